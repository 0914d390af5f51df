// SPDX-License-Identifier: BSL-1.0
// One stream of several machines and cores: which packets each sends, when they are due, and which ones a report names.
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <mutex>
#include <send/recording_sink.hpp>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/transmit.hpp>
#include <vector>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

using packet_numbers = std::set<std::uint64_t>;
constexpr std::uint64_t most_packets = 3000;

/// Which packet of `flows` that is: all of the first ones differ.
std::uint64_t number_of(std::span<std::byte const> packet) {
    static std::map<std::vector<std::byte>, std::uint64_t> const known = [] {
        std::map<std::vector<std::byte>, std::uint64_t> made;
        for (std::uint64_t k = 0; k < most_packets; ++k) made[flows.packet(k)] = k;
        return made;
    }();
    return known.at({packet.begin(), packet.end()});
}

/// Keeps which packets it took. Refuses some, and ends the run at one of them. Where it is told times, it takes none.
template <bool IsToldTimes>
class basic_numbering_sink {
public:
    struct record {
        std::mutex mutex{};
        packet_numbers taken{};
        std::map<std::uint64_t, std::uint64_t> times{}; ///< of those, nanoseconds since the epoch
        packet_numbers refused{};
        std::uint64_t last = ~std::uint64_t{0};
    };

    void prepare(sink_setup const& setup) { memory_ = {5, setup}; }
    std::span<std::span<std::byte>> frames(std::size_t most) { return memory_.frames(most); }
    submission submit(std::size_t first, std::size_t count) {
        std::lock_guard const lock(record_->mutex);
        for (std::size_t i = 0; i < count; ++i) {
            std::uint64_t const k = number_of(memory_[first + i]);
            if (k == record_->last) return {i, ENXIO};
            if (record_->refused.contains(k)) return {i, EPERM};
            EXPECT_TRUE(record_->taken.insert(k).second) << "packet " << k << " was sent twice";
            if (IsToldTimes) record_->times[k] = times_[first + i];
            ++completed_;
        }
        return {count, 0};
    }
    std::span<std::uint64_t> times()
        requires IsToldTimes
    {
        return times_;
    }
    void flush() {}
    std::uint64_t completed() const { return completed_; }
    std::string name() const { return "numbering_sink"; }
    std::string why(int error, std::size_t) const { return "cause " + std::to_string(error); }
    basic_numbering_sink another(std::size_t) const {
        basic_numbering_sink one = *this;
        one.completed_ = 0;
        return one;
    }
    record& its() { return *record_; }

private:
    std::shared_ptr<record> record_ = std::make_shared<record>();
    umpa::detail::frame_memory memory_{};
    std::array<std::uint64_t, 5> times_{};
    std::uint64_t completed_ = 0;
};
using numbering_sink = basic_numbering_sink<false>;
using timing_sink = basic_numbering_sink<true>;

/// Those that the runs name, each once.
packet_numbers numbers_in(std::vector<packet_run> const& runs) {
    packet_numbers all;
    for (packet_run const& one : runs)
        for (std::uint64_t i = 0; i < one.packets.value(); ++i)
            EXPECT_TRUE(all.insert(one.first + i * one.step).second) << "packet " << one.first + i * one.step;
    return all;
}
packet_numbers numbers_of(stream_shard const& part, std::uint64_t count) {
    packet_numbers all;
    for (std::uint64_t k = part.index; k < count; k += part.of) all.insert(k);
    return all;
}

TEST(TransmitShard, EachSendsItsOwnPackets) {
    for (std::uint64_t const count : {1U, 2U, 7U, 1001U})
        for (std::uint64_t const of : {1U, 2U, 5U})
            for (std::size_t const cores : {1U, 3U})
                for (std::uint64_t i = 0; i < of; ++i) {
                    stream_shard const part{i, of};
                    numbering_sink sink;
                    auto const report = transmit(flows, sink, {.count = count, .cores = cores, .shard = part});
                    EXPECT_EQ(sink.its().taken, numbers_of(part, count)) << i << " of " << of;
                    EXPECT_EQ(report.asked, part.count_of(count));
                    EXPECT_TRUE(report.is_complete()) << report;
                    EXPECT_TRUE(report.left_packets.empty());
                }
}

TEST(TransmitShard, ReportsNameEachPacketThatWasNotSent) {
    for (std::size_t const cores : {1U, 2U, 4U})
        for (stream_shard const part : {stream_shard{0, 1}, stream_shard{1, 3}}) {
            numbering_sink sink;
            for (std::uint64_t k = 50; k < 100; ++k) sink.its().refused.insert(k);
            sink.its().refused.insert(130 + part.index);
            sink.its().last = 600 + part.index;
            auto const report = transmit(flows, sink, {.count = 3000, .cores = cores, .shard = part});
            EXPECT_EQ(report.asked, report.accepted + report.failed_in_all() + report.left);
            EXPECT_GT(report.left, 0U);
            packet_numbers all = sink.its().taken;
            EXPECT_EQ(all.size(), report.accepted);
            packet_numbers const left = numbers_in(report.left_packets);
            EXPECT_EQ(left.size(), report.left);
            all.insert(left.begin(), left.end());
            for (failed_packets const& one : report.failed) {
                auto const named = numbers_in(one.which);
                EXPECT_EQ(named.size(), one.packets);
                for (std::uint64_t const k : named)
                    EXPECT_TRUE(one.error == ENXIO ? k == sink.its().last : sink.its().refused.contains(k)) << k;
                all.insert(named.begin(), named.end());
            }
            // Each once: their numbers add up, and there is no other.
            EXPECT_EQ(all, numbers_of(part, 3000)) << report;
            EXPECT_NE(to_text(report).find("\n  left       " + std::to_string(report.left) + ", k = "),
                      std::string::npos)
                << report;
        }
}

TEST(TransmitShard, OfManyFailuresTheFirstAreNamed) {
    numbering_sink sink;
    // In no order: 1, 4, 9, 16 ...
    for (std::uint64_t i = 1; i * i < most_packets; ++i) sink.its().refused.insert(i * i);
    auto const report = transmit(flows, sink, {.count = most_packets});
    ASSERT_EQ(report.failed.size(), 1U);
    EXPECT_EQ(report.failed[0].packets, 54U);
    EXPECT_EQ(report.failed[0].which.size(), 16U);
    auto const named = numbers_in(report.failed[0].which);
    EXPECT_EQ(named.size(), 32U);
    EXPECT_EQ(*named.rbegin(), 32U * 32U);
    EXPECT_NE(to_text(report).find("\n  failed     54, k = 1, 4; 9, 16; "), std::string::npos) << report;
    EXPECT_NE(to_text(report).find("; 225, 256; and others (errno 1): cause 1\n"), std::string::npos) << report;
}

TEST(TransmitShard, SaysWhereEachCoreGoesOn) {
    std::stop_source source;
    std::vector<transmit_report> told;
    auto const watch = [&](transmit_report const& now) {
        told.push_back(now);
        if (now.accepted > 0) source.request_stop();
    };
    transmit_options options{.cores = 2, .shard = {1, 3}, .endless = true, .stop = source.get_token()};
    options.watch = watch;
    options.watch_interval = 1ms;
    auto const report = transmit(flows, null_sink(), options);
    EXPECT_TRUE(report.left_packets.empty()) << "nothing was asked for";
    ASSERT_FALSE(told.empty());
    for (transmit_report const& one : told) {
        ASSERT_EQ(one.left_packets.size(), 2U);
        std::uint64_t tried = 0;
        for (std::uint64_t core = 0; core < 2; ++core) {
            packet_run const& next = one.left_packets[core];
            EXPECT_EQ(next.step, 6U);
            EXPECT_FALSE(next.packets);
            ASSERT_EQ(next.first % 6, 1 + 3 * core);
            tried += (next.first - 1 - 3 * core) / 6;
        }
        EXPECT_EQ(tried, one.accepted);
    }
}

TEST(TransmitShard, PacketsAreDueWhenOneCoreOfOneMachineSendsThem) {
    auto const start = std::chrono::system_clock::now() + 24h;
    for (spacing const spread : {spacing::constant, spacing::poisson})
        for (rate const wanted : {packets_per_second(1000), packets_per_second(1e6 / 3), bits_per_second(1e6)})
            for (std::size_t const burst : {1U, 4U})
                for (auto const duration : {std::chrono::nanoseconds(24h), std::chrono::nanoseconds(500ms)}) {
                    transmit_options options{.count = 1000,
                                             .duration = duration,
                                             .rate = wanted,
                                             .burst = burst,
                                             .start_at = start,
                                             .spacing = spread,
                                             .spacing_seed = 7};
                    timing_sink alone;
                    transmit(flows, alone, options);
                    for (std::uint64_t const of : {1U, 3U})
                        for (std::size_t const cores : {1U, 2U}) {
                            timing_sink together;
                            options.cores = cores;
                            for (std::uint64_t i = 0; i < of; ++i) {
                                options.shard = {i, of};
                                transmit(flows, together, options);
                            }
                            ASSERT_EQ(together.its().times.size(), alone.its().times.size());
                            for (auto const& [k, time] : alone.its().times)
                                ASSERT_LE(std::abs(static_cast<std::int64_t>(together.its().times[k] - time)),
                                          wanted.of_bits ? 1 : 0)
                                    << "packet " << k;
                        }
                    options.cores = 1;
                    options.shard = {};
                }
}

TEST(TransmitShard, AnotherSeedMakesOtherDistances) {
    transmit_options options{
        .count = 100, .rate = packets_per_second(1000), .start_at = std::chrono::system_clock::now() + 24h};
    for (spacing const spread : {spacing::constant, spacing::poisson}) {
        std::array<timing_sink, 3> sinks;
        options.spacing = spread;
        for (std::size_t i = 0; i < 3; ++i) {
            options.spacing_seed = i / 2;
            transmit(flows, sinks[i], options);
        }
        EXPECT_EQ(sinks[0].its().times, sinks[1].its().times);
        EXPECT_EQ(sinks[0].its().times == sinks[2].its().times, spread == spacing::constant);
    }
}

TEST(TransmitShard, RefusesPartsThatAreNone) {
    for (stream_shard const part : {stream_shard{2, 2}, stream_shard{0, 0}, stream_shard{7, 3}})
        EXPECT_EQ(words_of<transmit_error>([&] { transmit(flows, null_sink(), {.count = 1, .shard = part}); }),
                  "transmit to null_sink: .shard is one of several parts, counted from 0: {0, 2} and {1, 2}");
    EXPECT_EQ(words_of<transmit_error>(
                  [] { transmit(flows, null_sink(), {.count = 1, .cores = 2, .shard = {1, ~std::uint64_t{0}}}); }),
              "transmit to null_sink: there are more parts than packets");
}

} // namespace

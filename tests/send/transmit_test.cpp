// SPDX-License-Identifier: BSL-1.0
// What transmit() counts, with sinks that refuse. Packets that kernels take are in tests/netns.
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <send/recording_sink.hpp>
#include <set>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/transmit.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

/// asked, accepted, completed, failed, left.
std::vector<std::uint64_t> numbers(transmit_report const& report) {
    EXPECT_EQ(report.asked, report.accepted + report.failed_in_all() + report.left);
    return {report.asked, report.accepted, report.completed, report.failed_in_all(), report.left};
}
using of = std::vector<std::uint64_t>;

TEST(Transmit, SendsExactlyThePacketsOfTheStream) {
    for (std::size_t const room : {1U, 5U, 64U, 100U})
        for (std::uint64_t const count : {0U, 1U, 63U, 64U, 65U, 1000U}) {
            recording_sink sink(room);
            auto const report = transmit(flows, sink, {.count = count});
            EXPECT_EQ(numbers(report), (of{count, count, count, 0, 0}));
            EXPECT_TRUE(report.is_complete()) << report;
            EXPECT_EQ(report.bytes, count * 60);
            EXPECT_EQ(report.retried, 0U);
            EXPECT_TRUE(sink.its().packets == first_packets(flows, count)) << room << ", " << count;
            EXPECT_EQ(sink.flushes, 1);
            EXPECT_EQ(sink.setup().size, 60U);
            EXPECT_EQ(sink.setup().begins_with, link_type::ethernet);
            auto const again = transmit(flows, sink, {.count = 7});
            EXPECT_EQ(again.completed, 7U) << "what a run before it completed does not count";
        }
}

TEST(Transmit, SendsPacketsOfManySizes) {
    for (std::size_t const cores : {1U, 3U}) {
        recording_sink sink;
        auto const report = transmit(stream_of_many_sizes(), sink, {.count = 200, .cores = cores});
        EXPECT_EQ(numbers(report), (of{200, 200, 200, 0, 0}));
        auto expected = first_packets(stream_of_many_sizes(), 200);
        std::uint64_t bytes = 0;
        for (auto const& one : expected) bytes += one.size();
        EXPECT_EQ(report.bytes, bytes);
        std::sort(expected.begin(), expected.end());
        std::sort(sink.its().packets.begin(), sink.its().packets.end());
        EXPECT_TRUE(sink.its().packets == expected);
    }
}

TEST(Transmit, CoresShareTheStreamAndRepeatNothing) {
    for (std::uint64_t const count : {1U, 2U, 7U, 1001U}) {
        recording_sink sink;
        auto const report = transmit(flows, sink, {.count = count, .cores = 4});
        EXPECT_EQ(numbers(report), (of{count, count, count, 0, 0}));
        EXPECT_EQ(report.cores, 4U);
        EXPECT_EQ(sink.its().others, 3U);
        auto expected = first_packets(flows, count);
        std::sort(expected.begin(), expected.end());
        std::sort(sink.its().packets.begin(), sink.its().packets.end());
        EXPECT_TRUE(sink.its().packets == expected);
    }
    recording_sink sink;
    transmit(flows.shard(1, 3), sink, {.count = 10, .cores = 2});
    std::set<std::vector<std::byte>> const sent(sink.its().packets.begin(), sink.its().packets.end());
    for (std::uint64_t k = 0; k < 10; ++k) EXPECT_TRUE(sent.contains(flows.packet(1 + 3 * k))) << k;
}

TEST(Transmit, HandsInAgainWhatMayWorkLater) {
    for (int const error : {ENOBUFS, EAGAIN, EBUSY, ENOMEM, ENETDOWN, EINTR, 0}) {
        recording_sink sink;
        sink.its().plan = {{3, error}, {0, error}, {60, error}, {0, error}};
        auto const report = transmit(flows, sink, {.count = 100});
        EXPECT_EQ(numbers(report), (of{100, 100, 100, 0, 0})) << error;
        EXPECT_EQ(report.retried, 4U);
        EXPECT_TRUE(sink.its().packets == first_packets(flows, 100)) << error;
    }
}

TEST(Transmit, PatienceEnds) {
    recording_sink sink;
    sink.its().plan = {{70, 0}, {5, ENETDOWN}};
    sink.its().plan.insert(sink.its().plan.end(), 100'000, {0, ENETDOWN});
    auto const report = transmit(flows, sink, {.count = 100, .patience = 5ms});
    EXPECT_EQ(numbers(report), (of{100, 69, 69, 1, 30}));
    EXPECT_GE(report.retried, 1U) << "as often as there is time for";
    EXPECT_FALSE(report.is_complete());
    EXPECT_EQ(report.stopped, "recording_sink: cause 100 of 60 bytes");
    ASSERT_EQ(report.failed.size(), 1U);
    EXPECT_EQ(report.failed[0].why, "cause 100 of 60 bytes");
}

TEST(Transmit, GoesOnBehindAPacketThatIsRefused) {
    recording_sink sink;
    sink.its().plan = {{3, EPERM}, {0, EPERM}, {10, EHOSTUNREACH}};
    auto const report = transmit(flows, sink, {.count = 100});
    EXPECT_EQ(numbers(report), (of{100, 97, 97, 3, 0}));
    EXPECT_EQ(report.stopped, "");
    ASSERT_EQ(report.failed.size(), 2U);
    EXPECT_EQ(report.failed[0].error, EPERM);
    EXPECT_EQ(report.failed[0].packets, 2U);
    auto expected = first_packets(flows, 100);
    expected.erase(expected.begin() + 15);
    expected.erase(expected.begin() + 3, expected.begin() + 5);
    EXPECT_TRUE(sink.its().packets == expected);
}

TEST(Transmit, EndsWhereNoPacketWillDo) {
    for (int const error : {EMSGSIZE, ENXIO, EBADF, ENOSPC}) {
        recording_sink sink;
        sink.its().plan = {{64, 0}, {2, error}};
        auto const report = transmit(flows, sink, {.count = 100});
        EXPECT_EQ(numbers(report), (of{100, 66, 66, 1, 33})) << error;
        EXPECT_NE(report.stopped, "");
    }
    // A packet too large is not the last one where others are smaller.
    recording_sink sink;
    sink.its().plan = {{64, 0}, {2, EMSGSIZE}};
    EXPECT_EQ(numbers(transmit(stream_of_many_sizes(), sink, {.count = 100})), (of{100, 99, 99, 1, 0}));
}

TEST(Transmit, OneCoreEndsTheRunOfAll) {
    recording_sink sink;
    sink.its().plan = {{64, 0}, {2, ENXIO}};
    auto const report = transmit(flows, sink, {.cores = 3, .endless = true});
    EXPECT_EQ(report.failed_in_all(), 1U);
    EXPECT_EQ(report.accepted, sink.its().packets.size());
    EXPECT_EQ(numbers(report)[4], 0U);
}

TEST(Transmit, StopsWhenAsked) {
    recording_sink sink;
    std::stop_source source;
    sink.its().at_each_call = [&] {
        if (sink.its().calls.size() == 3) source.request_stop();
    };
    auto const report = transmit(flows, sink, {.count = 1000, .stop = source.get_token()});
    EXPECT_EQ(numbers(report), (of{1000, 256, 256, 0, 744}));
    EXPECT_EQ(report.stopped, "it was asked to stop");
}

TEST(Transmit, StopsAtSignals) {
    for (int const signal : {SIGINT, SIGTERM}) {
        std::signal(signal, SIG_DFL); // a program that was started in the background ignores SIGINT
        recording_sink sink;
        sink.its().at_each_call = [&] {
            if (sink.its().calls.size() == 3) raise(signal);
        };
        auto const report = transmit(flows, sink, {.endless = true});
        EXPECT_EQ(numbers(report), (of{256, 256, 256, 0, 0}));
        EXPECT_EQ(report.stopped, signal == SIGINT ? "SIGINT" : "SIGTERM");
        EXPECT_EQ(std::signal(signal, SIG_DFL), SIG_DFL) << "is as it was";
        EXPECT_TRUE(transmit(flows, sink, {.count = 3}).is_complete()) << "the next run does not know of it";
    }
    // While no packet is taken, too.
    recording_sink sink;
    sink.its().plan.assign(1'000'000, {0, ENOBUFS});
    sink.its().at_each_call = [&] {
        if (sink.its().calls.size() == 100) raise(SIGINT);
    };
    EXPECT_EQ(numbers(transmit(flows, sink, {.count = 9, .patience = 1h})), (of{9, 0, 0, 0, 9}));
}

std::sig_atomic_t volatile handled = 0;

TEST(Transmit, LeavesTheProgramsOwnHandlerAlone) {
    handled = 0;
    std::signal(SIGINT, [](int) { handled = 1; });
    recording_sink sink;
    sink.its().at_each_call = [] { raise(SIGINT); };
    EXPECT_TRUE(transmit(flows, sink, {.count = 100}).is_complete());
    EXPECT_EQ(handled, 1);
    std::signal(SIGINT, SIG_DFL);
}

TEST(Transmit, KeepsToItsTime) {
    recording_sink sink;
    auto const begin = std::chrono::steady_clock::now();
    auto report = transmit(flows, sink, {.duration = 20ms});
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 20ms);
    EXPECT_GT(report.accepted, 0U);
    EXPECT_EQ(numbers(report)[4], 0U);
    EXPECT_EQ(report.stopped, "");
    report = transmit(flows, null_sink(), {.count = 1'000'000'000'000, .duration = 1ms});
    EXPECT_EQ(report.asked, 1'000'000'000'000U);
    EXPECT_EQ(numbers(report)[3], 0U);
    // Where nothing leaves, the time ends, too.
    sink.its().plan.assign(1'000'000, {0, ENOBUFS});
    EXPECT_EQ(transmit(flows, sink, {.duration = 5ms, .patience = 1h}).accepted, 0U);
}

TEST(Transmit, NoPacketLeavesBeforeItsTime) {
    recording_sink sink;
    std::vector<std::chrono::steady_clock::time_point> times;
    sink.its().at_each_call = [&] { times.push_back(std::chrono::steady_clock::now()); };
    auto const at = std::chrono::system_clock::now() + 20ms;
    auto const begin = std::chrono::steady_clock::now();
    auto const report = transmit(flows, sink, {.count = 50, .rate = 10_kpps, .start_at = at});
    EXPECT_TRUE(report.is_complete());
    EXPECT_GE(report.elapsed, 4900us);
    std::size_t sent = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        EXPECT_GE(times[i] - begin, 19ms + sent * 100us) << i; // the two clocks are not the same
        sent += sink.its().calls[i];
        EXPECT_GE(times[i] - begin, 19ms + (sent - 1) * 100us) << i;
    }
    ASSERT_TRUE(report.pacing);
    EXPECT_EQ(report.pacing->gaps, 49U);
    EXPECT_LE(report.pacing->mean, report.pacing->most);
    EXPECT_LE(report.pacing->mean, report.pacing->deviation);
    // A burst is one call.
    recording_sink bursts;
    transmit(flows, bursts, {.count = 40, .rate = 40_kpps, .burst = 8});
    for (std::size_t const call : bursts.its().calls) EXPECT_EQ(call % 8, 0U);
}

TEST(Transmit, ARateAndATimeMakeANumber) {
    for (std::size_t const cores : {1U, 2U}) {
        recording_sink sink;
        auto const report = transmit(flows, sink, {.duration = 20ms, .rate = 10_kpps, .cores = cores});
        EXPECT_LE(report.accepted, 200U);
        EXPECT_EQ(transmit(flows, sink, {.duration = 0ms, .rate = 10_kpps, .cores = cores}).accepted, 0U);
    }
}

TEST(Transmit, TellsAWatcher) {
    std::uint64_t last = 0;
    std::size_t calls = 0;
    std::stop_source source;
    auto const watch = [&](transmit_report const& so_far) {
        EXPECT_GE(so_far.accepted, last);
        EXPECT_EQ(so_far.bytes, so_far.accepted * 60);
        last = so_far.accepted;
        if (++calls == 3) source.request_stop();
    };
    auto const report =
        transmit(flows, null_sink(),
                 {.rate = 50_kpps, .endless = true, .stop = source.get_token(), .watch = watch, .watch_interval = 5ms});
    EXPECT_GE(calls, 3U);
    EXPECT_LE(last, report.accepted);
    auto const throws = [](transmit_report const&) { throw std::logic_error("enough"); };
    EXPECT_THROW(transmit(flows, null_sink(), {.endless = true, .watch = throws, .watch_interval = 1ms}),
                 std::logic_error);
}

TEST(Transmit, PassesExceptionsOn) {
    recording_sink sink;
    sink.its().at_each_call = [] { throw std::runtime_error("broken"); };
    EXPECT_THROW(transmit(flows, sink, {.cores = 2, .endless = true}), std::runtime_error);
}

/// Makes packets itself, all but every tenth.
struct own_packets {
    std::uint64_t size = 0;
    std::vector<std::uint64_t> sent{};

    void load(auto const& stream) { size = stream.size(); }
    submission run(std::uint64_t k, std::size_t count) {
        std::size_t const some = std::min<std::size_t>(count, 10 - k % 10);
        for (std::size_t i = 0; i < some; ++i) sent.push_back(k + i);
        return {some, some < count ? EAGAIN : 0};
    }
    void flush() {}
    std::uint64_t completed() const { return sent.size(); }
    std::string name() const { return "own_packets"; }
    std::string why(int, std::size_t) const { return "of no reason"; }
};

TEST(Transmit, SinksMayMakeThePackets) {
    own_packets sink;
    auto const report = transmit(flows, sink, {.count = 95});
    EXPECT_EQ(numbers(report), (of{95, 95, 95, 0, 0}));
    EXPECT_EQ(sink.size, 60U);
    for (std::uint64_t k = 0; k < 95; ++k) EXPECT_EQ(sink.sent[k], k);
}

std::string refusal(auto&& sink, transmit_options const& options) {
    try {
        transmit(flows, sink, options);
    } catch (transmit_error const& refused) {
        return refused.what();
    }
    return "";
}

TEST(Transmit, RefusesWhatMakesNoSense) {
    EXPECT_EQ(refusal(null_sink(), {}),
              "transmit to null_sink: it would never end: say .count, .duration, or .endless = true");
    EXPECT_EQ(refusal(null_sink(), {.count = 1, .cores = 0}),
              "transmit to null_sink: no packet leaves without a core: .cores = 1 or more");
    EXPECT_EQ(refusal(own_packets(), {.count = 1, .cores = 2}),
              "transmit to own_packets: it is for one core: leave .cores out");
    EXPECT_NE(refusal(null_sink(), {.count = 1, .rate = packets_per_second(-1)}), "");
}

} // namespace

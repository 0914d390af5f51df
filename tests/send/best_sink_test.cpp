// SPDX-License-Identifier: BSL-1.0
// What comes of a sink that was chosen and then sends nothing. Sinks of kernels are in tests/faults and tests/netns.
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <send/recording_sink.hpp>
#include <span>
#include <string>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/frame_memory.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/transmit.hpp>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

/// What the sinks of one test do.
struct plan_of_sinks {
    int opened = 0;
    std::uint64_t sent = 0;
} now;

/// Takes all packets.
struct willing {
    explicit willing(std::string const&) { ++now.opened; }

    void prepare(sink_setup const& setup) { memory = {64, setup}; }
    std::span<std::span<std::byte>> frames(std::size_t most) { return memory.frames(most); }
    submission submit(std::size_t, std::size_t count) {
        now.sent += count;
        sent += count;
        return {count, 0};
    }
    void flush() {}
    std::uint64_t completed() const { return sent; }
    std::string name() const { return "willing"; }
    std::string why(int error, std::size_t) const { return "cause " + std::to_string(error); }

    umpa::detail::frame_memory memory{};
    std::uint64_t sent = 0;
};
/// Has one queue.
struct lonely : willing {
    using willing::willing;
    std::string name() const { return "lonely"; }
    lonely another(std::size_t core) const {
        umpa::detail::raise_socket_error(EINVAL, "lonely: there is no queue " + std::to_string(core));
    }
};
/// Learns of the first packet that its interface does not do what it needs; or of a later one, that it ended.
template <std::size_t Taken>
struct late : willing {
    using willing::willing;
    std::string name() const { return "late"; }
    submission submit(std::size_t first, std::size_t count) {
        std::size_t const some = sent < Taken ? Taken : 0;
        willing::submit(first, some);
        return {some, some < count ? EOPNOTSUPP : 0};
    }
    late another(std::size_t) const { return late(""); }
};
struct closed {
    explicit closed(std::string const& interface) {
        umpa::detail::raise_socket_error(EPERM, "closed: no right to " + interface);
    }
    void prepare(sink_setup const&) {}
    std::span<std::span<std::byte>> frames(std::size_t) { return {}; }
    submission submit(std::size_t, std::size_t) { return {}; }
    void flush() {}
    std::uint64_t completed() const { return 0; }
    std::string name() const { return "closed"; }
    std::string why(int, std::size_t) const { return ""; }
};
/// For several cores.
struct sociable : willing {
    using willing::willing;
    std::string name() const { return "sociable"; }
    sociable another(std::size_t) const { return sociable(""); }
};

class BestSink : public testing::Test {
protected:
    BestSink() { now = {}; }
};

TEST_F(BestSink, IsTheFirstThatOpens) {
    auto chosen = best_sink<closed, willing, sociable>("eth0");
    EXPECT_EQ(chosen.choice(), "willing; not closed: no right to eth0");
    EXPECT_EQ(chosen.interface(), "eth0");
    EXPECT_EQ(now.opened, 1);
    EXPECT_TRUE(transmit(flows, chosen, {.count = 100}).is_complete());
    EXPECT_EQ(now.sent, 100U);
    EXPECT_EQ(words_of<transmit_error>([] { best_sink<closed>("eth0"); }),
              "best_sink(\"eth0\"): none can be used; not closed: no right to eth0");
}

TEST_F(BestSink, IsTheNextOneWhereTheFirstPacketIsNotTaken) {
    auto chosen = best_sink<closed, late<0>, willing>(flows, "eth0");
    EXPECT_EQ(chosen.choice(), "late; not closed: no right to eth0");
    auto const report = transmit(flows, chosen, {.count = 100});
    EXPECT_EQ(chosen.choice(), "willing; not closed: no right to eth0; not late: cause 95");
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_EQ(report.accepted, 100U);
    EXPECT_EQ(report.sink, "willing");
    EXPECT_EQ(now.sent, 100U) << "none twice";
}

TEST_F(BestSink, IsTheNextOneWhereItHasNotSoManyQueues) {
    auto chosen = best_sink<lonely, late<0>, sociable>("eth0");
    EXPECT_TRUE(transmit(flows, chosen, {.count = 10}).is_complete());
    EXPECT_EQ(chosen.choice(), "lonely") << "it is for one core";
    auto const report = transmit(flows, chosen, {.count = 101, .cores = 3, .shard = {1, 2}});
    EXPECT_EQ(chosen.choice(), "sociable; not lonely: there is no queue 1; not late: cause 95");
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_EQ(report.asked, 50U);
    EXPECT_EQ(now.sent, 60U);
}

TEST_F(BestSink, StaysWhereNoneIsLeft) {
    auto only = best_sink<lonely>("eth0");
    EXPECT_EQ(words_of<socket_error>([&] { transmit(flows, only, {.count = 10, .cores = 2}); }),
              "lonely: there is no queue 1");
    EXPECT_EQ(only.choice(), "lonely");
    auto last = best_sink<late<0>, closed>("eth0");
    auto const report = transmit(flows, last, {.count = 10});
    EXPECT_EQ(report.accepted, 0U);
    EXPECT_EQ(report.failed.at(0).error, EOPNOTSUPP);
    EXPECT_EQ(report.stopped, "late: cause 95");
}

// Who sent some would send them twice.
TEST_F(BestSink, StaysWhereAPacketWasTaken) {
    auto chosen = best_sink<late<5>, willing>("eth0");
    auto const report = transmit(flows, chosen, {.count = 100});
    EXPECT_EQ(chosen.choice(), "late");
    EXPECT_EQ(report.accepted, 5U);
    EXPECT_EQ(report.left, 94U);
    EXPECT_EQ(now.sent, 5U);
}

// That is no reason to try another one.
TEST_F(BestSink, StaysWhereOptionsMakeNoSense) {
    auto chosen = best_sink<willing, sociable>("eth0");
    EXPECT_EQ(words_of<transmit_error>([&] { transmit(flows, chosen, {.count = 10, .cores = 2}); }),
              "transmit to willing: it is for one core: leave .cores out");
    EXPECT_EQ(chosen.choice(), "willing");
    EXPECT_EQ(now.sent, 0U);
}

} // namespace

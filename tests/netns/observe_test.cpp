// SPDX-License-Identifier: BSL-1.0
// A stream is sent at one end of a cable and observed at the other: each packet once, and when it was sent.
#include <chrono>
#include <cstdint>
#include <gtest/gtest.h>
#include <netns/two_hosts.hpp>
#include <optional>
#include <umpa/generate/stream.hpp>
#include <umpa/receive/live_capture.hpp>
#include <umpa/receive/observe.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
using namespace std::chrono_literals;

class ObservedCable : public umpa::test::TwoHosts {
protected:
    observation send(std::uint64_t count, std::uint64_t left_out) {
        auto const calls =
            stream(make_packet(ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02"),
                               ipv4(src = "10.9.0.1", dst = "10.9.0.2"), udp(sport = 6000), rtp()),
                   vary(in<rtp>, sequence_number) = sequence_number, vary(in<rtp>, timestamp) = timestamp);
        std::optional<live_capture> seen;
        at_far_end([&] {
            seen.emplace(
                capture_options{.device = "far", .filter = "udp port 5004", .direction = capture_direction::in});
        });
        for (std::uint64_t i = 0; i < 4; ++i)
            if (i != left_out)
                transmit(calls.shard(i, 4), packet_socket("near"), {.count = count / 4, .rate = 50_kpps});
        stream_observer observer(calls);
        while (captured_view const* const frame = seen->next(200ms)) observer.see(*frame);
        return observer.result(count);
    }
};

TEST_F(ObservedCable, AllArriveInOrderOfTheirShards) {
    ASSERT_NO_FATAL_FAILURE(plug_in());
    observation const seen = send(2000, 4);
    EXPECT_EQ(seen.received, 2000U) << seen;
    EXPECT_EQ(seen.lost, 0U) << seen;
    EXPECT_EQ(seen.duplicates, 0U) << seen;
    EXPECT_EQ(seen.wrong, 0U) << seen;
    EXPECT_EQ(seen.reordered, 1497U) << seen; // all but the first shard, and the last packet of each other one
    EXPECT_EQ(seen.latency.count(), 2000U) << seen;
    EXPECT_GT(seen.latency.least(), 0U) << seen;
}
TEST_F(ObservedCable, AShardThatWasNotSentIsLost) {
    ASSERT_NO_FATAL_FAILURE(plug_in());
    observation const seen = send(2000, 2);
    EXPECT_EQ(seen.received, 1500U) << seen;
    EXPECT_EQ(seen.lost, 500U) << seen;
    EXPECT_EQ(seen.wrong, 0U) << seen;
}

}

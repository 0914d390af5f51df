// SPDX-License-Identifier: BSL-1.0
// Exact accounts on net_null and net_ring, frames that others changed, and what is refused.
#include <chrono>
#include <dpdk/ports.hpp>
#include <stop_token>
#include <thread>
#include <umpa/generate/stream.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

dpdk_port null_port(dpdk_port_options const& options = {}) {
    return dpdk_port(environment(), fresh("net_null"), options);
}

TEST(DpdkNull, CountsExactly) {
    dpdk_port port = null_port();
    std::uint64_t sum = 0;
    for (std::uint64_t const count : {0U, 1U, 63U, 64U, 65U, 100'000U}) {
        auto const report = transmit(flows, port, {.count = count});
        EXPECT_TRUE(report.is_complete()) << report;
        EXPECT_EQ(report.accepted, count);
        EXPECT_EQ(report.completed, count);
        EXPECT_EQ(report.bytes, count * flows.size());
        sum += count;
    }
    EXPECT_EQ(port.counters()->packets, sum);
}

TEST(DpdkNull, SpreadsOverQueues) {
    dpdk_port port = null_port({.queues = 2});
    for (int i = 0; i < 3; ++i) {
        auto const report = transmit(flows, port, {.count = 10'001, .cores = 2});
        EXPECT_TRUE(report.is_complete()) << report;
        EXPECT_EQ(report.completed, 10'001U);
    }
    EXPECT_EQ(port.counters()->packets, 30'003U);
}

TEST(DpdkNull, KeepsARate) {
    auto const report = transmit(flows, null_port(), {.count = 200, .rate = rate{20'000}});
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_TRUE(report.pacing.has_value());
}

class DpdkRing : public testing::Test {
protected:
    DpdkRing() { environment(); }
    std::string const device = fresh("net_ring");
};

/// Entries of the ring that net_ring makes.
constexpr std::uint64_t ring_entries = 1023;

TEST_F(DpdkRing, AcceptsNoMoreThanItHolds) {
    dpdk_port port(environment(), device);
    auto const report = transmit(flows, port, {.count = 5000, .patience = 10ms});
    EXPECT_EQ(report.accepted, ring_entries);
    EXPECT_EQ(report.completed, ring_entries);
    EXPECT_EQ(report.failed_in_all(), 1U);
    EXPECT_EQ(report.left, 5000 - ring_entries - 1);
    EXPECT_NE(report.stopped.find("nobody reads at its other end"), std::string::npos) << report.stopped;
    EXPECT_EQ(port.counters()->packets, ring_entries);
    EXPECT_TRUE(ring_reader(device).all() == first_packets(flows, ring_entries));
}

/// Does with an mbuf what programs do: writes into it, moves its beginning, cuts it, marks it.
void change(rte_mbuf& one) {
    std::memset(rte_pktmbuf_mtod(&one, void*), 0xee, one.data_len);
    one.data_off = static_cast<std::uint16_t>(one.data_off + 14);
    one.data_len = 20;
    one.pkt_len = 20;
    one.ol_flags = RTE_MBUF_F_TX_VLAN;
    one.vlan_tci = 42;
    one.port = 9;
}

/// Sends many times more packets than there are mbufs to a reader that changes them and gives them back late. How many
/// arrive as they should.
std::uint64_t right_packets(std::string const& device, dpdk_frames frames, std::uint64_t count) {
    dpdk_port port(environment(), device, {.frames = frames});
    std::uint64_t right = 0;
    {
        std::jthread const reader([&, from = ring_reader(device)](std::stop_token const& enough) mutable {
            std::vector<rte_mbuf*> held;
            auto const give_back = [&] {
                for (rte_mbuf* const each : held) rte_pktmbuf_free(each);
                held.clear();
            };
            for (std::uint64_t k = 0; k < count;) {
                bool const is_last_look = enough.stop_requested();
                if (rte_mbuf* const one = from.next()) {
                    right += ring_reader::bytes_of(*one) == flows.packet(k++) && one->ol_flags == 0 &&
                             one->pkt_len == one->data_len && one->nb_segs == 1;
                    change(*one);
                    held.push_back(one);
                    if (held.size() == 200) give_back();
                } else if (is_last_look) {
                    break;
                }
            }
            give_back();
        });
        auto const report = transmit(flows, port, {.count = count});
        EXPECT_TRUE(report.is_complete()) << report;
    }
    return right;
}

TEST_F(DpdkRing, SendsWhatItShouldThoughReadersChangeMbufs) {
    EXPECT_EQ(right_packets(device, dpdk_frames::by_driver, 20'000), 20'000U);
}

// As long as they do not, it would do to keep frames: this reader does change them.
TEST_F(DpdkRing, WouldSendSomethingElseIfItKeptFrames) {
    EXPECT_LT(right_packets(device, dpdk_frames::kept, 20'000), 20'000U);
}

TEST_F(DpdkRing, KeepsPacketsOfTheStreamBeforeThatAreOnTheirWay) {
    auto const other = stream(make_packet(ethernet(), ipv4(), udp(), payload("of the second stream")),
                              vary(in<udp>, source_port) = counting(1, 500));
    dpdk_port port(environment(), device);
    EXPECT_EQ(transmit(flows, port, {.count = 600}).accepted, 600U);
    EXPECT_EQ(transmit(other, port, {.count = 300}).accepted, 300U);
    auto expected = first_packets(flows, 600);
    for (auto const& one : first_packets(other, 300)) expected.push_back(one);
    EXPECT_TRUE(ring_reader(device).all() == expected);
    EXPECT_EQ(transmit(flows, port, {.count = 100}).accepted, 100U);
    EXPECT_TRUE(ring_reader(device).all() == first_packets(flows, 100));
}

/// Sends so many packets by that queue; gives how many it took.
std::size_t send_by(detail::dpdk_queue& queue, std::uint64_t count) {
    std::vector<std::byte> const example = flows.packet(0);
    queue.prepare({example.size(), example, link_type::ethernet});
    std::size_t accepted = 0;
    for (std::size_t some = 1; accepted < count && some > 0; accepted += some) {
        auto const frames = queue.frames(count - accepted);
        flows.fill(accepted, frames);
        some = queue.submit(0, frames.size()).accepted;
    }
    queue.flush([] { return true; });
    return accepted;
}

// Where a driver does not count, what is known is what each queue took, and what did not come back to it.
TEST_F(DpdkRing, EachQueueCountsItsOwnPackets) {
    detail::dpdk_device port(environment(), device, {.queues = 1});
    std::string const other_device = fresh("net_ring");
    detail::dpdk_device other(environment(), other_device, {.queues = 1});
    EXPECT_EQ(send_by(port.queue(0), 100), 100U);
    EXPECT_EQ(send_by(other.queue(0), 300), 300U);
    EXPECT_EQ(send_by(port.queue(0), 70), 70U);
    EXPECT_EQ(port.queue(0).accepted(), 170U);
    EXPECT_EQ(port.accepted(), 170U);
    EXPECT_EQ(port.queue(0).on_their_way(), 170U);
    EXPECT_EQ(other.queue(0).accepted(), 300U);
    EXPECT_EQ(other.queue(0).on_their_way(), 300U);
    EXPECT_EQ(ring_reader(device).all().size(), 170U);
    EXPECT_EQ(send_by(port.queue(0), 5), 5U);
    EXPECT_EQ(port.queue(0).accepted(), 175U);
    EXPECT_EQ(port.queue(0).on_their_way(), 5U);
    EXPECT_EQ(ring_reader(device).all().size(), 5U);
    EXPECT_EQ(ring_reader(other_device).all().size(), 300U);
}

TEST(DpdkNull, EachQueueCountsItsOwnPackets) {
    environment();
    detail::dpdk_device port(environment(), fresh("net_null"), {.queues = 3});
    EXPECT_EQ(send_by(port.queue(1), 10), 10U);
    EXPECT_EQ(send_by(port.queue(2), 200), 200U);
    EXPECT_EQ(port.queue(0).accepted(), 0U);
    EXPECT_EQ(port.queue(1).accepted(), 10U);
    EXPECT_EQ(port.queue(2).accepted(), 200U);
    EXPECT_EQ(port.accepted(), 210U);
    EXPECT_EQ(port.completed(), 210U);
    EXPECT_EQ(port.queue(1).on_their_way(), 0U);
}

// One more is for the core behind its own, and counts nothing that the first one counts.
TEST(DpdkPort, AnotherIsTheNextQueue) {
    dpdk_port port = null_port({.queues = 3});
    dpdk_port second = port.another(1), third = second.another(1);
    EXPECT_TRUE(transmit(flows, third, {.count = 100}).accepted == 100U);
    EXPECT_EQ(third.completed(), 0U);
    EXPECT_EQ(second.completed(), 0U);
    EXPECT_EQ(port.completed(), 100U);
    EXPECT_NE(words_of<dpdk_port_error>([&] { static_cast<void>(third.another(1)); }).find("core 3 needs one"),
              std::string::npos);
}

// With all mbufs at a reader that never gives them back, no packet is made, and none counted.
TEST_F(DpdkRing, EndsWhereNoMbufComesBack) {
    dpdk_port port(environment(), device);
    // Mbufs of runs that ended early are there again.
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(transmit(flows, port, {.count = 1100, .patience = 1ms}).accepted, ring_entries);
        ring_reader(device).all();
    }
    std::vector<rte_mbuf*> held;
    {
        std::jthread const reader([&, from = ring_reader(device)](std::stop_token const& enough) mutable {
            while (!enough.stop_requested())
                if (rte_mbuf* const one = from.next()) held.push_back(one);
        });
        auto const report = transmit(flows, port, {.count = 5000, .patience = 50ms});
        EXPECT_EQ(report.accepted, dpdk_port_options().mbufs);
        EXPECT_FALSE(report.is_complete());
        EXPECT_EQ(report.asked, report.accepted + report.failed_in_all() + report.left);
        std::this_thread::sleep_for(20ms);
    }
    EXPECT_EQ(held.size(), dpdk_port_options().mbufs);
    for (rte_mbuf* const one : held) rte_pktmbuf_free(one);
}

// --- what is refused ---

TEST(DpdkPort, NamesThePortsThatThereAre) {
    dpdk_port const one = null_port();
    std::string const words = words_of<dpdk_no_such_port>([] { dpdk_port(environment(), "eth7"); });
    EXPECT_TRUE(words.starts_with("dpdk_port(\"eth7\"): no such port, and none can be made")) << words;
    EXPECT_NE(words.find("there are: net_null"), std::string::npos) << words;
}

TEST(DpdkPort, IsOpenOnce) {
    std::string const device = fresh("net_null");
    dpdk_port const first(environment(), device);
    EXPECT_NE(words_of<dpdk_port_error>([&] { dpdk_port(environment(), device); }).find("is open already"),
              std::string::npos);
    EXPECT_NE(words_of<dpdk_no_such_port>([&] {
                  dpdk_port(environment(), device + ",size=60");
              }).find("there is a " + device + " already"),
              std::string::npos);
}

TEST(DpdkPort, ComesAgain) {
    std::string const device = fresh("net_null");
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(transmit(flows, dpdk_port(environment(), device), {.count = 100}).completed, 100U);
}

TEST(DpdkPort, HasSoManyQueues) {
    EXPECT_NE(words_of<dpdk_port_error>([] { null_port({.queues = 60'000}); }).find("60000 queues"), std::string::npos);
    EXPECT_NE(words_of<dpdk_port_error>([] { null_port({.queues = 0}); }).find("0 queues"), std::string::npos);
    EXPECT_NE(words_of<dpdk_port_error>([] {
                  transmit(flows, null_port(), {.count = 1, .cores = 2});
              }).find("core 1 needs one of its own; open it with {.queues = 2}"),
              std::string::npos);
}

TEST(DpdkPort, SaysThatAPoolIsTooSmall) {
    EXPECT_NE(words_of<dpdk_pool_error>([] {
                  null_port({.mbufs = 1023});
              }).find("1023 mbufs are too few for a queue of 1024 descriptors"),
              std::string::npos);
}

TEST(DpdkPort, SaysThatNoMbufIsSoLarge) {
    EXPECT_NE(words_of<dpdk_pool_error>([] {
                  null_port({.frame_size = 65'535});
              }).find("mbufs have room for 65407 bytes at most, not for 65535"),
              std::string::npos);
}

TEST(DpdkPort, SaysThatMemoryIsTooSmall) {
    dpdk_port port = null_port({.mbufs = 100'000});
    EXPECT_NE(
        words_of<dpdk_pool_error>([&] { transmit(flows, port, {.count = 1}); }).find("no memory for 100000 mbufs"),
        std::string::npos);
}

TEST(DpdkPort, SaysThatAPacketIsTooLarge) {
    auto const large = stream(make_packet(ethernet(), ipv4(), udp(), payload(zeros<2007>)),
                              vary(in<udp>, source_port) = counting(1, 9));
    EXPECT_NE(words_of<dpdk_frame_error>([&] {
                  transmit(large, null_port(), {.count = 1});
              }).find("a packet of 2049 bytes does not fit in mbufs of 2048"),
              std::string::npos);
}

TEST(DpdkPort, RefusesAnMtuThatThePortHasNot) {
    EXPECT_NE(words_of<dpdk_port_error>([] { null_port({.mtu = std::uint16_t{10}}); }).find("cannot be configured"),
              std::string::npos);
}

TEST(DpdkPort, LeavesChecksumsToUmpaWhereThePortHasNone) {
    EXPECT_EQ(null_port().checksums(), "umpa computes all checksums");
    EXPECT_EQ(null_port({.checksums = dpdk_checksums::port_if_it_can}).checksums(),
              "umpa computes all checksums: its driver net_null computes no checksums of IPv4, UDP, TCP");
    EXPECT_NE(
        words_of<dpdk_port_error>([] { null_port({.checksums = dpdk_checksums::port}); }).find("leave .checksums out"),
        std::string::npos);
}

}

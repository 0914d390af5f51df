// SPDX-License-Identifier: BSL-1.0
// What transmit() says it sent arrives at the other end of a cable: so many packets, each as the stream makes it.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <net/ethernet.h>
#include <net/if.h>
#include <netns/arrivals.hpp>
#include <netns/two_hosts.hpp>
#include <stop_token>
#include <string>
#include <umpa/generate/stream.hpp>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace std::chrono_literals;
using umpa::test::arrivals;
using umpa::test::byte_vectors;
using umpa::test::soon;

constexpr auto to_far = ethernet(source_address = "02:00:00:00:00:01", destination_address = "02:00:00:00:00:02");
constexpr auto from_near = ipv4(source_address = "10.9.0.1", destination_address = "10.9.0.2", identification = 7);
constexpr std::array<std::byte, 18> content{};

auto const flows = stream(make_packet(to_far, from_near, udp(), payload(content)),
                          vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                          vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);

byte_vectors first_packets(auto const& of, std::uint64_t count) {
    byte_vectors packets;
    for (std::uint64_t k = 0; k < count; ++k) packets.push_back(of.packet(k));
    return packets;
}
byte_vectors sorted(byte_vectors packets) {
    std::sort(packets.begin(), packets.end());
    return packets;
}

class PacketSocket : public umpa::test::TwoHosts {
protected:
    void SetUp() override {
        TwoHosts::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        // Nothing is on the cable but what is sent here.
        std::ofstream("/proc/sys/net/ipv6/conf/near/disable_ipv6") << 1;
        at_far_end([] { std::ofstream("/proc/sys/net/ipv6/conf/far/disable_ipv6") << 1; });
        ASSERT_TRUE(run_there("ip link set far up"));
        ASSERT_TRUE(soon([] { return carrier(); }));
        ASSERT_TRUE(umpa::test::runs("ip neigh replace 10.9.0.2 lladdr 02:00:00:00:00:02 dev near"));
        at_far_end([&] { far_ = std::make_unique<arrivals>("far", ETH_P_IP); });
    }
    static bool carrier() { return umpa::test::runs("ip link show near | grep -q LOWER_UP"); }

    /// How many packets the far end's kernel counted.
    std::uint64_t counted_there() {
        std::uint64_t packets = 0;
        at_far_end([&] {
            std::ifstream list("/proc/thread-self/net/dev");
            for (std::string name; list >> name;)
                if (name == "far:") list >> packets >> packets;
        });
        return packets;
    }
    /// Since the last call.
    byte_vectors arrived() { return far_->take(); }

    /// All was sent, and arrived.
    void expect_arrived(transmit_report const& report, byte_vectors const& expected, bool in_order = true) {
        EXPECT_TRUE(report.is_complete()) << report;
        EXPECT_EQ(report.asked, expected.size());
        EXPECT_EQ(report.accepted, expected.size());
        EXPECT_EQ(report.completed, expected.size());
        ASSERT_TRUE(soon([&] { return counted_there() - before_ == expected.size(); })) << counted_there() - before_;
        before_ = counted_there();
        auto const got = arrived();
        EXPECT_TRUE(in_order ? got == expected : sorted(got) == sorted(expected)) << got.size() << " arrived";
    }
    std::uint64_t before_ = 0;
    std::uint64_t up_at_ = 0;

private:
    std::unique_ptr<arrivals> far_;
};

TEST_F(PacketSocket, EveryPacketArrivesAsTheStreamMakesIt) {
    auto const expected = first_packets(flows, 10'000);
    auto report = transmit(flows, packet_socket("near"), {.count = 10'000});
    expect_arrived(report, expected);
    ASSERT_TRUE(report.peer) << "though it is in another namespace";
    EXPECT_EQ(report.peer->interface, "far");
    EXPECT_EQ(report.peer->packets, 10'000U);
    EXPECT_EQ(report.peer->bytes, 600'000U);
    expect_arrived(transmit(flows, packet_socket("near"), {.count = 10'000, .cores = 2}), expected, false);
    expect_arrived(transmit(flows, packet_socket("near", {.bypass = false, .batch = 7}), {.count = 2000}),
                   first_packets(flows, 2000));
    expect_arrived(transmit(flows, packet_socket("near"), {.count = 1000, .rate = 100_kpps, .burst = 4}),
                   first_packets(flows, 1000));
}

TEST_F(PacketSocket, ShardsMakeTheWhole) {
    std::uint64_t accepted = 0;
    for (std::uint64_t i = 0; i < 3; ++i)
        accepted += transmit(flows.shard(i, 3), packet_socket("near"), {.count = 1000}).accepted;
    EXPECT_EQ(accepted, 3000U);
    ASSERT_TRUE(soon([&] { return counted_there() == 3000; }));
    EXPECT_TRUE(sorted(arrived()) == sorted(first_packets(flows, 3000)));
}

TEST_F(PacketSocket, RawSocketsAreSinks) {
    auto const small = stream(make_packet(to_far, from_near, udp(), payload(content)),
                              vary(in<udp>, source_port) = counting(1, 65535));
    expect_arrived(transmit(small, raw_socket::link("near"), {.count = 1000}), first_packets(small, 1000));
    auto const packets =
        stream(make_packet(from_near, udp(), payload(content)), vary(in<udp>, source_port) = counting(1, 65535));
    expect_arrived(transmit(packets, raw_socket::ipv4(), {.count = 1000}), first_packets(small, 1000));

    arrivals here("lo", ETH_P_IPV6);
    auto const six = stream(make_packet(ipv6(source_address = "::1", destination_address = "::1"), udp()),
                            vary(in<udp>, source_port) = counting(1, 65535));
    auto const report = transmit(six, raw_socket::ipv6(), {.count = 100});
    EXPECT_TRUE(report.is_complete()) << report;
    auto got = here.take();
    std::erase_if(got, [](auto const& frame) { return frame.at(20) != std::byte{17}; }); // no port is open
    ASSERT_EQ(got.size(), 100U);
    for (std::uint64_t k = 0; k < 100; ++k)
        EXPECT_TRUE(std::equal(got[k].begin() + 14, got[k].begin() + 62, six.packet(k).begin())) << k;
}

TEST_F(PacketSocket, NoRouteIsThePacketsOwnFailure) {
    auto const packets = stream(make_packet(from_near, udp(), payload(content)),
                                vary(in<ipv4>, destination_address) = one_of("10.9.0.2"_ipv4, "192.0.2.1"_ipv4));
    std::uint64_t to_nowhere = 0;
    for (std::uint64_t k = 0; k < 500; ++k) to_nowhere += packets.packet(k)[16] == std::byte{192};
    auto const report = transmit(packets, raw_socket::ipv4(), {.count = 500});
    EXPECT_EQ(report.accepted, 500 - to_nowhere);
    EXPECT_EQ(report.stopped, "");
    ASSERT_EQ(report.failed.size(), 1U);
    EXPECT_EQ(report.failed[0].error, ENETUNREACH);
    EXPECT_EQ(report.failed[0].packets, to_nowhere);
    EXPECT_EQ(report.failed[0].why, "no route leads to 192.0.2.1; see: ip route get 192.0.2.1");
    EXPECT_TRUE(soon([&] { return counted_there() == report.accepted; }));
}

// The account is exact, whatever happens to the cable.
TEST_F(PacketSocket, SurvivesADownAndAnUp) {
    for (bool const here : {true, false}) {
        std::size_t calls = 0;
        std::stop_source source;
        auto const set = [&](std::string const& state) {
            EXPECT_TRUE(here ? umpa::test::runs("ip link set near " + state) : run_there("ip link set far " + state));
        };
        auto const watch = [&](transmit_report const& so_far) {
            if (calls == 0)
                set("down"), ++calls;
            else if (calls == 1 && so_far.retried > 0)
                set("up"), up_at_ = so_far.accepted, ++calls;
            else if (calls == 2 && so_far.accepted > up_at_ + 1000)
                source.request_stop();
        };
        auto const report = transmit(flows, packet_socket("near"),
                                     {.rate = 50_kpps,
                                      .patience = 20s,
                                      .endless = true,
                                      .stop = source.get_token(),
                                      .watch = watch,
                                      .watch_interval = 10ms});
        EXPECT_EQ(report.stopped, "it was asked to stop");
        EXPECT_EQ(report.failed_in_all(), 0U);
        EXPECT_EQ(report.asked, report.accepted);
        std::uint64_t const count = report.accepted;
        EXPECT_TRUE(soon([&] { return counted_there() - before_ == count; })) << counted_there() - before_ << report;
        before_ = counted_there();
        // While the far end comes up, it counts before it shows.
        EXPECT_TRUE(arrived() == first_packets(flows, count) || !here);
        ASSERT_TRUE(soon([] { return carrier(); }));
    }
}

TEST_F(PacketSocket, SaysWhyTheRunEnded) {
    packet_socket socket("near");
    ASSERT_TRUE(umpa::test::runs("ip link set near down"));
    auto report = transmit(flows, socket, {.count = 100, .patience = 10ms});
    EXPECT_EQ(report.accepted, 0U);
    EXPECT_EQ(report.left, 99U);
    EXPECT_EQ(report.stopped,
              "packet_socket(\"near\"): the interface is down; bring it up first: ip link set up dev near");

    ASSERT_TRUE(umpa::test::runs("ip link set near up mtu 1000"));
    ASSERT_TRUE(soon([] { return carrier(); }));
    auto const large = stream(make_packet(to_far, from_near, udp(), payload(std::array<std::byte, 1100>{})));
    report = transmit(large, socket, {.count = 100});
    EXPECT_EQ(report.accepted, 0U);
    EXPECT_EQ(report.failed_in_all(), 1U);
    EXPECT_EQ(report.stopped,
              "packet_socket(\"near\"): 1142 bytes are too many for near, which takes 1014 at most; send "
              "smaller packets or fragments, or raise the MTU: ip link set mtu ... dev near");

    ASSERT_TRUE(run_there("ip link set far down"));
    report = transmit(flows, socket, {.count = 100, .patience = 10ms});
    EXPECT_EQ(report.accepted, 0U);
    EXPECT_NE(report.stopped.find("nothing is up at the other end"), std::string::npos) << report;
    ASSERT_TRUE(run_there("ip link set far up"));
    ASSERT_TRUE(soon([] { return carrier(); }));

    before_ = counted_there();
    auto const remove = [](transmit_report const&) { umpa::test::runs("ip link delete near"); };
    report = transmit(flows, socket, {.rate = 10_kpps, .endless = true, .watch = remove, .watch_interval = 20ms});
    EXPECT_EQ(report.asked, report.accepted + 1);
    EXPECT_GT(report.accepted, 0U);
    EXPECT_EQ(report.stopped, "packet_socket(\"near\"): the interface is gone; there are: lo");
}

TEST_F(PacketSocket, StopsAtASignal) {
    std::signal(SIGINT, SIG_DFL); // a program that was started in the background ignores it
    auto const interrupt = [](transmit_report const&) { std::raise(SIGINT); };
    auto const report = transmit(flows, packet_socket("near"),
                                 {.count = 1'000'000'000, .cores = 2, .watch = interrupt, .watch_interval = 10ms});
    EXPECT_EQ(report.stopped, "SIGINT");
    EXPECT_EQ(report.asked, report.accepted + report.left);
    EXPECT_TRUE(soon([&] { return counted_there() == report.accepted; })) << counted_there() << "\n" << report;
}

TEST_F(PacketSocket, BestSinkSaysWhatItPicked) {
    auto chosen = best_sink("near");
    EXPECT_EQ(chosen.choice(), "packet_socket(\"near\")");
    expect_arrived(transmit(flows, chosen, {.count = 100}), first_packets(flows, 100));
    try {
        best_sink("nope");
        FAIL();
    } catch (transmit_error const& none) {
        EXPECT_NE(std::string(none.what()).find("best_sink(\"nope\"): none can be used; not "), std::string::npos);
        EXPECT_NE(std::string(none.what()).find("no such interface; there are: lo, near"), std::string::npos);
    }
}

TEST_F(PacketSocket, SaysWhichRightIsMissing) {
    auto const try_it = [] {
        if (::setresuid(65534, 65534, 65534) != 0) _exit(1);
        try {
            packet_socket("near");
        } catch (permission_denied const& denied) {
            std::fprintf(stderr, "%s\n", denied.what());
            _exit(0);
        }
        _exit(2);
    };
    EXPECT_EXIT(try_it(), testing::ExitedWithCode(0), "opening it needs CAP_NET_RAW");
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// What DPDK sends into interfaces of the kernel, captured at the far end.
#include <arpa/inet.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dpdk/ports.hpp>
#include <fcntl.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netns/arrivals.hpp>
#include <netpacket/packet.h>
#include <optional>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <umpa/generate/stream.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/send/open_socket.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

/// A network namespace of its own, which ends with the process.
class DpdkKernel : public testing::Test {
protected:
    void SetUp() override {
        environment();
        if (geteuid() != 0) GTEST_SKIP() << "making network namespaces takes root";
        if (!runs("ip -Version")) GTEST_SKIP() << "ip is not installed (iproute2)";
        if (unshare(CLONE_NEWNET) != 0)
            GTEST_SKIP() << "no network namespace can be made here: " << std::strerror(errno);
    }
    static bool runs(std::string const& command) {
        return std::system(("{ " + command + "; } >/dev/null 2>&1").c_str()) == 0;
    }
    static void without_ipv6(std::string const& interface) {
        std::ofstream("/proc/sys/net/ipv6/conf/" + interface + "/disable_ipv6") << 1;
    }
    void listen_at(std::string const& interface) {
        far_.emplace(listening_at(interface.c_str(), ETH_P_ALL));
        int const yes = 1;
        ::setsockopt(far_->number(), SOL_PACKET, 23 /* PACKET_IGNORE_OUTGOING */, &yes, sizeof yes);
    }
    /// The next frame that comes out; empty where none comes.
    std::vector<std::byte> next_frame(int milliseconds = 1000) {
        pollfd one{far_->number(), POLLIN, 0};
        if (::poll(&one, 1, milliseconds) != 1) return {};
        std::vector<std::byte> bytes(4096);
        ssize_t const size = ::recv(far_->number(), bytes.data(), bytes.size(), 0);
        bytes.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        return bytes;
    }
    template <class Stream>
    void expect_packets(Stream const& packets, std::uint64_t count) {
        for (std::uint64_t k = 0; k < count; ++k) ASSERT_EQ(next_frame(), packets.packet(k)) << "packet " << k;
        EXPECT_EQ(next_frame(20).size(), 0U);
    }

private:
    std::optional<umpa::detail::owned_descriptor> far_;
};

class DpdkVeth : public DpdkKernel {
protected:
    void SetUp() override {
        DpdkKernel::SetUp();
        if (IsSkipped()) return;
        if (!runs("ip link add near type veth peer name far")) GTEST_SKIP() << "the kernel has no veth";
        for (char const* end : {"near", "far"}) {
            without_ipv6(end);
            ASSERT_TRUE(runs(std::string("ip link set up dev ") + end));
        }
        listen_at("far");
    }
    dpdk_port port(std::string const& arguments = "", dpdk_port_options const& options = {}) {
        return dpdk_port(environment(), fresh("net_af_packet") + ",iface=near" + arguments, options);
    }
};

TEST_F(DpdkVeth, ArrivesAtTheFarEnd) {
    auto const report = transmit(flows, port(), {.count = 10'000, .rate = rate{200'000}});
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_EQ(report.completed, 10'000U);
    ASSERT_TRUE(report.peer.has_value());
    EXPECT_EQ(report.peer->interface, "far");
    EXPECT_EQ(report.peer->packets, 10'000U);
    expect_packets(flows, 10'000);
}

TEST_F(DpdkVeth, TellsWhatWasAcceptedAndNotSent) {
    dpdk_port down = port();
    ASSERT_TRUE(runs("ip link set down dev near"));
    auto const report = transmit(flows, down, {.count = 100});
    EXPECT_EQ(report.completed, 0U) << report;
    EXPECT_FALSE(report.is_complete());
    EXPECT_EQ(down.counters()->packets, 0U);
}

TEST_F(DpdkVeth, HasNoSuchInterface) {
    EXPECT_NE(words_of<dpdk_no_such_port>([] {
                  dpdk_port(environment(), fresh("net_af_packet") + ",iface=nothing");
              }).find("no such port"),
              std::string::npos);
}

/// net_tap computes checksums where it is asked to: frames come out as umpa would have made them.
class DpdkTap : public DpdkKernel {
protected:
    void SetUp() override {
        DpdkKernel::SetUp();
        if (!IsSkipped() && ::access("/dev/net/tun", R_OK | W_OK) != 0) GTEST_SKIP() << "there is no /dev/net/tun";
    }
    template <class Stream>
    void expect_checksums_of(Stream const& packets) {
        std::string const interface = fresh("tap");
        dpdk_port port(environment(), fresh("net_tap") + ",iface=" + interface, {.checksums = dpdk_checksums::port});
        EXPECT_EQ(port.checksums(), "the port computes checksums: IPv4, UDP, TCP");
        without_ipv6(interface);
        listen_at(interface);
        auto const report = transmit(packets, port, {.count = 5000, .rate = rate{200'000}});
        EXPECT_TRUE(report.is_complete()) << report;
        expect_packets(packets, 5000);
    }
};

TEST_F(DpdkTap, ComputesChecksumsOfUdp) { expect_checksums_of(flows); }

TEST_F(DpdkTap, ComputesChecksumsOfTcpOverIpv6) {
    expect_checksums_of(stream(make_packet(ethernet(), ipv6(), tcp(destination_port = 80), payload("tcp")),
                               vary(in<ipv6>, source_address) = counting(1, 1000),
                               vary(in<tcp>, source_port) = uniform(1, 65535)));
}

}

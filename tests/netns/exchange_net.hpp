// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sched.h>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <umpa/receive/exchange.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>

// Three kernels in a row: near, where questions are sent from, a router, and far. Each is in a network namespace of its
// own, which ends with the process: nothing that is sent here gets out.
//
//     near 10.9.0.1, fd09::1  --  10.9.0.2, fd09::2 router 10.8.0.1, fd08::1  --  10.8.0.2, fd08::2 far

namespace umpa::test {

using namespace std::chrono_literals;

class ExchangeNet : public testing::Test {
public:
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "making network namespaces takes root";
        if (!run("ip -Version >/dev/null")) GTEST_SKIP() << "ip is not installed (iproute2)";
        for (int* end : {&far_, &router_, &near_}) {
            if (unshare(CLONE_NEWNET) != 0)
                GTEST_SKIP() << "no network namespace can be made here: " << std::strerror(errno);
            *end = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
            run("sysctl -q -w net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.forwarding=1 "
                "net.ipv4.ip_forward=1 net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0 2>/dev/null");
            ASSERT_TRUE(run("ip link set lo up"));
        }
        if (!run("ip link add near address 02:00:00:00:00:01 type veth peer name left address 02:00:00:00:00:02 "
                 "netns " +
                 path_of(router_)))
            GTEST_SKIP() << "the kernel has no veth";
        give_addresses("near", "10.9.0.1", "fd09::1");
        has_ipv6_ = run("ip -6 route add fd08::/64 via fd09::2 2>/dev/null");
        ASSERT_TRUE(run("ip route add 10.8.0.0/24 via 10.9.0.2"));
        at(router_, [&] {
            ASSERT_TRUE(run("ip link add right address 02:00:00:00:00:03 type veth peer name far address "
                            "02:00:00:00:00:04 netns " +
                            path_of(far_)));
            give_addresses("left", "10.9.0.2", "fd09::2");
            give_addresses("right", "10.8.0.1", "fd08::1");
        });
        at(far_, [&] {
            give_addresses("far", "10.8.0.2", "fd08::2");
            ASSERT_TRUE(run("ip route add default via 10.8.0.1"));
            run("ip -6 route add default via fd08::1 2>/dev/null");
        });
    }
    void TearDown() override {
        for (int end : {far_, router_, near_})
            if (end >= 0) close(end);
    }

    static bool run(std::string const& command) { return std::system(command.c_str()) == 0; }
    bool has_ipv6() const { return has_ipv6_; }

    /// Calls `act` in the router's namespace, or far away.
    void at_router(auto const& act) { at(router_, act); }
    void at_far_end(auto const& act) { at(far_, act); }

    /// A socket of an ordinary program at the router, bound to a port of all addresses.
    umpa::detail::owned_descriptor program(int type, std::uint16_t port) {
        int made = -1;
        at_router([&] {
            made = socket(AF_INET6, type | SOCK_CLOEXEC, 0);
            int const off = 0;
            setsockopt(made, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
            timeval const patience{2, 0};
            setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            sockaddr_in6 address{};
            address.sin6_family = AF_INET6;
            address.sin6_port = htons(port);
            ASSERT_EQ(bind(made, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
            if (type == SOCK_STREAM) {
                ASSERT_EQ(listen(made, 4), 0);
            }
        });
        return umpa::detail::owned_descriptor(made);
    }

private:
    static std::string path_of(int end) { return "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(end); }
    static void give_addresses(std::string const& link, std::string const& ipv4, std::string const& ipv6) {
        ASSERT_TRUE(run("ip link set " + link + " up && ip address add " + ipv4 + "/24 dev " + link));
        run("ip -6 address add " + ipv6 + "/64 dev " + link + " nodad 2>/dev/null");
    }
    void at(int end, auto const& act) {
        ASSERT_EQ(setns(end, CLONE_NEWNET), 0);
        act();
        ASSERT_EQ(setns(near_, CLONE_NEWNET), 0);
    }

    int far_ = -1;
    int router_ = -1;
    int near_ = -1;
    bool has_ipv6_ = false;
};

}

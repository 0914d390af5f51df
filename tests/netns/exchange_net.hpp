// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <netns/networks.hpp>
#include <string>
#include <umpa/receive/exchange.hpp>
#include <umpa/umpa.hpp>

// Three kernels in a row: near, where questions are sent from, a router, and far.
//
//     near 10.9.0.1, fd09::1  --  10.9.0.2, fd09::2 router 10.8.0.1, fd08::1  --  10.8.0.2, fd08::2 far

namespace umpa::test {

using namespace std::chrono_literals;

class ExchangeNet : public Networks {
public:
    ExchangeNet() : Networks(3) {}

    void SetUp() override {
        Networks::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        for (std::size_t network : {far, router, near})
            run_at(network, "sysctl -q -w net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.forwarding=1 "
                            "net.ipv4.ip_forward=1 net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0");
        if (!lay_cable("near", '1', "left", '2', router)) GTEST_SKIP() << "the kernel has no veth";
        give_addresses("near", "10.9.0.1", "fd09::1");
        has_ipv6_ = runs("ip -6 route add fd08::/64 via fd09::2");
        ASSERT_TRUE(runs("ip route add 10.8.0.0/24 via 10.9.0.2"));
        at_router([&] {
            ASSERT_TRUE(lay_cable("right", '3', "far", '4', far));
            give_addresses("left", "10.9.0.2", "fd09::2");
            give_addresses("right", "10.8.0.1", "fd08::1");
        });
        at_far_end([&] {
            give_addresses("far", "10.8.0.2", "fd08::2");
            ASSERT_TRUE(runs("ip route add default via 10.8.0.1"));
            runs("ip -6 route add default via fd08::1");
        });
    }

    bool has_ipv6() const { return has_ipv6_; }

    /// Calls `act` in the router's network, or far away.
    void at_router(auto const& act) { at(router, act); }
    void at_far_end(auto const& act) { at(far, act); }

    /// A socket of an ordinary program at the router, bound to a port of all addresses.
    descriptor program(int type, std::uint16_t port) { return program_at(router, type, port); }

private:
    static constexpr std::size_t far = 0, router = 1, near = 2;

    static void give_addresses(std::string const& link, std::string const& ipv4, std::string const& ipv6) {
        ASSERT_TRUE(runs("ip link set " + link + " up && ip address add " + ipv4 + "/24 dev " + link));
        runs("ip -6 address add " + ipv6 + "/64 dev " + link + " nodad");
    }

    bool has_ipv6_ = false;
};

}

// SPDX-License-Identifier: BSL-1.0
#include "packet_bytes.hpp"
#include <gtest/gtest.h>
#include <umpa/build/run_time/reactions.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;

constexpr auto from = "02:00:00:00:00:01"_mac;
constexpr auto to = "02:00:00:00:00:02"_mac;

TEST(Reactions, ReverseHostsAndPorts) {
    auto const question = make_packet(ethernet(src = from, dst = to), ipv4(src = "10.0.0.1", dst = "10.0.0.2"),
                                      udp(sport = 4000), dns(id = 7));
    // The destination port was the rule's: it is the source port now.
    auto const expected = make_packet(ethernet(src = to, dst = from), ipv4(src = "10.0.0.2", dst = "10.0.0.1"),
                                      udp(sport = 53, dport = 4000), dns(id = 7));
    dynamic_packet packet = read_packet(bytes_of(question));
    EXPECT_TRUE(react(packet, reverse_hosts, reverse_ports));
    EXPECT_EQ(to_bytes(packet), bytes_of(expected));
}

TEST(Reactions, EveryHeaderOfATunnelIsReversed) {
    auto const there = make_packet(ipv6(src = "2001:db8::1", dst = "2001:db8::2"), gre(),
                                   ipv4(src = "10.0.0.1", dst = "10.0.0.2"), tcp(sport = 1, dport = 2));
    auto const back = make_packet(ipv6(src = "2001:db8::2", dst = "2001:db8::1"), gre(),
                                  ipv4(src = "10.0.0.2", dst = "10.0.0.1"), tcp(sport = 2, dport = 1));
    dynamic_packet packet = read_packet(bytes_of(there), first<ipv6>);
    EXPECT_TRUE(react(packet, reverse_hosts, reverse_ports));
    EXPECT_EQ(to_bytes(packet), bytes_of(back));
}

TEST(Reactions, ARouterForwards) {
    auto const came =
        make_packet(ethernet(src = from, dst = to), vlan(vlan_identifier = 5),
                    ipv4(src = "10.0.0.1", dst = "10.0.0.2", ttl = 2), udp(sport = 1, dport = 2), payload("x"));
    constexpr auto next = "02:00:00:00:00:03"_mac;
    auto const goes =
        make_packet(ethernet(src = to, dst = next), vlan(vlan_identifier = 5),
                    ipv4(src = "10.0.0.1", dst = "10.0.0.2", ttl = 1), udp(sport = 1, dport = 2), payload("x"));
    dynamic_packet packet = read_packet(bytes_of(came));
    EXPECT_TRUE(react(packet, decrement_ttl, forward(to, next)));
    EXPECT_EQ(to_bytes(packet), bytes_of(goes));
    // RFC 1812 section 5.3.1: it ends here, and is left as it was.
    EXPECT_FALSE(react(packet, decrement_ttl, forward(from, to)));
    EXPECT_EQ(to_bytes(packet), bytes_of(goes));
}

TEST(Reactions, HopLimitToo) {
    dynamic_packet packet =
        read_packet(bytes_of(make_packet(ipv6(hop_limit = 9), udp(sport = 1, dport = 2))), first<ipv6>);
    EXPECT_TRUE(react(packet, decrement_ttl));
    EXPECT_EQ(to_bytes(packet), bytes_of(make_packet(ipv6(hop_limit = 8), udp(sport = 1, dport = 2))));
}

TEST(Reactions, AUsersOwn) {
    dynamic_packet packet =
        read_packet(bytes_of(make_packet(ipv4(), udp(sport = 1, dport = 2), payload("ping"))), first<ipv4>);
    auto const answer = [](dynamic_packet& one) {
        one[in<any_payload>].set_bytes(payload("longer").bytes());
        return true;
    };
    EXPECT_TRUE(react(packet, answer));
    EXPECT_EQ(to_bytes(packet), bytes_of(make_packet(ipv4(), udp(sport = 1, dport = 2), payload("longer"))));
}

}

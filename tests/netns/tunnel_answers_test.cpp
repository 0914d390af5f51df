// SPDX-License-Identifier: BSL-1.0
// Pings in tunnels: what a kernel's tunnel device takes, and what it answers, byte for byte but for the inner IP
// header.
#include <algorithm>
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr auto inside = ipv4(src = "10.42.0.1", dst = "10.42.0.2");
constexpr auto inside6 = ipv6(src = "fd42::1", dst = "fd42::2");
constexpr auto into = ethernet(src = "02:00:00:00:00:11", dst = "02:00:00:00:00:12");
constexpr auto out_of = ethernet(src = "02:00:00:00:00:12", dst = "02:00:00:00:00:11", type = "ipv4");

/// A ping, and what comes back.
template <class Asked, class Answered>
struct ping {
    Asked asked;
    Answered answered;
};
template <class Asked, class Answered>
ping(Asked, Answered) -> ping<Asked, Answered>;
constexpr ping ping4{make_packet(inside, icmp_echo(0, 1, 2), payload("through a tunnel")),
                     make_packet(ipv4(), icmp_echo_reply(0, 1, 2), payload("through a tunnel"))};
constexpr ping ping6{
    make_packet(inside6, icmpv6_echo(0, 1, 2), payload("through a tunnel")),
    make_packet(ipv6(src = "fd42::2", dst = "fd42::1"), icmpv6_echo_reply(0, 1, 2), payload("through a tunnel"))};

class TunnelAnswers : public Ipv6FarEnd {
public:
    /// Whether a command makes a device `tunnel` at the far end. It gets the addresses of a ping's inside.
    bool has_tunnel(std::string const& made) {
        if (!run_there(made)) return false;
        EXPECT_TRUE(run_there("ip link set tunnel up && ip address add 10.42.0.2/24 dev tunnel &&"
                              "ip -6 address add fd42::2/64 dev tunnel nodad"));
        return true;
    }
    bool has_ethernet_tunnel(std::string const& made) {
        if (!has_tunnel(made)) return false;
        EXPECT_TRUE(run_there("ip link set tunnel address 02:00:00:00:00:12 &&"
                              "ip neighbour add 10.42.0.1 dev tunnel nud permanent lladdr 02:00:00:00:00:11"));
        return true;
    }

    /// Sends a ping behind the headers `there`. The answer is to stand behind the headers that `back` makes of it.
    void expect_answer(auto const& sent, auto const& there, auto const& back) {
        constexpr std::size_t size = sizeof(to_bytes(sent.answered));
        std::string const wanted = message_in(sent.answered);
        auto const got = answer_to(eth / there / sent.asked, [&](byte_vector const& packet) {
            return packet.size() > size && hex(std::as_bytes(std::span(packet)).last(wanted.size() / 2)) == wanted;
        });
        ASSERT_TRUE(got);
        auto const inner = std::span(*got).template last<size>();
        EXPECT_EQ(message_in(*got), message_in(make_packet(unchecked, back(*got), payload(inner))));
    }
};

/// Headers that come back as they went.
auto as_sent(auto const& headers) {
    return [headers](byte_vector const&) { return headers; };
}
/// The UDP header of a tunnel: its source port is a hash of the inside, and its sum may be left out.
auto tunnel_udp(byte_vector const& got) {
    auto header = udp(sport = number(got, 20, 2), dport = number(got, 22, 2));
    if (number(got, 26, 2) == 0) header[checksum] = 0;
    return header;
}

TEST_F(TunnelAnswers, Vxlan) {
    if (!has_ethernet_tunnel("ip link add tunnel type vxlan id 42 dstport 4789 local 10.9.0.2 remote 10.9.0.1 dev far"))
        GTEST_SKIP() << "the kernel has no VXLAN devices (vxlan)";
    expect_answer(ping4, ip / udp(sport = 4000) / vxlan(network_identifier = 42) / into, [](byte_vector const& got) {
        return far_ip / tunnel_udp(got) / vxlan(network_identifier = 42) / out_of;
    });
}

TEST_F(TunnelAnswers, Geneve) {
    if (!has_ethernet_tunnel("ip link add tunnel type geneve id 42 remote 10.9.0.1"))
        GTEST_SKIP() << "the kernel has no Geneve devices (geneve)";
    auto const there = ip / udp(sport = 4000) / geneve(virtual_network_identifier = 42);
    auto const back = [](byte_vector const& got) {
        return far_ip / tunnel_udp(got) / geneve(virtual_network_identifier = 42) / out_of;
    };
    expect_answer(ping4, there / into, back);
    expect_answer(ping4, there / geneve_option(option_class = 0x0102, type = 3) / octets("abcd") / into, back);
}

TEST_F(TunnelAnswers, Gre) {
    if (!has_tunnel("ip link add tunnel type gre local 10.9.0.2 remote 10.9.0.1"))
        GTEST_SKIP() << "the kernel has no GRE devices (ip_gre)";
    expect_answer(ping4, ip / gre(), as_sent(far_ip / gre(protocol_type = "ipv4")));
    expect_answer(ping6, ip / gre(), as_sent(far_ip / gre(protocol_type = "ipv6")));
}

TEST_F(TunnelAnswers, GreWithAllOptions) {
    if (!has_tunnel("ip link add tunnel type gre local 10.9.0.2 remote 10.9.0.1 key 7 csum seq"))
        GTEST_SKIP() << "the kernel has no GRE devices (ip_gre)";
    expect_answer(ping4, ip / gre() / gre_checksum() / gre_key(7) / gre_sequence(9), [](byte_vector const& got) {
        return far_ip / gre(protocol_type = "ipv4") / gre_checksum() / gre_key(7) / gre_sequence(number(got, 32, 4));
    });
    send(to_bytes(eth / ip / gre() / gre_checksum(checksum = 1) / gre_key(7) / gre_sequence(10) / ping4.asked));
    EXPECT_FALSE(answer(of_protocol(47), shortly)) << "the sum is wrong";
}

TEST_F(TunnelAnswers, Nvgre) {
    if (!has_ethernet_tunnel("ip link add tunnel type gretap local 10.9.0.2 remote 10.9.0.1 key 10752")) // 42 << 8
        GTEST_SKIP() << "the kernel has no GRE devices (ip_gre)";
    expect_answer(ping4, ip / nvgre(virtual_subnet_id = 42) / into,
                  as_sent(far_ip / nvgre(virtual_subnet_id = 42) / out_of));
}

TEST_F(TunnelAnswers, IpInIp) {
    if (!has_tunnel("ip link add tunnel type ipip local 10.9.0.2 remote 10.9.0.1"))
        GTEST_SKIP() << "the kernel has no IP-in-IP devices (ipip)";
    expect_answer(ping4, ip, as_sent(far_ip));
}

TEST_F(TunnelAnswers, Ipv6InIp) {
    if (!has_tunnel("ip link add tunnel type sit local 10.9.0.2 remote 10.9.0.1"))
        GTEST_SKIP() << "the kernel has no IPv6-in-IP devices (sit)";
    expect_answer(ping6, ip, as_sent(far_ip));
}

TEST_F(TunnelAnswers, AnythingInIpv6) {
    if (!has_tunnel("ip link add tunnel type ip6tnl mode any local fd09::2 remote fd09::1"))
        GTEST_SKIP() << "the kernel has no IPv6 tunnel devices (ip6_tunnel)";
    auto const limited = [](auto next) {
        return far_ip6 / destination_options(next_header = next) / tunnel_encapsulation_limit(4) / pad_n() /
               octets("\0");
    };
    expect_answer(ping4, ip6, as_sent(limited("ipv4")));
    expect_answer(ping6, ip6 / destination_options() / tunnel_encapsulation_limit(1), as_sent(limited("ipv6")));
}

TEST_F(TunnelAnswers, GreInIpv6) {
    if (!has_tunnel("ip link add tunnel type ip6gre local fd09::2 remote fd09::1 encaplimit none key 7"))
        GTEST_SKIP() << "the kernel has no GRE devices for IPv6 (ip6_gre)";
    expect_answer(ping4, ip6 / gre() / gre_key(7), as_sent(far_ip6 / gre(protocol_type = "ipv4") / gre_key(7)));
}

} // namespace

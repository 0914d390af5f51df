// SPDX-License-Identifier: BSL-1.0
// Address resolution and neighbor discovery with a kernel: its answers, byte for byte, and what it learns.
#include <netns/answers.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

class NeighborAnswers : public FarEnd {};
class Ipv6NeighborAnswers : public Ipv6FarEnd {};

constexpr char another_mac[] = "02:00:00:00:00:07";

TEST_F(NeighborAnswers, ARequestIsAnswered) {
    auto const asked = arp(sender_hardware_address = another_mac, sender_protocol_address = "10.9.0.7",
                           target_protocol_address = "10.9.0.2");
    auto const packet = answer_to(make_packet(ethernet(src = another_mac, dst = "ff:ff:ff:ff:ff:ff"), asked),
                                  [](byte_vector const& got) { return got[0] == 0; });
    ASSERT_TRUE(packet);
    EXPECT_EQ(hex(std::as_bytes(std::span(*packet))),
              hex(to_bytes(make_packet(arp(operation = "reply", sender_hardware_address = far_mac,
                                           sender_protocol_address = "10.9.0.2", target_hardware_address = another_mac,
                                           target_protocol_address = "10.9.0.7")))));
    EXPECT_TRUE(run_there("ip neighbour show 10.9.0.7 | grep 02:00:00:00:00:07")) << "the sender is learnt";
}

constexpr unsigned icmpv6_protocol = 58;
auto const is_advertisement = of_type(icmpv6_protocol, 136);

TEST_F(Ipv6NeighborAnswers, ASolicitationIsAnswered) {
    auto const packet = answer_to(make_packet(ethernet(src = another_mac, dst = "33:33:ff:00:00:02"),
                                              ipv6(src = "fd09::7", dst = "ff02::1:ff00:2", hop_limit = 255),
                                              nd_neighbor_solicitation(target_address = "fd09::2"),
                                              options(nd_source_link_layer_address(another_mac))),
                                  is_advertisement);
    ASSERT_TRUE(packet);
    EXPECT_EQ(message_in(*packet),
              message_in(make_packet(
                  ipv6(src = "fd09::2", dst = "fd09::7"),
                  nd_neighbor_advertisement(flags = "solicited"_f | "override"_f, target_address = "fd09::2"),
                  options(nd_target_link_layer_address(far_mac)))));
    EXPECT_TRUE(run_there("ip neighbour show fd09::7 | grep 02:00:00:00:00:07")) << "the sender is learnt";
}

TEST_F(Ipv6NeighborAnswers, AnAdvertisementIsBelieved) {
    ASSERT_TRUE(run_there("ip neighbour add fd09::7 dev far nud stale lladdr 02:00:00:00:00:01"));
    send(to_bytes(make_packet(eth, ipv6(src = "fd09::7", dst = "fd09::2", hop_limit = 255),
                              nd_neighbor_advertisement(flags = "override"_f, target_address = "fd09::7"),
                              options(nd_target_link_layer_address(another_mac)))));
    EXPECT_TRUE(run_there("ip neighbour show fd09::7 | grep 02:00:00:00:00:07"));
}

TEST_F(Ipv6NeighborAnswers, ARouterConfiguresTheKernel) {
    ASSERT_TRUE(run_there("echo 2 >/proc/sys/net/ipv6/conf/far/accept_ra && ip link set far addrgenmode eui64"));
    ASSERT_TRUE(run_there("echo 64 >/proc/sys/net/ipv6/conf/far/accept_ra_rt_info_max_plen || true"));
    send(to_bytes(make_packet(
        ethernet(src = near_mac, dst = "33:33:00:00:00:01"), ipv6(src = "fe80::1", dst = "ff02::1", hop_limit = 255),
        nd_router_advertisement(cur_hop_limit = 99, router_lifetime = 1234, retrans_timer = 4000),
        options(nd_source_link_layer_address(near_mac), nd_mtu(mtu = 1400), nd_prefix_information(prefix = "fd0a::"),
                nd_recursive_dns_server(), nd_dns_server("fd09::53"), nd_route_information(prefix_length = 48),
                nd_route_prefix("fd0b::")))));
    EXPECT_TRUE(
        run_there("ip -6 address show dev far | grep -A1 'fd0a::ff:fe00:2/64' | grep 'preferred_lft 604[78]..sec'"));
    EXPECT_TRUE(run_there("ip -6 route show default | grep 'via fe80::1 dev far .* expires 123[0-9]sec'"));
    EXPECT_TRUE(run_there("ip -6 route show default | grep 'hoplimit 99'"));
    EXPECT_TRUE(run_there("grep -x 1400 /proc/sys/net/ipv6/conf/far/mtu"));
    EXPECT_TRUE(run_there("grep -x 4000 /proc/sys/net/ipv6/neigh/far/retrans_time_ms"));
    EXPECT_TRUE(run_there("ip neighbour show fe80::1 | grep 'lladdr 02:00:00:00:00:01 router'"));
}

TEST_F(Ipv6NeighborAnswers, ARouteIsRedirected) {
    ASSERT_TRUE(run_there("ip -6 neighbour add fe80::1 dev far nud permanent lladdr 02:00:00:00:00:01 &&"
                          "ip -6 route add fd08::/64 via fe80::1 dev far"));
    auto const gone = to_bytes(make_packet(ipv6(src = "fd09::2", dst = "fd08::5"), icmpv6_echo()));
    send(to_bytes(
        make_packet(eth, ipv6(src = "fe80::1", dst = "fe80::2", hop_limit = 255),
                    nd_redirect(target_address = "fe80::7", destination_address = "fd08::5"),
                    options(nd_target_link_layer_address(another_mac), nd_redirected_header(), octets(gone)))));
    EXPECT_TRUE(run_there("ip -6 route get fd08::5 | grep 'via fe80::7'"));
}

} // namespace

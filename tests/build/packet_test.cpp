// SPDX-License-Identifier: BSL-1.0
#include <golden.hpp>
#include <gtest/gtest.h>
#include <string>
#include <type_traits>
#include <umpa/umpa.hpp>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using umpa::test::hex;

constexpr auto ip = ipv4(src = "10.0.0.1", dst = "10.0.0.2");
template <class... L>
using types = packet<L...>;

// What may follow what.
static_assert(stackable<ethernet, vlan> && stackable<ethernet, ipv4> && stackable<ethernet, ipv6>);
static_assert(stackable<vlan, vlan> && stackable<ipv4, tcp> && stackable<ipv6, udp> && stackable<ipv4, ipv6>);
static_assert(!stackable<tcp, ipv4> && !stackable<udp, tcp> && !stackable<ethernet, udp> && !stackable<ipv4, vlan>);
static_assert(!stackable<ipv4, ethernet> && !stackable<udp, ethernet>);
static_assert(stackable<udp, payload_view> && stackable<ethernet, fixed_payload<3>>);
static_assert(!stackable<payload_view, udp> && !stackable<payload_view, payload_view>);
static_assert(stackable<tcp, window_scale> && !stackable<ipv4, window_scale> && stackable<ipv4, router_alert>);
static_assert(stackable<tcp, no_operation> && stackable<ipv4, no_operation> && !stackable<udp, no_operation>);
static_assert(stackable<sack, sack_block> && !stackable<tcp, sack_block>);
static_assert(well_stacked<ipv4, tcp, sack, sack_block, no_operation, payload_view>);
static_assert(well_stacked<ipv4, router_alert, no_operation, tcp, no_operation>);
static_assert(!well_stacked<tcp, ipv4> && !well_stacked<ipv4, tcp, payload_view, window_scale>);
static_assert(!well_stacked<ipv4, tcp, sack_block> && !well_stacked<no_operation>);
static_assert(!well_stacked<ipv4, udp, no_operation> && !well_stacked<ipv4, tcp, no_operation, router_alert>);
static_assert(well_stacked<udp> && well_stacked<fixed_payload<1>>);

// The same packet, put together in different ways.
constexpr auto whole = make_packet(ip, tcp(sport = 1), options(window_scale(7), no_operation()), payload("x"));
static_assert(make_packet(ip, tcp(sport = 1), window_scale(7), no_operation(), payload("x")) == whole);
static_assert(
    make_packet(ip).include(tcp(sport = 1)).include(options(window_scale(7), no_operation())).include(payload("x")) ==
    whole);
static_assert(ip / tcp(sport = 1) / options(window_scale(7), no_operation()) / payload("x") == whole);
static_assert(make_packet(ip, tcp(sport = 1), options(window_scale(7)), options(no_operation()), payload("x")) ==
              whole);
static_assert(std::is_same_v<decltype(make_packet(ip, udp())), types<ipv4, udp>>);
static_assert(std::is_same_v<first_layer_t<types<ipv4, udp>>, ipv4>);
static_assert(is_fixed_size<types<ipv4, udp>> && !is_fixed_size<types<ipv4, payload_view>>);
static_assert(byte_count(whole) == 45 && head_size<std::remove_cvref_t<decltype(whole)>> == 45);

// A packet that is not checked stays so.
constexpr auto odd = make_packet(unchecked, tcp(), ip).include(ethernet());
static_assert(to_bytes(odd).size() == 54);
static_assert(to_bytes(make_packet(unchecked, tcp(), ip) / ethernet()) == to_bytes(odd));

// `include` leaves the packet that it is asked of as it was.
constexpr auto head = make_packet(ip, udp());
static_assert(byte_count(head.include(payload("x"))) == 29 && byte_count(head) == 28);

// Layers by type and place.
constexpr auto tunnel =
    make_packet(ethernet(), ipv4(id = 1), ipv4(id = 2), ipv6(), ipv4(id = 3), udp(9), payload("abc"));
static_assert(tunnel[in<ipv4>][id] == 1 && tunnel[in<ipv4, 1>][id] == 2 && tunnel[in<ipv4, 2>][id] == 3);
static_assert(tunnel[in<udp>][source_port] == 9 && tunnel[in<any_payload>].bytes().size() == 3);
static_assert(tunnel[in<fixed_payload<3>>].bytes()[0] == std::byte{'a'});
static_assert(make_packet(ipv4(id = 4))[in<ipv4>][id] == 4);

constexpr auto edited() {
    auto packet = tunnel;
    packet[in<ipv4, 1>][id] = 20;
    packet[in<ipv4, 2>] = ipv4(id = 30);
    packet[in<udp>][sport] = 90;
    return packet;
}
static_assert(edited()[in<ipv4>][id] == 1 && edited()[in<ipv4, 1>][id] == 20 && edited()[in<ipv4, 2>][id] == 30 &&
              edited()[in<udp>][sport] == 90);

// Bytes are made on demand: nothing is stale after an edit.
TEST(Packet, IsNeverStale) {
    auto packet = make_packet(ip, udp(dport = 7), payload("abc"));
    auto const before = to_bytes(packet);
    packet[in<ipv4>][dst] = "10.0.0.3";
    auto const fresh = make_packet(ipv4(src = "10.0.0.1", dst = "10.0.0.3"), udp(dport = 7), payload("abc"));
    EXPECT_NE(to_bytes(packet), before);
    EXPECT_EQ(to_bytes(packet), to_bytes(fresh));
    packet[in<any_payload>].data[0] = std::byte{'z'};
    EXPECT_EQ(to_bytes(packet),
              to_bytes(make_packet(ipv4(src = "10.0.0.1", dst = "10.0.0.3"), udp(dport = 7), payload("zbc"))));
}

TEST(Packet, AssignsAndCopies) {
    auto packet = make_packet(ip, udp(dport = 7));
    auto copy = packet;
    copy[in<udp>][dport] = 8;
    EXPECT_TRUE(packet[in<udp>][dport] == 7);
    EXPECT_TRUE(packet != copy);
    packet = copy;
    EXPECT_TRUE(packet == copy);
}

// In a container, as generators keep them.
TEST(Packet, InAVector) {
    std::vector<decltype(make_packet(ip, udp()))> many;
    for (int i = 0; i < 100; ++i) many.push_back(make_packet(ip, udp(sport = i)));
    EXPECT_TRUE(many[99][in<udp>][sport] == 99);
}

// Options belong to the header before them, wherever a header of that kind stands.
TEST(Options, BelongToTheNearestHeader) {
    auto const packet = make_packet(ip, no_operation(), ipv6(), ip, options(router_alert()), tcp(), no_operation());
    auto const bytes = to_bytes(packet);
    EXPECT_EQ(bytes.size(), 24U + 40 + 24 + 24);
    EXPECT_EQ(bytes[0], std::byte{0x46});
    EXPECT_EQ(bytes[64], std::byte{0x46});
    EXPECT_EQ(bytes[88 + 12], std::byte{0x60});
    EXPECT_EQ(hex(std::span(bytes).subspan(20, 4)), "01000000");
    EXPECT_EQ(hex(std::span(bytes).subspan(84, 4)), "94040000");
    EXPECT_EQ(hex(std::span(bytes).subspan(108, 4)), "01000000");
}

TEST(Options, None) {
    static_assert(to_bytes(make_packet(ip, tcp(), options())).size() == 40);
    static_assert(to_bytes(make_packet(ip, tcp(), options(), options(no_operation()))).size() == 44);
}

} // namespace

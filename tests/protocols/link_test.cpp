// SPDX-License-Identifier: BSL-1.0
// What may follow what on links, what fills itself in, and the end of a frame.
#include <array>
#include <cstdint>
#include <golden/four_ways.hpp>
#include <golden/link_packets.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

using bytes3 = fixed_payload<3>;
using octets3 = fixed_octets<3>;
using fcs = frame_check_sequence;

// 802.3 has a length where Ethernet has a type.
static_assert(stackable<ieee802_3, llc> && stackable<ieee802_3, bytes3>);
static_assert(!stackable<ieee802_3, ipv4> && !stackable<ethernet, llc> && !stackable<vlan, llc>);
static_assert(stackable<llc, snap> && stackable<llc, stp> && stackable<llc, rstp> &&
              stackable<llc, stp_topology_change>);
static_assert(!stackable<llc, ipv4> && !stackable<llc, arp>);
static_assert(stackable<snap, ipv4> && stackable<snap, ipv6> && stackable<snap, arp> && stackable<snap, vlan>);

static_assert(stackable<ethernet, service_vlan> && stackable<service_vlan, vlan> &&
              stackable<service_vlan, service_vlan>);
static_assert(stackable<service_vlan, ipv4> && stackable<service_vlan, pppoe_session> && stackable<vlan, mpls>);
static_assert(stackable<ethernet, vlan> && stackable<vlan, vlan> && stackable<vlan, ipv6> && stackable<vlan, lldp>);

static_assert(stackable<linux_cooked, ipv4> && stackable<linux_cooked_2, ipv6> && stackable<linux_cooked, arp>);
static_assert(!stackable<ethernet, linux_cooked> && !stackable<linux_cooked, tcp>);

static_assert(stackable<ethernet, pppoe_discovery> && stackable<pppoe_discovery, service_name>);
static_assert(stackable<service_name, octets3> && stackable<pppoe_vendor_specific, octets3>);
static_assert(!stackable<pppoe_session, service_name> && !stackable<ppp_max_payload, octets3>);
static_assert(stackable<pppoe_session, ppp> && !stackable<pppoe_session, ipv4> && !stackable<pppoe_discovery, ppp>);
static_assert(stackable<ppp, ipv4> && stackable<ppp, ipv6> && stackable<ppp, mpls> && stackable<ppp, eap>);
static_assert(!stackable<ppp, arp> && stackable<hdlc, ppp> && stackable<hdlc, ppp_compressed> &&
              !stackable<hdlc, ipv4>);

static_assert(stackable<mpls, mpls> && stackable<mpls, ipv4> && stackable<mpls, ipv6> && stackable<mpls, ethernet>);
static_assert(stackable<mpls, bytes3> && !stackable<mpls, tcp> && !stackable<mpls, vlan>);

static_assert(stackable<ethernet, arp> && stackable<ethernet, rarp> && !stackable<ipv4, arp> && !stackable<arp, ipv4>);
static_assert(stackable<ethernet, eapol> && stackable<eapol, eap> && stackable<eapol, bytes3> &&
              !stackable<eapol, ipv4>);
static_assert(stackable<eap, eap_type> && !stackable<ppp, eap_type> && !stackable<eapol, eap_type>);

static_assert(stackable<ethernet, lldp> && stackable<lldp, lldp_chassis_id> && stackable<lldp_chassis_id, octets3>);
static_assert(stackable<lldp_management_address, octets3> && stackable<lldp_management_address, lldp_interface>);
static_assert(!stackable<lldp, lldp_interface> && !stackable<lldp_end, octets3> && !stackable<ethernet, lldp_end>);
static_assert(!well_stacked<ethernet, lldp, lldp_management_address, octets3, octets3>);

// A frame ends once with each, in the order in which they stand.
static_assert(well_stacked<ethernet, ipv4, udp, bytes3, pad_to<60>, fcs> && well_stacked<ethernet, fcs>);
static_assert(well_stacked<ieee802_3, llc, stp, pad_to<60>, fcs>);
static_assert(well_stacked<ethernet, mpls, ethernet, ipv4, pad_to<60>, fcs, pad_to<60>, fcs>);
static_assert(!well_stacked<ethernet, ipv4, fcs, fcs> && !well_stacked<ipv4, udp, fcs> &&
              !well_stacked<linux_cooked, ipv4, pad_to<60>>);
static_assert(!well_stacked<ethernet, ipv4, fcs, udp>);

// By name.
static_assert(ethernet(type = "pppoe_discovery")[type] == 0x8863 && vlan(type = "qinq")[type] == 0x88a8);
static_assert(arp()[operation] == 1 && rarp()[operation] == 3 && arp(protocol_type = "ipv4") == arp());
static_assert(ppp(protocol = "lcp")[protocol] == 0xc021 && llc(dsap = "stp")[dsap] == 0x42);
static_assert(pppoe_discovery()[code] == 9 && pppoe_session()[code] == 0 &&
              pppoe_discovery(code = "padt")[code] == 0xa7);
static_assert(rstp()[flags] == 0x0c && rstp(flags = 0xff)[port_role] == 3 && stp(flags = topology_change)[flags] == 1);

constexpr std::uint64_t number_at(auto const& bytes, std::size_t first, std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = first; i < first + count; ++i) number = number << 8 | std::to_integer<std::uint64_t>(bytes[i]);
    return number;
}

// What announces what is next.
constexpr std::uint64_t ether_type(auto const& next) {
    return number_at(to_bytes(make_packet(ethernet(), next)), 12, 2);
}
static_assert(ether_type(arp()) == 0x0806 && ether_type(rarp()) == 0x8035 && ether_type(mpls()) == 0x8847);
static_assert(ether_type(service_vlan()) == 0x88a8 && ether_type(pppoe_discovery()) == 0x8863);
static_assert(ether_type(pppoe_session()) == 0x8864 && ether_type(eapol()) == 0x888e && ether_type(lldp()) == 0x88cc);

constexpr auto service_then_customer = to_bytes(make_packet(ethernet(), service_vlan(), vlan(), ipv4()));
static_assert(number_at(service_then_customer, 12, 2) == 0x88a8 && number_at(service_then_customer, 16, 2) == 0x8100);
static_assert(number_at(service_then_customer, 20, 2) == 0x0800);

constexpr std::uint64_t service_access_point(auto const& next) {
    return number_at(to_bytes(make_packet(llc(), next)), 0, 2);
}
static_assert(service_access_point(snap()) == 0xaaaa && service_access_point(rstp()) == 0x4242);
static_assert(service_access_point(payload("abc")) == 0);

// The length of 802.3 counts neither padding nor the frame check sequence.
static_assert(number_at(to_bytes(make_packet(ieee802_3(), llc(), stp())), 12, 2) == 38);
static_assert(number_at(to_bytes(make_packet(ieee802_3(), llc(), stp(), pad_to<60>())), 12, 2) == 38);
static_assert(number_at(to_bytes(make_packet(ieee802_3(), llc(), stp(), pad_to<60>(), fcs())), 12, 2) == 38);
static_assert(number_at(to_bytes(make_packet(ieee802_3(), pad_to<60>(), fcs())), 12, 2) == 0);
// Nor do the lengths within.
constexpr auto padded_eap =
    to_bytes(make_packet(ethernet(), eapol(), eap(), eap_type(), payload("abc"), pad_to<60>(), fcs()));
static_assert(number_at(padded_eap, 16, 2) == 8 && number_at(padded_eap, 20, 2) == 8 && padded_eap.size() == 64);

// Labels know whether they are the last.
constexpr auto labels = to_bytes(make_packet(mpls(1, 0, 0), mpls(2, 0, 0), mpls(3, 0, 0), ipv4()));
static_assert(number_at(labels, 0, 4) == 0x1000 && number_at(labels, 4, 4) == 0x2000 &&
              number_at(labels, 8, 4) == 0x3100);
static_assert(number_at(to_bytes(make_packet(mpls(1, 0, 0))), 0, 4) == 0x1100);

// A number over 255 has no place in one octet.
TEST(Link, CompressedPppTakesSmallNumbersOnly) {
    EXPECT_EQ(ppp_compressed(protocol = "ipv6")[protocol], 0x57);
    EXPECT_THROW(ppp_compressed(protocol = 0xc021), range_error);
}

// Padding and the frame check sequence of a packet whose size is known at run time only.
TEST(Link, FramesOfRunTimePayloadsEndAsFixedOnesDo) {
    auto const expect_same = []<std::size_t... Size>(std::index_sequence<Size...>) {
        auto const compare = [](auto const& fixed, std::string const& content) {
            expect_at_run_time(make_packet(eth, ip4, dgram, payload(content), pad_to<60>(), frame_check_sequence()),
                               hex(to_bytes(fixed)));
        };
        (compare(make_packet(eth, ip4, dgram, payload(pattern<Size>), pad_to<60>(), frame_check_sequence()),
                 std::string(pattern<Size>.begin(), pattern<Size>.end())),
         ...);
    };
    expect_same(std::index_sequence<0, 1, 2, 3, 15, 16, 17, 18, 19, 20, 63, 64, 65, 100, 1399>());
}

TEST(Link, RunTimeLengthsLeaveTheEndOfAFrameOut) {
    std::string const content = "0123456789";
    auto const fixed =
        make_packet(dot3, llc(dsap = 4, ssap = 4), payload("0123456789"), pad_to<60>(), frame_check_sequence());
    auto const at_run_time =
        make_packet(dot3, llc(dsap = 4, ssap = 4), payload(content), pad_to<60>(), frame_check_sequence());
    EXPECT_EQ(number_at(to_bytes(fixed), 12, 2), 13);
    expect_at_run_time(at_run_time, hex(to_bytes(fixed)));
}

TEST(Link, PaddingIsThatOfItsOwnFrame) {
    std::string const content = "abc";
    auto const inner = [](auto const& what) {
        return make_packet(eth, mpls(label = 18), eth, ip4, dgram, what, pad_to<60>(), frame_check_sequence(),
                           pad_to<100>(), frame_check_sequence());
    };
    auto const fixed = to_bytes(inner(payload("abc")));
    EXPECT_EQ(fixed.size(), 104U);
    expect_at_run_time(inner(payload(content)), hex(fixed));
    // The inner frame, on its own.
    auto const alone = to_bytes(make_packet(eth, ip4, dgram, abc, pad_to<60>(), frame_check_sequence()));
    EXPECT_EQ(hex(fixed).substr(36, 128), hex(alone));
}

TEST(Link, PaddingTakesNoBytesWhereTheFrameIsLongEnough) {
    constexpr auto without = make_packet(eth, ip4, dgram, payload(pattern<100>), frame_check_sequence());
    constexpr auto with = make_packet(eth, ip4, dgram, payload(pattern<100>), pad_to<60>(), frame_check_sequence());
    EXPECT_EQ(to_bytes(without), to_bytes(with));
    static_assert(to_bytes(make_packet(ethernet(), ipv4(), pad_to<34>())).size() == 34);
    static_assert(to_bytes(make_packet(ethernet(), ipv4(), pad_to<35>())).size() == 35);
    static_assert(to_bytes(make_packet(ethernet(), ipv4(), pad_to<1000>())).size() == 1000);
}

TEST(Link, AFrameCheckSequenceIsMadeOfAllThatStandsBeforeIt) {
    auto packet = make_packet(eth, ip4, dgram, abc, frame_check_sequence());
    std::string const before = hex(to_bytes(packet));
    packet[in<udp>][checksum] = 0;
    std::string const after = hex(to_bytes(packet));
    EXPECT_NE(before.substr(before.size() - 8), after.substr(after.size() - 8));
    packet[in<udp>][checksum] = auto_;
    EXPECT_EQ(hex(to_bytes(packet)), before);
}

} // namespace

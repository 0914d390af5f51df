// SPDX-License-Identifier: BSL-1.0
// A tunnel as a user declares it, with the layout of VXLAN, RFC 7348 section 5: a port of UDP announces it, and it
// carries Ethernet and nothing else.
#include <golden.hpp>
#include <gtest/gtest.h>
#include <umpa/umpa.hpp>

using namespace umpa;

namespace {

// clang-format off
inline constexpr auto my_tunnel_fields = field_list(
    flags                 [8]  = named_bits("r", "r", "r", "r", "vni_valid", "r", "r", "r").set("vni_valid"),
    reserved              [24] = 0,
    "network_identifier"_f[24] = 0,
    "reserved2"_f         [8]  = 0);

struct my_tunnel : header<my_tunnel_fields, "My Tunnel"> { using header::header; };
// clang-format on

}

template <>
inline constexpr auto umpa::number_in<udp_port, my_tunnel> = 4789;
template <>
inline constexpr auto umpa::carries_only<my_tunnel> = layers<ethernet>;

static_assert(stackable<udp, my_tunnel> && stackable<my_tunnel, ethernet>);
static_assert(!stackable<my_tunnel, ipv4> && !stackable<my_tunnel, fixed_payload<1>> && !stackable<tcp, my_tunnel>);
static_assert(my_tunnel()[flags] == 8 && my_tunnel()[flags]["vni_valid"_f]);

// Made by Scapy 2.5: Ether(src="02:00:00:00:00:01", dst="02:00:00:00:00:02") / IP(id=0, src="10.0.0.1", dst="10.0.0.2")
// / UDP(sport=4000, dport=4789) / VXLAN(flags=8, vni=0xabcdef) / Ether(src="02:00:00:00:00:03",
// dst="02:00:00:00:00:04") / IP(id=0, src="192.168.0.1", dst="192.168.0.2") / UDP(sport=1, dport=2) / b"abc"
constexpr std::string_view by_scapy =
    "020000000002020000000001080045000051000000004011669a0a0000010a0000020fa012b5003d9bb708000000abcdef00"
    "02000000000402000000000308004500001f000000004011f97ac0a80001c0a8000200010002000bba1e616263";

TEST(Relations, ATunnelIsAnnouncedAndSummedInsideOut) {
    auto const frame = make_packet(
        ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02"), ipv4(src = "10.0.0.1", dst = "10.0.0.2"),
        udp(sport = 4000), my_tunnel("network_identifier"_f = 0xabcdef),
        ethernet(src = "02:00:00:00:00:03", dst = "02:00:00:00:00:04"), ipv4(src = "192.168.0.1", dst = "192.168.0.2"),
        udp(sport = 1, dport = 2), payload("abc"));
    EXPECT_EQ(test::hex(to_bytes(frame)), by_scapy);
}

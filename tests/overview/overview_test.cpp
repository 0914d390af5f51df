// SPDX-License-Identifier: BSL-1.0
// The library in one sitting: its code as the design has it, and what it is to do.
#include <array>
#include <gtest/gtest.h>
#include <iostream>
#include <sstream>
#include <umpa/privileges.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/umpa.hpp>

using namespace umpa;
using namespace umpa::fields; // the field names: source_address, time_to_live, syn ...
using namespace umpa::literals;

// clang-format off
// Building: constants are checked and folded by the compiler.
constexpr auto ip  = ipv4(source_address = "127.0.0.1", destination_address = {67, 205, 14, 183});
constexpr auto syn_packet = make_packet(ip, tcp(source_port = 2958, control_bits = syn), payload("this is umpa!"));
constexpr auto bytes = to_bytes(syn_packet);          // std::array<std::byte, 53>, in .rodata
static_assert(bytes.size() == 53);
// clang-format on

TEST(Overview, Editing) {
    // clang-format off
    // Editing: a header and a packet are values; nothing can go stale, because bytes are made on demand.
    auto p = make_packet(ip, udp(destination_port = 7));
    auto const untouched = to_bytes(p);
    p[in<ipv4>][time_to_live] = "windows";                // named values; 128
    p[in<udp>][checksum]      = 0xffff;                   // break an auto field on purpose
    EXPECT_EQ(std::to_integer<int>(to_bytes(p)[26]), 0xff);
    EXPECT_EQ(std::to_integer<int>(to_bytes(p)[27]), 0xff);
    p[in<udp>][checksum]      = auto_;                    // and give it back
    // clang-format on
    EXPECT_EQ(std::to_integer<int>(to_bytes(p)[8]), 128);
    EXPECT_TRUE(p[in<udp>].is_auto(checksum));
    p[in<ipv4>][time_to_live] = "linux";
    EXPECT_EQ(to_bytes(p), untouched);
    std::ostringstream out;
    out << p; // the tree of UMPA's `print packet`
    EXPECT_NE(out.str().find("packet contains 2 protocols, 28 bytes"), std::string::npos);
}

TEST(Overview, StrictAndTheWayRoundIt) {
    static_assert(!stackable<tcp, ipv4>);
    auto odd = make_packet(unchecked, tcp(), ipv4()); // UMPA's strict=False
    EXPECT_EQ(to_bytes(odd).size(), 40U);
}

TEST(Overview, OptionsAreLayers) {
    // clang-format off
    auto full = make_packet(ethernet(), vlan(vlan_identifier = 42), ip,
                            tcp(control_bits = syn | ack), options(maximum_segment_size(1460), sack_permitted(), window_scale(7)),
                            payload("x"));
    // clang-format on
    EXPECT_EQ(to_bytes(full).size(), 14U + 4 + 20 + 32 + 1);
    EXPECT_EQ(full[in<window_scale>][shift_cnt], 7);
}

// Runs only where it may; tests/send shows that it works.
[[maybe_unused]] static void sending() {
    // clang-format off
    auto p = make_packet(ip, udp(destination_port = 7));
    privileges::drop();                                            // effective rights go, CAP_NET_RAW stays permitted
    auto socket = privileges::with(privileges::net_raw, [] { return raw_socket::ipv4(); });
    auto sent   = socket.send(syn_packet, p);                      // std::array<std::size_t, 2>{53, 28}
    // clang-format on
    static_assert(std::is_same_v<decltype(sent), std::array<std::size_t, 2>>);
}

TEST(Overview, ThreeSpellingsOfAName) {
    static_assert(ip[time_to_live] == 64 && ip["time_to_live"_f] == 64 && ip.get<"time_to_live">() == 64);
    static_assert(std::is_same_v<decltype(ttl), decltype((time_to_live))>);
    auto mine = ip;
    mine["time_to_live"_f] = 3;
    mine.get<"identification">() = 4;
    EXPECT_EQ(mine[ttl], 3);
    EXPECT_EQ(mine[id], 4);
}

TEST(Overview, PacketsAreMadeInSeveralWays) {
    auto const whole = make_packet(ip, udp(), payload("x"));
    EXPECT_EQ(ip / udp() / payload("x"), whole);
    EXPECT_EQ(make_packet(ip).include(udp()).include(payload("x")), whole);
    EXPECT_EQ(make_packet(make_packet(ip, udp()), payload("x")), whole);
}

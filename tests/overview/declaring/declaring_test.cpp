// SPDX-License-Identifier: BSL-1.0
// The declaration of UDP as the design has it, in place of the library's own.
#include <gtest/gtest.h>
#include <umpa/build/to_bytes.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
// Declaring a protocol: this is the whole of UDP.
inline constexpr auto udp_fields = field_list(
    source_port      [16] = 0,
    destination_port [16] = auto_(next_in<udp_port>),
    length           [16] = auto_(size_from_here),
    checksum         [16] = auto_(internet_checksum(from_here, pseudo_header)));

struct udp : header<udp_fields, "UDP"> { using header::header; };
template <> inline constexpr auto number_in<ip_protocol, udp> = 17;   // who may carry it, and how it is announced
// clang-format on

}

using namespace umpa;

// 28 bytes of the 2008 tutorial's second packet; the sums were computed by Scapy 2.5.
static_assert(to_bytes(make_packet(ipv4(src = "127.0.0.1", dst = "67.205.14.183", ttl = "windows"),
                                   udp(dport = 7))) == [] {
    constexpr unsigned char expected[] = {0x45, 0, 0,    0x1c, 0,    0,    0, 0, 0x80, 0x11, 0x69, 0x4c, 0x7f, 0,
                                          0,    1, 0x43, 0xcd, 0x0e, 0xb7, 0, 0, 0,    7,    0,    8,    0x2e, 0x52};
    std::array<std::byte, 28> packet{};
    for (std::size_t i = 0; i < 28; ++i) packet[i] = std::byte{expected[i]};
    return packet;
}());

TEST(Declaring, IsWhatTheLibraryNeeds) {
    static_assert(stackable<ipv4, udp>);
    EXPECT_EQ(udp::protocol_name.view(), "UDP");
}

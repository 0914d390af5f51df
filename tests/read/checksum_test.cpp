// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <gtest/gtest.h>
#include <read/golden_bytes.hpp>
#include <umpa/read/checksum.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr auto frame = to_bytes(make_packet(ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"),
                                            udp(sport = 1024, dport = 53), payload("hello"), pad_to<60>()));
constexpr auto p = *parse<ethernet, ipv4, udp>(frame);
static_assert(checksum_of(p, in<ipv4>).state == checksum_state::ok);
static_assert(checksum_of(p, in<udp>).state == checksum_state::ok);
static_assert(checksum_of(p, in<udp>).found == checksum_of(p, in<udp>).expected);

// The packets of Scapy, and what Scapy says that the sum is.
TEST(ChecksumOf, WhatScapyMadeIsRight) {
    for (char const* name : {"udp_payload_0", "udp_payload_1", "udp_payload_64", "udp_payload_1399"}) {
        auto const bytes = golden_bytes(name);
        auto const read = *parse<ipv4, udp>(bytes);
        EXPECT_EQ(checksum_of(read, in<udp>).state, checksum_state::ok) << name;
        EXPECT_EQ(checksum_of(read, in<ipv4>).state, checksum_state::ok) << name;
    }
    auto const segment = golden_bytes("ipv4_and_tcp_options");
    EXPECT_EQ(checksum_of(*parse<ipv4, tcp>(segment), in<tcp>).state, checksum_state::ok);
    EXPECT_EQ(checksum_of(*parse<ipv4, tcp>(segment), in<ipv4>).state, checksum_state::ok);
    auto const over6 = golden_bytes("ipv6_tcp_odd");
    EXPECT_EQ(checksum_of(*parse<ipv6, tcp>(over6), in<tcp>).state, checksum_state::ok);
}

TEST(ChecksumOf, SaysWhatItHadToBe) {
    auto bytes = golden_bytes("udp_payload_10");
    auto const read = *parse<ipv4, udp>(bytes);
    unsigned const right = read[in<udp>][checksum];
    EXPECT_EQ(right, 0x4e13U);
    read[in<udp>][checksum] = 0xbad;
    EXPECT_EQ(checksum_of(read, in<udp>), (checksum_report{checksum_state::wrong, 0xbad, 0x4e13}));
    EXPECT_EQ(checksum_of(read, in<ipv4>).state, checksum_state::ok);
    read[in<udp>][checksum] = 0x4e13;
    read[in<ipv4>][ttl] = 3;
    EXPECT_EQ(checksum_of(read, in<udp>).state, checksum_state::ok);
    EXPECT_EQ(checksum_of(read, in<ipv4>).state, checksum_state::wrong);
}

// Each bit of what a checksum covers counts.
TEST(ChecksumOf, SeesEachBitThatIsChanged) {
    auto const bytes = golden_bytes("udp_payload_10");
    for (std::size_t i = 12; i < bytes.size(); ++i)
        for (unsigned bit = 0; bit < 8; ++bit) {
            if (i == 24 || i == 25) continue; // the length of UDP
            auto changed = bytes;
            changed[i] ^= std::byte{1} << bit;
            EXPECT_EQ(checksum_of(*parse<ipv4, udp>(changed), in<udp>).state, checksum_state::wrong) << i;
        }
}

TEST(ChecksumOf, ZeroSaysThatThereIsNone) {
    auto bytes = golden_bytes("override_udp_checksum_0");
    EXPECT_EQ(checksum_of(*parse<ipv4, udp>(bytes), in<udp>).state, checksum_state::absent);
    auto segment = golden_bytes("override_tcp_checksum_0");
    EXPECT_EQ(checksum_of(*parse<ipv4, tcp>(segment), in<tcp>).state, checksum_state::wrong) << "TCP always has one";
}

// 10.0.0.1, 10.0.0.2, protocol 17, 18 bytes: the words of the pseudo-header, folded and not complemented.
TEST(ChecksumOf, KnowsWhatIsLeftToTheNetworkInterface) {
    auto bytes = golden_bytes("udp_payload_10");
    auto const read = *parse<ipv4, udp>(bytes);
    read[in<udp>][checksum] = 0x0a00 + 0x0001 + 0x0a00 + 0x0002 + 17 + 18;
    EXPECT_EQ(checksum_of(read, in<udp>), (checksum_report{checksum_state::partial, 0x1426, 0x4e13}));
}

// As a packet socket on Linux's loopback device had them: a datagram, and the segment that asks for a connection.
TEST(ChecksumOf, KnowsWhatLinuxLeavesToTheNetworkInterface) {
    auto const datagram = bytes_of_digits(
        "000000000000000000000000080045000029fc5740004011406a7f0000017f0000018d27270f0015fe2868656c6c6f20"
        "6f66666c6f6164");
    auto const over_udp = parse<ethernet, ipv4, udp>(datagram).value();
    EXPECT_EQ(checksum_of(over_udp, in<udp>).state, checksum_state::partial);
    EXPECT_EQ(checksum_of(over_udp, in<ipv4>).state, checksum_state::ok);
    auto const segment = bytes_of_digits(
        "00000000000000000000000008004500003c642540004006d8947f0000017f0000019098a91fe32466ef00000000a002"
        "ffd7fe3000000204ffd70402080ab6c806c2000000000103030a");
    auto const over_tcp = parse<ethernet, ipv4, tcp>(segment).value();
    EXPECT_EQ(checksum_of(over_tcp, in<tcp>).state, checksum_state::partial);
    EXPECT_EQ(checksum_of(over_tcp, in<ipv4>).state, checksum_state::ok);
}

TEST(ChecksumOf, DoesNotKnowThatOfACutPacket) {
    auto const bytes = golden_bytes("udp_payload_10");
    auto const cut = *parse<ipv4, udp>(std::span(bytes).first(33));
    EXPECT_EQ(checksum_of(cut, in<udp>).state, checksum_state::unknown);
    EXPECT_EQ(checksum_of(cut, in<ipv4>).state, checksum_state::ok);
    auto const alone = *parse<udp>(std::span(bytes).subspan(20));
    EXPECT_EQ(checksum_of(alone, in<udp>).state, checksum_state::unknown) << "its addresses were not parsed";
}

TEST(ChecksumOf, DoesNotKnowThatOfASourceRoute) {
    auto const bytes = golden_bytes("udp_loose_source_route");
    EXPECT_EQ(checksum_of(*parse<ipv4, udp>(bytes), in<udp>).state, checksum_state::unknown);
    EXPECT_EQ(checksum_of(*parse<ipv4, udp>(bytes), in<ipv4>).state, checksum_state::ok);
}

TEST(ChecksumOf, IsThatOfAnyRuleOfBytes) {
    auto bytes = to_bytes(make_packet(ipv4(), sctp(sport = 7), sctp_data(tsn = 1), octets("abc")));
    auto const read = *parse<ipv4, sctp>(bytes);
    EXPECT_EQ(checksum_of(read, in<sctp>).state, checksum_state::ok);
    bytes.back() ^= std::byte{1};
    EXPECT_EQ(checksum_of(read, in<sctp>).state, checksum_state::wrong);
}

} // namespace

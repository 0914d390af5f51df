// SPDX-License-Identifier: BSL-1.0
// Packet k of a stream is the bytes of its values, whatever the layers and whatever varies. What its checksums are is
// tested where packets are built.
#include "stream_law.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <initializer_list>
#include <set>
#include <span>
#include <umpa/umpa.hpp>
#include <vector>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
using test::expect_law;

constexpr auto ip = ipv4(source_address = "10.0.0.1", destination_address = "10.0.0.2");
constexpr auto ip6 = ipv6(source_address = "2001:db8::1", destination_address = "2001:db8::2");
constexpr auto any16 = uniform(0, 0xffff);
constexpr auto any32 = uniform(0, 0xffff'ffff);

TEST(Stream, TwoFieldsOfUdp) {
    auto const flows = stream(make_packet(ethernet(), ip, udp(), payload(zeros<18>)),
                              vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
                              vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);
    static_assert(decltype(flows)::cost.stores == 2 && decltype(flows)::cost.folds == 2);
    EXPECT_TRUE(flows.is_patched());
    expect_law(flows);
}

TEST(Stream, ChecksumsThatWouldBeZero) {
    // All sums: among so many ports the one whose checksum is 0, which is sent as 0xffff.
    auto const flows = stream(make_packet(ip, udp()), vary(in<udp>, source_port) = counting(0, 65536));
    std::size_t all_ones = 0;
    for (std::uint64_t k = 0; k < 65536; ++k) {
        auto const bytes = flows.packet(k);
        std::uint64_t const sum = read_bits(bytes.data(), 8 * 26, 16);
        EXPECT_NE(sum, 0);
        all_ones += sum == 0xffff;
    }
    EXPECT_GT(all_ones, 0);
    test::expect_law_from(flows, 0, 65536);
}

TEST(Stream, BytesThatAreAllZero) {
    // 0 and 0xffff are the same sum, and not the same checksum.
    auto const empty = make_packet(igmpv1(version = 0, type = 0));
    expect_law(stream(empty, vary(in<igmpv1>, group_address) = one_of(0U, 0xffff'0000U, 0xffff'ffffU, 1)));
}

TEST(Stream, EveryFieldOfIpv4) {
    auto const flows =
        stream(make_packet(ip, options(router_alert()), udp(), payload("odd")), vary(in<ipv4>, dscp) = uniform(0, 63),
               vary(in<ipv4>, identification) = packet_number, vary(in<ipv4>, fragment_offset) = uniform(0, 8191),
               vary(in<ipv4>, ttl) = one_of(64, 128, 255), vary(in<ipv4>, destination_address) = any32, seed = 7);
    EXPECT_TRUE(flows.is_patched());
    expect_law(flows);
}

TEST(Stream, FieldsWithRules) {
    expect_law(stream(make_packet(ip, udp(), payload("x")), vary(in<ipv4>, total_length) = any16,
                      vary(in<ipv4>, protocol) = uniform(0, 255), vary(in<udp>, length) = any16,
                      vary(in<udp>, dport) = any16));
    // A checksum that varies is no checksum any more.
    auto const wrong =
        stream(make_packet(ip, udp()), vary(in<udp>, checksum) = packet_number, vary(in<udp>, sport) = any16);
    EXPECT_EQ(read_bits(wrong.packet(77).data(), 8 * 26, 16), 77);
    expect_law(wrong);
}

TEST(Stream, ChecksumsSetByHand) {
    for (unsigned sum : {0U, 0x1234U}) {
        auto const flows = stream(make_packet(ip, udp(checksum = sum), payload("x")), vary(in<udp>, sport) = any16,
                                  vary(in<ipv4>, src) = any32);
        EXPECT_EQ(read_bits(flows.packet(5).data(), 8 * 26, 16), sum);
        EXPECT_TRUE(flows.is_patched());
        expect_law(flows);
    }
}

TEST(Stream, Overlays) {
    expect_law(stream(make_packet(ethernet(), vlan(), ip, udp()), vary(in<vlan>, tag_control_information) = any16,
                      vary(in<ipv4>, type_of_service) = uniform(0, 255)));
}

TEST(Stream, FieldsOfFewBits) {
    expect_law(stream(make_packet(ethernet(), vlan(), vlan(), mpls(), ip, tcp(), payload("abc")),
                      vary(in<vlan>, vlan_identifier) = permuted(0, 4095),
                      vary(in<vlan, 1>, drop_eligible_indicator) = uniform(0, 1),
                      vary(in<mpls>, label) = uniform(0, 0xfffff), vary(in<tcp>, control_bits) = uniform(0, 255),
                      vary(in<tcp>, window) = any16));
}

TEST(Stream, LittleEndianFields) {
    auto const flows = stream(make_packet(ip, udp(), wireguard_transport(), payload(zeros<16>)),
                              vary(in<wireguard_transport>, receiver_index) = any32,
                              vary(in<wireguard_transport>, counter) = packet_number);
    EXPECT_EQ(flows.packet(0x0102)[36], std::byte{2});
    expect_law(flows);
}

TEST(Stream, Addresses) {
    expect_law(stream(make_packet(ethernet(), ip6, udp(), payload("odd")),
                      vary(in<ethernet>, source_address) = counting("02:00:00:00:00:00"_mac, 1'000'000),
                      vary(in<ipv6>, source_address) = uniform("2001:db8::"_ipv6, "2001:db8::ffff:ffff:ffff:ffff"_ipv6),
                      vary(in<ipv6>, destination_address) = permuted("2001:db8::"_ipv6, "2001:db8::ff:ffff"_ipv6),
                      vary(in<ipv6>, flow_label) = uniform(0, 0xfffff)));
    // A number for an address counts from its last bit.
    auto const low = stream(make_packet(ip6), vary(in<ipv6>, source_address) = packet_number);
    EXPECT_EQ(low.values(258)[in<ipv6>][source_address], "::102"_ipv6);
}

TEST(Stream, BytesOfAHeader) {
    // Byte strings: a number is in their last bytes.
    auto const flows = stream(make_packet(ip, udp(), radius(), payload("x")),
                              vary(in<radius>, authenticator) = counting(wide_number{0, ~std::uint64_t{0}}, 1000));
    auto const third = flows.packet(2);
    EXPECT_EQ(test::hex(std::span(third).subspan(32, 16)), "00000000000000010000000000000001");
    expect_law(flows);
}

inline constexpr auto ten_bytes_fields =
    field_list(source_port[4] = 0, "data"_f[80] = byte_string<10>(), length[4] = 0,
               checksum[16] = auto_(internet_checksum(from_here)), reserved[40] = byte_string<5>());
using ten_bytes = header<ten_bytes_fields, "Ten Bytes">;

TEST(Stream, BytesThatAreNoWords) {
    auto const flows = stream(make_packet(ten_bytes()), vary(in<ten_bytes>, "data"_f) = packet_number,
                              vary(in<ten_bytes>, reserved) = counting(0x0102030405, 10));
    EXPECT_EQ(test::hex(flows.packet(0x0a0b)).substr(0, 22), "000000000000000000a0b0");
    expect_law(flows);
    EXPECT_THROW(stream(make_packet(ten_bytes()), vary(in<ten_bytes>, "data"_f) = counting(wide_number{0x10000, 0}, 2)),
                 generator_error);
}

TEST(Stream, ExtensionHeaders) {
    auto const flows = stream(make_packet(ip6, hop_by_hop(), options(ipv6_router_alert()), udp(), payload("x")),
                              vary(in<ipv6>, destination_address) = counting(ip6[destination_address], 1000),
                              vary(in<udp>, sport) = any16);
    EXPECT_TRUE(flows.is_patched());
    expect_law(flows);
}

TEST(Stream, SegmentRouting) {
    auto const routed =
        make_packet(ip6, segment_routing(), options(route_segment("2001:db8::9"), route_segment("2001:db8::8")), udp());
    // The checksum covers the last segment, not the address that the packet goes to now.
    expect_law(stream(routed, vary(in<ipv6>, destination_address) = counting(ip6[destination_address], 1000)));
    expect_law(stream(routed, vary(in<route_segment>, address) = counting(ip6[destination_address], 1000)));
    expect_law(stream(routed, vary(in<route_segment, 1>, address) = counting(ip6[destination_address], 1000)));
    expect_law(stream(routed, vary(in<segment_routing>, segments_left) = uniform(0, 1)));
}

TEST(Stream, Tunnels) {
    auto const tunnel = make_packet(ethernet(), ip, udp(), vxlan(), ethernet(), ip6, udp(), payload("odd"));
    auto const flows =
        stream(tunnel, vary(in<udp>, sport) = any16, vary(in<vxlan>, network_identifier) = uniform(0, 0xffffff),
               vary(in<ipv6>, src) = counting("2001:db8::"_ipv6, 1 << 20), vary(in<udp, 1>, sport) = any16);
    static_assert(decltype(flows)::cost.folds == 2);
    EXPECT_TRUE(flows.is_patched());
    expect_law(flows);
    auto const keyed =
        make_packet(ip, gre(), options(gre_checksum(), gre_key(7), gre_sequence()), ip, tcp(), payload("x"));
    expect_law(stream(keyed, vary(in<gre_sequence>, sequence_number) = sequence_number, vary(in<ipv4>, src) = any32,
                      vary(in<ipv4, 1>, dst) = any32, vary(in<tcp>, seq) = any32));
}

TEST(Stream, Messages) {
    expect_law(stream(make_packet(ip, icmp_echo(), payload("odd")), vary(in<icmp_echo>, identifier) = any16,
                      vary(in<icmp_echo>, sequence_number) = sequence_number));
    expect_law(stream(make_packet(ip6, icmpv6_echo(), payload("odd")), vary(in<icmpv6_echo>, identifier) = any16,
                      vary(in<ipv6>, src) = counting("fe80::"_ipv6, 100)));
    expect_law(stream(make_packet(ethernet(), arp()), vary(in<arp>, sender_protocol_address) = any32));
    expect_law(stream(make_packet(ip, ospf()), vary(in<ospf>, authentication) = uniform(0, ~std::uint64_t{0}),
                      vary(in<ospf>, router_id) = any32));
}

TEST(Stream, ChecksumsThatAreNoSums) {
    auto const chunks = stream(make_packet(ip, sctp(), sctp_cookie_ack()), vary(in<sctp>, verification_tag) = any32);
    EXPECT_FALSE(chunks.is_patched());
    expect_law(chunks);
    auto const framed = stream(make_packet(ethernet(), ip, udp(), payload(zeros<18>), frame_check_sequence()),
                               vary(in<udp>, sport) = any16);
    EXPECT_FALSE(framed.is_patched());
    expect_law(framed);
    expect_law(stream(make_packet(ip, udp_lite(checksum_coverage = 9), payload("abc")),
                      vary(in<udp_lite>, source_port) = any16));
    expect_law(stream(make_packet(ip, udp_lite(), payload("abcdefgh")),
                      vary(in<udp_lite>, checksum_coverage) = one_of(0, 8, 9, 16)));
}

inline constexpr auto squared_fields = field_list(
    source_port[8] = 0, length[16] = auto_([](auto const& at) {
                            return static_cast<std::uint16_t>(static_cast<unsigned>(at[source_port]) == 5 ? 1 : 0);
                        }));
using squared = header<squared_fields, "Squared">;

TEST(Stream, RulesThatAskForAVariedField) {
    auto const flows = stream(make_packet(squared()), vary(in<squared>, source_port) = packet_number);
    EXPECT_FALSE(flows.is_patched());
    EXPECT_EQ(test::hex(flows.packet(5)), "050001");
    expect_law(flows);
    auto const by_hand = stream(make_packet(squared(length = 3)), vary(in<squared>, source_port) = packet_number);
    EXPECT_TRUE(by_hand.is_patched());
    expect_law(by_hand);
}

TEST(Stream, PayloadsOfAnySize) {
    for (std::size_t size : std::initializer_list<std::size_t>{0, 1, 2, 17, 64, 65, 1400}) {
        std::vector<std::byte> const data(size, std::byte{0x5a});
        auto const flows = stream(make_packet(ethernet(), ip, udp(), payload(std::span(data))),
                                  vary(in<ipv4>, src) = any32, vary(in<udp>, sport) = any16);
        EXPECT_EQ(flows.size(), 42 + size);
        EXPECT_TRUE(flows.is_patched());
        expect_law(flows);
    }
    // What lies behind a payload of an odd size.
    std::vector<std::byte> const data(7, std::byte{0x5a});
    expect_law(stream(make_packet(unchecked, ip, udp(), payload(std::span(data)), ip, icmp_echo(), payload("x")),
                      vary(in<ipv4, 1>, src) = any32, vary(in<icmp_echo>, identifier) = any16));
}

TEST(Stream, NothingVaries) {
    auto const flows = stream(make_packet(ip, udp(), payload("x")));
    static_assert(decltype(flows)::cost.stores == 0 && decltype(flows)::cost.folds == 0);
    EXPECT_EQ(flows.packet(9), flows.packet(0));
    expect_law(flows);
}

TEST(Stream, Timestamps) {
    auto const flows = stream(make_packet(ip, udp(), ntp()), vary(in<ntp>, transmit_timestamp) = timestamp,
                              vary(in<udp>, sport) = any16);
    expect_law(flows);
    EXPECT_EQ(test::by_values(flows, 3), flows.packet(3));
    std::vector<std::byte> later = flows.packet(3);
    flows.patch(3, later.data(), 0x1122'3344'5566'7788U);
    EXPECT_EQ(test::hex(std::span(later).last(8)), "1122334455667788");
    EXPECT_NE(read_bits(later.data(), 8 * 26, 16), read_bits(flows.packet(3).data(), 8 * 26, 16));
}

// --- shards, ranges, errors ---

TEST(Stream, ShardsHaveEachPacketOnce) {
    auto const flows = stream(make_packet(ip, udp()), vary(in<udp>, sport) = permuted(0, 65535),
                              vary(in<ipv4>, src) = counting(0, 1000), vary(in<ipv4>, dst) = any32, seed = 3);
    for (std::uint64_t n : std::initializer_list<std::uint64_t>{1, 2, 3, 7, 64}) {
        for (std::uint64_t i = 0; i < n; ++i) {
            auto const part = flows.shard(i, n);
            for (std::uint64_t k = 0; k < 20; ++k) EXPECT_EQ(part.packet(k), flows.packet(i + k * n));
            test::expect_law_from(part, 990, 20);
        }
    }
    EXPECT_EQ(flows.shard(1, 2).shard(2, 3).packet(5), flows.packet(1 + 2 * (2 + 3 * 5)));
    EXPECT_THROW(flows.shard(2, 2), generator_error);
    EXPECT_THROW(flows.shard(0, 0), generator_error);
}

TEST(Stream, ARangeOfPackets) {
    auto const flows = stream(make_packet(ip, udp()), vary(in<udp>, sport) = packet_number);
    std::uint64_t k = 0;
    for (std::vector<std::byte> const& bytes : flows.packets(5)) EXPECT_EQ(bytes, flows.packet(k++));
    EXPECT_EQ(k, 5);
    EXPECT_EQ(flows.packets(0).begin(), flows.packets(0).end());
}

TEST(Stream, SeedsAndFieldsAreIndependent) {
    auto const made = [](std::uint64_t number) {
        return stream(make_packet(ip, udp()), vary(in<udp>, sport) = any16, vary(in<udp>, dport) = any16,
                      seed = number);
    };
    EXPECT_EQ(made(1).packet(9), made(1).packet(9));
    EXPECT_NE(made(1).packet(9), made(2).packet(9));
    std::size_t same = 0;
    for (std::uint64_t k = 0; k < 1000; ++k) {
        auto const one = made(1).values(k)[in<udp>];
        same += one[sport] == one[dport];
    }
    EXPECT_LT(same, 5);
}

TEST(Stream, FieldsThatChooseTogether) {
    auto const flows = stream(make_packet(ip, tcp()), vary(in<ipv4>, ttl) = uniform(0, 255),
                              together(vary(in<ipv4>, dst) = one_of("10.0.0.80"_ipv4, "10.0.0.25"_ipv4),
                                       vary(in<tcp>, dport) = one_of(80, 25)));
    expect_law(flows);
    std::set<std::uint64_t> ports;
    for (std::uint64_t k = 0; k < 100; ++k) {
        auto const bytes = flows.packet(k);
        EXPECT_EQ(read_bits(bytes.data(), 8 * 19, 8), read_bits(bytes.data(), 8 * 22, 16));
        ports.insert(read_bits(bytes.data(), 8 * 22, 16));
    }
    EXPECT_EQ(ports, (std::set<std::uint64_t>{25, 80}));
}

struct squares {
    constexpr int operator()(moment const& at) const { return static_cast<int>(at.k % 10 * (at.k % 10)); }
    static constexpr int most() { return 81; }
};

TEST(Stream, AUsersOwnGenerator) {
    auto const flows = stream(make_packet(ip, udp()), vary(in<udp>, sport) = squares());
    EXPECT_EQ(static_cast<int>(flows.values(7)[in<udp>][sport]), 49);
    expect_law(flows);
}

TEST(Stream, NumbersThatDoNotFit) {
    auto const packet = make_packet(ip, udp());
    EXPECT_EQ(test::words_of<range_error>([&] { stream(packet, vary(in<ipv4>, ttl) = uniform(0, 300)); }),
              "IPv4.time_to_live: 300 does not fit in 8 bits (at most 255)");
    EXPECT_EQ(test::words_of<range_error>([&] { stream(packet, vary(in<udp>, sport) = counting(65530, 10)); }),
              "UDP.source_port: 65539 does not fit in 16 bits (at most 65535)");
    EXPECT_EQ(test::words_of<range_error>(
                  [&] { stream(packet, vary(in<udp>, sport) = counting(70000, 10000, std::uint64_t(-1))); }),
              "UDP.source_port: 70000 does not fit in 16 bits (at most 65535)");
    EXPECT_EQ(test::words_of<range_error>([&] { stream(packet, vary(in<udp>, sport) = one_of(1, 0x1'0000'0000)); }),
              "UDP.source_port: 4294967296 does not fit in 16 bits (at most 65535)");
    std::array<std::byte, 30> small{};
    std::array<std::span<std::byte>, 2> const frames{std::span(small), std::span(small).first(27)};
    EXPECT_EQ(test::words_of<buffer_error>([&] { stream(packet).fill(0, frames); }),
              "the packet needs 28 bytes, the buffer has 27");
}

}

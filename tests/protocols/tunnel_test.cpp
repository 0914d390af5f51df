// SPDX-License-Identifier: BSL-1.0
// What tunnels carry, what their parts say, and sums over what is inside.
#include <array>
#include <cstdint>
#include <golden.hpp>
#include <golden/tunnel_packets.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

using bytes3 = fixed_payload<3>;
using octets3 = fixed_octets<3>;

// What rides where.
static_assert(stackable<udp, vxlan> && stackable<vxlan, ethernet> && !stackable<tcp, vxlan> && !stackable<ipv4, vxlan>);
static_assert(!stackable<vxlan, ipv4> && !stackable<vxlan, bytes3> && !stackable<vxlan, vxlan>);
static_assert(stackable<udp, vxlan_gpe> && stackable<vxlan_gpe, ipv4> && stackable<vxlan_gpe, ethernet> &&
              stackable<vxlan_gpe, nsh> && stackable<vxlan_gpe, mpls> && !stackable<vxlan_gpe, udp>);

static_assert(stackable<ipv4, gre> && stackable<ipv6, gre> && stackable<udp, gre> && !stackable<ethernet, gre>);
static_assert(stackable<gre, ipv4> && stackable<gre, ipv6> && stackable<gre, ethernet> && stackable<gre, mpls> &&
              stackable<gre, erspan> && stackable<gre, nsh> && stackable<gre, bytes3> && !stackable<gre, udp>);
static_assert(!stackable<ipv4, gre_key> && !stackable<nvgre, gre_key> && !stackable<enhanced_gre, gre_key>);
static_assert(stackable<ipv4, nvgre> && stackable<nvgre, ethernet> && !stackable<nvgre, ipv4> &&
              !stackable<nvgre, bytes3>);
static_assert(stackable<ipv4, enhanced_gre> && stackable<enhanced_gre, ppp> && stackable<enhanced_gre, hdlc> &&
              !stackable<enhanced_gre, ipv4>);
static_assert(stackable<erspan, ethernet> && !stackable<erspan, ipv4> && !stackable<udp, erspan>);
static_assert(stackable<erspan_3, ipv6> && stackable<erspan_3, erspan_platform> && !stackable<erspan, erspan_platform>);
static_assert(stackable<ipv4, etherip> && stackable<ipv6, etherip> && stackable<etherip, ethernet> &&
              !stackable<etherip, ipv4>);

static_assert(stackable<udp, geneve> && stackable<geneve, ethernet> && stackable<geneve, ipv6> &&
              !stackable<geneve, udp> && !stackable<geneve, octets3> && stackable<geneve_option, octets3>);

static_assert(stackable<udp, gtp_u> && stackable<gtp_u, ipv4> && stackable<gtp_u, ipv6> && stackable<gtp_u, ethernet> &&
              stackable<gtp_u, bytes3> && !stackable<gtp_u, udp> && !stackable<gtp_u, gtp_c>);
static_assert(!stackable<gtp_c, gtp_sequence> && !stackable<gtp_u, gtp_c_element> && !stackable<gtp_u, octets3>);
static_assert(stackable<gtp_c, gtp_c> && !stackable<gtp_c, gtp_c_no_teid> && !stackable<gtp_c_no_teid, gtp_c> &&
              !stackable<gtp_c, bytes3>);

static_assert(stackable<udp, l2tp_control> && stackable<udp, l2tp_data> && !stackable<ipv4, l2tp_data>);
static_assert(stackable<l2tp_data, ppp> && stackable<l2tp_data, hdlc> && stackable<l2tp_sized_data, ppp> &&
              !stackable<l2tp_data, ipv4> && !stackable<l2tp_control, ppp> && !stackable<l2tp_control, bytes3>);
static_assert(stackable<l2tp_control, l2tp_avp> && !stackable<l2tp_data, l2tp_avp> && stackable<l2tp_avp, octets3> &&
              !stackable<l2tp_message, octets3>);
static_assert(stackable<ipv4, l2tpv3> && stackable<ipv6, l2tpv3> && !stackable<udp, l2tpv3> &&
              stackable<udp, l2tpv3_udp> && !stackable<ipv4, l2tpv3_udp>);
static_assert(stackable<l2tpv3, l2tpv3_control> && !stackable<l2tpv3_udp, l2tpv3_control> &&
              stackable<udp, l2tpv3_control> && stackable<l2tpv3, ethernet> && !stackable<l2tpv3, udp>);

static_assert(stackable<udp, wireguard_initiation> && stackable<udp, wireguard_cookie> &&
              !stackable<tcp, wireguard_transport>);
static_assert(stackable<wireguard_transport, bytes3> && !stackable<wireguard_transport, ipv4> &&
              !stackable<wireguard_initiation, bytes3> && !stackable<wireguard_response, wireguard_transport>);

static_assert(stackable<ethernet, nsh> && stackable<vlan, nsh> && stackable<nsh, nsh> && stackable<nsh, ethernet> &&
              stackable<nsh, mpls> && !stackable<ipv4, nsh> && !stackable<nsh, udp> &&
              !stackable<nsh_context, octets3>);

// Optional parts stand in the order of the RFC, each once at most.
static_assert(well_stacked<gre, gre_checksum, gre_key, gre_sequence, ipv4> &&
              well_stacked<gre, gre_checksum, gre_sequence>);
static_assert(!well_stacked<gre, gre_key, gre_checksum, ipv4> && !well_stacked<gre, gre_sequence, gre_key> &&
              !well_stacked<gre, gre_key, gre_key>);
static_assert(!well_stacked<enhanced_gre, enhanced_gre_acknowledgment, enhanced_gre_sequence>);
static_assert(well_stacked<l2tp_data, l2tp_sequence, l2tp_offset, octets3, ppp> &&
              !well_stacked<l2tp_data, l2tp_offset, l2tp_sequence>);
static_assert(well_stacked<l2tpv3, l2tpv3_cookie, l2tpv3_sublayer, ethernet> &&
              !well_stacked<l2tpv3, l2tpv3_sublayer, l2tpv3_cookie> &&
              !well_stacked<l2tpv3, l2tpv3_cookie, l2tpv3_cookie>);

// What announces them.
static_assert(number_in<udp_port, vxlan> == 4789 && number_in<udp_port, vxlan_gpe> == 4790);
static_assert(number_in<udp_port, geneve> == 6081 && number_in<udp_port, gtp_u> == 2152);
static_assert(number_in<udp_port, wireguard_initiation> == 51820 && number_in<udp_port, wireguard_transport> == 51820);
static_assert(!has_number_in<udp_port, nsh>);

constexpr auto at(auto const& bytes, std::size_t i) { return std::to_integer<unsigned>(bytes[i]); }

// The flags follow from the parts.
constexpr unsigned gre_flags(auto const&... parts) { return at(to_bytes(make_packet(gre(), parts..., ipv4())), 0); }
static_assert(gre_flags() == 0 && gre_flags(gre_checksum()) == 0x80 && gre_flags(gre_key()) == 0x20 &&
              gre_flags(gre_sequence()) == 0x10 && gre_flags(gre_checksum(), gre_key(), gre_sequence()) == 0xb0);

constexpr unsigned gtp_flags(auto const&... parts) { return at(to_bytes(make_packet(gtp_u(), parts...)), 0); }
static_assert(gtp_flags() == 0x30 && gtp_flags(gtp_sequence()) == 0x32 && gtp_flags(gtp_n_pdu()) == 0x31 &&
              gtp_flags(gtp_extensions()) == 0x30 && gtp_flags(gtp_extensions(), pdu_session_uplink()) == 0x34 &&
              gtp_flags(gtp_sequence(), pdu_session_uplink()) == 0x36);
// An information element is no extension header.
static_assert(gtp_flags(gtp_sequence(), gtp_teid_data(1), gtp_peer_ipv4("10.0.0.1")) == 0x32);

constexpr unsigned l2tp_flags(auto const&... layers) { return at(to_bytes(make_packet(l2tp_data(), layers...)), 0); }
static_assert(l2tp_flags() == 0 && l2tp_flags(l2tp_sequence()) == 0x08 && l2tp_flags(l2tp_offset()) == 0x02 &&
              l2tp_flags(l2tp_sequence(), l2tp_offset(), ppp()) == 0x0a);

// The first octets of NSH: its length in words, and the kind of its metadata.
constexpr std::array<unsigned, 2> nsh_says(auto const&... parts) {
    auto const bytes = to_bytes(make_packet(nsh(), parts..., ipv4()));
    return {at(bytes, 1) & 63, at(bytes, 2)};
}
static_assert(nsh_says() == std::array{2U, 2U} && nsh_says(nsh_context()) == std::array{6U, 1U});
static_assert(nsh_says(nsh_metadata()) == std::array{3U, 2U} &&
              nsh_says(nsh_metadata(), octets("a"), nsh_metadata(), octets("12345")) == std::array{7U, 2U});

constexpr unsigned gtp_c_first(auto const&... layers) { return at(to_bytes(make_packet(gtp_c(), layers...)), 0); }
static_assert(gtp_c_first() == 0x48 && gtp_c_first(gtp_c_element(), octets("a")) == 0x48 &&
              gtp_c_first(gtp_c()) == 0x58);

// The length of a message does not count the one that is piggybacked.
constexpr auto two_messages = to_bytes(make_packet(gtp_c(), gtp_c_element(), octets("a"), gtp_c()));
static_assert(at(two_messages, 3) == 13 && at(two_messages, 17 + 3) == 8);

// Elements behind a group are its own, and the group's length counts them.
constexpr auto grouped = to_bytes(make_packet(gtp_c_no_teid(), gtp_c_group(), gtp_c_element(), octets("a"),
                                              gtp_c_element(), gtp_c_group(instance = 1)));
static_assert(at(grouped, 3) == 21 && at(grouped, 8 + 2) == 9 && at(grouped, 12 + 2) == 1 && at(grouped, 23) == 0);

/// The 16 bits at a place.
unsigned word_at(std::string const& hex_bytes, std::size_t byte) {
    return static_cast<unsigned>(std::stoul(hex_bytes.substr(2 * byte, 4), nullptr, 16));
}
/// The folded sum of the bytes from one on.
unsigned sum_from(std::string const& hex_bytes, std::size_t byte) {
    std::uint64_t sum = 0;
    std::string const padded = hex_bytes + "00";
    for (std::size_t i = byte; 2 * i < hex_bytes.size(); i += 2) sum += word_at(padded, i);
    while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<unsigned>(sum);
}

// GRE's checksum covers all that follows, of any size.
TEST(Tunnels, GreSumsWhatItCarries) {
    for (std::size_t size = 0; size < 70; ++size) {
        std::vector<std::uint8_t> const content(size, 0xab);
        auto const packet = make_packet(gre(), options(gre_checksum(), gre_key(7)), inner6, dgram, payload(content));
        std::vector<std::byte> bytes(byte_count(packet));
        EXPECT_EQ(sum_from(hex(write_to(packet, bytes)), 0), 0xffffU) << size;
    }
}

// The outer checksum covers the inner packet, its checksums included; 0 by hand stays 0.
TEST(Tunnels, UdpSumsWhatTheTunnelCarries) {
    auto packet = make_packet(ip4, from_49152, vxlan(network_identifier = 1), inner_eth, inner4, dgram, payload("odd"));
    std::string const first = hex(to_bytes(packet));
    packet[in<udp, 1>][dport] = 2049;
    std::string const second = hex(to_bytes(packet));
    // The inner sum takes back what the inner port added.
    EXPECT_EQ(word_at(first, 26), word_at(second, 26));
    packet[in<vxlan>][network_identifier] = 2;
    EXPECT_NE(word_at(hex(to_bytes(packet)), 26), word_at(first, 26));
    packet[in<udp>][checksum] = 0;
    EXPECT_EQ(word_at(hex(to_bytes(packet)), 26), 0U);
}

TEST(Tunnels, LengthsCountRunTimePayloads) {
    for (std::size_t size : {0U, 1U, 65U, 1400U}) {
        std::vector<std::uint8_t> const content(size, 1);
        auto const length_of = [&](auto const& packet) {
            std::vector<std::byte> bytes(byte_count(packet));
            return word_at(hex(write_to(packet, bytes)), 2);
        };
        EXPECT_EQ(length_of(make_packet(gtp_u(), gtp_sequence(), payload(content))), 4 + size);
        EXPECT_EQ(length_of(make_packet(l2tp_sized_data(), hdlc(), ppp(), payload(content))), 8 + 4 + size);
    }
}

// The same numbers have other names where they are chosen.
TEST(Tunnels, NamesOfNumbers) {
    EXPECT_EQ(gtp_u(message_type = "echo_response")[message_type], 2U);
    EXPECT_EQ(gtp_c_element(type = "f_teid")[type], 87U);
    EXPECT_EQ(l2tp_message(message_type = "stop_ccn")[message_type], 4U);
    EXPECT_EQ(gre(protocol_type = "mpls")[protocol_type], 0x8847U);
    EXPECT_EQ(nsh(next_protocol = "ethernet")[next_protocol], 3U);
    EXPECT_EQ(udp(dport = "vxlan")[dport], 4789U);
    EXPECT_THROW(gtp_u(message_type = std::string("g-pdu")), unknown_name);
}

// No more than the 63 words that Geneve's and NSH's lengths can count.
TEST(Tunnels, TooManyOptionsAreRefused) {
    auto const full = make_packet(unchecked, geneve(), geneve_option(), octets(tunnel_bytes<124>), geneve_option(),
                                  octets(tunnel_bytes<124>), ipv4());
    EXPECT_THROW(to_bytes(full), range_error);
    auto const too_long = make_packet(unchecked, nsh(), nsh_metadata(), octets(tunnel_bytes<128>));
    EXPECT_THROW(to_bytes(too_long), range_error);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// What may follow what in the transport protocols, what their automatic fields are, and sums over a part of a packet.
#include <array>
#include <cstddef>
#include <cstdint>
#include <golden/four_ways.hpp>
#include <golden/transport_packets.hpp>
#include <gtest/gtest.h>
#include <span>
#include <string_view>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

using bytes3 = fixed_octets<3>;
using some_payload = fixed_payload<3>;

// Below and above.
static_assert(stackable<ipv4, udp_lite> && stackable<ipv6, udp_lite> && !stackable<ethernet, udp_lite>);
static_assert(stackable<ipv4, sctp> && stackable<ipv6, sctp> && stackable<udp, sctp> && !stackable<tcp, sctp>);
static_assert(stackable<ipv4, dccp> && stackable<ipv6, dccp_short> && !stackable<udp, dccp>);
static_assert(stackable<udp, quic> && stackable<udp_lite, quic> && stackable<udp, quic_short> && !stackable<tcp, quic>);
static_assert(stackable<udp_lite, some_payload> && !stackable<udp_lite, ipv4> && !stackable<udp_lite, tcp>);
static_assert(stackable<dccp, some_payload> && stackable<quic, some_payload> && stackable<quic_short, some_payload>);

// All of SCTP is in chunks.
static_assert(!stackable<sctp, some_payload> && !stackable<sctp, bytes3> && !stackable<sctp, ipv4>);
static_assert(stackable<sctp, sctp_data> && stackable<sctp, sctp_sack> && stackable<sctp, sctp_generic_chunk>);
static_assert(stackable<sctp_data, bytes3> && stackable<sctp_cookie_echo, bytes3> &&
              !stackable<sctp_cookie_ack, bytes3>);
static_assert(!stackable<sctp_sack, bytes3> && !stackable<sctp_init, bytes3> && !stackable<sctp_abort, bytes3>);

// Parameters and causes stand in chunks that have them.
static_assert(stackable<sctp_init, sctp_ipv4_address> && stackable<sctp_init_ack, sctp_ipv4_address>);
static_assert(stackable<sctp_init_ack, sctp_state_cookie> && !stackable<sctp_init, sctp_state_cookie>);
static_assert(stackable<sctp_init, sctp_cookie_preservative> && !stackable<sctp_init_ack, sctp_cookie_preservative>);
static_assert(stackable<sctp_heartbeat, sctp_heartbeat_info> && !stackable<sctp_init, sctp_heartbeat_info>);
static_assert(stackable<sctp_error, sctp_cause> && stackable<sctp_abort, sctp_cause> &&
              !stackable<sctp_data, sctp_cause>);
static_assert(!stackable<sctp, sctp_cause> && !stackable<sctp, sctp_ecn_capable> &&
              !stackable<sctp, sctp_gap_ack_block>);
static_assert(stackable<sctp_add_address, sctp_ipv4_address> && stackable<sctp_set_primary_address, sctp_ipv6_address>);
static_assert(!stackable<sctp_success_indication, sctp_ipv4_address> && !stackable<sctp_asconf_ack, sctp_ipv4_address>);
static_assert(stackable<sctp_error_cause_indication, sctp_cause> && !stackable<sctp_asconf_ack, sctp_cause>);
static_assert(!stackable<sctp_data, sctp_data>);
static_assert(well_stacked<ipv4, sctp, sctp_init, sctp_supported_address_types, sctp_address_type, sctp_ecn_capable,
                           sctp_data, bytes3>);
static_assert(
    well_stacked<ipv4, sctp, sctp_sack, sctp_gap_ack_block, sctp_duplicate_tsn, sctp_data, bytes3, sctp_data, bytes3>);
static_assert(!well_stacked<ipv4, sctp, sctp_sack, sctp_data, sctp_gap_ack_block>);
static_assert(!well_stacked<ipv4, sctp, sctp_data, bytes3, some_payload>);
static_assert(!well_stacked<ipv4, sctp, sctp_init, sctp_data, sctp_ecn_capable>);
static_assert(!well_stacked<ipv4, sctp_data>);

// DCCP's subheaders have an order; those with short numbers follow the short header.
static_assert(well_stacked<ipv4, dccp, dccp_acknowledgement, dccp_service_code, dccp_option, bytes3, some_payload>);
static_assert(!well_stacked<ipv4, dccp, dccp_service_code, dccp_acknowledgement>);
static_assert(!well_stacked<ipv4, dccp, dccp_acknowledgement, dccp_acknowledgement>);
static_assert(stackable<dccp_short, dccp_short_acknowledgement> && !stackable<dccp_short, dccp_acknowledgement>);
static_assert(!stackable<dccp, dccp_short_acknowledgement> && stackable<dccp_short, dccp_option>);

// QUIC's connection ids have a length each; octets are in one of them, or follow the short header.
static_assert(well_stacked<udp, quic, quic_connection_id, bytes3, quic_connection_id, some_payload>);
static_assert(!stackable<quic, bytes3> && stackable<quic_short, bytes3>);
static_assert(!well_stacked<udp, quic, quic_connection_id, bytes3, bytes3>);

// TCP's options.
static_assert(stackable<tcp, fast_open_cookie> && stackable<tcp, md5_signature> && !stackable<udp, md5_signature>);
static_assert(stackable<fast_open_cookie, bytes3> && !stackable<md5_signature, bytes3> && !stackable<tcp, bytes3>);
static_assert(md5_signature::wire_size == 18);

/// Bytes [at, at + size) as a number.
constexpr std::uint64_t number(auto const& packet, std::size_t at, std::size_t size) {
    auto const bytes = to_bytes(packet);
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < size; ++i) result = result << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return result;
}

// Numbers that announce what follows.
static_assert(number(make_packet(ip4, udp_lite()), 9, 1) == 136);
static_assert(number(make_packet(ip4, sctp()), 9, 1) == 132);
static_assert(number(make_packet(ip4, dccp()), 9, 1) == 33 && number(make_packet(ip6, dccp_short()), 6, 1) == 33);
static_assert(number(make_packet(udp(), quic()), 2, 2) == 443 &&
              number(make_packet(udp_lite(), quic_short()), 2, 2) == 443);
static_assert(number(make_packet(udp(), sctp()), 2, 2) == 9899);

// Names of ports.
static_assert(udp(destination_port = "vxlan")[destination_port] == 4789);
static_assert(udp_lite(destination_port = "gtp-user")[destination_port] == 2152);
static_assert(tcp(destination_port = "ms-wbt-server")[destination_port] == 3389);
static_assert(tcp(destination_port = "secure-mqtt")[destination_port] == 8883);
template <class Space>
constexpr bool is_sorted_without_repetition() {
    for (std::size_t i = 0; i + 1 < Space::names.size(); ++i) {
        if (Space::names[i].value > Space::names[i + 1].value) return false;
        for (std::size_t j = i + 1; j < Space::names.size(); ++j)
            if (Space::names[i].name == Space::names[j].name) return false;
    }
    return true;
}
static_assert(is_sorted_without_repetition<udp_port>() && is_sorted_without_repetition<tcp_port>());

// A chunk's length leaves out all padding at its end, and counts that between its parameters.
template <class... Parts>
constexpr std::uint64_t length_of_init(Parts const&... parts) {
    return number(make_packet(sctp(), sctp_init(), parts...), 14, 2);
}
constexpr auto three_types =
    options(sctp_supported_address_types(), sctp_address_type(), sctp_address_type(), sctp_address_type());
static_assert(length_of_init() == 20);
static_assert(length_of_init(sctp_ecn_capable()) == 24);
static_assert(length_of_init(three_types) == 20 + 10);
static_assert(length_of_init(three_types, sctp_ecn_capable()) == 20 + 12 + 4);
static_assert(length_of_init(sctp_ecn_capable(), three_types) == 20 + 4 + 10);
static_assert(length_of_init(three_types, three_types) == 20 + 12 + 10);
static_assert(length_of_init(sctp_generic_parameter(type = 0x8008), octets("a")) == 20 + 5);
static_assert(to_bytes(make_packet(sctp(), sctp_init(), three_types)).size() == 12 + 20 + 12);
static_assert(to_bytes(make_packet(sctp(), sctp_data(), octets("a"))).size() == 12 + 16 + 4);
static_assert(number(make_packet(sctp(), sctp_data(), octets("a")), 14, 2) == 17);
static_assert(number(make_packet(sctp(), sctp_data()), 14, 2) == 16);

// The address of ASCONF itself stands first; each request has one of its own.
constexpr auto asconf = make_packet(sctp(), sctp_asconf(), sctp_ipv4_address(), sctp_add_address(), sctp_ipv6_address(),
                                    sctp_delete_address(), sctp_ipv4_address());
static_assert(number(asconf, 14, 2) == 8 + 8 + 28 + 16);
static_assert(number(asconf, 22, 2) == 8 && number(asconf, 30, 2) == 28 && number(asconf, 58, 2) == 16);

// Counts in a SACK are of its own blocks.
constexpr auto two_sacks =
    make_packet(sctp(), sctp_sack(), sctp_gap_ack_block(1, 2), sctp_gap_ack_block(3, 4), sctp_duplicate_tsn(5),
                sctp_sack(), sctp_duplicate_tsn(6), sctp_duplicate_tsn(7));
static_assert(number(two_sacks, 24, 2) == 2 && number(two_sacks, 26, 2) == 1);
static_assert(number(two_sacks, 14, 2) == 28 && number(two_sacks, 42, 2) == 24);
static_assert(number(two_sacks, 52, 2) == 0 && number(two_sacks, 54, 2) == 2);

// DCCP counts words of header, subheaders, and options with their padding.
static_assert(number(make_packet(dccp()), 4, 1) == 4 && number(make_packet(dccp_short()), 4, 1) == 3);
static_assert(number(make_packet(dccp(), dccp_acknowledgement(), dccp_flag_option("mandatory"), abc), 4, 1) == 7);

// QUIC.
static_assert(number(make_packet(quic(), quic_connection_id(), octets("abc"), quic_connection_id()), 5, 1) == 3);
static_assert(number(make_packet(quic(), quic_connection_id(), octets("abc"), quic_connection_id()), 9, 1) == 0);

// Without a pseudo-header there is no Internet checksum; SCTP's needs none.
static_assert(number(make_packet(lite), 6, 2) == 0 && number(make_packet(dccp()), 6, 2) == 0);
static_assert(number(make_packet(sctp()), 8, 4) != 0);

// --- sums over a part of the packet ---

/// RFC 1071, 16 bits at a time: over the pseudo-header of ip4 and the first bytes, the checksum at byte 6 as zeros.
std::uint16_t sum_of_first(std::span<std::byte const> segment, std::uint32_t protocol_number, std::size_t covered) {
    std::vector<std::byte> bytes{std::byte{10}, {}, {}, std::byte{1}, std::byte{10}, {}, {}, std::byte{2}};
    for (std::size_t one : {std::size_t{0}, std::size_t{protocol_number}, segment.size() / 256, segment.size() % 256})
        bytes.push_back(static_cast<std::byte>(one));
    for (std::size_t i = 0; i < covered && i < segment.size(); ++i)
        bytes.push_back(i == 6 || i == 7 ? std::byte{0} : segment[i]);
    if (bytes.size() % 2 == 1) bytes.push_back({});
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2)
        sum += std::to_integer<std::uint32_t>(bytes[i]) << 8 | std::to_integer<std::uint32_t>(bytes[i + 1]);
    while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}
std::uint16_t checksum_in(std::span<std::byte const> segment) {
    return static_cast<std::uint16_t>(std::to_integer<std::uint32_t>(segment[6]) << 8 |
                                      std::to_integer<std::uint32_t>(segment[7]));
}

std::vector<std::byte> content_of(std::size_t size) {
    std::vector<std::byte> content(size);
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::byte>(211 * i + 7);
    return content;
}

std::vector<std::byte> written(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    return bytes;
}

TEST(UdpLite, CoversWhatItSaysOfPayloadsOfAnySize) {
    for (std::size_t size = 0; size <= 70; ++size) {
        std::vector<std::byte> const content = content_of(size);
        for (std::size_t coverage = 0; coverage <= size + 10; ++coverage) {
            auto const bytes = written(make_packet(ip4, test::hidden(covered(coverage)), payload(content)));
            auto const segment = std::span(bytes).subspan(20);
            std::uint16_t const sum = sum_of_first(segment, 136, coverage == 0 ? segment.size() : coverage);
            ASSERT_EQ(checksum_in(segment), sum == 0 ? 0xffff : sum) << coverage << " of " << segment.size();
        }
    }
}

TEST(UdpLite, CoversSeveralLayers) {
    auto const inner = make_packet(unchecked, quic_short(), octets("abcde"), payload("fghijklmn"));
    for (std::size_t coverage = 0; coverage <= 25; ++coverage) {
        auto const bytes = written(make_packet(ip4, covered(coverage), inner));
        auto const segment = std::span(bytes).subspan(20);
        ASSERT_EQ(checksum_in(segment), sum_of_first(segment, 136, coverage == 0 ? segment.size() : coverage))
            << coverage;
    }
}

TEST(Dccp, CoversWhatItSaysOfPayloadsOfAnySize) {
    for (std::size_t size = 0; size <= 70; ++size) {
        std::vector<std::byte> const content = content_of(size);
        for (std::uint8_t coverage = 0; coverage <= 15; ++coverage) {
            auto const bytes = written(make_packet(ip4, test::hidden(covering(coverage)), dccp_acknowledgement(0, 9),
                                                   dccp_option("timestamp"), octets("abcd"), payload(content)));
            auto const segment = std::span(bytes).subspan(20);
            std::size_t const header = 32;
            ASSERT_EQ(segment.size(), header + size);
            std::size_t const covered = coverage == 0 ? segment.size() : header + 4 * (coverage - 1U);
            ASSERT_EQ(checksum_in(segment), sum_of_first(segment, 33, covered)) << +coverage << ", " << size;
        }
    }
}

TEST(Transport, LaysOutAPayloadElsewhereAsOneInThePacket) {
    auto const content = counted_up<33>;
    std::span<std::uint8_t const> const elsewhere(content);
    expect_at_run_time(make_packet(ip4, covered(20), payload(elsewhere)),
                       hex(to_bytes(make_packet(ip4, covered(20), payload(content)))));
    expect_at_run_time(make_packet(ip4, covering(3), payload(elsewhere)),
                       hex(to_bytes(make_packet(ip4, covering(3), payload(content)))));
    expect_at_run_time(
        make_packet(ip6, to_quic, quic(), quic_connection_id(), octets("abc"), payload(elsewhere)),
        hex(to_bytes(make_packet(ip6, to_quic, quic(), quic_connection_id(), octets("abc"), payload(content)))));
}

TEST(Transport, AFieldGivenBackToItsRuleIsFilledInAgain) {
    auto packet = make_packet(ip4, association, first_data, octets("abcd"));
    auto const before = hex(to_bytes(packet));
    packet[in<sctp>][checksum] = 0xdeadbeef;
    packet[in<sctp_data>][length] = 1;
    EXPECT_NE(hex(to_bytes(packet)), before);
    packet[in<sctp>][checksum] = auto_;
    packet[in<sctp_data>][length] = auto_;
    EXPECT_EQ(hex(to_bytes(packet)), before);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <umpa/read/size_clue.hpp>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;

// The value of the field, and the size of the fields; what it says.
static_assert(header_size_from(clue_of(header_size), 24, 20) == 24);
static_assert(header_size_from(clue_of(header_size / 4), 5, 20) == 20);
static_assert(header_size_from(clue_of(header_size - 2), 8, 2) == 10);
static_assert(header_size_from(clue_of(header_size / 8 - 1), 0, 2) == 8);
static_assert(header_size_from(clue_of(header_size / 4 - 2), 4, 12) == 24);
static_assert(header_size_from(clue_of((header_size - 4) / 4), 3, 4) == 16);
static_assert(header_size_from(clue_of(size_of_parts), 7, 2) == 9);
static_assert(header_size_from(clue_of(size_of_parts / 4), 3, 8) == 20);
static_assert(header_size_from(clue_of(size_before_padding), 7, 4) == 7);
static_assert(header_size_from(clue_of(up_to<40>(header_size - 4)), 3, 4) == 7);
static_assert(packet_size_from(clue_of(size_from_here), 28, 8, 8) == 28);
static_assert(packet_size_from(clue_of(size_after), 28, 40, 48) == 76);
static_assert(packet_size_from(clue_of(size_of_rest), 28, 8, 16) == 36);
static_assert(packet_size_from(clue_of(size_after + 1), 6, 7, 7) == 12);

// No packet has it, or it does not fit.
static_assert(packet_size_from(clue_of(size_after + 1), 0, 7, 7) == std::nullopt);
static_assert(header_size_from(clue_of(header_size - 2), ~std::uint64_t{0}, 2) == std::nullopt);
static_assert(header_size_from(clue_of(header_size / 4), ~std::uint64_t{0} / 2, 2) == std::nullopt);
static_assert(packet_size_from(clue_of(size_after), ~std::uint64_t{0}, 2, 1) == std::nullopt);

// It says something else, or of another header, or not how much.
static_assert(!is_of_header(clue_of(next_in<ip_protocol>)) && !is_of_packet(clue_of(next_in<ip_protocol>)));
static_assert(!is_of_header(clue_of(size_after)) && is_of_packet(clue_of(size_after)));
static_assert(is_of_header(clue_of(header_size / 4)) && !is_of_packet(clue_of(header_size / 4)));
static_assert(!is_of_packet(clue_of(!!size_after)) && !is_of_header(clue_of(!!size_of_parts)));
static_assert(!is_of_packet(clue_of(size_after % 128)));
static_assert(!is_of_packet(clue_of(of_parent(size_after))));
static_assert(header_size_from(clue_of(size_after), 5, 4) == std::nullopt);
static_assert(packet_size_from(clue_of(header_size), 5, 4, 4) == std::nullopt);

// The fields of a header that say so.
template <auto const& Fields>
constexpr std::string_view name_of(std::size_t field) {
    return field < field_table<Fields>.size() ? field_table<Fields>[field].name : "";
}
static_assert(name_of<ipv4_fields>(header_size_field<ipv4_fields>) == "ihl");
static_assert(name_of<ipv4_fields>(packet_size_field<ipv4_fields>) == "total_length");
static_assert(name_of<ipv6_fields>(header_size_field<ipv6_fields>) == "");
static_assert(name_of<ipv6_fields>(packet_size_field<ipv6_fields>) == "payload_length");
static_assert(name_of<tcp_fields>(header_size_field<tcp_fields>) == "data_offset");
static_assert(name_of<tcp_fields>(packet_size_field<tcp_fields>) == "");
static_assert(name_of<udp_fields>(packet_size_field<udp_fields>) == "length");
static_assert(name_of<geneve_fields>(header_size_field<geneve_fields>) == "option_length");
static_assert(name_of<ah_fields>(header_size_field<ah_fields>) == "payload_len");
static_assert(name_of<bfd_fields>(header_size_field<bfd_fields>) == "length");
static_assert(name_of<modbus_tcp_fields>(packet_size_field<modbus_tcp_fields>) == "length");
static_assert(name_of<sctp_data_fields>(header_size_field<sctp_data_fields>) == "length");

TEST(SizeClue, IsWhatEachFieldTells) { EXPECT_EQ(field_clues<udp_fields>[2].about, clue_about::size_from_here); }

} // namespace

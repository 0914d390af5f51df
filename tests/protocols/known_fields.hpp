// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <umpa/umpa.hpp>

// Where the fields of each protocol lie, written by hand from the pictures in the RFCs.

namespace umpa::test {

struct known_field {
    std::string_view name;
    std::size_t offset;
    std::size_t bits;
};

template <class Header>
inline constexpr auto known_fields = 0;

// clang-format off
template <> inline constexpr auto known_fields<ethernet> = std::to_array<known_field>({
    {"destination_address", 0, 48}, {"source_address", 48, 48}, {"type", 96, 16}});

template <> inline constexpr auto known_fields<vlan> = std::to_array<known_field>({
    {"priority_code_point", 0, 3}, {"drop_eligible_indicator", 3, 1}, {"vlan_identifier", 4, 12},
    {"type", 16, 16}, {"tag_control_information", 0, 16}});

template <> inline constexpr auto known_fields<ipv4> = std::to_array<known_field>({
    {"version", 0, 4}, {"ihl", 4, 4}, {"dscp", 8, 6}, {"ecn", 14, 2}, {"total_length", 16, 16},
    {"identification", 32, 16}, {"flags", 48, 3}, {"fragment_offset", 51, 13}, {"time_to_live", 64, 8},
    {"protocol", 72, 8}, {"header_checksum", 80, 16}, {"source_address", 96, 32},
    {"destination_address", 128, 32}, {"type_of_service", 8, 8}});

template <> inline constexpr auto known_fields<ipv6> = std::to_array<known_field>({
    {"version", 0, 4}, {"dscp", 4, 6}, {"ecn", 10, 2}, {"flow_label", 12, 20}, {"payload_length", 32, 16},
    {"next_header", 48, 8}, {"hop_limit", 56, 8}, {"source_address", 64, 128},
    {"destination_address", 192, 128}, {"traffic_class", 4, 8}});

template <> inline constexpr auto known_fields<tcp> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"sequence_number", 32, 32},
    {"acknowledgment_number", 64, 32}, {"data_offset", 96, 4}, {"reserved", 100, 4}, {"control_bits", 104, 8},
    {"window", 112, 16}, {"checksum", 128, 16}, {"urgent_pointer", 144, 16}});

template <> inline constexpr auto known_fields<udp> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"length", 32, 16}, {"checksum", 48, 16}});

template <> inline constexpr auto known_fields<end_of_options> = std::to_array<known_field>({
    {"kind", 0, 8}});
template <> inline constexpr auto known_fields<no_operation> = std::to_array<known_field>({
    {"kind", 0, 8}});
template <> inline constexpr auto known_fields<maximum_segment_size> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"max_seg_size", 16, 16}});
template <> inline constexpr auto known_fields<window_scale> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"shift_cnt", 16, 8}});
template <> inline constexpr auto known_fields<sack_permitted> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<sack> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<sack_block> = std::to_array<known_field>({
    {"left_edge", 0, 32}, {"right_edge", 32, 32}});
template <> inline constexpr auto known_fields<timestamps> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"ts_value", 16, 32}, {"ts_echo_reply", 48, 32}});

template <> inline constexpr auto known_fields<router_alert> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"value", 16, 16}});
template <> inline constexpr auto known_fields<record_route> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"pointer", 16, 8}});
template <> inline constexpr auto known_fields<loose_source_route> = known_fields<record_route>;
template <> inline constexpr auto known_fields<strict_source_route> = known_fields<record_route>;
template <> inline constexpr auto known_fields<route_address> = std::to_array<known_field>({
    {"route_data", 0, 32}});
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv4_options.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<ipv4> = std::to_array<known_field>({
    {"version", 0, 4}, {"ihl", 4, 4}, {"dscp", 8, 6}, {"ecn", 14, 2}, {"total_length", 16, 16},
    {"identification", 32, 16}, {"flags", 48, 3}, {"fragment_offset", 51, 13}, {"time_to_live", 64, 8},
    {"protocol", 72, 8}, {"header_checksum", 80, 16}, {"source_address", 96, 32},
    {"destination_address", 128, 32}, {"type_of_service", 8, 8}});
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

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/transport/all.hpp>

namespace umpa::test {

// clang-format off
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
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/link/all.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<ethernet> = std::to_array<known_field>({
    {"destination_address", 0, 48}, {"source_address", 48, 48}, {"type", 96, 16}});
template <> inline constexpr auto known_fields<vlan> = std::to_array<known_field>({
    {"priority_code_point", 0, 3}, {"drop_eligible_indicator", 3, 1}, {"vlan_identifier", 4, 12},
    {"type", 16, 16}, {"tag_control_information", 0, 16}});
// clang-format on

}

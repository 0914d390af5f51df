// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// VLAN tag, IEEE 802.1Q clause 9.6.
inline constexpr auto vlan_fields = field_list(
    priority_code_point     [3]  = 0,
    drop_eligible_indicator [1]  = 0,
    vlan_identifier         [12] = 0,
    type                    [16] = auto_(next_in<ethertype>),
    tag_control_information      = overlay(priority_code_point, drop_eligible_indicator, vlan_identifier));

using vlan = header<vlan_fields, "VLAN">;

template <> inline constexpr auto number_in<ethertype, vlan> = 0x8100;
// clang-format on

}

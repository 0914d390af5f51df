// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

/// Service VLAN tag, IEEE 802.1ad (IEEE 802.1Q clauses 9.5 and 9.6): the outer one of two.
using service_vlan = header<vlan_fields, "Service VLAN">;

template <>
inline constexpr auto number_in<ethertype, service_vlan> = 0x88a8;

}

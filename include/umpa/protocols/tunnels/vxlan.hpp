// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// VXLAN header, RFC 7348 section 5. Carries an Ethernet frame.
inline constexpr auto vxlan_fields = field_list(
    flags              [8]  = named_bits("reserved", "reserved", "reserved", "reserved", "vni_valid", "reserved", "reserved", "reserved").set("vni_valid"),
    reserved           [24] = 0,
    network_identifier [24] = 0,
    reserved2          [8]  = 0);

using vxlan = header<vxlan_fields, "VXLAN">;

template <> inline constexpr auto number_in<udp_port, vxlan> = 4789;
template <> inline constexpr auto also_found_at<vxlan>       = numbers<udp_port>(8472);
template <> inline constexpr auto carries_only<vxlan>        = layers<ethernet>;
// clang-format on

}

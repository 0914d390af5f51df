// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/mpls.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// The Next Protocol numbers of VXLAN-GPE, draft-ietf-nvo3-vxlan-gpe-13.
struct vxlan_gpe_protocol {
    static constexpr std::array names{named_value{"ipv4", 1}, named_value{"ipv6", 2}, named_value{"ethernet", 3},
                                      named_value{"nsh", 4}, named_value{"mpls", 5}};
};

/// VXLAN-GPE header, draft-ietf-nvo3-vxlan-gpe-13 section 3.1.
inline constexpr auto vxlan_gpe_fields = field_list(
    reserved           [2]  = 0,
    version            [2]  = 0,
    flags              [4]  = named_bits("instance", "next_protocol", "bum_traffic", "oam").set("instance", "next_protocol"),
    reserved2          [16] = 0,
    next_protocol      [8]  = auto_(next_in<vxlan_gpe_protocol>),
    network_identifier [24] = 0,
    reserved3          [8]  = 0);

using vxlan_gpe = header<vxlan_gpe_fields, "VXLAN-GPE">;

template <> inline constexpr auto number_in<udp_port, vxlan_gpe>          = 4790;
template <> inline constexpr auto number_in<vxlan_gpe_protocol, ipv4>     = 1;
template <> inline constexpr auto number_in<vxlan_gpe_protocol, ipv6>     = 2;
template <> inline constexpr auto number_in<vxlan_gpe_protocol, ethernet> = 3;
template <> inline constexpr auto number_in<vxlan_gpe_protocol, mpls>     = 5;
// clang-format on

}

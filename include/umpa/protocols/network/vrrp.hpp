// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
inline constexpr auto vrrp_address_fields = field_list(ip_address[32] = ipv4_address());

/// An IPv4 address of a virtual router, RFC 3768 section 5.3.9, RFC 5798 section 5.2.9.
using vrrp_address = header<vrrp_address_fields, "VRRP Address", part_of<>>;

inline constexpr auto vrrp_ipv6_address_fields = field_list(ip_address[128] = ipv6_address());

/// An IPv6 address of a virtual router, RFC 5798 section 5.2.9.
using vrrp_ipv6_address = header<vrrp_ipv6_address_fields, "VRRP IPv6 Address", part_of<>>;

inline constexpr auto vrrp_authentication_fields = field_list(authentication_data[64] = 0);

/// Authentication data, RFC 3768 section 5.3.10: the last eight octets of VRRPv2.
using vrrp_authentication = header<vrrp_authentication_fields, "VRRP Authentication", part_of<>>;

inline constexpr auto vrrp_fields = field_list(
    version        [4]  = 2,
    type           [4]  = named_values({{"advertisement", 1}}).set("advertisement"),
    virtual_rtr_id [8]  = 1,
    priority       [8]  = 100,
    count_ip_addrs [8]  = auto_(count_of<vrrp_address>),
    auth_type      [8]  = named_values({{"none", 0}, {"simple_text", 1}, {"ip_authentication_header", 2}}),
    adver_int      [8]  = 1,
    checksum       [16] = auto_(internet_checksum(from_here)));

/// VRRPv2, RFC 3768 section 5.1, its types of authentication RFC 2338 section 5.3.6; addresses and authentication data
/// follow as layers: `options(vrrp_address("10.0.0.1"), vrrp_authentication())`.
using vrrp = header<vrrp_fields, "VRRP", takes<vrrp_address>, takes<vrrp_authentication, 1>>;

template <> inline constexpr auto number_in<ip_protocol, vrrp> = 112;
template <> inline constexpr auto recognized_by<vrrp>          = [](auto const& at) { return at[version] == 2; };

inline constexpr auto vrrpv3_fields = field_list(
    version         [4]  = 3,
    type            [4]  = named_values({{"advertisement", 1}}).set("advertisement"),
    virtual_rtr_id  [8]  = 1,
    priority        [8]  = 100,
    count_ipvx_addr [8]  = auto_(count_of<vrrp_address, vrrp_ipv6_address>),
    reserved        [4]  = 0,
    max_adver_int   [12] = 100,
    checksum        [16] = auto_(internet_checksum(from_here, pseudo_header)));

/// VRRPv3, RFC 5798 section 5.1; its addresses follow as layers: `options(vrrp_ipv6_address("fe80::1"))`. Its sum covers a
/// pseudo-header over IPv4 too, as section 5.2.8 is read by Scapy and tshark; RFC 9568, which replaces it, leaves it
/// out there.
using vrrpv3 = header<vrrpv3_fields, "VRRPv3", takes<vrrp_address>, takes<vrrp_ipv6_address>>;

template <> inline constexpr auto number_in<ip_protocol, vrrpv3> = 112;
template <> inline constexpr auto recognized_by<vrrpv3>          = [](auto const& at) { return at[version] == 3; };
// clang-format on

}

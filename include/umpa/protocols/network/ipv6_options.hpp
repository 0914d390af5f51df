// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

/// IANA Destination Options and Hop-by-Hop Options: the whole octet, with the act and chg bits.
struct ipv6_option {};

// clang-format off
inline constexpr auto pad1_fields = field_list(option_type[8] = auto_(own_number<ipv6_option>));

/// Pad1, RFC 8200 section 4.2.
using pad1 = header<pad1_fields, "Pad1", part_of<hop_by_hop, destination_options>>;

template <> inline constexpr auto number_in<ipv6_option, pad1> = 0;

inline constexpr auto pad_n_fields = field_list(
    option_type  [8] = auto_(own_number<ipv6_option>),
    opt_data_len [8] = auto_(header_size - 2));

/// PadN, RFC 8200 section 4.2; its zeros follow: `pad_n(), octets("\0\0")`.
using pad_n = header<pad_n_fields, "PadN", part_of<hop_by_hop, destination_options>, takes<any_octets>>;

template <> inline constexpr auto number_in<ipv6_option, pad_n> = 1;

inline constexpr auto tunnel_encapsulation_limit_fields = field_list(
    option_type   [8] = auto_(own_number<ipv6_option>),
    opt_data_len  [8] = auto_(header_size - 2),
    tun_encap_lim [8] = 0);

/// Tunnel Encapsulation Limit, RFC 2473 section 4.1.1.
using tunnel_encapsulation_limit = header<tunnel_encapsulation_limit_fields, "Tunnel Encapsulation Limit", part_of<hop_by_hop, destination_options>>;

template <> inline constexpr auto number_in<ipv6_option, tunnel_encapsulation_limit> = 4;

inline constexpr auto ipv6_router_alert_fields = field_list(
    option_type  [8]  = auto_(own_number<ipv6_option>),
    opt_data_len [8]  = auto_(header_size - 2),
    "value"_f    [16] = named_values({{"mld", 0}, {"rsvp", 1}, {"active_networks", 2}}));

/// Router Alert, RFC 2711 section 2.1.
using ipv6_router_alert = header<ipv6_router_alert_fields, "IPv6 Router Alert", part_of<hop_by_hop, destination_options>>;

template <> inline constexpr auto number_in<ipv6_option, ipv6_router_alert> = 5;

inline constexpr auto jumbo_payload_fields = field_list(
    option_type          [8]  = auto_(own_number<ipv6_option>),
    opt_data_len         [8]  = auto_(header_size - 2),
    jumbo_payload_length [32] = auto_(of_parent(size_from_here)));

/// Jumbo Payload, RFC 2675 section 2. The payload_length of the IPv6 header is 0 then: say so by hand.
using jumbo_payload = header<jumbo_payload_fields, "Jumbo Payload", part_of<hop_by_hop, destination_options>>;

template <> inline constexpr auto number_in<ipv6_option, jumbo_payload> = 0xc2;

inline constexpr auto home_address_option_fields = field_list(
    option_type  [8]   = auto_(own_number<ipv6_option>),
    opt_data_len [8]   = auto_(header_size - 2),
    home_address [128] = ipv6_address());

/// Home Address, RFC 6275 section 6.3; it stands 6 octets behind a multiple of 8:
/// `destination_options(), options(pad_n(), octets("\0\0"), home_address_option("2001:db8::7"))`.
using home_address_option = header<home_address_option_fields, "Home Address", part_of<hop_by_hop, destination_options>>;

template <> inline constexpr auto number_in<ipv6_option, home_address_option> = 0xc9;

template <> inline constexpr auto original_source_of<destination_options> = to_last_hop<home_address_option>(home_address, [](auto const&) { return true; });

inline constexpr auto ipv6_generic_option_fields = field_list(
    option_type  [8] = 0,
    opt_data_len [8] = auto_(header_size - 2));

/// Any other option, RFC 8200 section 4.2: `ipv6_generic_option(0x1e), octets("abc")`.
using ipv6_generic_option = header<ipv6_generic_option_fields, "IPv6 Option", part_of<hop_by_hop, destination_options>, takes<any_octets>>;
// clang-format on

}

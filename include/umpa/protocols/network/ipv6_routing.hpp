// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

/// IANA IPv6 Routing Types. Each is a layout of the routing header, RFC 8200 section 4.4.
struct ipv6_routing_type {};

// clang-format off
template <class P> requires has_number_in<ipv6_routing_type, P>
inline constexpr auto number_in<ip_protocol, P> = 43;

inline constexpr auto routing_address_fields = field_list(address[128] = ipv6_address());

/// One address of a route, RFC 2460 section 4.4, RFC 6275 section 6.4.
using routing_address = header<routing_address_fields, "Routing Address", part_of<>>;

inline constexpr auto address_routing_fields = field_list(
    next_header   [8]  = auto_(next_in<ip_protocol, 59>),
    hdr_ext_len   [8]  = auto_(header_size / 8 - 1),
    routing_type  [8]  = auto_(own_number<ipv6_routing_type>),
    segments_left [8]  = auto_(count_of<routing_address>),
    reserved      [32] = 0);

/// Type 0 Routing Header, RFC 2460 section 4.4; its addresses follow as layers:
/// `source_routing(), options(routing_address("2001:db8::9"))`.
using source_routing = header<address_routing_fields, "Source Routing Header", takes<routing_address>>;

template <> inline constexpr auto number_in<ipv6_routing_type, source_routing> = 0;

/// Type 2 Routing Header, RFC 6275 section 6.4; the home address follows:
/// `mobile_routing(), options(routing_address("2001:db8::9"))`.
using mobile_routing = header<address_routing_fields, "Mobile Routing Header", takes<routing_address, 1>>;

template <> inline constexpr auto number_in<ipv6_routing_type, mobile_routing> = 2;

/// While segments are left, the final destination is the last address.
inline constexpr auto ipv6_source_route = to_last_hop<routing_address>(address, [](auto const& at) { return at[segments_left] > 0; });

template <> inline constexpr auto final_destination_of<source_routing> = ipv6_source_route;
template <> inline constexpr auto final_destination_of<mobile_routing> = ipv6_source_route;
// clang-format on

}

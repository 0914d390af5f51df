// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

// clang-format off
inline constexpr auto router_alert_fields = field_list(
    type   [8]  = auto_(own_number<ip_option>),
    length [8]  = auto_(header_size),
    "value"_f [16] = 0);

/// Router Alert, RFC 2113 section 2.1.
using router_alert = header<router_alert_fields, "Router Alert", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, router_alert> = 148;

inline constexpr auto record_route_fields = field_list(
    type    [8] = auto_(own_number<ip_option>),
    length  [8] = auto_(header_size),
    pointer [8] = 4);

/// Record Route, RFC 791 section 3.1; its room follows as layers: `options(record_route(), route_address("0.0.0.0"))`.
using record_route = header<record_route_fields, "Record Route", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, record_route> = 7;

/// Loose Source and Record Route, RFC 791 section 3.1.
using loose_source_route = header<record_route_fields, "Loose Source Route", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, loose_source_route> = 131;

/// Strict Source and Record Route, RFC 791 section 3.1.
using strict_source_route = header<record_route_fields, "Strict Source Route", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, strict_source_route> = 137;

inline constexpr auto route_address_fields = field_list(route_data[32] = ipv4_address());

/// One address of a route.
using route_address = header<route_address_fields, "Route Address", part_of<record_route, loose_source_route, strict_source_route>>;

// The pointer counts octets from 1; behind the end of the route, the route is used up.
inline constexpr auto ipv4_source_route = to_last_hop<route_address>(route_data, [](auto const& at) { return at[pointer] <= at.header_size(); });

template <> inline constexpr auto final_destination_of<loose_source_route>  = ipv4_source_route;
template <> inline constexpr auto final_destination_of<strict_source_route> = ipv4_source_route;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
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

/// One address of a route, RFC 791 section 3.1.
using route_address = header<route_address_fields, "Route Address", part_of<record_route, loose_source_route, strict_source_route>>;

/// The pointer counts octets from 1; behind the end of the route, the route is used up.
inline constexpr auto ipv4_source_route = to_last_hop<route_address>(route_data, [](auto const& at) { return at[pointer] <= at.header_size(); });

template <> inline constexpr auto final_destination_of<loose_source_route>  = ipv4_source_route;
template <> inline constexpr auto final_destination_of<strict_source_route> = ipv4_source_route;

inline constexpr auto security_option_fields = field_list(
    type                      [8]  = auto_(own_number<ip_option>),
    length                    [8]  = auto_(header_size),
    security                  [16] = named_values({{"unclassified", 0x0000}, {"confidential", 0xf135}, {"efto", 0x789a},
                                                   {"mmmm", 0xbc4d}, {"prog", 0x5e26}, {"restricted", 0xaf13},
                                                   {"secret", 0xd788}, {"top_secret", 0x6bc5}}),
    compartments              [16] = 0,
    handling_restrictions     [16] = 0,
    transmission_control_code [24] = 0);

/// Security, RFC 791 section 3.1.
using security_option = header<security_option_fields, "Security", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, security_option> = 130;

inline constexpr auto stream_identifier_option_fields = field_list(
    type      [8]  = auto_(own_number<ip_option>),
    length    [8]  = auto_(header_size),
    stream_id [16] = 0);

/// Stream Identifier, RFC 791 section 3.1.
using stream_identifier_option = header<stream_identifier_option_fields, "Stream Identifier", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, stream_identifier_option> = 136;

inline constexpr auto timestamp_entry_fields = field_list(timestamp[32] = 0);

/// A timestamp alone, RFC 791 section 3.1: milliseconds since midnight UT.
using timestamp_entry = header<timestamp_entry_fields, "Timestamp Entry", part_of<>>;

inline constexpr auto address_and_timestamp_fields = field_list(
    internet_address [32] = ipv4_address(),
    timestamp        [32] = 0);

/// A timestamp, and the address of the module that set it, or that is to set it, RFC 791 section 3.1.
using address_and_timestamp = header<address_and_timestamp_fields, "Address and Timestamp", part_of<>>;

/// What an Internet Timestamp has of each module, RFC 791 section 3.1.
struct internet_timestamp_form {
    static constexpr std::array names{named_value{"timestamps_only", 0}, named_value{"with_addresses", 1}, named_value{"prespecified", 3}};
};

inline constexpr auto internet_timestamp_fields = field_list(
    type     [8] = auto_(own_number<ip_option>),
    length   [8] = auto_(header_size),
    pointer  [8] = 5,
    overflow [4] = 0,
    flag     [4] = auto_(with_names<internet_timestamp_form>(followed_by<address_and_timestamp>)));

/// Internet Timestamp, RFC 791 section 3.1; its room follows as layers: `options(internet_timestamp(), timestamp_entry(),
/// timestamp_entry())`, or `options(internet_timestamp(flag = "prespecified"), address_and_timestamp("10.0.0.1", 0))`.
using internet_timestamp = header<internet_timestamp_fields, "Internet Timestamp", part_of<ipv4>, takes<timestamp_entry>, takes<address_and_timestamp>>;

template <> inline constexpr auto number_in<ip_option, internet_timestamp> = 68;

inline constexpr auto mtu_probe_option_fields = field_list(
    type   [8]  = auto_(own_number<ip_option>),
    length [8]  = auto_(header_size),
    mtu    [16] = 0);

/// MTU Probe, RFC 1063.
using mtu_probe_option = header<mtu_probe_option_fields, "MTU Probe", part_of<ipv4>>;
/// MTU Reply, RFC 1063.
using mtu_reply_option = header<mtu_probe_option_fields, "MTU Reply", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, mtu_probe_option> = 11;
template <> inline constexpr auto number_in<ip_option, mtu_reply_option> = 12;

inline constexpr auto traceroute_option_fields = field_list(
    type               [8]  = auto_(own_number<ip_option>),
    length             [8]  = auto_(header_size),
    id_number          [16] = 0,
    outbound_hop_count [16] = 0,
    return_hop_count   [16] = 0xffff,
    originator_address [32] = ipv4_address());

/// Traceroute, RFC 1393 section 2.2.
using traceroute_option = header<traceroute_option_fields, "Traceroute", part_of<ipv4>>;

template <> inline constexpr auto number_in<ip_option, traceroute_option> = 82;

inline constexpr auto ipv4_generic_option_fields = field_list(
    type   [8] = 94,
    length [8] = auto_(header_size));

/// Any other option, RFC 791 section 3.1, whose value follows as octets: `options(ipv4_generic_option(222), octets("abc"))`.
/// Type 94 is for experiments (RFC 4727 section 2.5).
using ipv4_generic_option = header<ipv4_generic_option_fields, "IPv4 Option", part_of<ipv4>, takes<any_octets>>;
// clang-format on

}

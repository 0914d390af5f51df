// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

/// IANA ICMP Type Numbers.
struct icmp_type {
    static constexpr std::array names{named_value{"echo_reply", 0},
                                      named_value{"destination_unreachable", 3},
                                      named_value{"source_quench", 4},
                                      named_value{"redirect", 5},
                                      named_value{"echo", 8},
                                      named_value{"router_advertisement", 9},
                                      named_value{"router_solicitation", 10},
                                      named_value{"time_exceeded", 11},
                                      named_value{"parameter_problem", 12},
                                      named_value{"timestamp", 13},
                                      named_value{"timestamp_reply", 14},
                                      named_value{"information_request", 15},
                                      named_value{"information_reply", 16},
                                      named_value{"address_mask_request", 17},
                                      named_value{"address_mask_reply", 18},
                                      named_value{"traceroute", 30},
                                      named_value{"photuris", 40},
                                      named_value{"extended_echo_request", 42},
                                      named_value{"extended_echo_reply", 43}};
};

// Each message of ICMP for IPv4 is a header of its own, and rides where ICMP does. The error messages are in
// icmp_errors.hpp.

// clang-format off
template <class P> requires has_number_in<icmp_type, P>
inline constexpr auto number_in<ip_protocol, P> = 1;

inline constexpr auto icmp_echo_fields = field_list(
    type            [8]  = auto_(own_number<icmp_type>),
    code            [8]  = 0,
    checksum        [16] = auto_(internet_checksum(from_here)),
    identifier      [16] = 0,
    sequence_number [16] = 0);

/// Echo, RFC 792 page 14.
using icmp_echo = header<icmp_echo_fields, "ICMP Echo">;
/// Echo Reply, RFC 792 page 14.
using icmp_echo_reply = header<icmp_echo_fields, "ICMP Echo Reply">;

template <> inline constexpr auto number_in<icmp_type, icmp_echo>       = 8;
template <> inline constexpr auto number_in<icmp_type, icmp_echo_reply> = 0;

template <> inline constexpr auto answered_by<icmp_echo> = answer<icmp_echo_reply>(same(identifier), same(sequence_number));

inline constexpr auto icmp_timestamp_fields = field_list(
    type                [8]  = auto_(own_number<icmp_type>),
    code                [8]  = 0,
    checksum            [16] = auto_(internet_checksum(from_here)),
    identifier          [16] = 0,
    sequence_number     [16] = 0,
    originate_timestamp [32] = 0,
    receive_timestamp   [32] = 0,
    transmit_timestamp  [32] = 0);

/// Timestamp, RFC 792 page 16.
using icmp_timestamp = header<icmp_timestamp_fields, "ICMP Timestamp">;
/// Timestamp Reply, RFC 792 page 16.
using icmp_timestamp_reply = header<icmp_timestamp_fields, "ICMP Timestamp Reply">;

template <> inline constexpr auto number_in<icmp_type, icmp_timestamp>       = 13;
template <> inline constexpr auto number_in<icmp_type, icmp_timestamp_reply> = 14;

template <> inline constexpr auto answered_by<icmp_timestamp> = answer<icmp_timestamp_reply>(same(identifier), same(sequence_number));

/// Information Request, RFC 792 page 18.
using icmp_information_request = header<icmp_echo_fields, "ICMP Information Request">;
/// Information Reply, RFC 792 page 18.
using icmp_information_reply = header<icmp_echo_fields, "ICMP Information Reply">;

template <> inline constexpr auto number_in<icmp_type, icmp_information_request> = 15;
template <> inline constexpr auto number_in<icmp_type, icmp_information_reply>   = 16;

template <> inline constexpr auto answered_by<icmp_information_request> = answer<icmp_information_reply>(same(identifier), same(sequence_number));

inline constexpr auto icmp_address_mask_fields = field_list(
    type            [8]  = auto_(own_number<icmp_type>),
    code            [8]  = 0,
    checksum        [16] = auto_(internet_checksum(from_here)),
    identifier      [16] = 0,
    sequence_number [16] = 0,
    address_mask    [32] = ipv4_address());

/// Address Mask Request, RFC 950 appendix I.
using icmp_address_mask_request = header<icmp_address_mask_fields, "ICMP Address Mask Request">;
/// Address Mask Reply, RFC 950 appendix I.
using icmp_address_mask_reply = header<icmp_address_mask_fields, "ICMP Address Mask Reply">;

template <> inline constexpr auto number_in<icmp_type, icmp_address_mask_request> = 17;
template <> inline constexpr auto number_in<icmp_type, icmp_address_mask_reply>   = 18;

template <> inline constexpr auto answered_by<icmp_address_mask_request> = answer<icmp_address_mask_reply>(same(identifier), same(sequence_number));

inline constexpr auto icmp_router_entry_fields = field_list(
    router_address   [32] = ipv4_address(),
    preference_level [32] = 0);

/// One router, and how preferable it is, RFC 1256 section 3: a number in two's complement.
using icmp_router_entry = header<icmp_router_entry_fields, "ICMP Router Entry", part_of<>>;

inline constexpr auto icmp_router_advertisement_fields = field_list(
    type            [8]  = auto_(own_number<icmp_type>),
    code            [8]  = named_values({{"normal", 0}, {"no_common_traffic", 16}}),
    checksum        [16] = auto_(internet_checksum(from_here)),
    num_addrs       [8]  = auto_(count_of<icmp_router_entry>),
    addr_entry_size [8]  = 2,
    lifetime        [16] = 1800);

/// Router Advertisement, RFC 1256 section 3, and its code, RFC 5944 section 2.1; the routers follow as layers:
/// `options(icmp_router_entry("10.0.0.1", 0))`.
using icmp_router_advertisement = header<icmp_router_advertisement_fields, "ICMP Router Advertisement", takes<icmp_router_entry>>;

template <> inline constexpr auto number_in<icmp_type, icmp_router_advertisement> = 9;

inline constexpr auto icmp_router_solicitation_fields = field_list(
    type     [8]  = auto_(own_number<icmp_type>),
    code     [8]  = 0,
    checksum [16] = auto_(internet_checksum(from_here)),
    reserved [32] = 0);

/// Router Solicitation, RFC 1256 section 3.
using icmp_router_solicitation = header<icmp_router_solicitation_fields, "ICMP Router Solicitation">;

template <> inline constexpr auto number_in<icmp_type, icmp_router_solicitation> = 10;
template <> inline constexpr auto answered_by<icmp_router_solicitation>         = answer<icmp_router_advertisement>();
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/icmp_extensions.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

// The error messages of ICMP quote the start of a datagram, as layers: `make_packet(ipv4(...), icmp_time_exceeded(),
// ipv4(total_length = 1500, protocol = "udp", ...), payload(first_eight))`. Lengths and checksums of what is quoted are
// those of the whole datagram, which the packet does not know: set them.
// Where an extension structure follows, the quoted bytes are octets, 128 or more of them, and `length` counts their
// words (RFC 4884 section 4): `make_packet(ipv4(...), icmp_time_exceeded(), octets(quoted), icmp_extension(), ...)`.

// clang-format off
inline constexpr auto icmp_destination_unreachable_fields = field_list(
    type         [8]  = auto_(own_number<icmp_type>),
    code         [8]  = named_values({{"net_unreachable", 0}, {"host_unreachable", 1}, {"protocol_unreachable", 2},
                                      {"port_unreachable", 3}, {"fragmentation_needed", 4}, {"source_route_failed", 5},
                                      {"network_unknown", 6}, {"host_unknown", 7}, {"source_host_isolated", 8},
                                      {"network_prohibited", 9}, {"host_prohibited", 10},
                                      {"network_unreachable_for_tos", 11}, {"host_unreachable_for_tos", 12},
                                      {"communication_prohibited", 13}, {"host_precedence_violation", 14},
                                      {"precedence_cutoff", 15}}),
    checksum     [16] = auto_(internet_checksum(from_here)),
    unused       [8]  = 0,
    length       [8]  = auto_(size_of_parts / 4),
    next_hop_mtu [16] = 0);

/// Destination Unreachable, RFC 792 page 4, RFC 1191 section 4, RFC 4884 section 4.1; codes also of RFC 1122 section
/// 3.2.2.1 and RFC 1812 section 5.2.7.1.
using icmp_destination_unreachable = header<icmp_destination_unreachable_fields, "ICMP Destination Unreachable", takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<icmp_type, icmp_destination_unreachable> = 3;
template <> inline constexpr auto carries_only<icmp_destination_unreachable>         = layers<ipv4, icmp_extension, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmp_destination_unreachable> = true;

inline constexpr auto icmp_source_quench_fields = field_list(
    type     [8]  = auto_(own_number<icmp_type>),
    code     [8]  = 0,
    checksum [16] = auto_(internet_checksum(from_here)),
    unused   [32] = 0);

/// Source Quench, RFC 792 page 10.
using icmp_source_quench = header<icmp_source_quench_fields, "ICMP Source Quench">;

template <> inline constexpr auto number_in<icmp_type, icmp_source_quench> = 4;
template <> inline constexpr auto carries_only<icmp_source_quench>         = layers<ipv4, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmp_source_quench> = true;

inline constexpr auto icmp_redirect_fields = field_list(
    type                     [8]  = auto_(own_number<icmp_type>),
    code                     [8]  = named_values({{"network", 0}, {"host", 1}, {"tos_and_network", 2}, {"tos_and_host", 3}}),
    checksum                 [16] = auto_(internet_checksum(from_here)),
    gateway_internet_address [32] = ipv4_address());

/// Redirect, RFC 792 page 12.
using icmp_redirect = header<icmp_redirect_fields, "ICMP Redirect">;

template <> inline constexpr auto number_in<icmp_type, icmp_redirect> = 5;
template <> inline constexpr auto carries_only<icmp_redirect>         = layers<ipv4, any_payload>;

inline constexpr auto icmp_time_exceeded_fields = field_list(
    type         [8]  = auto_(own_number<icmp_type>),
    code         [8]  = named_values({{"in_transit", 0}, {"in_reassembly", 1}}),
    checksum     [16] = auto_(internet_checksum(from_here)),
    unused       [8]  = 0,
    length       [8]  = auto_(size_of_parts / 4),
    "unused2"_f  [16] = 0);

/// Time Exceeded, RFC 792 page 6, RFC 4884 section 4.2.
using icmp_time_exceeded = header<icmp_time_exceeded_fields, "ICMP Time Exceeded", takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<icmp_type, icmp_time_exceeded> = 11;
template <> inline constexpr auto carries_only<icmp_time_exceeded>         = layers<ipv4, icmp_extension, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmp_time_exceeded> = true;

inline constexpr auto icmp_parameter_problem_fields = field_list(
    type     [8]  = auto_(own_number<icmp_type>),
    code     [8]  = named_values({{"pointer_indicates_error", 0}, {"missing_required_option", 1}, {"bad_length", 2}}),
    checksum [16] = auto_(internet_checksum(from_here)),
    pointer  [8]  = 0,
    length   [8]  = auto_(size_of_parts / 4),
    unused   [16] = 0);

/// Parameter Problem, RFC 792 page 8, RFC 4884 section 4.3; its code 1 of RFC 1108 section 2.8.1, its code 2 of IANA.
using icmp_parameter_problem = header<icmp_parameter_problem_fields, "ICMP Parameter Problem", takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<icmp_type, icmp_parameter_problem> = 12;
template <> inline constexpr auto carries_only<icmp_parameter_problem>         = layers<ipv4, icmp_extension, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmp_parameter_problem> = true;
// clang-format on

}

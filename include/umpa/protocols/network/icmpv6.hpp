// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/icmp_extensions.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

/// IANA ICMPv6 Types. Each is a message of ICMPv6, RFC 4443 section 2.1. An error carries the packet that it is about:
/// `ipv6(), icmpv6_time_exceeded(), ipv6(), udp()`. Where an extension structure follows, that packet is octets, 128 or
/// more of them: `icmpv6_time_exceeded(), octets(quoted), icmp_extension(), options(icmp_extension_object(1, 1),
/// octets(label))`.
struct icmpv6_type {};

// clang-format off
template <class P> requires has_number_in<icmpv6_type, P>
inline constexpr auto number_in<ip_protocol, P> = 58;

/// Destination Unreachable, RFC 4443 section 3.1; the length of what it quotes before an extension by RFC 4884 section
/// 4.4.
inline constexpr auto icmpv6_destination_unreachable_fields = field_list(
    type     [8]  = auto_(own_number<icmpv6_type>),
    code     [8]  = named_values({{"no_route_to_destination", 0}, {"administratively_prohibited", 1},
                                  {"beyond_scope_of_source_address", 2}, {"address_unreachable", 3},
                                  {"port_unreachable", 4}, {"source_address_failed_policy", 5},
                                  {"reject_route_to_destination", 6}}),
    checksum [16] = auto_(internet_checksum(from_here, pseudo_header)),
    length   [8]  = auto_(size_of_parts / 8),
    unused   [24] = 0);

using icmpv6_destination_unreachable = header<icmpv6_destination_unreachable_fields, "ICMPv6 Destination Unreachable", takes<any_octets>, padded_to<8>>;

template <> inline constexpr auto number_in<icmpv6_type, icmpv6_destination_unreachable> = 1;
template <> inline constexpr auto carries_only<icmpv6_destination_unreachable>           = layers<ipv6, icmp_extension, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmpv6_destination_unreachable> = true;

/// Packet Too Big, RFC 4443 section 3.2.
inline constexpr auto icmpv6_packet_too_big_fields = field_list(
    type     [8]  = auto_(own_number<icmpv6_type>),
    code     [8]  = 0,
    checksum [16] = auto_(internet_checksum(from_here, pseudo_header)),
    mtu      [32] = 1280);

using icmpv6_packet_too_big = header<icmpv6_packet_too_big_fields, "ICMPv6 Packet Too Big">;

template <> inline constexpr auto number_in<icmpv6_type, icmpv6_packet_too_big> = 2;
template <> inline constexpr auto carries_only<icmpv6_packet_too_big>           = layers<ipv6, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmpv6_packet_too_big> = true;

/// Time Exceeded, RFC 4443 section 3.3; the length of what it quotes before an extension by RFC 4884 section 4.5.
inline constexpr auto icmpv6_time_exceeded_fields = field_list(
    type     [8]  = auto_(own_number<icmpv6_type>),
    code     [8]  = named_values({{"hop_limit_exceeded", 0}, {"fragment_reassembly_time_exceeded", 1}}),
    checksum [16] = auto_(internet_checksum(from_here, pseudo_header)),
    length   [8]  = auto_(size_of_parts / 8),
    unused   [24] = 0);

using icmpv6_time_exceeded = header<icmpv6_time_exceeded_fields, "ICMPv6 Time Exceeded", takes<any_octets>, padded_to<8>>;

template <> inline constexpr auto number_in<icmpv6_type, icmpv6_time_exceeded> = 3;
template <> inline constexpr auto carries_only<icmpv6_time_exceeded>           = layers<ipv6, icmp_extension, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmpv6_time_exceeded> = true;

/// Parameter Problem, RFC 4443 section 3.4; its last code of RFC 7112 section 5.
inline constexpr auto icmpv6_parameter_problem_fields = field_list(
    type     [8]  = auto_(own_number<icmpv6_type>),
    code     [8]  = named_values({{"erroneous_header_field", 0}, {"unrecognized_next_header", 1},
                                  {"unrecognized_option", 2}, {"incomplete_header_chain", 3}}),
    checksum [16] = auto_(internet_checksum(from_here, pseudo_header)),
    pointer  [32] = 0);

using icmpv6_parameter_problem = header<icmpv6_parameter_problem_fields, "ICMPv6 Parameter Problem">;

template <> inline constexpr auto number_in<icmpv6_type, icmpv6_parameter_problem> = 4;
template <> inline constexpr auto carries_only<icmpv6_parameter_problem>           = layers<ipv6, any_payload>;
template <> inline constexpr bool quotes_what_it_answers<icmpv6_parameter_problem> = true;

inline constexpr auto icmpv6_echo_fields = field_list(
    type            [8]  = auto_(own_number<icmpv6_type>),
    code            [8]  = 0,
    checksum        [16] = auto_(internet_checksum(from_here, pseudo_header)),
    identifier      [16] = 0,
    sequence_number [16] = 0);

/// Echo Request, RFC 4443 section 4.1.
using icmpv6_echo = header<icmpv6_echo_fields, "ICMPv6 Echo Request">;

template <> inline constexpr auto number_in<icmpv6_type, icmpv6_echo> = 128;

/// Echo Reply, RFC 4443 section 4.2.
using icmpv6_echo_reply = header<icmpv6_echo_fields, "ICMPv6 Echo Reply">;

template <> inline constexpr auto number_in<icmpv6_type, icmpv6_echo_reply> = 129;
template <> inline constexpr auto answered_by<icmpv6_echo>            = answer<icmpv6_echo_reply>(same(identifier), same(sequence_number));
// clang-format on

}

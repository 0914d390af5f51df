// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
inline constexpr auto enhanced_gre_sequence_fields = field_list(sequence_number [32] = 0);

/// The number of the packet, where the S bit is set, RFC 2637 section 4.1.
using enhanced_gre_sequence = header<enhanced_gre_sequence_fields, "Enhanced GRE Sequence", part_of<>>;

inline constexpr auto enhanced_gre_acknowledgment_fields = field_list(acknowledgment_number [32] = 0);

/// The highest number that arrived, where the A bit is set, RFC 2637 section 4.1.
using enhanced_gre_acknowledgment = header<enhanced_gre_acknowledgment_fields, "Enhanced GRE Acknowledgment", part_of<>>;

inline constexpr auto enhanced_gre_fields = field_list(
    checksum_present              [1]  = 0,
    routing_present               [1]  = 0,
    key_present                   [1]  = 1,
    sequence_number_present       [1]  = auto_(followed_by<enhanced_gre_sequence>),
    strict_source_route_present   [1]  = 0,
    recursion_control             [3]  = 0,
    acknowledgment_number_present [1]  = auto_(followed_by<enhanced_gre_acknowledgment>),
    flags                         [4]  = 0,
    version                       [3]  = 1,
    protocol_type                 [16] = 0x880b,
    payload_length                [16] = auto_(size_after),
    call_id                       [16] = 0);

/// Enhanced GRE header of PPTP, RFC 2637 section 4.1, and its two numbers, those that are wanted:
/// `enhanced_gre(call_id = 7), enhanced_gre_sequence(1), enhanced_gre_acknowledgment(0), hdlc(), ppp()`.
using enhanced_gre = header<enhanced_gre_fields, "Enhanced GRE", takes<enhanced_gre_sequence>, takes<enhanced_gre_acknowledgment>>;

template <> inline constexpr auto number_in<ip_protocol, enhanced_gre> = 47;
template <> inline constexpr auto carries_only<enhanced_gre>           = layers<ppp, hdlc, any_payload>;
template <> inline constexpr auto parts_in_order<enhanced_gre>         = layers<enhanced_gre_sequence, enhanced_gre_acknowledgment>;
template <> inline constexpr auto recognized_by<enhanced_gre>          = [](auto const& at) { return at[version] == 1; };
// clang-format on

}

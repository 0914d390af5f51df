// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
inline constexpr auto gre_checksum_fields = field_list(
    checksum  [16] = auto_(internet_checksum(from_parent)),
    reserved1 [16] = 0);

/// Of the GRE header and its payload, where the C bit is set, RFC 2784 section 2.
using gre_checksum = header<gre_checksum_fields, "GRE Checksum", part_of<>>;

inline constexpr auto gre_key_fields = field_list("key"_f [32] = 0);

/// Which flow it is, where the K bit is set, RFC 2890 section 2.1.
using gre_key = header<gre_key_fields, "GRE Key", part_of<>>;

inline constexpr auto gre_sequence_fields = field_list(sequence_number [32] = 0);

/// The number of the packet, where the S bit is set, RFC 2890 section 2.2.
using gre_sequence = header<gre_sequence_fields, "GRE Sequence", part_of<>>;

inline constexpr auto gre_fields = field_list(
    checksum_present        [1]  = auto_(followed_by<gre_checksum>),
    routing_present         [1]  = 0,
    key_present             [1]  = auto_(followed_by<gre_key>),
    sequence_number_present [1]  = auto_(followed_by<gre_sequence>),
    reserved0               [9]  = 0,
    version                 [3]  = 0,
    protocol_type           [16] = auto_(next_in<ethertype>));

/// GRE header, RFC 2784 section 2 and RFC 2890 section 2, over UDP RFC 8086 section 3; its parts, those that are
/// wanted, follow:
/// `gre(), options(gre_checksum(), gre_key(7), gre_sequence(1))`.
using gre = header<gre_fields, "GRE", takes<gre_checksum>, takes<gre_key>, takes<gre_sequence>>;

template <> inline constexpr auto number_in<ip_protocol, gre> = 47;
template <> inline constexpr auto number_in<udp_port, gre>    = 4754;
template <> inline constexpr auto parts_in_order<gre>         = layers<gre_checksum, gre_key, gre_sequence>;
template <> inline constexpr auto recognized_by<gre>          = [](auto const& at) { return at[version] == 0; };

/// Transparent Ethernet Bridging, RFC 1701.
template <> inline constexpr auto number_in<ethertype, ethernet> = 0x6558;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// QUIC long header, RFC 9000 section 17.2, as far as it is the same for all packets. Two connection ids follow, the
/// destination's and the source's: `quic(), quic_connection_id(), octets("abcdefgh"), quic_connection_id()`; the rest is payload.
inline constexpr auto quic_fields = field_list(
    header_form        [1]  = 1,
    fixed_bit          [1]  = 1,
    long_packet_type   [2]  = named_values({{"initial", 0}, {"0-rtt", 1}, {"handshake", 2}, {"retry", 3}}),
    type_specific_bits [4]  = 0,
    version            [32] = 1);

using quic = header<quic_fields, "QUIC">;

template <> inline constexpr auto number_in<udp_port, quic> = 443;
template <> inline constexpr auto recognized_by<quic>       = [](auto const& at) { return at[header_form] == 1; };

inline constexpr auto quic_connection_id_fields = field_list(length[8] = auto_(size_of_parts));

/// A connection id with its length, RFC 9000 section 17.2: `quic_connection_id(), octets("abcdefgh")`.
using quic_connection_id = header<quic_connection_id_fields, "QUIC Connection ID", part_of<quic>, takes<any_octets, 1>>;

template <> inline constexpr auto stands_where<quic_connection_id> = [](auto const& at) { return at.parts_before() < 2; };

inline constexpr auto quic_supported_version_fields = field_list(supported_version[32] = 1);

/// A version in a Version Negotiation packet, which has version 0, RFC 9000 section 17.2.1.
using quic_supported_version = header<quic_supported_version_fields, "QUIC Supported Version", part_of<quic>>;

template <> inline constexpr auto stands_where<quic_supported_version> = [](auto const& at) {
    return at.parent(version) == 0 && at.parts_before() >= 2;
};

/// QUIC short header, RFC 9000 section 17.3.1; the destination's connection id follows without a length:
/// `quic_short(), octets("abcdefgh"), payload(protected_bytes)`.
inline constexpr auto quic_short_fields = field_list(
    header_form          [1] = 0,
    fixed_bit            [1] = 1,
    spin_bit             [1] = 0,
    reserved             [2] = 0,
    key_phase            [1] = 0,
    packet_number_length [2] = 0);

using quic_short = header<quic_short_fields, "QUIC Short Header", takes<any_octets, 1>>;

template <> inline constexpr auto number_in<udp_port, quic_short> = 443;
template <> inline constexpr auto recognized_by<quic_short>       = [](auto const& at) { return at[header_form] == 0 && at[fixed_bit] == 1; };
// clang-format on

}

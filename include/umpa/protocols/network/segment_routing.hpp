// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv6_routing.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
inline constexpr auto route_segment_fields = field_list(address[128] = ipv6_address());

/// One entry of the segment list, RFC 8754 section 2.
using route_segment = header<route_segment_fields, "Route Segment", part_of<>>;

/// Segment Routing Header, RFC 8754 section 2, its flag by RFC 9259 section 2.1; its segments follow, the last of the
/// route first, and TLVs:
/// `segment_routing(), options(route_segment("2001:db8::9"), route_segment("2001:db8::8"))`.
inline constexpr auto segment_routing_fields = field_list(
    next_header   [8]  = auto_(next_in<ip_protocol, 59>),
    hdr_ext_len   [8]  = auto_(header_size / 8 - 1),
    routing_type  [8]  = auto_(own_number<ipv6_routing_type>),
    // One less than there are segments; -1 in 8 bits where there is none.
    segments_left [8]  = auto_((count_of<route_segment> + 255) % 256),
    last_entry    [8]  = auto_((count_of<route_segment> + 255) % 256),
    flags         [8]  = named_bits("unused", "unused", "oam", "unused", "unused", "unused", "unused", "unused"),
    tag           [16] = 0);

using segment_routing = header<segment_routing_fields, "Segment Routing Header", takes<route_segment>>;

template <> inline constexpr auto number_in<ipv6_routing_type, segment_routing> = 4;

template <> inline constexpr auto final_destination_of<segment_routing> =
    to_first_hop<route_segment>(address, [](auto const& at) { return at[segments_left] > 0; });

/// IANA Segment Routing Header TLVs.
struct srh_tlv_type {};

inline constexpr auto srh_pad1_fields = field_list(type[8] = auto_(own_number<srh_tlv_type>));

/// Pad1 TLV, RFC 8754 section 2.1.1.1.
using srh_pad1 = header<srh_pad1_fields, "SRH Pad1", part_of<segment_routing>>;

template <> inline constexpr auto number_in<srh_tlv_type, srh_pad1> = 0;

inline constexpr auto srh_pad_n_fields = field_list(
    type   [8] = auto_(own_number<srh_tlv_type>),
    length [8] = auto_(header_size - 2));

/// PadN TLV, RFC 8754 section 2.1.1.2; its zeros follow: `srh_pad_n(), octets("\0\0")`.
using srh_pad_n = header<srh_pad_n_fields, "SRH PadN", part_of<segment_routing>, takes<any_octets>>;

template <> inline constexpr auto number_in<srh_tlv_type, srh_pad_n> = 4;

inline constexpr auto srh_hmac_fields = field_list(
    type            [8]  = auto_(own_number<srh_tlv_type>),
    length          [8]  = auto_(header_size - 2),
    d_flag          [1]  = 0,
    reserved        [15] = 0,
    hmac_key_id     [32] = 0);

/// HMAC TLV, RFC 8754 section 2.1.2; the HMAC follows: `srh_hmac(hmac_key_id = 1), octets(hmac)`.
using srh_hmac = header<srh_hmac_fields, "SRH HMAC", part_of<segment_routing>, takes<any_octets>>;

template <> inline constexpr auto number_in<srh_tlv_type, srh_hmac> = 5;

inline constexpr auto srh_tlv_fields = field_list(
    type   [8] = 0,
    length [8] = auto_(header_size - 2));

/// Any other TLV, RFC 8754 section 2.1: `srh_tlv(124), octets("abc")`.
using srh_tlv = header<srh_tlv_fields, "SRH TLV", part_of<segment_routing>, takes<any_octets>>;
// clang-format on

}

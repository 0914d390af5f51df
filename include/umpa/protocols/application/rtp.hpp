// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
inline constexpr auto contributing_source_fields = field_list(csrc[32] = 0);

/// One item of RTP's CSRC list, RFC 3550 section 5.1.
using contributing_source = header<contributing_source_fields, "RTP Contributing Source", part_of<>>;

inline constexpr auto rtp_extension_fields = field_list(
    defined_by_profile [16] = named_values({{"one_byte", 0xbede}, {"two_byte", 0x1000}}),
    length             [16] = auto_(header_size / 4 - 1));

/// RTP header extension, RFC 3550 section 5.3.1; octets follow, or the elements of RFC 8285:
/// `rtp(), rtp_extension("one_byte"), one_byte_extension(1), octets("\x30")`.
using rtp_extension = header<rtp_extension_fields, "RTP Extension", part_of<>, takes<any_octets>>;

/// RTP fixed header, RFC 3550 section 5.1; the static payload types of RFC 3551 section 6.
inline constexpr auto rtp_fields = field_list(
    version         [2]  = 2,
    padding         [1]  = 0,
    extension       [1]  = auto_(followed_by<rtp_extension>),
    csrc_count      [4]  = auto_(count_of<contributing_source>),
    marker          [1]  = 0,
    payload_type    [7]  = named_values({{"pcmu", 0}, {"gsm", 3}, {"g723", 4}, {"dvi4_8000", 5}, {"dvi4_16000", 6},
                                         {"lpc", 7}, {"pcma", 8}, {"g722", 9}, {"l16_stereo", 10}, {"l16", 11},
                                         {"qcelp", 12}, {"cn", 13}, {"mpa", 14}, {"g728", 15}, {"dvi4_11025", 16},
                                         {"dvi4_22050", 17}, {"g729", 18}, {"celb", 25}, {"jpeg", 26}, {"nv", 28},
                                         {"h261", 31}, {"mpv", 32}, {"mp2t", 33}, {"h263", 34}}),
    sequence_number [16] = 0,
    timestamp       [32] = 0,
    ssrc            [32] = 0);

/// Its parts follow as layers: `rtp(ssrc = 1), contributing_source(2), contributing_source(3), rtp_extension()`.
using rtp = header<rtp_fields, "RTP", takes<contributing_source, 15>, takes<rtp_extension, 1>>;

template <> inline constexpr auto number_in<udp_port, rtp> = 5004;

inline constexpr auto one_byte_extension_fields = field_list(
    identifier [4] = 1,
    length     [4] = auto_(either(size_of_parts, size_of_parts - 1, always<0>)));

/// RTP extension element with the one-byte header, RFC 8285 section 4.2; 1 to 16 octets follow.
using one_byte_extension = header<one_byte_extension_fields, "RTP One-Byte Extension", part_of<rtp_extension>, takes<any_octets, 1>>;

template <> inline constexpr auto stands_where<one_byte_extension> = [](auto const& at) { return at.parent(defined_by_profile) == 0xbede; };

inline constexpr auto two_byte_extension_fields = field_list(
    identifier [8] = 1,
    length     [8] = auto_(size_of_parts));

/// RTP extension element with the two-byte header, RFC 8285 section 4.3; up to 255 octets follow.
using two_byte_extension = header<two_byte_extension_fields, "RTP Two-Byte Extension", part_of<rtp_extension>, takes<any_octets, 1>>;

// The four least significant bits are for the application (RFC 8285 section 4.3).
template <> inline constexpr auto stands_where<two_byte_extension> = [](auto const& at) {
    return at.parent(defined_by_profile) >> 4 == 0x100;
};
// clang-format on

}

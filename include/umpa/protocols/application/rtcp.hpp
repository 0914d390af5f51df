// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// IANA RTCP Control Packet Types. A packet with a number here rides on RTCP's port, and behind another one (a compound
/// packet, RFC 3550 section 6.1): `udp(), rtcp_sender_report(ssrc = 1), rtcp_source_description(), ...`.
struct rtcp_packet_type {
    static constexpr std::array names{named_value{"sender_report", 200}, named_value{"receiver_report", 201},
                                      named_value{"source_description", 202}, named_value{"goodbye", 203},
                                      named_value{"application", 204}};
};

template <class P> requires has_number_in<rtcp_packet_type, P> inline constexpr auto number_in<udp_port, P> = 5005;
template <class P> requires has_number_in<rtcp_packet_type, P> inline constexpr auto carries_any_in<P>      = in_space<rtcp_packet_type>();

inline constexpr auto report_block_fields = field_list(
    ssrc                      [32] = 0,
    fraction_lost             [8]  = 0,
    cumulative_packets_lost   [24] = 0,
    extended_highest_sequence [32] = 0,
    interarrival_jitter       [32] = 0,
    last_sr                   [32] = 0,
    delay_since_last_sr       [32] = 0);

/// Reception report block of a sender or receiver report, RFC 3550 section 6.4.1.
using report_block = header<report_block_fields, "RTCP Report Block", part_of<>>;

inline constexpr auto rtcp_sender_report_fields = field_list(
    version                [2]  = 2,
    padding                [1]  = 0,
    reception_report_count [5]  = auto_(count_of<report_block>),
    packet_type            [8]  = auto_(own_number<rtcp_packet_type>),
    length                 [16] = auto_(header_size / 4 - 1),
    ssrc                   [32] = 0,
    ntp_timestamp          [64] = 0,
    rtp_timestamp          [32] = 0,
    sender_packet_count    [32] = 0,
    sender_octet_count     [32] = 0);

/// RTCP Sender Report, RFC 3550 section 6.4.1; what it heard of others follows: `rtcp_sender_report(), report_block(ssrc = 2)`.
using rtcp_sender_report = header<rtcp_sender_report_fields, "RTCP Sender Report", takes<report_block, 31>>;

template <> inline constexpr auto number_in<rtcp_packet_type, rtcp_sender_report> = 200;

inline constexpr auto rtcp_receiver_report_fields = field_list(
    version                [2]  = 2,
    padding                [1]  = 0,
    reception_report_count [5]  = auto_(count_of<report_block>),
    packet_type            [8]  = auto_(own_number<rtcp_packet_type>),
    length                 [16] = auto_(header_size / 4 - 1),
    ssrc                   [32] = 0);

/// RTCP Receiver Report, RFC 3550 section 6.4.2.
using rtcp_receiver_report = header<rtcp_receiver_report_fields, "RTCP Receiver Report", takes<report_block, 31>>;

template <> inline constexpr auto number_in<rtcp_packet_type, rtcp_receiver_report> = 201;

inline constexpr auto rtcp_source_fields = field_list(ssrc[32] = 0);

/// What a source description says of one source, RFC 3550 section 6.5.
using sdes_chunk = header<rtcp_source_fields, "SDES Chunk", part_of<>, padded_to<4>>;

inline constexpr auto rtcp_source_description_fields = field_list(
    version      [2]  = 2,
    padding      [1]  = 0,
    source_count [5]  = auto_(count_of<sdes_chunk>),
    packet_type  [8]  = auto_(own_number<rtcp_packet_type>),
    length       [16] = auto_(header_size / 4 - 1));

/// RTCP Source Description, RFC 3550 section 6.5; its chunks, their items and the texts of those follow as layers:
/// `rtcp_source_description(), sdes_chunk(ssrc = 1), sdes_item("cname"), octets("a@b"), sdes_end()`.
using rtcp_source_description = header<rtcp_source_description_fields, "RTCP Source Description", takes<sdes_chunk, 31>>;

template <> inline constexpr auto number_in<rtcp_packet_type, rtcp_source_description> = 202;

inline constexpr auto sdes_item_fields = field_list(
    type   [8] = named_values({{"cname", 1}, {"name", 2}, {"email", 3}, {"phone", 4}, {"loc", 5}, {"tool", 6}, {"note", 7},
                               {"priv", 8}}).set("cname"),
    length [8] = auto_(size_of_parts));

/// One item of a source, RFC 3550 section 6.5; its text follows as octets.
using sdes_item = header<sdes_item_fields, "SDES Item", part_of<sdes_chunk>, takes<any_octets, 1>>;

inline constexpr auto sdes_end_fields = field_list(type[8] = 0);

/// The end of a chunk's items, which is never left out, RFC 3550 section 6.5.
using sdes_end = header<sdes_end_fields, "SDES End", part_of<sdes_chunk>>;

template <> inline constexpr auto recognized_by<sdes_end>  = [](auto const& at) { return at[type] == 0; };
template <> inline constexpr auto completed_by<sdes_chunk> = layers<sdes_end>;

/// A source that leaves, RFC 3550 section 6.6.
using goodbye_source = header<rtcp_source_fields, "RTCP Goodbye Source", part_of<>>;

inline constexpr auto rtcp_goodbye_fields = field_list(
    version      [2]  = 2,
    padding      [1]  = 0,
    source_count [5]  = auto_(count_of<goodbye_source>),
    packet_type  [8]  = auto_(own_number<rtcp_packet_type>),
    length       [16] = auto_(header_size / 4 - 1));

/// RTCP Goodbye, RFC 3550 section 6.6: `rtcp_goodbye(), goodbye_source(1), goodbye_source(2), goodbye_reason(), octets("done")`.
using rtcp_goodbye = header<rtcp_goodbye_fields, "RTCP Goodbye", takes<goodbye_source, 31>>;

template <> inline constexpr auto number_in<rtcp_packet_type, rtcp_goodbye> = 203;

inline constexpr auto goodbye_reason_fields = field_list(length[8] = auto_(size_of_parts));

/// Why sources leave, RFC 3550 section 6.6; its text follows as octets.
using goodbye_reason = header<goodbye_reason_fields, "RTCP Goodbye Reason", part_of<rtcp_goodbye>, takes<any_octets, 1>>;

inline constexpr auto rtcp_application_fields = field_list(
    version     [2]  = 2,
    padding     [1]  = 0,
    subtype     [5]  = 0,
    packet_type [8]  = auto_(own_number<rtcp_packet_type>),
    length      [16] = auto_(header_size / 4 - 1),
    ssrc        [32] = 0,
    "name"_f    [32] = 0);

/// RTCP Application-Defined, RFC 3550 section 6.7; what depends on the application follows as octets.
using rtcp_application = header<rtcp_application_fields, "RTCP Application-Defined", takes<any_octets>>;

template <> inline constexpr auto number_in<rtcp_packet_type, rtcp_application> = 204;
// clang-format on

}

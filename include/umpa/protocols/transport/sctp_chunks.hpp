// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/transport/sctp.hpp>

namespace umpa {

// clang-format off
inline constexpr auto sctp_chunk_fields = field_list(
    type   [8]  = auto_(own_number<sctp_chunk>),
    flags  [8]  = 0,
    length [16] = auto_(size_before_padding));

inline constexpr auto sctp_generic_chunk_fields = field_list(
    type   [8]  = 0,
    flags  [8]  = 0,
    length [16] = auto_(size_before_padding));

/// A chunk of any type, RFC 9260 section 3.2: `sctp_generic_chunk(type = 0x84, flags = 0), octets("abc")`.
using sctp_generic_chunk = header<sctp_generic_chunk_fields, "SCTP Chunk", part_of<sctp>, takes<any_octets>, padded_to<4>>;

inline constexpr auto sctp_data_fields = field_list(
    type                        [8]  = auto_(own_number<sctp_chunk>),
    flags                       [8]  = named_bits("reserved", "reserved", "reserved", "reserved",
                                                  "immediate", "unordered", "beginning", "ending").set("beginning", "ending"),
    length                      [16] = auto_(size_before_padding),
    tsn                         [32] = 0,
    stream_identifier           [16] = 0,
    stream_sequence_number      [16] = 0,
    payload_protocol_identifier [32] = 0);

/// DATA, RFC 9260 section 3.3.1; the user data follow: `sctp_data(tsn = 1), octets("abc")`.
using sctp_data = header<sctp_data_fields, "SCTP DATA", part_of<sctp>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_data> = 0;

inline constexpr auto sctp_init_fields = field_list(
    type                              [8]  = auto_(own_number<sctp_chunk>),
    flags                             [8]  = 0,
    length                            [16] = auto_(size_before_padding),
    initiate_tag                      [32] = 0,
    advertised_receiver_window_credit [32] = 0,
    number_of_outbound_streams        [16] = 1,
    number_of_inbound_streams         [16] = 1,
    initial_tsn                       [32] = 0);

/// INIT, RFC 9260 section 3.3.2; its parameters follow (sctp_parameters.hpp): `sctp_init(initiate_tag = 1), sctp_ecn_capable()`.
using sctp_init = header<sctp_init_fields, "SCTP INIT", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_init> = 1;

/// INIT ACK, RFC 9260 section 3.3.3; its parameters follow: `sctp_init_ack(initiate_tag = 1), sctp_state_cookie(), octets("abc")`.
using sctp_init_ack = header<sctp_init_fields, "SCTP INIT ACK", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_init_ack> = 2;

inline constexpr auto sctp_gap_ack_block_fields = field_list(
    gap_ack_block_start [16] = 0,
    gap_ack_block_end   [16] = 0);

/// What arrived behind a gap, RFC 9260 section 3.3.4.
using sctp_gap_ack_block = header<sctp_gap_ack_block_fields, "SCTP Gap Ack Block", part_of<>>;

inline constexpr auto sctp_duplicate_tsn_fields = field_list(duplicate_tsn[32] = 0);

/// What arrived again, RFC 9260 section 3.3.4.
using sctp_duplicate_tsn = header<sctp_duplicate_tsn_fields, "SCTP Duplicate TSN", part_of<>>;

inline constexpr auto sctp_sack_fields = field_list(
    type                              [8]  = auto_(own_number<sctp_chunk>),
    flags                             [8]  = 0,
    length                            [16] = auto_(size_before_padding),
    cumulative_tsn_ack                [32] = 0,
    advertised_receiver_window_credit [32] = 0,
    number_of_gap_ack_blocks          [16] = auto_(count_of<sctp_gap_ack_block>),
    number_of_duplicate_tsns          [16] = auto_(count_of<sctp_duplicate_tsn>));

/// SACK, RFC 9260 section 3.3.4: `sctp_sack(cumulative_tsn_ack = 9), sctp_gap_ack_block(2, 3), sctp_duplicate_tsn(7)`.
using sctp_sack = header<sctp_sack_fields, "SCTP SACK", part_of<sctp>, takes<sctp_gap_ack_block>, takes<sctp_duplicate_tsn>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_sack> = 3;

/// HEARTBEAT, RFC 9260 section 3.3.5: `sctp_heartbeat(), sctp_heartbeat_info(), octets("abc")`.
using sctp_heartbeat = header<sctp_chunk_fields, "SCTP HEARTBEAT", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_heartbeat> = 4;

/// HEARTBEAT ACK, RFC 9260 section 3.3.6, as a HEARTBEAT.
using sctp_heartbeat_ack = header<sctp_chunk_fields, "SCTP HEARTBEAT ACK", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_heartbeat_ack> = 5;

inline constexpr auto sctp_abort_fields = field_list(
    type   [8]  = auto_(own_number<sctp_chunk>),
    flags  [8]  = named_bits("reserved", "reserved", "reserved", "reserved", "reserved", "reserved", "reserved", "tag_reflected"),
    length [16] = auto_(size_before_padding));

/// ABORT, RFC 9260 section 3.3.7; its causes follow (sctp_parameters.hpp): `sctp_abort(), sctp_cause(12), octets("bye")`.
using sctp_abort = header<sctp_abort_fields, "SCTP ABORT", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_abort> = 6;

inline constexpr auto sctp_shutdown_fields = field_list(
    type               [8]  = auto_(own_number<sctp_chunk>),
    flags              [8]  = 0,
    length             [16] = auto_(size_before_padding),
    cumulative_tsn_ack [32] = 0);

/// SHUTDOWN, RFC 9260 section 3.3.8.
using sctp_shutdown = header<sctp_shutdown_fields, "SCTP SHUTDOWN", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_shutdown> = 7;

/// SHUTDOWN ACK, RFC 9260 section 3.3.9.
using sctp_shutdown_ack = header<sctp_chunk_fields, "SCTP SHUTDOWN ACK", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_shutdown_ack> = 8;

/// ERROR, RFC 9260 section 3.3.10; its causes follow: `sctp_error(), sctp_cause("stale_cookie"), octets("abcd")`.
using sctp_error = header<sctp_chunk_fields, "SCTP ERROR", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_error> = 9;

/// COOKIE ECHO, RFC 9260 section 3.3.11: `sctp_cookie_echo(), octets("abc")`.
using sctp_cookie_echo = header<sctp_chunk_fields, "SCTP COOKIE ECHO", part_of<sctp>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_cookie_echo> = 10;

/// COOKIE ACK, RFC 9260 section 3.3.12.
using sctp_cookie_ack = header<sctp_chunk_fields, "SCTP COOKIE ACK", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_cookie_ack> = 11;

inline constexpr auto sctp_congestion_fields = field_list(
    type              [8]  = auto_(own_number<sctp_chunk>),
    flags             [8]  = 0,
    length            [16] = auto_(size_before_padding),
    lowest_tsn_number [32] = 0);

/// Explicit Congestion Notification Echo, RFC 4960 appendix A.
using sctp_ecn_echo = header<sctp_congestion_fields, "SCTP ECNE", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_ecn_echo> = 12;

/// Congestion Window Reduced, RFC 4960 appendix A.
using sctp_congestion_window_reduced = header<sctp_congestion_fields, "SCTP CWR", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_congestion_window_reduced> = 13;

/// SHUTDOWN COMPLETE, RFC 9260 section 3.3.13.
using sctp_shutdown_complete = header<sctp_abort_fields, "SCTP SHUTDOWN COMPLETE", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_shutdown_complete> = 14;

inline constexpr auto sctp_authentication_fields = field_list(
    type                  [8]  = auto_(own_number<sctp_chunk>),
    flags                 [8]  = 0,
    length                [16] = auto_(size_before_padding),
    shared_key_identifier [16] = 0,
    hmac_identifier       [16] = named_values({{"sha-1", 1}, {"sha-256", 3}}).set("sha-1"));

/// AUTH, RFC 4895 section 5.1; the HMAC follows: `sctp_authentication(shared_key_identifier = 1), octets("...")`.
using sctp_authentication = header<sctp_authentication_fields, "SCTP AUTH", part_of<sctp>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_authentication> = 15;

inline constexpr auto sctp_i_data_fields = field_list(
    type                        [8]  = auto_(own_number<sctp_chunk>),
    flags                       [8]  = named_bits("reserved", "reserved", "reserved", "reserved",
                                                  "immediate", "unordered", "beginning", "ending").set("beginning", "ending"),
    length                      [16] = auto_(size_before_padding),
    tsn                         [32] = 0,
    stream_identifier           [16] = 0,
    reserved                    [16] = 0,
    message_identifier          [32] = 0,
    payload_protocol_identifier [32] = 0);

/// I-DATA, RFC 8260 section 2.1; the payload protocol identifier is the fragment sequence number where it is no beginning.
using sctp_i_data = header<sctp_i_data_fields, "SCTP I-DATA", part_of<sctp>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_i_data> = 0x40;

inline constexpr auto sctp_asconf_fields = field_list(
    type            [8]  = auto_(own_number<sctp_chunk>),
    flags           [8]  = 0,
    length          [16] = auto_(size_before_padding),
    sequence_number [32] = 0);

/// ASCONF, RFC 5061 section 4.1.1: `sctp_asconf(), sctp_ipv4_address("10.0.0.1"), sctp_add_address(1), sctp_ipv4_address("10.0.0.9")`.
using sctp_asconf = header<sctp_asconf_fields, "SCTP ASCONF", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_asconf> = 0xc1;

/// ASCONF-ACK, RFC 5061 section 4.1.2: `sctp_asconf_ack(), sctp_success_indication(1)`.
using sctp_asconf_ack = header<sctp_asconf_fields, "SCTP ASCONF-ACK", part_of<sctp>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_asconf_ack> = 0x80;

inline constexpr auto sctp_forward_tsn_fields = field_list(
    type               [8]  = auto_(own_number<sctp_chunk>),
    flags              [8]  = 0,
    length             [16] = auto_(size_before_padding),
    new_cumulative_tsn [32] = 0);

/// FORWARD TSN, RFC 3758 section 3.2; the streams that it skips follow: `sctp_forward_tsn(new_cumulative_tsn = 9), sctp_skipped_stream(1, 7)`.
using sctp_forward_tsn = header<sctp_forward_tsn_fields, "SCTP FORWARD TSN", part_of<sctp>>;

template <> inline constexpr auto number_in<sctp_chunk, sctp_forward_tsn> = 192;

inline constexpr auto sctp_skipped_stream_fields = field_list(
    stream_identifier      [16] = 0,
    stream_sequence_number [16] = 0);

/// A stream, and the last number of it that is given up, RFC 3758 section 3.2.
using sctp_skipped_stream = header<sctp_skipped_stream_fields, "SCTP Skipped Stream", part_of<sctp_forward_tsn>>;
// clang-format on

}

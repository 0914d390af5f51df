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
/// PTP message types, IEEE 1588-2008 table 19, and the control field's values of table 23.
struct ptp_message {
    static constexpr std::array names{named_value{"sync", 0},       named_value{"delay_req", 1},
                                      named_value{"pdelay_req", 2}, named_value{"pdelay_resp", 3},
                                      named_value{"follow_up", 8},  named_value{"delay_resp", 9},
                                      named_value{"pdelay_resp_follow_up", 10}, named_value{"announce", 11},
                                      named_value{"signaling", 12}, named_value{"management", 13}};
};
/// The values of the field controlField, which version 1 told messages by, IEEE 1588-2008 clause 13.3.2.10.
struct ptp_control {};

/// PTP version 2 header, IEEE 1588-2008 clause 13.3; over UDP and Ethernet as its annexes D to F say. UDP's port is that of
/// the event messages; the others go to 320: `udp(destination_port = 320), ptp(), ptp_announce()`.
inline constexpr auto ptp_fields = field_list(
    transport_specific   [4]  = 0,
    message_type         [4]  = auto_(next_in<ptp_message>),
    reserved             [4]  = 0,
    version              [4]  = 2,
    message_length       [16] = auto_(size_from_here),
    domain_number        [8]  = 0,
    reserved2            [8]  = 0,
    flags                [16] = named_bits("security", "profile_specific_2", "profile_specific_1", "reserved", "reserved", "unicast",
                                           "two_step", "alternate_master", "reserved", "reserved", "frequency_traceable",
                                           "time_traceable", "ptp_timescale", "current_utc_offset_valid", "leap59", "leap61"),
    correction           [64] = 0,
    reserved3            [32] = 0,
    clock_identity       [64] = 0,
    port_number          [16] = 1,
    sequence_id          [16] = 0,
    control              [8]  = auto_(next_in<ptp_control, 5>),
    log_message_interval [8]  = 0x7f);

using ptp = header<ptp_fields, "PTP">;

template <> inline constexpr auto number_in<ethertype, ptp> = 0x88f7;
template <> inline constexpr auto number_in<udp_port, ptp>  = 319;
template <> inline constexpr auto also_found_at<ptp>        = numbers<udp_port>(320);

inline constexpr auto ptp_origin_timestamp_fields = field_list(
    origin_seconds     [48] = 0,
    origin_nanoseconds [32] = 0);

/// Sync, IEEE 1588-2008 clause 13.6.
using ptp_sync = header<ptp_origin_timestamp_fields, "PTP Sync">;
/// Delay_Req, clause 13.6.
using ptp_delay_request = header<ptp_origin_timestamp_fields, "PTP Delay Request">;

template <> inline constexpr auto number_in<ptp_message, ptp_sync>          = 0;
template <> inline constexpr auto number_in<ptp_control, ptp_sync>          = 0;
template <> inline constexpr auto number_in<ptp_message, ptp_delay_request> = 1;
template <> inline constexpr auto number_in<ptp_control, ptp_delay_request> = 1;

inline constexpr auto ptp_follow_up_fields = field_list(
    precise_origin_seconds     [48] = 0,
    precise_origin_nanoseconds [32] = 0);

/// Follow_Up, clause 13.7.
using ptp_follow_up = header<ptp_follow_up_fields, "PTP Follow Up">;

template <> inline constexpr auto number_in<ptp_message, ptp_follow_up> = 8;
template <> inline constexpr auto number_in<ptp_control, ptp_follow_up> = 2;

inline constexpr auto ptp_delay_response_fields = field_list(
    receive_seconds           [48] = 0,
    receive_nanoseconds       [32] = 0,
    requesting_clock_identity [64] = 0,
    requesting_port_number    [16] = 0);

/// Delay_Resp, clause 13.8.
using ptp_delay_response = header<ptp_delay_response_fields, "PTP Delay Response">;

template <> inline constexpr auto number_in<ptp_message, ptp_delay_response> = 9;
template <> inline constexpr auto number_in<ptp_control, ptp_delay_response> = 3;

inline constexpr auto ptp_peer_delay_request_fields = field_list(
    origin_seconds     [48] = 0,
    origin_nanoseconds [32] = 0,
    reserved           [64] = 0,
    reserved2          [16] = 0);

/// Pdelay_Req, clause 13.9.
using ptp_peer_delay_request = header<ptp_peer_delay_request_fields, "PTP Peer Delay Request">;

template <> inline constexpr auto number_in<ptp_message, ptp_peer_delay_request> = 2;

inline constexpr auto ptp_peer_delay_response_fields = field_list(
    request_receipt_seconds     [48] = 0,
    request_receipt_nanoseconds [32] = 0,
    requesting_clock_identity   [64] = 0,
    requesting_port_number      [16] = 0);

/// Pdelay_Resp, clause 13.10.
using ptp_peer_delay_response = header<ptp_peer_delay_response_fields, "PTP Peer Delay Response">;

template <> inline constexpr auto number_in<ptp_message, ptp_peer_delay_response> = 3;

inline constexpr auto ptp_peer_delay_follow_up_fields = field_list(
    response_origin_seconds     [48] = 0,
    response_origin_nanoseconds [32] = 0,
    requesting_clock_identity   [64] = 0,
    requesting_port_number      [16] = 0);

/// Pdelay_Resp_Follow_Up, clause 13.11.
using ptp_peer_delay_follow_up = header<ptp_peer_delay_follow_up_fields, "PTP Peer Delay Follow Up">;

template <> inline constexpr auto number_in<ptp_message, ptp_peer_delay_follow_up> = 10;

inline constexpr auto ptp_announce_fields = field_list(
    origin_seconds                         [48] = 0,
    origin_nanoseconds                     [32] = 0,
    current_utc_offset                     [16] = 37,
    reserved                               [8]  = 0,
    grandmaster_priority1                  [8]  = 128,
    grandmaster_clock_class                [8]  = 248,
    grandmaster_clock_accuracy             [8]  = 0xfe,
    grandmaster_offset_scaled_log_variance [16] = 0xffff,
    grandmaster_priority2                  [8]  = 128,
    grandmaster_identity                   [64] = 0,
    steps_removed                          [16] = 0,
    time_source                            [8]  = named_values({{"atomic_clock", 0x10}, {"gps", 0x20}, {"terrestrial_radio", 0x30},
                                                                {"ptp", 0x40}, {"ntp", 0x50}, {"hand_set", 0x60}, {"other", 0x90},
                                                                {"internal_oscillator", 0xa0}}).set("internal_oscillator"));

/// Announce, clause 13.5: the grandmaster's values by default are those of a clock that is not synchronized.
using ptp_announce = header<ptp_announce_fields, "PTP Announce">;

template <> inline constexpr auto number_in<ptp_message, ptp_announce> = 11;

inline constexpr auto ptp_signaling_fields = field_list(
    target_clock_identity [64] = 0xffff'ffff'ffff'ffff,
    target_port_number    [16] = 0xffff);

/// Signaling, clause 13.12, to all ports by default; what it says follows as parts: `ptp_signaling(), ptp_tlv(tlv_type = 4), octets("...")`.
using ptp_signaling = header<ptp_signaling_fields, "PTP Signaling">;

template <> inline constexpr auto number_in<ptp_message, ptp_signaling> = 12;

inline constexpr auto ptp_management_fields = field_list(
    target_clock_identity  [64] = 0xffff'ffff'ffff'ffff,
    target_port_number     [16] = 0xffff,
    starting_boundary_hops [8]  = 0,
    boundary_hops          [8]  = 0,
    reserved               [4]  = 0,
    action                 [4]  = named_values({{"get", 0}, {"set", 1}, {"response", 2}, {"command", 3}, {"acknowledge", 4}}),
    reserved2              [8]  = 0);

/// Management, clause 15.4; its TLV follows as a part.
using ptp_management = header<ptp_management_fields, "PTP Management">;

template <> inline constexpr auto number_in<ptp_message, ptp_management> = 13;
template <> inline constexpr auto number_in<ptp_control, ptp_management> = 4;

inline constexpr auto ptp_tlv_fields = field_list(
    tlv_type [16] = named_values({{"management", 1}, {"management_error_status", 2}, {"organization_extension", 3},
                                  {"request_unicast_transmission", 4}, {"grant_unicast_transmission", 5},
                                  {"cancel_unicast_transmission", 6}, {"acknowledge_cancel_unicast_transmission", 7},
                                  {"path_trace", 8}}).set("management"),
    length   [16] = auto_(size_of_parts));

/// TLV, clause 14.1; its value follows as octets.
using ptp_tlv = header<ptp_tlv_fields, "PTP TLV", part_of<ptp_announce, ptp_signaling, ptp_management>, takes<any_octets>>;
// clang-format on

}

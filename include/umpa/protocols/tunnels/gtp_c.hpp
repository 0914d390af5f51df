// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// GTPv2-C Message Types, 3GPP TS 29.274 section 6.1.
inline constexpr auto gtp_c_messages = named_values({
    {"echo_request", 1}, {"echo_response", 2}, {"version_not_supported_indication", 3},
    {"create_session_request", 32}, {"create_session_response", 33}, {"modify_bearer_request", 34},
    {"modify_bearer_response", 35}, {"delete_session_request", 36}, {"delete_session_response", 37},
    {"create_bearer_request", 95}, {"create_bearer_response", 96}, {"update_bearer_request", 97},
    {"update_bearer_response", 98}, {"delete_bearer_request", 99}, {"delete_bearer_response", 100},
    {"release_access_bearers_request", 170}, {"release_access_bearers_response", 171},
    {"downlink_data_notification", 176}, {"downlink_data_notification_acknowledge", 177}});

inline constexpr auto gtp_c_fields = field_list(
    version               [3]  = 2,
    piggybacking_flag     [1]  = auto_(!!size_after),
    teid_flag             [1]  = 1,
    message_priority_flag [1]  = 0,
    spare                 [2]  = 0,
    message_type          [8]  = gtp_c_messages.set("create_session_request"),
    length                [16] = auto_(header_size - 4),
    teid                  [32] = 0,
    sequence_number       [24] = 0,
    message_priority      [4]  = 0,
    spare2                [4]  = 0);

/// GTPv2-C header, 3GPP TS 29.274 section 5.1; another message behind it is piggybacked.
using gtp_c = header<gtp_c_fields, "GTP-C">;

template <> inline constexpr auto number_in<udp_port, gtp_c> = 2123;
template <> inline constexpr auto carries_only<gtp_c>        = layers<gtp_c>;
template <> inline constexpr auto recognized_by<gtp_c>       = [](auto const& at) { return at[version] == 2 && at[teid_flag] == 1; };

inline constexpr auto gtp_c_no_teid_fields = field_list(
    version               [3]  = 2,
    piggybacking_flag     [1]  = 0,
    teid_flag             [1]  = 0,
    message_priority_flag [1]  = 0,
    spare                 [2]  = 0,
    message_type          [8]  = gtp_c_messages.set("echo_request"),
    length                [16] = auto_(header_size - 4),
    sequence_number       [24] = 0,
    spare2                [8]  = 0);

/// GTPv2-C header of Echo and Version Not Supported messages, without a TEID.
using gtp_c_no_teid = header<gtp_c_no_teid_fields, "GTP-C without TEID">;

template <> inline constexpr auto number_in<udp_port, gtp_c_no_teid> = 2123;
template <> inline constexpr auto carries_only<gtp_c_no_teid>        = layers<>;
template <> inline constexpr auto recognized_by<gtp_c_no_teid>       = [](auto const& at) { return at[version] == 2 && at[teid_flag] == 0; };

/// A response has the number behind that of its request, and its sequence number, 3GPP TS 29.274 sections 6.1 and 7.6.
inline constexpr auto gtp_c_responds = [](auto const& asked, auto const& reply) { return reply[message_type] == asked[message_type] + 1; };
template <> inline constexpr auto answered_by<gtp_c> =
    answer<gtp_c>(when(gtp_c_responds), same(sequence_number)) |
    answer<gtp_c_no_teid>(when([](auto const&, auto const& reply) { return reply[message_type] == 3; }), same(sequence_number));
template <> inline constexpr auto answered_by<gtp_c_no_teid> = answer<gtp_c_no_teid>(when(gtp_c_responds), same(sequence_number));
// clang-format on

}

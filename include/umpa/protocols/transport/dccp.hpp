// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// RFC 4340 section 9.2: the header with its options, and of the data all or 4 * (CsCov - 1) bytes.
inline constexpr auto dccp_coverage = [](auto const& at) { return at[cscov] == 0 ? 0 : at.header_size() + 4 * (at[cscov] - 1); };

/// The types of DCCP packets, RFC 4340 section 5.1.
inline constexpr auto dccp_packet_types = named_values({{"request", 0}, {"response", 1}, {"data", 2}, {"ack", 3}, {"dataack", 4},
                                                        {"closereq", 5}, {"close", 6}, {"reset", 7}, {"sync", 8}, {"syncack", 9}});

/// DCCP generic header with long sequence numbers, RFC 4340 section 5.1. What the type of packet has besides follows
/// as layers: `dccp(type = "response"), dccp_acknowledgement(acknowledgement_number = 7), dccp_service_code(1)`.
inline constexpr auto dccp_fields = field_list(
    source_port               [16] = 0,
    destination_port          [16] = 0,
    data_offset               [8]  = auto_(header_size / 4),
    ccval                     [4]  = 0,
    cscov                     [4]  = 0,
    checksum                  [16] = auto_(internet_checksum(from_here.first(dccp_coverage), pseudo_header)),
    "res"_f                   [3]  = 0,
    type                      [4]  = dccp_packet_types.set("data"),
    extended_sequence_numbers [1]  = 1,
    reserved                  [8]  = 0,
    sequence_number           [48] = 0);

using dccp = header<dccp_fields, "DCCP">;

template <> inline constexpr auto number_in<ip_protocol, dccp> = 33;
template <> inline constexpr auto recognized_by<dccp>          = [](auto const& at) { return at[extended_sequence_numbers] == 1; };

/// RFC 4340 section 5.1: a request by a response, a close by a reset, a sync by its ack; all by a reset.
inline constexpr auto dccp_answers = [](auto const& asked, auto const& reply) {
    std::uint64_t const its = asked[type], theirs = reply[type];
    if (its == 7) return false;
    if (its == 0) return theirs == 1 || theirs == 7;
    return theirs == 7 || (its == 8 ? theirs == 9 : theirs != 0 && theirs != 1);
};
template <> inline constexpr auto answered_by<dccp> = answer<dccp>(when(dccp_answers), crossed(source_port, destination_port));

/// DCCP generic header with short sequence numbers, RFC 4340 section 5.1.
inline constexpr auto dccp_short_fields = field_list(
    source_port               [16] = 0,
    destination_port          [16] = 0,
    data_offset               [8]  = auto_(header_size / 4),
    ccval                     [4]  = 0,
    cscov                     [4]  = 0,
    checksum                  [16] = auto_(internet_checksum(from_here.first(dccp_coverage), pseudo_header)),
    "res"_f                   [3]  = 0,
    type                      [4]  = dccp_packet_types.set("data"),
    extended_sequence_numbers [1]  = 0,
    sequence_number           [24] = 0);

using dccp_short = header<dccp_short_fields, "DCCP Short">;

template <> inline constexpr auto number_in<ip_protocol, dccp_short> = 33;
template <> inline constexpr auto recognized_by<dccp_short>          = [](auto const& at) { return at[extended_sequence_numbers] == 0; };
template <> inline constexpr auto answered_by<dccp_short>            = answer<dccp_short>(when(dccp_answers), crossed(source_port, destination_port));

inline constexpr auto dccp_acknowledgement_fields = field_list(
    reserved               [16] = 0,
    acknowledgement_number [48] = 0);

/// Acknowledgement Number subheader, RFC 4340 section 5.1.
using dccp_acknowledgement = header<dccp_acknowledgement_fields, "DCCP Acknowledgement", part_of<dccp>>;

inline constexpr auto dccp_short_acknowledgement_fields = field_list(
    reserved               [8]  = 0,
    acknowledgement_number [24] = 0);

/// The same with a short number, RFC 4340 section 5.1.
using dccp_short_acknowledgement = header<dccp_short_acknowledgement_fields, "DCCP Short Acknowledgement", part_of<dccp_short>>;

inline constexpr auto dccp_service_code_fields = field_list(service_code[32] = 0);

/// Service code of DCCP-Request and DCCP-Response, RFC 4340 section 8.1.2.
using dccp_service_code = header<dccp_service_code_fields, "DCCP Service Code", part_of<dccp>>;

inline constexpr auto dccp_reset_fields = field_list(
    reset_code [8] = named_values({{"unspecified", 0}, {"closed", 1}, {"aborted", 2}, {"no_connection", 3}, {"packet_error", 4},
                                   {"option_error", 5}, {"mandatory_error", 6}, {"connection_refused", 7}, {"bad_service_code", 8},
                                   {"too_busy", 9}, {"bad_init_cookie", 10}, {"aggression_penalty", 11}}),
    "data_1"_f [8] = 0,
    "data_2"_f [8] = 0,
    "data_3"_f [8] = 0);

/// What a DCCP-Reset has behind its Acknowledgement Number, RFC 4340 section 5.6.
using dccp_reset = header<dccp_reset_fields, "DCCP Reset", part_of<dccp>>;

template <> inline constexpr auto parts_in_order<dccp> = layers<dccp_acknowledgement, dccp_service_code, dccp_reset>;

/// Which packets have which parts, RFC 4340 section 5: of Acknowledgement Numbers, all but DCCP-Request and DCCP-Data.
inline constexpr auto dccp_acknowledges = [](auto const& at) {
    return at.parts_before() == 0 && at.parent(type) != 0 && at.parent(type) != 2 && at.parent(type) < 10;
};
template <> inline constexpr auto stands_where<dccp_acknowledgement>       = dccp_acknowledges;
template <> inline constexpr auto stands_where<dccp_short_acknowledgement> = dccp_acknowledges;
template <> inline constexpr auto stands_where<dccp_service_code>          = [](auto const& at) {
    return (at.parent(type) == 0 && at.parts_before() == 0) || (at.parent(type) == 1 && at.parts_before() == 1);
};
template <> inline constexpr auto stands_where<dccp_reset> = [](auto const& at) { return at.parent(type) == 7 && at.parts_before() == 1; };
// clang-format on

}

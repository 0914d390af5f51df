// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
/// GTP-U's Next Extension Header Types, 3GPP TS 29.281 section 5.2.1.
struct gtp_extension {};

/// GTP-U's information elements, 3GPP TS 29.281 section 8.1.
struct gtp_element {};

// The four octets behind the header are there as soon as one of its flags E, S, PN is 1: TS 29.281 section 5.1.
inline constexpr auto gtp_optional_fields = field_list(
    sequence_number            [16] = 0,
    n_pdu_number               [8]  = 0,
    next_extension_header_type [8]  = auto_(next_in<gtp_extension>));

/// The optional octets with a sequence number, 3GPP TS 29.281 section 5.1:
/// `gtp_u(message_type = "echo_request"), gtp_sequence(sequence_number = 5)`.
using gtp_sequence = header<gtp_optional_fields, "GTP-U Sequence", part_of<>>;

/// The optional octets with an N-PDU number, 3GPP TS 29.281 section 5.1.
using gtp_n_pdu = header<gtp_optional_fields, "GTP-U N-PDU", part_of<>>;

template <> inline constexpr auto stands_where<gtp_n_pdu> = [](auto const& at) { return at.parts_before() == 0; };

/// The optional octets with neither, 3GPP TS 29.281 section 5.1, before extension headers:
/// `gtp_u(), gtp_extensions(), pdu_session_downlink(qfi = 9)`.
using gtp_extensions = header<gtp_optional_fields, "GTP-U Extensions", part_of<>>;

template <> inline constexpr auto stands_where<gtp_extensions> = [](auto const& at) {
    return at.parts_before() == 0 && at.parent(extension_header_flag) == 1 && at.parent(sequence_number_flag) == 0 && at.parent(n_pdu_number_flag) == 0;
};

inline constexpr auto gtp_u_fields = field_list(
    version               [3]  = 1,
    protocol_type         [1]  = 1,
    reserved              [1]  = 0,
    extension_header_flag [1]  = auto_(followed_by_any<gtp_extension>),
    sequence_number_flag  [1]  = auto_(followed_by<gtp_sequence>),
    n_pdu_number_flag     [1]  = auto_(followed_by<gtp_n_pdu>),
    message_type          [8]  = named_values({{"echo_request", 1}, {"echo_response", 2}, {"error_indication", 26},
                                               {"supported_extension_headers_notification", 31}, {"tunnel_status", 253},
                                               {"end_marker", 254}, {"g_pdu", 255}}).set("g_pdu"),
    length                [16] = auto_(size_of_rest),
    teid                  [32] = 0);

/// GTP-U header, 3GPP TS 29.281 section 5.1.
using gtp_u = header<gtp_u_fields, "GTP-U", takes<gtp_sequence>, takes<gtp_n_pdu>, takes<gtp_extensions>>;

template <> inline constexpr auto number_in<udp_port, gtp_u> = 2152;
template <> inline constexpr auto carries_only<gtp_u>        = layers<ipv4, ipv6, ethernet, any_payload>;

// An echo is answered with its sequence number, 3GPP TS 29.281 section 7.2; what a tunnel carries is answered by what it
// carries the other way.
template <> inline constexpr auto answered_by<gtp_u> =
    answer<gtp_u>(when([](auto const& asked, auto const& reply) {
        return asked.rest().size() >= 2 && reply.rest().size() >= 2 && asked.rest()[0] == reply.rest()[0] && asked.rest()[1] == reply.rest()[1];
    }), changes(message_type, "echo_request", "echo_response")) |
    answer<gtp_u>(changes(message_type, "g_pdu", "g_pdu"));
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// CoAP header, RFC 7252 section 3; the codes of section 12.1. The octets right behind it are the token, then come its options:
/// `coap(code = "get", message_id = 1), octets("token"), coap_uri_path(), octets("sensors")`.
inline constexpr auto coap_fields = field_list(
    version      [2]  = 1,
    type         [2]  = named_values({{"confirmable", 0}, {"non_confirmable", 1}, {"acknowledgement", 2}, {"reset", 3}}),
    token_length [4]  = auto_(up_to<8>(size_of_part<any_octets>)),
    code         [8]  = named_values({{"empty", 0}, {"get", 1}, {"post", 2}, {"put", 3}, {"delete", 4}, {"created", 0x41},
                                      {"deleted", 0x42}, {"valid", 0x43}, {"changed", 0x44}, {"content", 0x45},
                                      {"bad_request", 0x80}, {"unauthorized", 0x81}, {"bad_option", 0x82}, {"forbidden", 0x83},
                                      {"not_found", 0x84}, {"method_not_allowed", 0x85}, {"not_acceptable", 0x86},
                                      {"precondition_failed", 0x8c}, {"request_entity_too_large", 0x8d},
                                      {"unsupported_content_format", 0x8f}, {"internal_server_error", 0xa0},
                                      {"not_implemented", 0xa1}, {"bad_gateway", 0xa2}, {"service_unavailable", 0xa3},
                                      {"gateway_timeout", 0xa4}, {"proxying_not_supported", 0xa5}}),
    message_id   [16] = 0);

using coap = header<coap_fields, "CoAP", takes<any_octets, 1>>;

template <> inline constexpr auto number_in<udp_port, coap> = 5683;

/// RFC 7252 sections 4.2 and 5.3.2: a reset has the question's message number; a response has its token, and its message
/// number too when it comes in the acknowledgement. An empty acknowledgement is no answer yet.
inline constexpr auto coap_has_token = [](auto const& asked, auto const& reply) {
    std::size_t const size = asked[token_length];
    bool found = reply[code] >> 5 >= 2 && asked[code] >> 5 == 0 && reply[token_length] == size && asked.rest().size() >= size && reply.rest().size() >= size;
    for (std::size_t i = 0; found && i < size; ++i) found = asked.rest()[i] == reply.rest()[i];
    return found;
};
template <> inline constexpr auto answered_by<coap> =
    answer<coap>(changes(type, "confirmable", "reset"), same(message_id)) |
    answer<coap>(when(coap_has_token), changes(type, "confirmable", "acknowledgement"), same(message_id)) |
    answer<coap>(when([](auto const& asked, auto const& reply) { return reply[type] < 2 && coap_has_token(asked, reply); }), quoted(message_id));

/// The code that is written class.detail: `code = coap_code(4, 29)`.
constexpr std::uint8_t coap_code(unsigned of_class, unsigned detail) { return static_cast<std::uint8_t>(of_class << 5 | detail); }

inline constexpr auto coap_payload_marker_fields = field_list(marker[8] = 0xff);

/// What stands between the options and the payload, RFC 7252 section 3.
using coap_payload_marker = header<coap_payload_marker_fields, "CoAP Payload Marker", part_of<coap>>;

template <> inline constexpr auto recognized_by<coap_payload_marker> = [](auto const& at) { return at[marker] == 0xff; };
template <> inline constexpr auto completed_by<coap>                 = layers<coap_payload_marker>;
// clang-format on

}

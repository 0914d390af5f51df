// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ppp.hpp>

namespace umpa {

// clang-format off
/// Extensible Authentication Protocol, RFC 3748 section 4, the last two codes of RFC 6696; a request or a response has
/// a type behind it:
/// `eap(code = "response", identifier = 1), eap_type("identity"), payload("joe")`.
inline constexpr auto eap_fields = field_list(
    code       [8]  = named_values({{"request", 1}, {"response", 2}, {"success", 3}, {"failure", 4}, {"initiate", 5},
                                    {"finish", 6}}).set("request"),
    identifier [8]  = 0,
    length     [16] = auto_(size_from_here));

using eap = header<eap_fields, "EAP">;

template <> inline constexpr auto number_in<ppp_protocol, eap> = 0xc227;

// RFC 3748 section 4.1.
template <> inline constexpr auto answered_by<eap> = answer<eap>(changes(code, "request", "response"), same(identifier));

inline constexpr auto eap_type_fields = field_list(
    type [8] = named_values({{"identity", 1}, {"notification", 2}, {"nak", 3}, {"md5_challenge", 4}, {"one_time_password", 5},
                             {"generic_token_card", 6}, {"tls", 13}, {"leap", 17}, {"sim", 18}, {"ttls", 21}, {"aka", 23},
                             {"peap", 25}, {"ms_eap_authentication", 26}, {"fast", 43}, {"aka_prime", 50}, {"pwd", 52},
                             {"teap", 55}, {"expanded", 254}, {"experimental", 255}}).set("identity"));

/// The Type of a request or a response, RFC 3748 section 4.1.
using eap_type = header<eap_type_fields, "EAP Type", part_of<eap>>;

template <> inline constexpr auto completed_by<eap> = layers<eap_type>;
// clang-format on

}

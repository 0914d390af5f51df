// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
/// The fields of both stages, with that code by default.
constexpr auto pppoe_fields(std::string_view usual_code) {
    return field_list(
        version    [4]  = 1,
        type       [4]  = 1,
        code       [8]  = named_values({{"session", 0x00}, {"padi", 0x09}, {"pado", 0x07}, {"padr", 0x19}, {"pads", 0x65},
                                        {"padt", 0xa7}}).set(usual_code),
        session_id [16] = 0,
        length     [16] = auto_(size_of_rest));
}

inline constexpr auto pppoe_discovery_fields = pppoe_fields("padi");

/// PPP over Ethernet, discovery stage, RFC 2516 sections 4 and 5; its tags follow as layers:
/// `pppoe_discovery(code = "padi"), options(service_name(), octets("isp"), host_uniq(), octets("1234"))`.
using pppoe_discovery = header<pppoe_discovery_fields, "PPPoE Discovery">;

template <> inline constexpr auto number_in<ethertype, pppoe_discovery> = 0x8863;

// RFC 2516 section 5.
template <> inline constexpr auto answered_by<pppoe_discovery> = answer<pppoe_discovery>(changes(code, "padi", "pado")) |
                                                                 answer<pppoe_discovery>(changes(code, "padr", "pads"));

inline constexpr auto pppoe_session_fields = pppoe_fields("session");

/// PPP over Ethernet, session stage, RFC 2516 sections 4 and 6.
using pppoe_session = header<pppoe_session_fields, "PPPoE Session">;

template <> inline constexpr auto number_in<ethertype, pppoe_session> = 0x8864;
template <> inline constexpr auto number_in<link_type, pppoe_session> = 51;
template <> inline constexpr auto carries_only<pppoe_session>         = layers<ppp, any_payload>;
// clang-format on

}

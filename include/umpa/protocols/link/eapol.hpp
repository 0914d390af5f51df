// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/eap.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
/// EAP over LAN, IEEE 802.1X clause 11.3.
inline constexpr auto eapol_fields = field_list(
    version [8]  = 2,
    type    [8]  = named_values({{"eap", 0}, {"start", 1}, {"logoff", 2}, {"key", 3}, {"encapsulated_asf_alert", 4},
                                 {"mka", 5}, {"announcement_generic", 6}, {"announcement_specific", 7},
                                 {"announcement_request", 8}}).set("eap"),
    length  [16] = auto_(size_after));

using eapol = header<eapol_fields, "EAPOL">;

template <> inline constexpr auto number_in<ethertype, eapol> = 0x888e;
template <> inline constexpr auto carries_only<eapol>         = layers<eap, any_payload>;
// clang-format on

}

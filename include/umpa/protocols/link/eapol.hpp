// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/eap.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

/// EAPOL packet types, IEEE 802.1X clause 11.3.2.
struct eapol_type {
    static constexpr std::array names{named_value{"eap", 0},
                                      named_value{"start", 1},
                                      named_value{"logoff", 2},
                                      named_value{"key", 3},
                                      named_value{"encapsulated_asf_alert", 4},
                                      named_value{"mka", 5},
                                      named_value{"announcement_generic", 6},
                                      named_value{"announcement_specific", 7},
                                      named_value{"announcement_request", 8}};
};

// clang-format off
/// EAP over LAN, IEEE 802.1X clause 11.3.
inline constexpr auto eapol_fields = field_list(
    version [8]  = 2,
    type    [8]  = auto_(next_in<eapol_type>),
    length  [16] = auto_(size_after));

using eapol = header<eapol_fields, "EAPOL">;

template <> inline constexpr auto number_in<ethertype, eapol> = 0x888e;
template <> inline constexpr auto number_in<eapol_type, eap>  = 0;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/llc.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

// clang-format off
/// Ethernet frame header with a length, IEEE 802.3 clause 3.2; without preamble and frame check sequence.
inline constexpr auto ieee802_3_fields = field_list(
    destination_address [48] = mac_address("ff:ff:ff:ff:ff:ff"),
    source_address      [48] = mac_address(),
    length              [16] = auto_(size_after));

using ieee802_3 = header<ieee802_3_fields, "IEEE 802.3">;

template <> inline constexpr auto number_in<link_type, ieee802_3> = 1;
template <> inline constexpr auto carries_only<ieee802_3>         = layers<llc, any_payload>;
template <> inline constexpr auto recognized_by<ieee802_3>        = [](auto const& at) { return at[length] > 0 && at[length] <= 1500; };
// clang-format on

}

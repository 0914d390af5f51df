// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

// clang-format off
/// Ethernet II frame header, IEEE 802.3 clause 3.2; without preamble and frame check sequence.
inline constexpr auto ethernet_fields = field_list(
    destination_address [48] = mac_address("ff:ff:ff:ff:ff:ff"),
    source_address      [48] = mac_address(),
    type                [16] = auto_(next_in<ethertype>));

using ethernet = header<ethernet_fields, "Ethernet">;

template <> inline constexpr auto number_in<link_type, ethernet> = 1;
// clang-format on

}

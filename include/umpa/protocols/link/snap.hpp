// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/llc.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// Subnetwork Access Protocol, IEEE 802 clause 9.5; with an EtherType, RFC 1042.
inline constexpr auto snap_fields = field_list(
    oui  [24] = 0,
    type [16] = auto_(next_in<ethertype>));

using snap = header<snap_fields, "SNAP">;

template <> inline constexpr auto number_in<lsap, snap> = 0xaa;
// clang-format on

}

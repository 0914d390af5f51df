// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// EtherIP header, RFC 3378 section 2. Carries an Ethernet frame.
inline constexpr auto etherip_fields = field_list(
    version  [4]  = 3,
    reserved [12] = 0);

using etherip = header<etherip_fields, "EtherIP">;

template <> inline constexpr auto number_in<ip_protocol, etherip> = 97;
template <> inline constexpr auto carries_only<etherip>           = layers<ethernet>;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// Authentication Header, RFC 4302 section 2; the integrity check value follows: `ah(security_parameters_index = 1),
/// octets(icv)`. In IPv6 it is a multiple of 8 long.
inline constexpr auto ah_fields = field_list(
    next_header               [8]  = auto_(next_in<ip_protocol, 59>),
    payload_len               [8]  = auto_(header_size / 4 - 2),
    reserved                  [16] = 0,
    security_parameters_index [32] = 0,
    sequence_number           [32] = 0);

using ah = header<ah_fields, "AH", takes<any_octets>>;

template <> inline constexpr auto number_in<ip_protocol, ah> = 51;
// clang-format on

}

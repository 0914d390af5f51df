// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/transport/tcp.hpp>

namespace umpa {

// clang-format off
// The two options of one octet that IPv4 (RFC 791 section 3.1) and TCP (RFC 9293 section 3.2) share, numbers included.

inline constexpr auto one_octet_option_fields = field_list(kind[8] = auto_(own_number<tcp_option>));

/// End of Option List, RFC 791 section 3.1, RFC 9293 section 3.2.
using end_of_options = header<one_octet_option_fields, "End of Options", part_of<tcp, ipv4>>;

template <> inline constexpr auto number_in<tcp_option, end_of_options> = 0;
template <> inline constexpr auto number_in<ip_option, end_of_options>  = 0;
template <> inline constexpr auto completed_by<tcp>                     = layers<end_of_options>;
template <> inline constexpr auto completed_by<ipv4>                    = layers<end_of_options>;

/// No-Operation, RFC 791 section 3.1, RFC 9293 section 3.2.
using no_operation = header<one_octet_option_fields, "No-Operation", part_of<tcp, ipv4>>;

template <> inline constexpr auto number_in<tcp_option, no_operation> = 1;
template <> inline constexpr auto number_in<ip_option, no_operation>  = 1;
// clang-format on

}

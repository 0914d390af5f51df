// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

// clang-format off
/// MPLS label stack entry, RFC 3032 section 2.1; the traffic class as RFC 5462 names it.
inline constexpr auto mpls_fields = field_list(
    label           [20] = 0,
    traffic_class   [3]  = 0,
    bottom_of_stack [1]  = auto_(!next_is_same),
    time_to_live    [8]  = 64);

using mpls = header<mpls_fields, "MPLS">;

template <> inline constexpr auto number_in<ethertype, mpls>    = 0x8847;
template <> inline constexpr auto number_in<ppp_protocol, mpls> = 0x0281;
template <> inline constexpr auto number_in<link_type, mpls>    = 219;
template <> inline constexpr auto carries_only<mpls>            = layers<mpls, ipv4, ipv6, ethernet, any_payload>;
// clang-format on

}

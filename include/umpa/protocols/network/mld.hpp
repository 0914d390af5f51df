// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
inline constexpr auto mld_fields = field_list(
    type                   [8]   = auto_(own_number<icmpv6_type>),
    code                   [8]   = 0,
    checksum               [16]  = auto_(internet_checksum(from_here, pseudo_header)),
    maximum_response_delay [16]  = 0,
    reserved               [16]  = 0,
    multicast_address      [128] = ipv6_address());

/// Multicast Listener Query, RFC 2710 section 3.
using mld_query = header<mld_fields, "MLD Query">;

template <> inline constexpr auto number_in<icmpv6_type, mld_query> = 130;

/// Multicast Listener Report, RFC 2710 section 3.
using mld_report = header<mld_fields, "MLD Report">;

template <> inline constexpr auto number_in<icmpv6_type, mld_report> = 131;

/// Multicast Listener Done, RFC 2710 section 3.
using mld_done = header<mld_fields, "MLD Done">;

template <> inline constexpr auto number_in<icmpv6_type, mld_done> = 132;

template <> inline constexpr auto answered_by<mld_query> = answer<mld_report>(same_if_set(multicast_address));
// clang-format on

}

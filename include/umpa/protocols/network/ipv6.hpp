// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
/// IPv6 header, RFC 8200 section 3.
inline constexpr auto ipv6_fields = field_list(
    version             [4]   = 6,
    dscp                [6]   = 0,
    ecn                 [2]   = 0,
    flow_label          [20]  = 0,
    payload_length      [16]  = auto_(size_after),
    next_header         [8]   = auto_(next_in<ip_protocol, 59>),
    hop_limit           [8]   = 64,
    source_address      [128] = ipv6_address(),
    destination_address [128] = ipv6_address(),
    traffic_class             = overlay(dscp, ecn));

using ipv6 = header<ipv6_fields, "IPv6">;

template <> inline constexpr auto number_in<ethertype, ipv6>   = 0x86dd;
template <> inline constexpr auto number_in<ip_protocol, ipv6> = 41;
template <> inline constexpr auto answered_by<ipv6>            = answer<ipv6>(crossed(source_address, destination_address), same_number_in<ip_protocol>);
template <> inline constexpr auto number_in<link_type, ipv6>   = 229;
template <> inline constexpr auto also_found_at<ipv6>          = numbers<link_type>(101);
template <> inline constexpr auto pseudo_header_of<ipv6>       = names(source_address, destination_address);
template <> inline constexpr auto recognized_by<ipv6>          = [](auto const& at) { return at[version] == 6; };
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
/// Router Solicitation, RFC 4861 section 4.1; options follow:
/// `nd_router_solicitation(), options(nd_source_link_layer_address("02:00:00:00:00:01"))`.
inline constexpr auto nd_router_solicitation_fields = field_list(
    type     [8]  = auto_(own_number<icmpv6_type>),
    code     [8]  = 0,
    checksum [16] = auto_(internet_checksum(from_here, pseudo_header)),
    reserved [32] = 0);

using nd_router_solicitation = header<nd_router_solicitation_fields, "Router Solicitation">;

template <> inline constexpr auto number_in<icmpv6_type, nd_router_solicitation> = 133;

/// Router Advertisement, RFC 4861 section 4.2; its flags and preference as RFC 5175 section 3 lays them out.
inline constexpr auto nd_router_advertisement_fields = field_list(
    type                      [8]  = auto_(own_number<icmpv6_type>),
    code                      [8]  = 0,
    checksum                  [16] = auto_(internet_checksum(from_here, pseudo_header)),
    cur_hop_limit             [8]  = 64,
    flags                     [3]  = named_bits("managed_address_configuration", "other_configuration", "home_agent"),
    default_router_preference [2]  = named_values({{"medium", 0}, {"high", 1}, {"low", 3}}),
    proxy                     [1]  = 0,
    reserved                  [2]  = 0,
    router_lifetime           [16] = 1800,
    reachable_time            [32] = 0,
    retrans_timer             [32] = 0);

using nd_router_advertisement = header<nd_router_advertisement_fields, "Router Advertisement">;

template <> inline constexpr auto number_in<icmpv6_type, nd_router_advertisement> = 134;
template <> inline constexpr auto answered_by<nd_router_solicitation>             = answer<nd_router_advertisement>();

/// Neighbor Solicitation, RFC 4861 section 4.3.
inline constexpr auto nd_neighbor_solicitation_fields = field_list(
    type           [8]   = auto_(own_number<icmpv6_type>),
    code           [8]   = 0,
    checksum       [16]  = auto_(internet_checksum(from_here, pseudo_header)),
    reserved       [32]  = 0,
    target_address [128] = ipv6_address());

using nd_neighbor_solicitation = header<nd_neighbor_solicitation_fields, "Neighbor Solicitation">;

template <> inline constexpr auto number_in<icmpv6_type, nd_neighbor_solicitation> = 135;

/// Neighbor Advertisement, RFC 4861 section 4.4.
inline constexpr auto nd_neighbor_advertisement_fields = field_list(
    type           [8]   = auto_(own_number<icmpv6_type>),
    code           [8]   = 0,
    checksum       [16]  = auto_(internet_checksum(from_here, pseudo_header)),
    flags          [3]   = named_bits("router", "solicited", "override"),
    reserved       [29]  = 0,
    target_address [128] = ipv6_address());

using nd_neighbor_advertisement = header<nd_neighbor_advertisement_fields, "Neighbor Advertisement">;

template <> inline constexpr auto number_in<icmpv6_type, nd_neighbor_advertisement> = 136;
template <> inline constexpr auto answered_by<nd_neighbor_solicitation>             = answer<nd_neighbor_advertisement>(same(target_address));

/// Redirect, RFC 4861 section 4.5.
inline constexpr auto nd_redirect_fields = field_list(
    type                [8]   = auto_(own_number<icmpv6_type>),
    code                [8]   = 0,
    checksum            [16]  = auto_(internet_checksum(from_here, pseudo_header)),
    reserved            [32]  = 0,
    target_address      [128] = ipv6_address(),
    destination_address [128] = ipv6_address());

using nd_redirect = header<nd_redirect_fields, "Neighbor Discovery Redirect">;

template <> inline constexpr auto number_in<icmpv6_type, nd_redirect> = 137;
// clang-format on

}

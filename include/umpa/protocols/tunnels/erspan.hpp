// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// ERSPAN Type II header, draft-foschiano-erspan-03 section 4.2. Carries a mirrored Ethernet frame:
/// `gre(), gre_sequence(1), erspan(session_id = 5), ethernet()`.
inline constexpr auto erspan_fields = field_list(
    version                  [4]  = 1,
    vlan_identifier          [12] = 0,
    class_of_service         [3]  = 0,
    trunk_encapsulation_type [2]  = named_values({{"untagged", 0}, {"isl", 1}, {"vlan", 2}, {"tagged", 3}}),
    truncated                [1]  = 0,
    session_id               [10] = 0,
    reserved                 [12] = 0,
    "index"_f                [20] = 0);

using erspan = header<erspan_fields, "ERSPAN">;

template <> inline constexpr auto number_in<ethertype, erspan> = 0x88be;
template <> inline constexpr auto carries_only<erspan>         = layers<ethernet>;

inline constexpr auto erspan_platform_fields = field_list(
    platform_id   [6]  = 0,
    platform_info [58] = 0);

/// The platform-specific subheader of ERSPAN Type III, draft-foschiano-erspan-03.
using erspan_platform = header<erspan_platform_fields, "ERSPAN Platform", part_of<>>;

inline constexpr auto erspan_3_fields = field_list(
    version               [4]  = 2,
    vlan_identifier       [12] = 0,
    class_of_service      [3]  = 0,
    bad_short_oversized   [2]  = named_values({{"good", 0}, {"short", 1}, {"oversized", 2}, {"bad", 3}}),
    truncated             [1]  = 0,
    session_id            [10] = 0,
    timestamp             [32] = 0,
    security_group_tag    [16] = 0,
    protocol_data_unit    [1]  = auto_(next_is<ethernet>),
    frame_type            [5]  = auto_(next_is<ipv4, ipv6> * 2),
    hardware_id           [6]  = 0,
    direction             [1]  = named_values({{"ingress", 0}, {"egress", 1}}),
    timestamp_granularity [2]  = named_values({{"100us", 0}, {"100ns", 1}, {"ieee1588", 2}}),
    optional_subheader    [1]  = auto_(followed_by<erspan_platform>));

/// ERSPAN Type III header, draft-foschiano-erspan-03 section 4.3: `gre(), gre_sequence(1), erspan_3(), ethernet()`.
using erspan_3 = header<erspan_3_fields, "ERSPAN Type III", takes<erspan_platform, 1>>;

template <> inline constexpr auto number_in<ethertype, erspan_3> = 0x22eb;
template <> inline constexpr auto carries_only<erspan_3>         = layers<ethernet, ipv4, ipv6>;
// clang-format on

}

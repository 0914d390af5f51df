// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
inline constexpr auto options_header_fields = field_list(
    next_header [8] = auto_(next_in<ip_protocol, 59>),
    hdr_ext_len [8] = auto_(header_size / 8 - 1));

/// Hop-by-Hop Options, RFC 8200 section 4.3; its options follow as layers: `hop_by_hop(), options(ipv6_router_alert(),
/// pad_n())`. What is missing to a multiple of 8 is filled with zeros, each of which is a Pad1.
using hop_by_hop = header<options_header_fields, "Hop-by-Hop Options">;

template <> inline constexpr auto number_in<ip_protocol, hop_by_hop> = 0;

/// Destination Options, RFC 8200 section 4.6: `destination_options(), options(pad_n(), octets("\0\0"))`.
using destination_options = header<options_header_fields, "Destination Options">;

template <> inline constexpr auto number_in<ip_protocol, destination_options> = 60;

/// Fragment header, RFC 8200 section 4.5. Behind any fragment but the first, say `next_header` by hand.
inline constexpr auto ipv6_fragment_fields = field_list(
    next_header     [8]  = auto_(next_in<ip_protocol, 59>),
    reserved        [8]  = 0,
    fragment_offset [13] = 0,
    res             [2]  = 0,
    more_fragments  [1]  = 0,
    identification  [32] = 0);

using ipv6_fragment = header<ipv6_fragment_fields, "IPv6 Fragment">;

template <> inline constexpr auto number_in<ip_protocol, ipv6_fragment> = 44;
template <> inline constexpr auto continues_a_packet<ipv6_fragment>     = [](auto const& at) { return at[fragment_offset] != 0; };
template <> inline constexpr auto carries_a_piece<ipv6_fragment>        = [](auto const& at) { return at[fragment_offset] != 0 || at[more_fragments] != 0; };
// clang-format on

}

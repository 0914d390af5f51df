// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/mpls.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/tunnels/vxlan_gpe.hpp>
#include <umpa/types/byte_string.hpp>

namespace umpa {

// clang-format off
/// IANA NSH Next Protocol, RFC 8300 section 2.2.
struct nsh_protocol {
    static constexpr std::array names{named_value{"ipv4", 1}, named_value{"ipv6", 2}, named_value{"ethernet", 3},
                                      named_value{"nsh", 4}, named_value{"mpls", 5}};
};

inline constexpr auto nsh_context_fields = field_list(fixed_length_context_header [128] = byte_string<16>());

/// The Fixed-Length Context Header of MD Type 1, RFC 8300 section 2.4.
using nsh_context = header<nsh_context_fields, "NSH Context", part_of<>>;

inline constexpr auto nsh_metadata_fields = field_list(
    metadata_class [16] = 0,
    type           [8]  = 0,
    unassigned     [1]  = 0,
    length         [7]  = auto_(size_before_padding - 4));

/// A Variable-Length Context Header of MD Type 2, RFC 8300 section 2.5.1; its metadata follow as octets.
using nsh_metadata = header<nsh_metadata_fields, "NSH Metadata", part_of<>, takes<any_octets>, padded_to<4>>;

inline constexpr auto nsh_fields = field_list(
    version                 [2]  = 0,
    oam                     [1]  = 0,
    unassigned              [1]  = 0,
    time_to_live            [6]  = 63,
    length                  [6]  = auto_(header_size / 4),
    unassigned2             [4]  = 0,
    md_type                 [4]  = auto_(!followed_by<nsh_context> + 1),
    next_protocol           [8]  = auto_(next_in<nsh_protocol>),
    service_path_identifier [24] = 0,
    service_index           [8]  = 255);

/// NSH header, RFC 8300 section 2; its metadata follow: `nsh(), nsh_context("16 octets")`, or
/// `nsh(), options(nsh_metadata(type = 1), octets("abc"))`.
using nsh = header<nsh_fields, "NSH", takes<nsh_context>, takes<nsh_metadata>>;

template <> inline constexpr auto number_in<ethertype, nsh>          = 0x894f;
template <> inline constexpr auto number_in<vxlan_gpe_protocol, nsh> = 4;
template <> inline constexpr auto number_in<nsh_protocol, ipv4>      = 1;
template <> inline constexpr auto number_in<nsh_protocol, ipv6>      = 2;
template <> inline constexpr auto number_in<nsh_protocol, ethernet>  = 3;
template <> inline constexpr auto number_in<nsh_protocol, nsh>       = 4;
template <> inline constexpr auto number_in<nsh_protocol, mpls>      = 5;
// clang-format on

}

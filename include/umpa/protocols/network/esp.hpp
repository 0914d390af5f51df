// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/padding.hpp>

namespace umpa {

// clang-format off
/// Encapsulating Security Payload, RFC 4303 section 2, in the clear. What ends it follows what it carries:
/// `esp(), tcp(), esp_padding(), esp_trailer(), octets(icv)`.
inline constexpr auto esp_fields = field_list(
    security_parameters_index [32] = 0,
    sequence_number           [32] = 0);

using esp = header<esp_fields, "ESP">;

template <> inline constexpr auto number_in<ip_protocol, esp> = 50;
template <> inline constexpr auto number_in<udp_port, esp>    = 4500; // RFC 3948 section 2.1
template <> inline constexpr auto carries_any_in<esp>         = in_space<ip_protocol>();

/// RFC 4303 section 2.4: 1, 2, 3, so that the trailer ends on a multiple of 4.
struct esp_padding : any_padding {
    using traits = name_list<trailer_of<esp>>;

    static constexpr std::array pattern{std::byte{1}, std::byte{2}, std::byte{3}};
    static constexpr std::size_t size_behind(std::size_t n) { return (2 - n) % 4; }
};

/// What ends an ESP packet, RFC 4303 sections 2.5 and 2.6; the integrity check value follows it.
inline constexpr auto esp_trailer_fields = field_list(
    pad_length  [8] = auto_(size_of<esp_padding>),
    next_header [8] = auto_(of_parent(next_in<ip_protocol, 59>)));

using esp_trailer = header<esp_trailer_fields, "ESP Trailer", trailer_of<esp>, takes<any_octets>>;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/tunnels/gre.hpp>

namespace umpa {

// clang-format off
/// Geneve header, RFC 8926 section 3.4; its options follow: `geneve(), options(geneve_option(type = 1), octets("abcd"))`.
inline constexpr auto geneve_fields = field_list(
    version                    [2]  = 0,
    option_length              [6]  = auto_(size_of_parts / 4),
    flags                      [2]  = named_bits("control", "critical"),
    reserved                   [6]  = 0,
    protocol_type              [16] = auto_(next_in<ethertype>),
    virtual_network_identifier [24] = 0,
    reserved2                  [8]  = 0);

using geneve = header<geneve_fields, "Geneve">;

template <> inline constexpr auto number_in<udp_port, geneve> = 6081;

inline constexpr auto geneve_option_fields = field_list(
    option_class [16] = 0,
    type         [8]  = 0,
    reserved     [3]  = 0,
    length       [5]  = auto_((header_size - 4) / 4));

/// Geneve option, RFC 8926 section 3.5; its data follows as octets, padded with zeros to 4 bytes.
using geneve_option = header<geneve_option_fields, "Geneve Option", part_of<geneve>, takes<any_octets>>;
// clang-format on

}

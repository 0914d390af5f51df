// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/tunnels/gre.hpp>

namespace umpa {

// clang-format off
/// NVGRE header, RFC 7637 section 3.2: GRE with a key. Carries an Ethernet frame.
inline constexpr auto nvgre_fields = field_list(
    checksum_present        [1]  = 0,
    routing_present         [1]  = 0,
    key_present             [1]  = 1,
    sequence_number_present [1]  = 0,
    reserved0               [9]  = 0,
    version                 [3]  = 0,
    protocol_type           [16] = number_in<ethertype, ethernet>,
    virtual_subnet_id       [24] = 0,
    flow_id                 [8]  = 0);

using nvgre = header<nvgre_fields, "NVGRE">;

template <> inline constexpr auto number_in<ip_protocol, nvgre> = 47;
template <> inline constexpr auto carries_only<nvgre>           = layers<ethernet>;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// UDP header, RFC 768.
inline constexpr auto udp_fields = field_list(
    source_port      [16] = named_in<udp_port>,
    destination_port [16] = auto_(next_in<udp_port>),
    length           [16] = auto_(size_from_here),
    checksum         [16] = auto_(internet_checksum(from_here, pseudo_header, zero_means_none)));

using udp = header<udp_fields, "UDP">;

template <> inline constexpr auto number_in<ip_protocol, udp> = 17;
template <> inline constexpr auto answered_by<udp>            = answer<udp>(crossed(source_port, destination_port));
// clang-format on

}

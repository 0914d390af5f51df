// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>

namespace umpa {

// clang-format off
/// UDP-Lite header, RFC 3828 section 3.1. A checksum coverage of 0 is all of the packet.
inline constexpr auto udp_lite_fields = field_list(
    source_port       [16] = named_in<udp_port>,
    destination_port  [16] = auto_(next_in<udp_port>),
    checksum_coverage [16] = 0,
    checksum          [16] = auto_(internet_checksum(from_here.first(checksum_coverage), pseudo_header, zero_means_none)));

using udp_lite = header<udp_lite_fields, "UDP-Lite">;

template <> inline constexpr auto number_in<ip_protocol, udp_lite> = 136;
template <> inline constexpr auto answered_by<udp_lite>            = answer<udp_lite>(crossed(source_port, destination_port));
// clang-format on

}

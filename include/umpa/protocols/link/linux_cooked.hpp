// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

// clang-format off
/// How a packet stood to the machine that captured it.
inline constexpr auto linux_packet_types = named_values({{"to_us", 0}, {"broadcast", 1}, {"multicast", 2}, {"to_other", 3},
                                                         {"from_us", 4}});

/// Linux cooked capture header, LINKTYPE_LINUX_SLL (113) of the tcpdump group; the address field of eight octets holds
/// an address of six.
inline constexpr auto linux_cooked_fields = field_list(
    packet_type               [16] = linux_packet_types,
    arphrd_type               [16] = 1,
    link_layer_address_length [16] = 6,
    link_layer_address        [48] = mac_address(),
    "unused"_f                [16] = 0,
    protocol_type             [16] = auto_(next_in<ethertype>));

using linux_cooked = header<linux_cooked_fields, "Linux Cooked Capture">;

template <> inline constexpr auto number_in<link_type, linux_cooked> = 113;

/// Linux cooked capture header, version 2: LINKTYPE_LINUX_SLL2 (276) of the tcpdump group.
inline constexpr auto linux_cooked_2_fields = field_list(
    protocol_type             [16] = auto_(next_in<ethertype>),
    reserved                  [16] = 0,
    interface_index           [32] = 0,
    arphrd_type               [16] = 1,
    packet_type               [8]  = linux_packet_types,
    link_layer_address_length [8]  = 6,
    link_layer_address        [48] = mac_address(),
    "unused"_f                [16] = 0);

using linux_cooked_2 = header<linux_cooked_2_fields, "Linux Cooked Capture 2">;

template <> inline constexpr auto number_in<link_type, linux_cooked_2> = 276;
// clang-format on

}

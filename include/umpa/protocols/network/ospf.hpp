// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

/// OSPF packet types, RFC 2328 section A.3.1.
struct ospf_packet_type {
    static constexpr std::array names{named_value{"hello", 1}, named_value{"database_description", 2},
                                      named_value{"link_state_request", 3}, named_value{"link_state_update", 4},
                                      named_value{"link_state_acknowledgment", 5}};
};

// clang-format off
/// OSPFv2 packet header, RFC 2328 section A.3.1. With cryptographic authentication its checksum is 0 (section D.4.3):
/// set it.
inline constexpr auto ospf_fields = field_list(
    version        [8]  = 2,
    type           [8]  = auto_(next_in<ospf_packet_type>),
    packet_length  [16] = auto_(size_from_here),
    router_id      [32] = ipv4_address(),
    area_id        [32] = ipv4_address(),
    checksum       [16] = auto_(internet_checksum(from_here.without(authentication))),
    autype         [16] = named_values({{"null", 0}, {"simple_password", 1}, {"cryptographic", 2}}),
    authentication [64] = 0);

using ospf = header<ospf_fields, "OSPF">;

template <> inline constexpr auto number_in<ip_protocol, ospf> = 89;

/// OSPF options, RFC 2328 section A.2, with the bits of RFC 3101, RFC 4576, RFC 4915, RFC 5250 and RFC 5613.
inline constexpr auto ospf_options = named_bits("dn", "o", "dc", "l", "np", "mc", "e", "mt").set("e");

/// Hello packet, RFC 2328 section A.3.2; the neighbors follow as layers: `options(ospf_neighbor("10.0.0.2"))`.
inline constexpr auto ospf_hello_fields = field_list(
    network_mask             [32] = ipv4_address("255.255.255.0"),
    hello_interval           [16] = 10,
    "options"_f              [8]  = ospf_options,
    router_priority          [8]  = 1,
    router_dead_interval     [32] = 40,
    designated_router        [32] = ipv4_address(),
    backup_designated_router [32] = ipv4_address());

using ospf_hello = header<ospf_hello_fields, "OSPF Hello">;

template <> inline constexpr auto number_in<ospf_packet_type, ospf_hello> = 1;

inline constexpr auto ospf_neighbor_fields = field_list(neighbor[32] = ipv4_address());

/// The router of whom a hello was seen, RFC 2328 section A.3.2.
using ospf_neighbor = header<ospf_neighbor_fields, "OSPF Neighbor", part_of<ospf_hello>>;
// clang-format on

}

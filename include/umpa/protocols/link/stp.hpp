// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/link/llc.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

// clang-format off
/// Configuration BPDU of the Spanning Tree Protocol, IEEE 802.1D-2004 clause 9.3.1; times in 1/256 of a second.
inline constexpr auto stp_fields = field_list(
    protocol_identifier         [16] = 0,
    protocol_version_identifier [8]  = 0,
    bpdu_type                   [8]  = 0,
    flags                       [8]  = named_bits("topology_change_acknowledgment", "reserved", "reserved", "reserved", "reserved",
                                                  "reserved", "reserved", "topology_change"),
    root_priority               [16] = 0x8000,
    root_address                [48] = mac_address(),
    root_path_cost              [32] = 0,
    bridge_priority             [16] = 0x8000,
    bridge_address              [48] = mac_address(),
    port_identifier             [16] = 0x8000,
    message_age                 [16] = 0,
    max_age                     [16] = 20 * 256,
    hello_time                  [16] = 2 * 256,
    forward_delay               [16] = 15 * 256);

using stp = header<stp_fields, "STP">;

template <> inline constexpr auto number_in<lsap, stp> = 0x42;

/// Rapid Spanning Tree BPDU, IEEE 802.1D-2004 clause 9.3.3.
inline constexpr auto rstp_fields = field_list(
    protocol_identifier            [16] = 0,
    protocol_version_identifier    [8]  = 2,
    bpdu_type                      [8]  = 2,
    topology_change_acknowledgment [1]  = 0,
    agreement                      [1]  = 0,
    forwarding                     [1]  = 0,
    learning                       [1]  = 0,
    port_role                      [2]  = named_values({{"unknown", 0}, {"alternate_or_backup", 1}, {"root", 2},
                                                        {"designated", 3}}).set("designated"),
    proposal                       [1]  = 0,
    topology_change                [1]  = 0,
    root_priority                  [16] = 0x8000,
    root_address                   [48] = mac_address(),
    root_path_cost                 [32] = 0,
    bridge_priority                [16] = 0x8000,
    bridge_address                 [48] = mac_address(),
    port_identifier                [16] = 0x8000,
    message_age                    [16] = 0,
    max_age                        [16] = 20 * 256,
    hello_time                     [16] = 2 * 256,
    forward_delay                  [16] = 15 * 256,
    version_1_length               [8]  = 0,
    flags                               = overlay(topology_change_acknowledgment, agreement, forwarding, learning, port_role, proposal,
                                                  topology_change));

using rstp = header<rstp_fields, "RSTP">;

template <> inline constexpr auto number_in<lsap, rstp> = 0x42;

/// Topology Change Notification BPDU, IEEE 802.1D-2004 clause 9.3.2.
inline constexpr auto stp_topology_change_fields = field_list(
    protocol_identifier         [16] = 0,
    protocol_version_identifier [8]  = 0,
    bpdu_type                   [8]  = 0x80);

using stp_topology_change = header<stp_topology_change_fields, "STP Topology Change">;

template <> inline constexpr auto number_in<lsap, stp_topology_change> = 0x42;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

/// The TLV types of IEEE 802.1AB clause 8.4.
struct lldp_type {};

// clang-format off
inline constexpr auto lldp_fields = field_list();

/// LLDPDU, IEEE 802.1AB clause 8; its TLVs follow as layers: `lldp(), options(lldp_chassis_id("local"), octets("sw1"),
/// lldp_port_id("interface_name"), octets("eth0"), lldp_time_to_live(120), lldp_end())`.
using lldp = header<lldp_fields, "LLDP">;

template <> inline constexpr auto number_in<ethertype, lldp> = 0x88cc;

inline constexpr auto lldp_tlv_fields = field_list(
    type   [7] = auto_(own_number<lldp_type>),
    length [9] = auto_(header_size - 2));

/// End Of LLDPDU, clause 8.5.1.
using lldp_end = header<lldp_tlv_fields, "LLDP End", part_of<lldp>>;

template <> inline constexpr auto number_in<lldp_type, lldp_end> = 0;
template <> inline constexpr auto completed_by<lldp>             = layers<lldp_end>;

inline constexpr auto lldp_chassis_id_fields = field_list(
    type    [7] = auto_(own_number<lldp_type>),
    length  [9] = auto_(header_size - 2),
    subtype [8] = named_values({{"chassis_component", 1}, {"interface_alias", 2}, {"port_component", 3}, {"mac_address", 4},
                                {"network_address", 5}, {"interface_name", 6}, {"local", 7}}).set("mac_address"));

/// Chassis ID, clause 8.5.2; the identifier follows as octets.
using lldp_chassis_id = header<lldp_chassis_id_fields, "LLDP Chassis ID", part_of<lldp>, takes<any_octets>>;

template <> inline constexpr auto number_in<lldp_type, lldp_chassis_id> = 1;

inline constexpr auto lldp_port_id_fields = field_list(
    type    [7] = auto_(own_number<lldp_type>),
    length  [9] = auto_(header_size - 2),
    subtype [8] = named_values({{"interface_alias", 1}, {"port_component", 2}, {"mac_address", 3}, {"network_address", 4},
                                {"interface_name", 5}, {"agent_circuit_id", 6}, {"local", 7}}).set("interface_name"));

/// Port ID, clause 8.5.3; the identifier follows as octets.
using lldp_port_id = header<lldp_port_id_fields, "LLDP Port ID", part_of<lldp>, takes<any_octets>>;

template <> inline constexpr auto number_in<lldp_type, lldp_port_id> = 2;

inline constexpr auto lldp_time_to_live_fields = field_list(
    type         [7]  = auto_(own_number<lldp_type>),
    length       [9]  = auto_(header_size - 2),
    time_to_live [16] = 120);

/// Time To Live, clause 8.5.4, in seconds.
using lldp_time_to_live = header<lldp_time_to_live_fields, "LLDP Time To Live", part_of<lldp>>;

template <> inline constexpr auto number_in<lldp_type, lldp_time_to_live> = 3;

/// Port Description, clause 8.5.5; the text follows as octets, as it does behind the next two.
using lldp_port_description = header<lldp_tlv_fields, "LLDP Port Description", part_of<lldp>, takes<any_octets>>;

template <> inline constexpr auto number_in<lldp_type, lldp_port_description> = 4;

/// System Name, clause 8.5.6.
using lldp_system_name = header<lldp_tlv_fields, "LLDP System Name", part_of<lldp>, takes<any_octets>>;

template <> inline constexpr auto number_in<lldp_type, lldp_system_name> = 5;

/// System Description, clause 8.5.7.
using lldp_system_description = header<lldp_tlv_fields, "LLDP System Description", part_of<lldp>, takes<any_octets>>;

template <> inline constexpr auto number_in<lldp_type, lldp_system_description> = 6;

/// The bits of System Capabilities, IEEE 802.1AB clause 8.5.8.
inline constexpr auto lldp_capabilities = named_bits(
    "reserved", "reserved", "reserved", "reserved", "reserved", "two_port_mac_relay", "s_vlan", "c_vlan", "station_only",
    "docsis_cable_device", "telephone", "router", "wlan_access_point", "mac_bridge", "repeater", "other");

inline constexpr auto lldp_system_capabilities_fields = field_list(
    type                 [7]  = auto_(own_number<lldp_type>),
    length               [9]  = auto_(header_size - 2),
    system_capabilities  [16] = lldp_capabilities,
    enabled_capabilities [16] = lldp_capabilities);

/// System Capabilities, clause 8.5.8.
using lldp_system_capabilities = header<lldp_system_capabilities_fields, "LLDP System Capabilities", part_of<lldp>>;

template <> inline constexpr auto number_in<lldp_type, lldp_system_capabilities> = 7;

inline constexpr auto lldp_management_address_fields = field_list(
    type           [7] = auto_(own_number<lldp_type>),
    length         [9] = auto_(header_size - 2),
    address_length [8] = auto_(size_of_part<any_octets> + 1),
    subtype        [8] = named_values({{"ipv4", 1}, {"ipv6", 2}, {"mac_address", 6}, {"dns", 16}}).set("ipv4"));

/// Management Address, clause 8.5.9; the address follows as octets, and then its interface:
/// `options(lldp_management_address("ipv4"), octets(std::to_array<std::uint8_t>({10, 0, 0, 1})), lldp_interface("if_index", 7))`.
using lldp_management_address = header<lldp_management_address_fields, "LLDP Management Address", part_of<lldp>, takes<any_octets, 1>>;

template <> inline constexpr auto number_in<lldp_type, lldp_management_address> = 8;

inline constexpr auto lldp_interface_fields = field_list(
    subtype          [8]  = named_values({{"unknown", 1}, {"if_index", 2}, {"system_port_number", 3}}).set("if_index"),
    interface_number [32] = 0,
    oid_length       [8]  = auto_(size_of_parts));

/// The interface of a management address, clause 8.5.9; its object identifier may follow as octets.
using lldp_interface = header<lldp_interface_fields, "LLDP Interface", part_of<lldp_management_address>, takes<any_octets>>;

inline constexpr auto lldp_organization_fields = field_list(
    type    [7]  = auto_(own_number<lldp_type>),
    length  [9]  = auto_(header_size - 2),
    oui     [24] = 0,
    subtype [8]  = 0);

/// Organizationally Specific, clause 8.6; its information follows as octets.
using lldp_organization = header<lldp_organization_fields, "LLDP Organizationally Specific", part_of<lldp>, takes<any_octets>>;

template <> inline constexpr auto number_in<lldp_type, lldp_organization> = 127;

inline constexpr auto lldp_tlv_fields_of_any_type = field_list(
    type   [7] = 0,
    length [9] = auto_(header_size - 2));

/// Any other TLV, clause 8.4: `options(lldp_tlv(type = 9), octets("abc"))`.
using lldp_tlv = header<lldp_tlv_fields_of_any_type, "LLDP TLV", part_of<lldp>, takes<any_octets>>;
// clang-format on

}

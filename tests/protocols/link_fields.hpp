// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/link/all.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<ethernet> = std::to_array<known_field>({
    {"destination_address", 0, 48}, {"source_address", 48, 48}, {"type", 96, 16}});
template <> inline constexpr auto known_fields<vlan> = std::to_array<known_field>({
    {"priority_code_point", 0, 3}, {"drop_eligible_indicator", 3, 1}, {"vlan_identifier", 4, 12},
    {"type", 16, 16}, {"tag_control_information", 0, 16}});
template <> inline constexpr auto known_fields<service_vlan> = known_fields<vlan>;
template <> inline constexpr auto known_fields<ieee802_3> = std::to_array<known_field>({
    {"destination_address", 0, 48}, {"source_address", 48, 48}, {"length", 96, 16}});
template <> inline constexpr auto known_fields<frame_check_sequence> = std::to_array<known_field>({{"checksum", 0, 32}});
template <> inline constexpr auto known_fields<llc> = std::to_array<known_field>({
    {"dsap", 0, 8}, {"ssap", 8, 8}, {"control", 16, 8}});
template <> inline constexpr auto known_fields<snap> = std::to_array<known_field>({{"oui", 0, 24}, {"type", 24, 16}});
template <> inline constexpr auto known_fields<mpls> = std::to_array<known_field>({
    {"label", 0, 20}, {"traffic_class", 20, 3}, {"bottom_of_stack", 23, 1}, {"time_to_live", 24, 8}});
template <> inline constexpr auto known_fields<arp> = std::to_array<known_field>({
    {"hardware_type", 0, 16}, {"protocol_type", 16, 16}, {"hardware_length", 32, 8}, {"protocol_length", 40, 8},
    {"operation", 48, 16}, {"sender_hardware_address", 64, 48}, {"sender_protocol_address", 112, 32},
    {"target_hardware_address", 144, 48}, {"target_protocol_address", 192, 32}});
template <> inline constexpr auto known_fields<rarp> = known_fields<arp>;
template <> inline constexpr auto known_fields<linux_cooked> = std::to_array<known_field>({
    {"packet_type", 0, 16}, {"arphrd_type", 16, 16}, {"link_layer_address_length", 32, 16},
    {"link_layer_address", 48, 48}, {"unused", 96, 16}, {"protocol_type", 112, 16}});
template <> inline constexpr auto known_fields<linux_cooked_2> = std::to_array<known_field>({
    {"protocol_type", 0, 16}, {"reserved", 16, 16}, {"interface_index", 32, 32}, {"arphrd_type", 64, 16},
    {"packet_type", 80, 8}, {"link_layer_address_length", 88, 8}, {"link_layer_address", 96, 48}, {"unused", 144, 16}});
template <> inline constexpr auto known_fields<pppoe_discovery> = std::to_array<known_field>({
    {"version", 0, 4}, {"type", 4, 4}, {"code", 8, 8}, {"session_id", 16, 16}, {"length", 32, 16}});
template <> inline constexpr auto known_fields<pppoe_session> = known_fields<pppoe_discovery>;
template <> inline constexpr auto known_fields<service_name> = std::to_array<known_field>({
    {"type", 0, 16}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<end_of_list> = known_fields<service_name>;
template <> inline constexpr auto known_fields<ac_name> = known_fields<service_name>;
template <> inline constexpr auto known_fields<host_uniq> = known_fields<service_name>;
template <> inline constexpr auto known_fields<ac_cookie> = known_fields<service_name>;
template <> inline constexpr auto known_fields<relay_session_id> = known_fields<service_name>;
template <> inline constexpr auto known_fields<service_name_error> = known_fields<service_name>;
template <> inline constexpr auto known_fields<ac_system_error> = known_fields<service_name>;
template <> inline constexpr auto known_fields<generic_error> = known_fields<service_name>;
template <> inline constexpr auto known_fields<pppoe_tag> = known_fields<service_name>;
template <> inline constexpr auto known_fields<pppoe_vendor_specific> = std::to_array<known_field>({
    {"type", 0, 16}, {"length", 16, 16}, {"vendor_id", 32, 32}});
template <> inline constexpr auto known_fields<ppp_max_payload> = std::to_array<known_field>({
    {"type", 0, 16}, {"length", 16, 16}, {"max_payload", 32, 16}});
template <> inline constexpr auto known_fields<ppp> = std::to_array<known_field>({{"protocol", 0, 16}});
template <> inline constexpr auto known_fields<ppp_compressed> = std::to_array<known_field>({{"protocol", 0, 8}});
template <> inline constexpr auto known_fields<hdlc> = std::to_array<known_field>({{"address", 0, 8}, {"control", 8, 8}});
template <> inline constexpr auto known_fields<eapol> = std::to_array<known_field>({
    {"version", 0, 8}, {"type", 8, 8}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<eap> = std::to_array<known_field>({
    {"code", 0, 8}, {"identifier", 8, 8}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<eap_type> = std::to_array<known_field>({{"type", 0, 8}});
template <> inline constexpr auto known_fields<stp> = std::to_array<known_field>({
    {"protocol_identifier", 0, 16}, {"protocol_version_identifier", 16, 8}, {"bpdu_type", 24, 8}, {"flags", 32, 8},
    {"root_priority", 40, 16}, {"root_address", 56, 48}, {"root_path_cost", 104, 32}, {"bridge_priority", 136, 16},
    {"bridge_address", 152, 48}, {"port_identifier", 200, 16}, {"message_age", 216, 16}, {"max_age", 232, 16},
    {"hello_time", 248, 16}, {"forward_delay", 264, 16}});
template <> inline constexpr auto known_fields<rstp> = std::to_array<known_field>({
    {"protocol_identifier", 0, 16}, {"protocol_version_identifier", 16, 8}, {"bpdu_type", 24, 8},
    {"topology_change_acknowledgment", 32, 1}, {"agreement", 33, 1}, {"forwarding", 34, 1}, {"learning", 35, 1},
    {"port_role", 36, 2}, {"proposal", 38, 1}, {"topology_change", 39, 1},
    {"root_priority", 40, 16}, {"root_address", 56, 48}, {"root_path_cost", 104, 32}, {"bridge_priority", 136, 16},
    {"bridge_address", 152, 48}, {"port_identifier", 200, 16}, {"message_age", 216, 16}, {"max_age", 232, 16},
    {"hello_time", 248, 16}, {"forward_delay", 264, 16}, {"version_1_length", 280, 8}, {"flags", 32, 8}});
template <> inline constexpr auto known_fields<stp_topology_change> = std::to_array<known_field>({
    {"protocol_identifier", 0, 16}, {"protocol_version_identifier", 16, 8}, {"bpdu_type", 24, 8}});
template <> inline constexpr auto known_fields<lldp_end> = std::to_array<known_field>({{"type", 0, 7}, {"length", 7, 9}});
template <> inline constexpr auto known_fields<lldp_port_description> = known_fields<lldp_end>;
template <> inline constexpr auto known_fields<lldp_system_name> = known_fields<lldp_end>;
template <> inline constexpr auto known_fields<lldp_system_description> = known_fields<lldp_end>;
template <> inline constexpr auto known_fields<lldp_tlv> = known_fields<lldp_end>;
template <> inline constexpr auto known_fields<lldp_chassis_id> = std::to_array<known_field>({
    {"type", 0, 7}, {"length", 7, 9}, {"subtype", 16, 8}});
template <> inline constexpr auto known_fields<lldp_port_id> = known_fields<lldp_chassis_id>;
template <> inline constexpr auto known_fields<lldp_time_to_live> = std::to_array<known_field>({
    {"type", 0, 7}, {"length", 7, 9}, {"time_to_live", 16, 16}});
template <> inline constexpr auto known_fields<lldp_system_capabilities> = std::to_array<known_field>({
    {"type", 0, 7}, {"length", 7, 9}, {"system_capabilities", 16, 16}, {"enabled_capabilities", 32, 16}});
template <> inline constexpr auto known_fields<lldp_management_address> = std::to_array<known_field>({
    {"type", 0, 7}, {"length", 7, 9}, {"address_length", 16, 8}, {"subtype", 24, 8}});
template <> inline constexpr auto known_fields<lldp_interface> = std::to_array<known_field>({
    {"subtype", 0, 8}, {"interface_number", 8, 32}, {"oid_length", 40, 8}});
template <> inline constexpr auto known_fields<lldp_organization> = std::to_array<known_field>({
    {"type", 0, 7}, {"length", 7, 9}, {"oui", 16, 24}, {"subtype", 40, 8}});
// clang-format on

}

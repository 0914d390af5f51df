// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/icmp_errors.hpp>
#include <umpa/protocols/network/icmp_extensions.hpp>
#include <umpa/protocols/network/igmp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv4_options.hpp>
#include <umpa/protocols/network/ospf.hpp>
#include <umpa/protocols/network/ospf_link_state.hpp>
#include <umpa/protocols/network/vrrp.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<ipv4> = std::to_array<known_field>({
    {"version", 0, 4}, {"ihl", 4, 4}, {"dscp", 8, 6}, {"ecn", 14, 2}, {"total_length", 16, 16},
    {"identification", 32, 16}, {"flags", 48, 3}, {"fragment_offset", 51, 13}, {"time_to_live", 64, 8},
    {"protocol", 72, 8}, {"header_checksum", 80, 16}, {"source_address", 96, 32},
    {"destination_address", 128, 32}, {"type_of_service", 8, 8}});
template <> inline constexpr auto known_fields<router_alert> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"value", 16, 16}});
template <> inline constexpr auto known_fields<record_route> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"pointer", 16, 8}});
template <> inline constexpr auto known_fields<loose_source_route> = known_fields<record_route>;
template <> inline constexpr auto known_fields<strict_source_route> = known_fields<record_route>;
template <> inline constexpr auto known_fields<route_address> = std::to_array<known_field>({
    {"route_data", 0, 32}});
// RFC 791 section 3.1
template <> inline constexpr auto known_fields<security_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"security", 16, 16}, {"compartments", 32, 16},
    {"handling_restrictions", 48, 16}, {"transmission_control_code", 64, 24}});
template <> inline constexpr auto known_fields<stream_identifier_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"stream_id", 16, 16}});
template <> inline constexpr auto known_fields<internet_timestamp> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"pointer", 16, 8}, {"overflow", 24, 4}, {"flag", 28, 4}});
template <> inline constexpr auto known_fields<timestamp_entry> = std::to_array<known_field>({
    {"timestamp", 0, 32}});
template <> inline constexpr auto known_fields<address_and_timestamp> = std::to_array<known_field>({
    {"internet_address", 0, 32}, {"timestamp", 32, 32}});
// RFC 1063, RFC 1393
template <> inline constexpr auto known_fields<mtu_probe_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"mtu", 16, 16}});
template <> inline constexpr auto known_fields<mtu_reply_option> = known_fields<mtu_probe_option>;
template <> inline constexpr auto known_fields<traceroute_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"id_number", 16, 16}, {"outbound_hop_count", 32, 16},
    {"return_hop_count", 48, 16}, {"originator_address", 64, 32}});
template <> inline constexpr auto known_fields<ipv4_generic_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});
// RFC 792, RFC 950, RFC 1256
template <> inline constexpr auto known_fields<icmp_echo> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 16}});
template <> inline constexpr auto known_fields<icmp_echo_reply> = known_fields<icmp_echo>;
template <> inline constexpr auto known_fields<icmp_information_request> = known_fields<icmp_echo>;
template <> inline constexpr auto known_fields<icmp_information_reply> = known_fields<icmp_echo>;
template <> inline constexpr auto known_fields<icmp_timestamp> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 16},
    {"originate_timestamp", 64, 32}, {"receive_timestamp", 96, 32}, {"transmit_timestamp", 128, 32}});
template <> inline constexpr auto known_fields<icmp_timestamp_reply> = known_fields<icmp_timestamp>;
template <> inline constexpr auto known_fields<icmp_address_mask_request> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 16},
    {"address_mask", 64, 32}});
template <> inline constexpr auto known_fields<icmp_address_mask_reply> = known_fields<icmp_address_mask_request>;
template <> inline constexpr auto known_fields<icmp_router_advertisement> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"num_addrs", 32, 8}, {"addr_entry_size", 40, 8},
    {"lifetime", 48, 16}});
template <> inline constexpr auto known_fields<icmp_router_entry> = std::to_array<known_field>({
    {"router_address", 0, 32}, {"preference_level", 32, 32}});
template <> inline constexpr auto known_fields<icmp_router_solicitation> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"reserved", 32, 32}});
// RFC 792, RFC 1191, RFC 4884
template <> inline constexpr auto known_fields<icmp_destination_unreachable> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"unused", 32, 8}, {"length", 40, 8},
    {"next_hop_mtu", 48, 16}});
template <> inline constexpr auto known_fields<icmp_source_quench> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"unused", 32, 32}});
template <> inline constexpr auto known_fields<icmp_redirect> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"gateway_internet_address", 32, 32}});
template <> inline constexpr auto known_fields<icmp_time_exceeded> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"unused", 32, 8}, {"length", 40, 8},
    {"unused2", 48, 16}});
template <> inline constexpr auto known_fields<icmp_parameter_problem> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"pointer", 32, 8}, {"length", 40, 8},
    {"unused", 48, 16}});
// RFC 4884 section 7, RFC 8335
template <> inline constexpr auto known_fields<icmp_extension> = std::to_array<known_field>({
    {"version", 0, 4}, {"reserved", 4, 12}, {"checksum", 16, 16}});
template <> inline constexpr auto known_fields<icmp_extension_object> = std::to_array<known_field>({
    {"length", 0, 16}, {"class_num", 16, 8}, {"c_type", 24, 8}});
template <> inline constexpr auto known_fields<icmp_extended_echo_request> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 8},
    {"reserved", 56, 7}, {"local", 63, 1}});
template <> inline constexpr auto known_fields<icmp_extended_echo_reply> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 8},
    {"state", 56, 3}, {"reserved", 59, 2}, {"active", 61, 1}, {"ipv4", 62, 1}, {"ipv6", 63, 1}});
// RFC 1112, RFC 2236, RFC 3376
template <> inline constexpr auto known_fields<igmpv1> = std::to_array<known_field>({
    {"version", 0, 4}, {"type", 4, 4}, {"unused", 8, 8}, {"checksum", 16, 16}, {"group_address", 32, 32}});
template <> inline constexpr auto known_fields<igmpv2> = std::to_array<known_field>({
    {"type", 0, 8}, {"max_resp_time", 8, 8}, {"checksum", 16, 16}, {"group_address", 32, 32}});
template <> inline constexpr auto known_fields<igmpv3_query> = std::to_array<known_field>({
    {"type", 0, 8}, {"max_resp_code", 8, 8}, {"checksum", 16, 16}, {"group_address", 32, 32}, {"resv", 64, 4},
    {"suppress_router_side_processing", 68, 1}, {"qrv", 69, 3}, {"qqic", 72, 8},
    {"number_of_sources", 80, 16}});
template <> inline constexpr auto known_fields<igmpv3_report> = std::to_array<known_field>({
    {"type", 0, 8}, {"reserved", 8, 8}, {"checksum", 16, 16}, {"reserved2", 32, 16},
    {"number_of_group_records", 48, 16}});
template <> inline constexpr auto known_fields<igmp_group_record> = std::to_array<known_field>({
    {"record_type", 0, 8}, {"aux_data_len", 8, 8}, {"number_of_sources", 16, 16},
    {"multicast_address", 32, 32}});
template <> inline constexpr auto known_fields<igmp_source> = std::to_array<known_field>({
    {"source_address", 0, 32}});
// RFC 2328 appendix A.3
template <> inline constexpr auto known_fields<ospf> = std::to_array<known_field>({
    {"version", 0, 8}, {"type", 8, 8}, {"packet_length", 16, 16}, {"router_id", 32, 32}, {"area_id", 64, 32},
    {"checksum", 96, 16}, {"autype", 112, 16}, {"authentication", 128, 64}});
template <> inline constexpr auto known_fields<ospf_hello> = std::to_array<known_field>({
    {"network_mask", 0, 32}, {"hello_interval", 32, 16}, {"options", 48, 8}, {"router_priority", 56, 8},
    {"router_dead_interval", 64, 32}, {"designated_router", 96, 32}, {"backup_designated_router", 128, 32}});
template <> inline constexpr auto known_fields<ospf_neighbor> = std::to_array<known_field>({
    {"neighbor", 0, 32}});
template <> inline constexpr auto known_fields<ospf_database_description> = std::to_array<known_field>({
    {"interface_mtu", 0, 16}, {"options", 16, 8}, {"dd_flags", 24, 8}, {"dd_sequence_number", 32, 32}});
template <> inline constexpr auto known_fields<ospf_requested_lsa> = std::to_array<known_field>({
    {"ls_type", 0, 32}, {"link_state_id", 32, 32}, {"advertising_router", 64, 32}});
template <> inline constexpr auto known_fields<ospf_link_state_update> = std::to_array<known_field>({
    {"number_of_lsas", 0, 32}});
// RFC 2328 appendix A.4
template <> inline constexpr auto known_fields<ospf_lsa> = std::to_array<known_field>({
    {"ls_age", 0, 16}, {"options", 16, 8}, {"ls_type", 24, 8}, {"link_state_id", 32, 32},
    {"advertising_router", 64, 32}, {"ls_sequence_number", 96, 32}, {"ls_checksum", 128, 16}, {"length", 144, 16}});
template <> inline constexpr auto known_fields<ospf_lsa_header> = known_fields<ospf_lsa>;
template <> inline constexpr auto known_fields<ospf_router_lsa> = std::to_array<known_field>({
    {"flags", 0, 8}, {"reserved", 8, 8}, {"number_of_links", 16, 16}});
template <> inline constexpr auto known_fields<ospf_router_link> = std::to_array<known_field>({
    {"link_id", 0, 32}, {"link_data", 32, 32}, {"type", 64, 8}, {"number_of_tos", 72, 8}, {"metric", 80, 16}});
template <> inline constexpr auto known_fields<ospf_network_lsa> = std::to_array<known_field>({
    {"network_mask", 0, 32}});
template <> inline constexpr auto known_fields<ospf_attached_router> = std::to_array<known_field>({
    {"attached_router", 0, 32}});
template <> inline constexpr auto known_fields<ospf_summary_lsa> = std::to_array<known_field>({
    {"network_mask", 0, 32}, {"reserved", 32, 8}, {"metric", 40, 24}});
template <> inline constexpr auto known_fields<ospf_external_lsa> = std::to_array<known_field>({
    {"network_mask", 0, 32}, {"flags", 32, 8}, {"metric", 40, 24}, {"forwarding_address", 64, 32},
    {"external_route_tag", 96, 32}});
// RFC 3768 section 5.1, RFC 5798 section 5.1
template <> inline constexpr auto known_fields<vrrp> = std::to_array<known_field>({
    {"version", 0, 4}, {"type", 4, 4}, {"virtual_rtr_id", 8, 8}, {"priority", 16, 8}, {"count_ip_addrs", 24, 8},
    {"auth_type", 32, 8}, {"adver_int", 40, 8}, {"checksum", 48, 16}});
template <> inline constexpr auto known_fields<vrrpv3> = std::to_array<known_field>({
    {"version", 0, 4}, {"type", 4, 4}, {"virtual_rtr_id", 8, 8}, {"priority", 16, 8},
    {"count_ipvx_addr", 24, 8}, {"reserved", 32, 4}, {"max_adver_int", 36, 12}, {"checksum", 48, 16}});
template <> inline constexpr auto known_fields<vrrp_address> = std::to_array<known_field>({
    {"ip_address", 0, 32}});
template <> inline constexpr auto known_fields<vrrp_ipv6_address> = std::to_array<known_field>({
    {"ip_address", 0, 128}});
template <> inline constexpr auto known_fields<vrrp_authentication> = std::to_array<known_field>({
    {"authentication_data", 0, 64}});
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/tunnels/all.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<vxlan> = std::to_array<known_field>({
    {"flags", 0, 8}, {"reserved", 8, 24}, {"network_identifier", 32, 24}, {"reserved2", 56, 8}});
template <> inline constexpr auto known_fields<vxlan_gpe> = std::to_array<known_field>({
    {"reserved", 0, 2}, {"version", 2, 2}, {"flags", 4, 4}, {"reserved2", 8, 16}, {"next_protocol", 24, 8},
    {"network_identifier", 32, 24}, {"reserved3", 56, 8}});
template <> inline constexpr auto known_fields<gre> = std::to_array<known_field>({
    {"checksum_present", 0, 1}, {"routing_present", 1, 1}, {"key_present", 2, 1}, {"sequence_number_present", 3, 1},
    {"reserved0", 4, 9}, {"version", 13, 3}, {"protocol_type", 16, 16}});
template <> inline constexpr auto known_fields<gre_checksum> = std::to_array<known_field>({
    {"checksum", 0, 16}, {"reserved1", 16, 16}});
template <> inline constexpr auto known_fields<gre_key> = std::to_array<known_field>({{"key", 0, 32}});
template <> inline constexpr auto known_fields<gre_sequence> = std::to_array<known_field>({{"sequence_number", 0, 32}});
template <> inline constexpr auto known_fields<enhanced_gre> = std::to_array<known_field>({
    {"checksum_present", 0, 1}, {"routing_present", 1, 1}, {"key_present", 2, 1}, {"sequence_number_present", 3, 1},
    {"strict_source_route_present", 4, 1}, {"recursion_control", 5, 3}, {"acknowledgment_number_present", 8, 1},
    {"flags", 9, 4}, {"version", 13, 3}, {"protocol_type", 16, 16}, {"payload_length", 32, 16}, {"call_id", 48, 16}});
template <> inline constexpr auto known_fields<enhanced_gre_sequence> = std::to_array<known_field>({
    {"sequence_number", 0, 32}});
template <> inline constexpr auto known_fields<enhanced_gre_acknowledgment> = std::to_array<known_field>({
    {"acknowledgment_number", 0, 32}});
template <> inline constexpr auto known_fields<nvgre> = std::to_array<known_field>({
    {"checksum_present", 0, 1}, {"routing_present", 1, 1}, {"key_present", 2, 1}, {"sequence_number_present", 3, 1},
    {"reserved0", 4, 9}, {"version", 13, 3}, {"protocol_type", 16, 16}, {"virtual_subnet_id", 32, 24},
    {"flow_id", 56, 8}});
template <> inline constexpr auto known_fields<erspan> = std::to_array<known_field>({
    {"version", 0, 4}, {"vlan_identifier", 4, 12}, {"class_of_service", 16, 3}, {"trunk_encapsulation_type", 19, 2},
    {"truncated", 21, 1}, {"session_id", 22, 10}, {"reserved", 32, 12}, {"index", 44, 20}});
template <> inline constexpr auto known_fields<erspan_3> = std::to_array<known_field>({
    {"version", 0, 4}, {"vlan_identifier", 4, 12}, {"class_of_service", 16, 3}, {"bad_short_oversized", 19, 2},
    {"truncated", 21, 1}, {"session_id", 22, 10}, {"timestamp", 32, 32}, {"security_group_tag", 64, 16},
    {"protocol_data_unit", 80, 1}, {"frame_type", 81, 5}, {"hardware_id", 86, 6}, {"direction", 92, 1},
    {"timestamp_granularity", 93, 2}, {"optional_subheader", 95, 1}});
template <> inline constexpr auto known_fields<erspan_platform> = std::to_array<known_field>({
    {"platform_id", 0, 6}, {"platform_info", 6, 58}});
template <> inline constexpr auto known_fields<geneve> = std::to_array<known_field>({
    {"version", 0, 2}, {"option_length", 2, 6}, {"flags", 8, 2}, {"reserved", 10, 6}, {"protocol_type", 16, 16},
    {"virtual_network_identifier", 32, 24}, {"reserved2", 56, 8}});
template <> inline constexpr auto known_fields<geneve_option> = std::to_array<known_field>({
    {"option_class", 0, 16}, {"type", 16, 8}, {"reserved", 24, 3}, {"length", 27, 5}});

// The octets of 3GPP TS 29.281 are counted from 1, the bits of each from 8 down.
template <> inline constexpr auto known_fields<gtp_u> = std::to_array<known_field>({
    {"version", 0, 3}, {"protocol_type", 3, 1}, {"reserved", 4, 1}, {"extension_header_flag", 5, 1},
    {"sequence_number_flag", 6, 1}, {"n_pdu_number_flag", 7, 1}, {"message_type", 8, 8}, {"length", 16, 16},
    {"teid", 32, 32}});
template <> inline constexpr auto known_fields<gtp_sequence> = std::to_array<known_field>({
    {"sequence_number", 0, 16}, {"n_pdu_number", 16, 8}, {"next_extension_header_type", 24, 8}});
template <> inline constexpr auto known_fields<gtp_n_pdu> = known_fields<gtp_sequence>;
template <> inline constexpr auto known_fields<gtp_extensions> = known_fields<gtp_sequence>;
template <> inline constexpr auto known_fields<gtp_udp_port> = std::to_array<known_field>({
    {"length", 0, 8}, {"udp_port", 8, 16}, {"next_extension_header_type", 24, 8}});
template <> inline constexpr auto known_fields<gtp_pdcp_pdu> = std::to_array<known_field>({
    {"length", 0, 8}, {"pdcp_pdu_number", 8, 16}, {"next_extension_header_type", 24, 8}});
template <> inline constexpr auto known_fields<gtp_long_pdcp_pdu> = std::to_array<known_field>({
    {"length", 0, 8}, {"spare", 8, 6}, {"pdcp_pdu_number", 14, 18}, {"spare2", 32, 24},
    {"next_extension_header_type", 56, 8}});
template <> inline constexpr auto known_fields<gtp_service_class> = std::to_array<known_field>({
    {"length", 0, 8}, {"service_class_indicator", 8, 8}, {"spare", 16, 8}, {"next_extension_header_type", 24, 8}});
template <> inline constexpr auto known_fields<pdu_session_downlink> = std::to_array<known_field>({
    {"length", 0, 8}, {"pdu_type", 8, 4}, {"qmp", 12, 1}, {"snp", 13, 1}, {"msnp", 14, 1}, {"spare", 15, 1},
    {"ppp_flag", 16, 1}, {"rqi", 17, 1}, {"qfi", 18, 6}, {"next_extension_header_type", 24, 8}});
template <> inline constexpr auto known_fields<pdu_session_uplink> = std::to_array<known_field>({
    {"length", 0, 8}, {"pdu_type", 8, 4}, {"qmp", 12, 1}, {"downlink_delay_indicator", 13, 1},
    {"uplink_delay_indicator", 14, 1}, {"snp", 15, 1}, {"n3_n9_delay_indicator", 16, 1}, {"new_ie_flag", 17, 1},
    {"qfi", 18, 6}, {"next_extension_header_type", 24, 8}});
template <> inline constexpr auto known_fields<gtp_recovery> = std::to_array<known_field>({
    {"type", 0, 8}, {"restart_counter", 8, 8}});
template <> inline constexpr auto known_fields<gtp_teid_data> = std::to_array<known_field>({
    {"type", 0, 8}, {"teid", 8, 32}});
template <> inline constexpr auto known_fields<gtp_peer_ipv4> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 16}, {"peer_address", 24, 32}});
template <> inline constexpr auto known_fields<gtp_peer_ipv6> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 16}, {"peer_address", 24, 128}});
template <> inline constexpr auto known_fields<gtp_extension_list> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<gtp_private_extension> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 16}, {"extension_identifier", 24, 16}});

// 3GPP TS 29.274, figures 5.1-1, 5.3-1 and 8.2.1-1.
template <> inline constexpr auto known_fields<gtp_c> = std::to_array<known_field>({
    {"version", 0, 3}, {"piggybacking_flag", 3, 1}, {"teid_flag", 4, 1}, {"message_priority_flag", 5, 1},
    {"spare", 6, 2}, {"message_type", 8, 8}, {"length", 16, 16}, {"teid", 32, 32}, {"sequence_number", 64, 24},
    {"message_priority", 88, 4}, {"spare2", 92, 4}});
template <> inline constexpr auto known_fields<gtp_c_no_teid> = std::to_array<known_field>({
    {"version", 0, 3}, {"piggybacking_flag", 3, 1}, {"teid_flag", 4, 1}, {"message_priority_flag", 5, 1},
    {"spare", 6, 2}, {"message_type", 8, 8}, {"length", 16, 16}, {"sequence_number", 32, 24}, {"spare2", 56, 8}});
template <> inline constexpr auto known_fields<gtp_c_element> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 16}, {"spare", 24, 4}, {"instance", 28, 4}});
template <> inline constexpr auto known_fields<gtp_c_group> = known_fields<gtp_c_element>;

template <> inline constexpr auto known_fields<l2tp_control> = std::to_array<known_field>({
    {"type_bit", 0, 1}, {"length_bit", 1, 1}, {"reserved", 2, 2}, {"sequence_bit", 4, 1}, {"reserved2", 5, 1},
    {"offset_bit", 6, 1}, {"priority_bit", 7, 1}, {"reserved3", 8, 4}, {"version", 12, 4}, {"length", 16, 16},
    {"tunnel_id", 32, 16}, {"session_id", 48, 16}, {"ns", 64, 16}, {"nr", 80, 16}});
template <> inline constexpr auto known_fields<l2tp_data> = std::to_array<known_field>({
    {"type_bit", 0, 1}, {"length_bit", 1, 1}, {"reserved", 2, 2}, {"sequence_bit", 4, 1}, {"reserved2", 5, 1},
    {"offset_bit", 6, 1}, {"priority_bit", 7, 1}, {"reserved3", 8, 4}, {"version", 12, 4}, {"tunnel_id", 16, 16},
    {"session_id", 32, 16}});
template <> inline constexpr auto known_fields<l2tp_sized_data> = std::to_array<known_field>({
    {"type_bit", 0, 1}, {"length_bit", 1, 1}, {"reserved", 2, 2}, {"sequence_bit", 4, 1}, {"reserved2", 5, 1},
    {"offset_bit", 6, 1}, {"priority_bit", 7, 1}, {"reserved3", 8, 4}, {"version", 12, 4}, {"length", 16, 16},
    {"tunnel_id", 32, 16}, {"session_id", 48, 16}});
template <> inline constexpr auto known_fields<l2tp_sequence> = std::to_array<known_field>({
    {"ns", 0, 16}, {"nr", 16, 16}});
template <> inline constexpr auto known_fields<l2tp_offset> = std::to_array<known_field>({{"offset_size", 0, 16}});
template <> inline constexpr auto known_fields<l2tp_avp> = std::to_array<known_field>({
    {"mandatory", 0, 1}, {"hidden", 1, 1}, {"reserved", 2, 4}, {"length", 6, 10}, {"vendor_id", 16, 16},
    {"attribute_type", 32, 16}});
template <> inline constexpr auto known_fields<l2tp_message> = std::to_array<known_field>({
    {"mandatory", 0, 1}, {"hidden", 1, 1}, {"reserved", 2, 4}, {"length", 6, 10}, {"vendor_id", 16, 16},
    {"attribute_type", 32, 16}, {"message_type", 48, 16}});
template <> inline constexpr auto known_fields<l2tpv3> = std::to_array<known_field>({{"session_id", 0, 32}});
template <> inline constexpr auto known_fields<l2tpv3_udp> = std::to_array<known_field>({
    {"type_bit", 0, 1}, {"reserved", 1, 11}, {"version", 12, 4}, {"reserved2", 16, 16}, {"session_id", 32, 32}});
template <> inline constexpr auto known_fields<l2tpv3_cookie> = std::to_array<known_field>({{"cookie", 0, 64}});
template <> inline constexpr auto known_fields<l2tpv3_short_cookie> = std::to_array<known_field>({{"cookie", 0, 32}});
template <> inline constexpr auto known_fields<l2tpv3_sublayer> = std::to_array<known_field>({
    {"reserved", 0, 1}, {"sequence_bit", 1, 1}, {"reserved2", 2, 6}, {"sequence_number", 8, 24}});
template <> inline constexpr auto known_fields<l2tpv3_control> = std::to_array<known_field>({
    {"type_bit", 0, 1}, {"length_bit", 1, 1}, {"reserved", 2, 2}, {"sequence_bit", 4, 1}, {"reserved2", 5, 7},
    {"version", 12, 4}, {"length", 16, 16}, {"control_connection_id", 32, 32}, {"ns", 64, 16}, {"nr", 80, 16}});

template <> inline constexpr auto known_fields<etherip> = std::to_array<known_field>({
    {"version", 0, 4}, {"reserved", 4, 12}});

// Little-endian, as section 5.4 of the WireGuard paper says of all integers.
template <> inline constexpr auto known_fields<wireguard_initiation> = std::to_array<known_field>({
    {"type", 0, 8}, {"reserved", 8, 24}, {"sender_index", 32, 32, sent_first::least}, {"unencrypted_ephemeral", 64, 256},
    {"encrypted_static", 320, 384}, {"encrypted_timestamp", 704, 224}, {"mac1", 928, 128}, {"mac2", 1056, 128}});
template <> inline constexpr auto known_fields<wireguard_response> = std::to_array<known_field>({
    {"type", 0, 8}, {"reserved", 8, 24}, {"sender_index", 32, 32, sent_first::least},
    {"receiver_index", 64, 32, sent_first::least}, {"unencrypted_ephemeral", 96, 256}, {"encrypted_nothing", 352, 128},
    {"mac1", 480, 128}, {"mac2", 608, 128}});
template <> inline constexpr auto known_fields<wireguard_cookie> = std::to_array<known_field>({
    {"type", 0, 8}, {"reserved", 8, 24}, {"receiver_index", 32, 32, sent_first::least}, {"nonce", 64, 192},
    {"encrypted_cookie", 256, 256}});
template <> inline constexpr auto known_fields<wireguard_transport> = std::to_array<known_field>({
    {"type", 0, 8}, {"reserved", 8, 24}, {"receiver_index", 32, 32, sent_first::least},
    {"counter", 64, 64, sent_first::least}});

template <> inline constexpr auto known_fields<nsh> = std::to_array<known_field>({
    {"version", 0, 2}, {"oam", 2, 1}, {"unassigned", 3, 1}, {"time_to_live", 4, 6}, {"length", 10, 6},
    {"unassigned2", 16, 4}, {"md_type", 20, 4}, {"next_protocol", 24, 8}, {"service_path_identifier", 32, 24},
    {"service_index", 56, 8}});
template <> inline constexpr auto known_fields<nsh_context> = std::to_array<known_field>({
    {"fixed_length_context_header", 0, 128}});
template <> inline constexpr auto known_fields<nsh_metadata> = std::to_array<known_field>({
    {"metadata_class", 0, 16}, {"type", 16, 8}, {"unassigned", 24, 1}, {"length", 25, 7}});
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/ipv6_known_field.hpp>
#include <protocols/known_field.hpp>
#include <umpa/protocols/network/all.hpp>

namespace umpa::test {

// clang-format off
// RFC 8200 sections 4.2 to 4.6.
template <> inline constexpr auto known_fields<hop_by_hop> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"hdr_ext_len", 8, 8}});
template <> inline constexpr auto known_fields<destination_options> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"hdr_ext_len", 8, 8}});
template <> inline constexpr auto known_fields<ipv6_fragment> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"reserved", 8, 8}, {"fragment_offset", 16, 13}, {"res", 29, 2},
    {"more_fragments", 31, 1}, {"identification", 32, 32}});
template <> inline constexpr auto known_fields<pad1> = std::to_array<known_field>({
    {"option_type", 0, 8}});
template <> inline constexpr auto known_fields<pad_n> = std::to_array<known_field>({
    {"option_type", 0, 8}, {"opt_data_len", 8, 8}});
template <> inline constexpr auto known_fields<ipv6_generic_option> = std::to_array<known_field>({
    {"option_type", 0, 8}, {"opt_data_len", 8, 8}});
// RFC 2473 section 4.1.1, RFC 2711 section 2.1, RFC 2675 section 2, RFC 6275 section 6.3.
template <> inline constexpr auto known_fields<tunnel_encapsulation_limit> = std::to_array<known_field>({
    {"option_type", 0, 8}, {"opt_data_len", 8, 8}, {"tun_encap_lim", 16, 8}});
template <> inline constexpr auto known_fields<ipv6_router_alert> = std::to_array<known_field>({
    {"option_type", 0, 8}, {"opt_data_len", 8, 8}, {"value", 16, 16}});
template <> inline constexpr auto known_fields<jumbo_payload> = std::to_array<known_field>({
    {"option_type", 0, 8}, {"opt_data_len", 8, 8}, {"jumbo_payload_length", 16, 32}});
template <> inline constexpr auto known_fields<home_address_option> = std::to_array<known_field>({
    {"option_type", 0, 8}, {"opt_data_len", 8, 8}, {"home_address", 16, 128}});

// RFC 2460 section 4.4, RFC 6275 section 6.4.1.
template <> inline constexpr auto known_fields<source_routing> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"hdr_ext_len", 8, 8}, {"routing_type", 16, 8}, {"segments_left", 24, 8},
    {"reserved", 32, 32}});
template <> inline constexpr auto known_fields<mobile_routing> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"hdr_ext_len", 8, 8}, {"routing_type", 16, 8}, {"segments_left", 24, 8},
    {"reserved", 32, 32}});
template <> inline constexpr auto known_fields<routing_address> = std::to_array<known_field>({
    {"address", 0, 128}});
// RFC 8754 sections 2 and 2.1.
template <> inline constexpr auto known_fields<segment_routing> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"hdr_ext_len", 8, 8}, {"routing_type", 16, 8}, {"segments_left", 24, 8},
    {"last_entry", 32, 8}, {"flags", 40, 8}, {"tag", 48, 16}});
template <> inline constexpr auto known_fields<route_segment> = std::to_array<known_field>({
    {"address", 0, 128}});
template <> inline constexpr auto known_fields<srh_pad1> = std::to_array<known_field>({
    {"type", 0, 8}});
template <> inline constexpr auto known_fields<srh_pad_n> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<srh_hmac> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"d_flag", 16, 1}, {"reserved", 17, 15}, {"hmac_key_id", 32, 32}});
template <> inline constexpr auto known_fields<srh_tlv> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});

// RFC 4302 section 2, RFC 4303 section 2.
template <> inline constexpr auto known_fields<ah> = std::to_array<known_field>({
    {"next_header", 0, 8}, {"payload_len", 8, 8}, {"reserved", 16, 16}, {"security_parameters_index", 32, 32},
    {"sequence_number", 64, 32}});
template <> inline constexpr auto known_fields<esp> = std::to_array<known_field>({
    {"security_parameters_index", 0, 32}, {"sequence_number", 32, 32}});
template <> inline constexpr auto known_fields<esp_trailer> = std::to_array<known_field>({
    {"pad_length", 0, 8}, {"next_header", 8, 8}});

// RFC 4443 sections 3 and 4, RFC 4884 section 4.
template <> inline constexpr auto known_fields<icmpv6_destination_unreachable> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"length", 32, 8}, {"unused", 40, 24}});
template <> inline constexpr auto known_fields<icmpv6_packet_too_big> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"mtu", 32, 32}});
template <> inline constexpr auto known_fields<icmpv6_time_exceeded> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"length", 32, 8}, {"unused", 40, 24}});
template <> inline constexpr auto known_fields<icmpv6_parameter_problem> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"pointer", 32, 32}});
template <> inline constexpr auto known_fields<icmpv6_echo> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 16}});
template <> inline constexpr auto known_fields<icmpv6_echo_reply> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"identifier", 32, 16}, {"sequence_number", 48, 16}});

// RFC 4861 section 4; the flags of an advertisement as in RFC 5175 section 3.
template <> inline constexpr auto known_fields<nd_router_solicitation> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"reserved", 32, 32}});
template <> inline constexpr auto known_fields<nd_router_advertisement> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"cur_hop_limit", 32, 8}, {"flags", 40, 3},
    {"default_router_preference", 43, 2}, {"proxy", 45, 1}, {"reserved", 46, 2}, {"router_lifetime", 48, 16},
    {"reachable_time", 64, 32}, {"retrans_timer", 96, 32}});
template <> inline constexpr auto known_fields<nd_neighbor_solicitation> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"reserved", 32, 32}, {"target_address", 64, 128}});
template <> inline constexpr auto known_fields<nd_neighbor_advertisement> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"flags", 32, 3}, {"reserved", 35, 29},
    {"target_address", 64, 128}});
template <> inline constexpr auto known_fields<nd_redirect> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"reserved", 32, 32}, {"target_address", 64, 128},
    {"destination_address", 192, 128}});
// RFC 4861 section 4.6, RFC 6275 section 7.2, RFC 4191 section 2.3, RFC 8106 section 5.
template <> inline constexpr auto known_fields<nd_source_link_layer_address> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"link_layer_address", 16, 48}});
template <> inline constexpr auto known_fields<nd_target_link_layer_address> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"link_layer_address", 16, 48}});
template <> inline constexpr auto known_fields<nd_prefix_information> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"prefix_length", 16, 8}, {"flags", 24, 3}, {"reserved1", 27, 5},
    {"valid_lifetime", 32, 32}, {"preferred_lifetime", 64, 32}, {"reserved2", 96, 32}, {"prefix", 128, 128}});
template <> inline constexpr auto known_fields<nd_redirected_header> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"reserved", 16, 48}});
template <> inline constexpr auto known_fields<nd_mtu> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"reserved", 16, 16}, {"mtu", 32, 32}});
template <> inline constexpr auto known_fields<nd_route_information> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"prefix_length", 16, 8}, {"reserved1", 24, 3}, {"route_preference", 27, 2},
    {"reserved2", 29, 3}, {"route_lifetime", 32, 32}});
template <> inline constexpr auto known_fields<nd_route_prefix> = std::to_array<known_field>({
    {"prefix", 0, 128}});
template <> inline constexpr auto known_fields<nd_recursive_dns_server> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"reserved", 16, 16}, {"lifetime", 32, 32}});
template <> inline constexpr auto known_fields<nd_dns_server> = std::to_array<known_field>({
    {"address", 0, 128}});
template <> inline constexpr auto known_fields<nd_dns_search_list> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"reserved", 16, 16}, {"lifetime", 32, 32}});
template <> inline constexpr auto known_fields<nd_generic_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});

// RFC 2710 section 3.
template <> inline constexpr auto known_fields<mld_query> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"maximum_response_delay", 32, 16},
    {"reserved", 48, 16}, {"multicast_address", 64, 128}});
template <> inline constexpr auto known_fields<mld_report> = known_fields<mld_query>;
template <> inline constexpr auto known_fields<mld_done> = known_fields<mld_query>;
// RFC 3810 section 5.
template <> inline constexpr auto known_fields<mldv2_query> = std::to_array<known_field>({
    {"type", 0, 8}, {"code", 8, 8}, {"checksum", 16, 16}, {"maximum_response_code", 32, 16}, {"reserved", 48, 16},
    {"multicast_address", 64, 128}, {"resv", 192, 4}, {"suppress_router_side_processing", 196, 1}, {"qrv", 197, 3},
    {"qqic", 200, 8}, {"number_of_sources", 208, 16}});
template <> inline constexpr auto known_fields<mldv2_report> = std::to_array<known_field>({
    {"type", 0, 8}, {"reserved1", 8, 8}, {"checksum", 16, 16}, {"reserved2", 32, 16},
    {"number_of_multicast_address_records", 48, 16}});
template <> inline constexpr auto known_fields<mldv2_address_record> = std::to_array<known_field>({
    {"record_type", 0, 8}, {"aux_data_len", 8, 8}, {"number_of_sources", 16, 16}, {"multicast_address", 32, 128}});
template <> inline constexpr auto known_fields<mldv2_source> = std::to_array<known_field>({
    {"source_address", 0, 128}});
// clang-format on

}

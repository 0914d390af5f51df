// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/transport/all.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<tcp> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"sequence_number", 32, 32},
    {"acknowledgment_number", 64, 32}, {"data_offset", 96, 4}, {"reserved", 100, 4}, {"control_bits", 104, 8},
    {"window", 112, 16}, {"checksum", 128, 16}, {"urgent_pointer", 144, 16}});
template <> inline constexpr auto known_fields<udp> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"length", 32, 16}, {"checksum", 48, 16}});
template <> inline constexpr auto known_fields<end_of_options> = std::to_array<known_field>({
    {"kind", 0, 8}});
template <> inline constexpr auto known_fields<no_operation> = std::to_array<known_field>({
    {"kind", 0, 8}});
template <> inline constexpr auto known_fields<maximum_segment_size> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"max_seg_size", 16, 16}});
template <> inline constexpr auto known_fields<window_scale> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"shift_cnt", 16, 8}});
template <> inline constexpr auto known_fields<sack_permitted> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<sack> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<sack_block> = std::to_array<known_field>({
    {"left_edge", 0, 32}, {"right_edge", 32, 32}});
template <> inline constexpr auto known_fields<timestamps> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"ts_value", 16, 32}, {"ts_echo_reply", 48, 32}});
template <> inline constexpr auto known_fields<md5_signature> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"md5_digest", 16, 128}});
template <> inline constexpr auto known_fields<user_timeout_option> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"granularity", 16, 1}, {"user_timeout", 17, 15}});
template <> inline constexpr auto known_fields<tcp_authentication> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}, {"key_id", 16, 8}, {"r_next_key_id", 24, 8}});
template <> inline constexpr auto known_fields<fast_open_cookie> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<generic_tcp_option> = std::to_array<known_field>({
    {"kind", 0, 8}, {"length", 8, 8}});

template <> inline constexpr auto known_fields<udp_lite> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"checksum_coverage", 32, 16}, {"checksum", 48, 16}});

template <> inline constexpr auto known_fields<sctp> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"verification_tag", 32, 32}, {"checksum", 64, 32}});
inline constexpr auto known_chunk = std::to_array<known_field>({{"type", 0, 8}, {"flags", 8, 8}, {"length", 16, 16}});
inline constexpr auto known_chunk_with = [](known_field const& last) {
    return std::array<known_field, 4>{known_chunk[0], known_chunk[1], known_chunk[2], last};
};
template <> inline constexpr auto known_fields<sctp_generic_chunk>     = known_chunk;
template <> inline constexpr auto known_fields<sctp_heartbeat>         = known_chunk;
template <> inline constexpr auto known_fields<sctp_heartbeat_ack>     = known_chunk;
template <> inline constexpr auto known_fields<sctp_abort>             = known_chunk;
template <> inline constexpr auto known_fields<sctp_shutdown_ack>      = known_chunk;
template <> inline constexpr auto known_fields<sctp_error>             = known_chunk;
template <> inline constexpr auto known_fields<sctp_cookie_echo>       = known_chunk;
template <> inline constexpr auto known_fields<sctp_cookie_ack>        = known_chunk;
template <> inline constexpr auto known_fields<sctp_shutdown_complete> = known_chunk;
template <> inline constexpr auto known_fields<sctp_shutdown>    = known_chunk_with({"cumulative_tsn_ack", 32, 32});
template <> inline constexpr auto known_fields<sctp_ecn_echo>    = known_chunk_with({"lowest_tsn_number", 32, 32});
template <> inline constexpr auto known_fields<sctp_congestion_window_reduced> = known_chunk_with({"lowest_tsn_number", 32, 32});
template <> inline constexpr auto known_fields<sctp_forward_tsn> = known_chunk_with({"new_cumulative_tsn", 32, 32});
template <> inline constexpr auto known_fields<sctp_skipped_stream> = std::to_array<known_field>({
    {"stream_identifier", 0, 16}, {"stream_sequence_number", 16, 16}});
template <> inline constexpr auto known_fields<sctp_data> = std::to_array<known_field>({
    {"type", 0, 8}, {"flags", 8, 8}, {"length", 16, 16}, {"tsn", 32, 32}, {"stream_identifier", 64, 16},
    {"stream_sequence_number", 80, 16}, {"payload_protocol_identifier", 96, 32}});
template <> inline constexpr auto known_fields<sctp_init> = std::to_array<known_field>({
    {"type", 0, 8}, {"flags", 8, 8}, {"length", 16, 16}, {"initiate_tag", 32, 32},
    {"advertised_receiver_window_credit", 64, 32}, {"number_of_outbound_streams", 96, 16},
    {"number_of_inbound_streams", 112, 16}, {"initial_tsn", 128, 32}});
template <> inline constexpr auto known_fields<sctp_init_ack> = known_fields<sctp_init>;
template <> inline constexpr auto known_fields<sctp_sack> = std::to_array<known_field>({
    {"type", 0, 8}, {"flags", 8, 8}, {"length", 16, 16}, {"cumulative_tsn_ack", 32, 32},
    {"advertised_receiver_window_credit", 64, 32}, {"number_of_gap_ack_blocks", 96, 16},
    {"number_of_duplicate_tsns", 112, 16}});
template <> inline constexpr auto known_fields<sctp_gap_ack_block> = std::to_array<known_field>({
    {"gap_ack_block_start", 0, 16}, {"gap_ack_block_end", 16, 16}});
template <> inline constexpr auto known_fields<sctp_duplicate_tsn> = std::to_array<known_field>({{"duplicate_tsn", 0, 32}});
template <> inline constexpr auto known_fields<sctp_cause> = std::to_array<known_field>({
    {"cause_code", 0, 16}, {"length", 16, 16}});
inline constexpr auto known_parameter = std::to_array<known_field>({{"type", 0, 16}, {"length", 16, 16}});
inline constexpr auto known_parameter_with = [](known_field const& last) {
    return std::array<known_field, 3>{known_parameter[0], known_parameter[1], last};
};
template <> inline constexpr auto known_fields<sctp_generic_parameter>       = known_parameter;
template <> inline constexpr auto known_fields<sctp_heartbeat_info>          = known_parameter;
template <> inline constexpr auto known_fields<sctp_state_cookie>            = known_parameter;
template <> inline constexpr auto known_fields<sctp_unrecognized_parameter>  = known_parameter;
template <> inline constexpr auto known_fields<sctp_supported_address_types> = known_parameter;
template <> inline constexpr auto known_fields<sctp_ecn_capable>             = known_parameter;
template <> inline constexpr auto known_fields<sctp_forward_tsn_supported>   = known_parameter;
template <> inline constexpr auto known_fields<sctp_ipv4_address> = known_parameter_with({"address", 32, 32});
template <> inline constexpr auto known_fields<sctp_ipv6_address> = known_parameter_with({"address", 32, 128});
template <> inline constexpr auto known_fields<sctp_cookie_preservative> = known_parameter_with({
    "suggested_cookie_life_span_increment", 32, 32});
template <> inline constexpr auto known_fields<sctp_add_address>            = known_parameter_with({"correlation_id", 32, 32});
template <> inline constexpr auto known_fields<sctp_delete_address>         = known_parameter_with({"correlation_id", 32, 32});
template <> inline constexpr auto known_fields<sctp_set_primary_address>    = known_parameter_with({"correlation_id", 32, 32});
template <> inline constexpr auto known_fields<sctp_error_cause_indication> = known_parameter_with({"correlation_id", 32, 32});
template <> inline constexpr auto known_fields<sctp_success_indication>     = known_parameter_with({"correlation_id", 32, 32});
template <> inline constexpr auto known_fields<sctp_adaptation_layer_indication> = known_parameter_with({"adaptation_code_point", 32, 32});
template <> inline constexpr auto known_fields<sctp_supported_extensions>     = known_parameter;
template <> inline constexpr auto known_fields<sctp_random>                   = known_parameter;
template <> inline constexpr auto known_fields<sctp_chunk_list>               = known_parameter;
template <> inline constexpr auto known_fields<sctp_requested_hmac_algorithm> = known_parameter;
template <> inline constexpr auto known_fields<sctp_hmac_algorithm> = std::to_array<known_field>({{"hmac_identifier", 0, 16}});
template <> inline constexpr auto known_fields<sctp_asconf>     = known_chunk_with({"sequence_number", 32, 32});
template <> inline constexpr auto known_fields<sctp_asconf_ack> = known_chunk_with({"sequence_number", 32, 32});
template <> inline constexpr auto known_fields<sctp_authentication> = std::to_array<known_field>({
    {"type", 0, 8}, {"flags", 8, 8}, {"length", 16, 16}, {"shared_key_identifier", 32, 16}, {"hmac_identifier", 48, 16}});
template <> inline constexpr auto known_fields<sctp_i_data> = std::to_array<known_field>({
    {"type", 0, 8}, {"flags", 8, 8}, {"length", 16, 16}, {"tsn", 32, 32}, {"stream_identifier", 64, 16},
    {"reserved", 80, 16}, {"message_identifier", 96, 32}, {"payload_protocol_identifier", 128, 32}});
template <> inline constexpr auto known_fields<sctp_address_type> = std::to_array<known_field>({{"address_type", 0, 16}});

template <> inline constexpr auto known_fields<dccp> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"data_offset", 32, 8}, {"ccval", 40, 4}, {"cscov", 44, 4},
    {"checksum", 48, 16}, {"res", 64, 3}, {"type", 67, 4}, {"extended_sequence_numbers", 71, 1}, {"reserved", 72, 8},
    {"sequence_number", 80, 48}});
template <> inline constexpr auto known_fields<dccp_short> = std::to_array<known_field>({
    {"source_port", 0, 16}, {"destination_port", 16, 16}, {"data_offset", 32, 8}, {"ccval", 40, 4}, {"cscov", 44, 4},
    {"checksum", 48, 16}, {"res", 64, 3}, {"type", 67, 4}, {"extended_sequence_numbers", 71, 1},
    {"sequence_number", 72, 24}});
template <> inline constexpr auto known_fields<dccp_acknowledgement> = std::to_array<known_field>({
    {"reserved", 0, 16}, {"acknowledgement_number", 16, 48}});
template <> inline constexpr auto known_fields<dccp_short_acknowledgement> = std::to_array<known_field>({
    {"reserved", 0, 8}, {"acknowledgement_number", 8, 24}});
template <> inline constexpr auto known_fields<dccp_service_code> = std::to_array<known_field>({{"service_code", 0, 32}});
template <> inline constexpr auto known_fields<dccp_reset> = std::to_array<known_field>({
    {"reset_code", 0, 8}, {"data_1", 8, 8}, {"data_2", 16, 8}, {"data_3", 24, 8}});
template <> inline constexpr auto known_fields<dccp_flag_option> = std::to_array<known_field>({{"type", 0, 8}});
template <> inline constexpr auto known_fields<dccp_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<dccp_feature_option> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"feature_number", 16, 8}});

template <> inline constexpr auto known_fields<quic> = std::to_array<known_field>({
    {"header_form", 0, 1}, {"fixed_bit", 1, 1}, {"long_packet_type", 2, 2}, {"type_specific_bits", 4, 4},
    {"version", 8, 32}});
template <> inline constexpr auto known_fields<quic_connection_id> = std::to_array<known_field>({{"length", 0, 8}});
template <> inline constexpr auto known_fields<quic_supported_version> = std::to_array<known_field>({
    {"supported_version", 0, 32}});
template <> inline constexpr auto known_fields<quic_short> = std::to_array<known_field>({
    {"header_form", 0, 1}, {"fixed_bit", 1, 1}, {"spin_bit", 2, 1}, {"reserved", 3, 2}, {"key_phase", 5, 1},
    {"packet_number_length", 6, 2}});
// clang-format on

}

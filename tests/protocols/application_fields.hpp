// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/application/bfd.hpp>
#include <umpa/protocols/application/coap.hpp>
#include <umpa/protocols/application/coap_options.hpp>
#include <umpa/protocols/application/modbus.hpp>
#include <umpa/protocols/application/mqtt.hpp>
#include <umpa/protocols/application/ntp.hpp>
#include <umpa/protocols/application/ptp.hpp>
#include <umpa/protocols/application/rip.hpp>
#include <umpa/protocols/application/rtcp.hpp>
#include <umpa/protocols/application/rtp.hpp>

namespace umpa::test {

// clang-format off
// RFC 5905 figure 8, RFC 7822 figure 14.
template <> inline constexpr auto known_fields<ntp> = std::to_array<known_field>({
    {"leap_indicator", 0, 2}, {"version", 2, 3}, {"mode", 5, 3}, {"stratum", 8, 8}, {"poll", 16, 8}, {"precision", 24, 8},
    {"root_delay", 32, 32}, {"root_dispersion", 64, 32}, {"reference_id", 96, 32}, {"reference_timestamp", 128, 64},
    {"origin_timestamp", 192, 64}, {"receive_timestamp", 256, 64}, {"transmit_timestamp", 320, 64}});
template <> inline constexpr auto known_fields<ntp_extension> = std::to_array<known_field>({{"field_type", 0, 16}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<ntp_authentication> = std::to_array<known_field>({{"key_identifier", 0, 32}});

// RFC 3550 sections 5.1 and 5.3.1, RFC 8285 sections 4.2 and 4.3.
template <> inline constexpr auto known_fields<rtp> = std::to_array<known_field>({
    {"version", 0, 2}, {"padding", 2, 1}, {"extension", 3, 1}, {"csrc_count", 4, 4}, {"marker", 8, 1}, {"payload_type", 9, 7},
    {"sequence_number", 16, 16}, {"timestamp", 32, 32}, {"ssrc", 64, 32}});
template <> inline constexpr auto known_fields<contributing_source> = std::to_array<known_field>({{"csrc", 0, 32}});
template <> inline constexpr auto known_fields<rtp_extension> = std::to_array<known_field>({{"defined_by_profile", 0, 16}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<one_byte_extension> = std::to_array<known_field>({{"identifier", 0, 4}, {"length", 4, 4}});
template <> inline constexpr auto known_fields<two_byte_extension> = std::to_array<known_field>({{"identifier", 0, 8}, {"length", 8, 8}});

// RFC 3550 sections 6.4.1, 6.4.2, 6.5, 6.6 and 6.7.
template <> inline constexpr auto known_fields<rtcp_sender_report> = std::to_array<known_field>({
    {"version", 0, 2}, {"padding", 2, 1}, {"reception_report_count", 3, 5}, {"packet_type", 8, 8}, {"length", 16, 16}, {"ssrc", 32, 32},
    {"ntp_timestamp", 64, 64}, {"rtp_timestamp", 128, 32}, {"sender_packet_count", 160, 32}, {"sender_octet_count", 192, 32}});
template <> inline constexpr auto known_fields<rtcp_receiver_report> = std::to_array<known_field>({
    {"version", 0, 2}, {"padding", 2, 1}, {"reception_report_count", 3, 5}, {"packet_type", 8, 8}, {"length", 16, 16}, {"ssrc", 32, 32}});
template <> inline constexpr auto known_fields<report_block> = std::to_array<known_field>({
    {"ssrc", 0, 32}, {"fraction_lost", 32, 8}, {"cumulative_packets_lost", 40, 24}, {"extended_highest_sequence", 64, 32},
    {"interarrival_jitter", 96, 32}, {"last_sr", 128, 32}, {"delay_since_last_sr", 160, 32}});
template <> inline constexpr auto known_fields<rtcp_source_description> = std::to_array<known_field>({
    {"version", 0, 2}, {"padding", 2, 1}, {"source_count", 3, 5}, {"packet_type", 8, 8}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<sdes_chunk> = std::to_array<known_field>({{"ssrc", 0, 32}});
template <> inline constexpr auto known_fields<sdes_item> = std::to_array<known_field>({{"type", 0, 8}, {"length", 8, 8}});
template <> inline constexpr auto known_fields<sdes_end> = std::to_array<known_field>({{"type", 0, 8}});
template <> inline constexpr auto known_fields<rtcp_goodbye> = std::to_array<known_field>({
    {"version", 0, 2}, {"padding", 2, 1}, {"source_count", 3, 5}, {"packet_type", 8, 8}, {"length", 16, 16}});
template <> inline constexpr auto known_fields<goodbye_source> = std::to_array<known_field>({{"ssrc", 0, 32}});
template <> inline constexpr auto known_fields<goodbye_reason> = std::to_array<known_field>({{"length", 0, 8}});
template <> inline constexpr auto known_fields<rtcp_application> = std::to_array<known_field>({
    {"version", 0, 2}, {"padding", 2, 1}, {"subtype", 3, 5}, {"packet_type", 8, 8}, {"length", 16, 16}, {"ssrc", 32, 32}, {"name", 64, 32}});

// RFC 5880 sections 4.1 to 4.4.
template <> inline constexpr auto known_fields<bfd> = std::to_array<known_field>({
    {"version", 0, 3}, {"diagnostic", 3, 5}, {"state", 8, 2}, {"poll", 10, 1}, {"final", 11, 1}, {"control_plane_independent", 12, 1},
    {"authentication_present", 13, 1}, {"demand", 14, 1}, {"multipoint", 15, 1}, {"detect_mult", 16, 8}, {"length", 24, 8},
    {"my_discriminator", 32, 32}, {"your_discriminator", 64, 32}, {"desired_min_tx_interval", 96, 32},
    {"required_min_rx_interval", 128, 32}, {"required_min_echo_rx_interval", 160, 32}});
template <> inline constexpr auto known_fields<bfd_simple_password> = std::to_array<known_field>({
    {"auth_type", 0, 8}, {"auth_len", 8, 8}, {"auth_key_id", 16, 8}});
template <> inline constexpr auto known_fields<bfd_keyed_md5> = std::to_array<known_field>({
    {"auth_type", 0, 8}, {"auth_len", 8, 8}, {"auth_key_id", 16, 8}, {"reserved", 24, 8}, {"sequence_number", 32, 32}});
template <> inline constexpr auto known_fields<bfd_keyed_sha1> = std::to_array<known_field>({
    {"auth_type", 0, 8}, {"auth_len", 8, 8}, {"auth_key_id", 16, 8}, {"reserved", 24, 8}, {"sequence_number", 32, 32}});

// RFC 2453 sections 4 and 4.1, RFC 4822 section 2.1.
template <> inline constexpr auto known_fields<rip> = std::to_array<known_field>({{"command", 0, 8}, {"version", 8, 8}, {"must_be_zero", 16, 16}});
template <> inline constexpr auto known_fields<rip_entry> = std::to_array<known_field>({
    {"address_family_identifier", 0, 16}, {"route_tag", 16, 16}, {"ip_address", 32, 32}, {"subnet_mask", 64, 32}, {"next_hop", 96, 32}, {"metric", 128, 32}});
template <> inline constexpr auto known_fields<rip_simple_password> = std::to_array<known_field>({
    {"address_family_identifier", 0, 16}, {"authentication_type", 16, 16}, {"password", 32, 128}});
template <> inline constexpr auto known_fields<rip_cryptographic_authentication> = std::to_array<known_field>({
    {"address_family_identifier", 0, 16}, {"authentication_type", 16, 16}, {"packet_length", 32, 16}, {"key_id", 48, 8},
    {"authentication_data_length", 56, 8}, {"sequence_number", 64, 32}, {"reserved", 96, 64}});
template <> inline constexpr auto known_fields<rip_authentication_data> = std::to_array<known_field>({
    {"address_family_identifier", 0, 16}, {"authentication_type", 16, 16}});

// IEEE 1588-2008 tables 18 and 25 to 38; octets counted from the header's, or the body's, first.
template <> inline constexpr auto known_fields<ptp> = std::to_array<known_field>({
    {"transport_specific", 0, 4}, {"message_type", 4, 4}, {"reserved", 8, 4}, {"version", 12, 4}, {"message_length", 8 * 2, 16},
    {"domain_number", 8 * 4, 8}, {"reserved2", 8 * 5, 8}, {"flags", 8 * 6, 16}, {"correction", 8 * 8, 64}, {"reserved3", 8 * 16, 32},
    {"clock_identity", 8 * 20, 64}, {"port_number", 8 * 28, 16}, {"sequence_id", 8 * 30, 16}, {"control", 8 * 32, 8}, {"log_message_interval", 8 * 33, 8}});
template <> inline constexpr auto known_fields<ptp_sync> = std::to_array<known_field>({{"origin_seconds", 0, 48}, {"origin_nanoseconds", 48, 32}});
template <> inline constexpr auto known_fields<ptp_delay_request> = std::to_array<known_field>({{"origin_seconds", 0, 48}, {"origin_nanoseconds", 48, 32}});
template <> inline constexpr auto known_fields<ptp_follow_up> = std::to_array<known_field>({{"precise_origin_seconds", 0, 48}, {"precise_origin_nanoseconds", 48, 32}});
template <> inline constexpr auto known_fields<ptp_delay_response> = std::to_array<known_field>({
    {"receive_seconds", 0, 48}, {"receive_nanoseconds", 48, 32}, {"requesting_clock_identity", 80, 64}, {"requesting_port_number", 144, 16}});
template <> inline constexpr auto known_fields<ptp_peer_delay_request> = std::to_array<known_field>({
    {"origin_seconds", 0, 48}, {"origin_nanoseconds", 48, 32}, {"reserved", 80, 64}, {"reserved2", 144, 16}});
template <> inline constexpr auto known_fields<ptp_peer_delay_response> = std::to_array<known_field>({
    {"request_receipt_seconds", 0, 48}, {"request_receipt_nanoseconds", 48, 32}, {"requesting_clock_identity", 80, 64}, {"requesting_port_number", 144, 16}});
template <> inline constexpr auto known_fields<ptp_peer_delay_follow_up> = std::to_array<known_field>({
    {"response_origin_seconds", 0, 48}, {"response_origin_nanoseconds", 48, 32}, {"requesting_clock_identity", 80, 64}, {"requesting_port_number", 144, 16}});
template <> inline constexpr auto known_fields<ptp_announce> = std::to_array<known_field>({
    {"origin_seconds", 0, 48}, {"origin_nanoseconds", 48, 32}, {"current_utc_offset", 8 * (44 - 34), 16}, {"reserved", 8 * (46 - 34), 8},
    {"grandmaster_priority1", 8 * (47 - 34), 8}, {"grandmaster_clock_class", 8 * (48 - 34), 8}, {"grandmaster_clock_accuracy", 8 * (49 - 34), 8},
    {"grandmaster_offset_scaled_log_variance", 8 * (50 - 34), 16}, {"grandmaster_priority2", 8 * (52 - 34), 8},
    {"grandmaster_identity", 8 * (53 - 34), 64}, {"steps_removed", 8 * (61 - 34), 16}, {"time_source", 8 * (63 - 34), 8}});
template <> inline constexpr auto known_fields<ptp_signaling> = std::to_array<known_field>({{"target_clock_identity", 0, 64}, {"target_port_number", 64, 16}});
template <> inline constexpr auto known_fields<ptp_management> = std::to_array<known_field>({
    {"target_clock_identity", 0, 64}, {"target_port_number", 64, 16}, {"starting_boundary_hops", 8 * (44 - 34), 8},
    {"boundary_hops", 8 * (45 - 34), 8}, {"reserved", 8 * (46 - 34), 4}, {"action", 8 * (46 - 34) + 4, 4}, {"reserved2", 8 * (47 - 34), 8}});
template <> inline constexpr auto known_fields<ptp_tlv> = std::to_array<known_field>({{"tlv_type", 0, 16}, {"length", 16, 16}});

// Modbus Messaging on TCP/IP Implementation Guide V1.0b section 3.1.3; Modbus Application Protocol Specification V1.1b3 sections 4.1, 6 and 7.
template <> inline constexpr auto known_fields<modbus_tcp> = std::to_array<known_field>({
    {"transaction_identifier", 0, 16}, {"protocol_identifier", 16, 16}, {"length", 32, 16}, {"unit_identifier", 48, 8}});
template <> inline constexpr auto known_fields<modbus_pdu> = std::to_array<known_field>({{"function_code", 0, 8}});
inline constexpr auto known_read_request = std::to_array<known_field>({{"function_code", 0, 8}, {"starting_address", 8, 16}, {"quantity", 24, 16}});
template <> inline constexpr auto known_fields<read_coils_request>                = known_read_request;
template <> inline constexpr auto known_fields<read_discrete_inputs_request>      = known_read_request;
template <> inline constexpr auto known_fields<read_holding_registers_request>    = known_read_request;
template <> inline constexpr auto known_fields<read_input_registers_request>      = known_read_request;
template <> inline constexpr auto known_fields<write_multiple_registers_response> = known_read_request;
inline constexpr auto known_read_response = std::to_array<known_field>({{"function_code", 0, 8}, {"byte_count", 8, 8}});
template <> inline constexpr auto known_fields<read_coils_response>             = known_read_response;
template <> inline constexpr auto known_fields<read_discrete_inputs_response>   = known_read_response;
template <> inline constexpr auto known_fields<read_holding_registers_response> = known_read_response;
template <> inline constexpr auto known_fields<read_input_registers_response>   = known_read_response;
template <> inline constexpr auto known_fields<write_single_coil> = std::to_array<known_field>({
    {"function_code", 0, 8}, {"output_address", 8, 16}, {"output_value", 24, 16}});
template <> inline constexpr auto known_fields<write_single_register> = std::to_array<known_field>({
    {"function_code", 0, 8}, {"register_address", 8, 16}, {"register_value", 24, 16}});
template <> inline constexpr auto known_fields<write_multiple_registers_request> = std::to_array<known_field>({
    {"function_code", 0, 8}, {"starting_address", 8, 16}, {"quantity", 24, 16}, {"byte_count", 40, 8}});
template <> inline constexpr auto known_fields<modbus_register> = std::to_array<known_field>({{"register_value", 0, 16}});
template <> inline constexpr auto known_fields<modbus_exception> = std::to_array<known_field>({
    {"is_exception", 0, 1}, {"function_code", 1, 7}, {"exception_code", 8, 8}});

// RFC 7252 figures 7 and 8.
template <> inline constexpr auto known_fields<coap> = std::to_array<known_field>({
    {"version", 0, 2}, {"type", 2, 2}, {"token_length", 4, 4}, {"code", 8, 8}, {"message_id", 16, 16}});
template <> inline constexpr auto known_fields<coap_payload_marker> = std::to_array<known_field>({{"marker", 0, 8}});
template <class Option> requires has_number_in<coap_option, Option>
inline constexpr auto known_fields<Option> = std::to_array<known_field>({{"option_delta", 0, 4}, {"option_length", 4, 4}});
template <> inline constexpr auto known_fields<coap_extended_delta> = std::to_array<known_field>({{"option_delta", 0, 8}});
template <> inline constexpr auto known_fields<coap_extended_length> = std::to_array<known_field>({{"option_length", 0, 8}});

// MQTT 3.1.1 figures 2.2, 3.2 to 3.5, 3.8, 3.12, 3.20, 3.23 and 3.26.
template <> inline constexpr auto known_fields<mqtt> = std::to_array<known_field>({
    {"type", 0, 4}, {"dup", 4, 1}, {"qos_level", 5, 2}, {"retain", 7, 1}, {"continuation", 8, 1}, {"remaining_length", 9, 7}, {"flags", 4, 4}});
template <> inline constexpr auto known_fields<mqtt_second_length_byte> = std::to_array<known_field>({{"continuation", 0, 1}, {"remaining_length", 1, 7}});
template <> inline constexpr auto known_fields<mqtt_third_length_byte> = std::to_array<known_field>({{"continuation", 0, 1}, {"remaining_length", 1, 7}});
template <> inline constexpr auto known_fields<mqtt_connect> = std::to_array<known_field>({
    {"protocol_name_length", 0, 16}, {"protocol_name", 16, 32}, {"protocol_level", 48, 8}, {"user_name_flag", 56, 1}, {"password_flag", 57, 1},
    {"will_retain", 58, 1}, {"will_qos", 59, 2}, {"will_flag", 61, 1}, {"clean_session", 62, 1}, {"reserved", 63, 1}, {"keep_alive", 64, 16},
    {"connect_flags", 56, 8}});
inline constexpr auto known_string = std::to_array<known_field>({{"length", 0, 16}});
template <> inline constexpr auto known_fields<mqtt_client_identifier> = known_string;
template <> inline constexpr auto known_fields<mqtt_will_topic>        = known_string;
template <> inline constexpr auto known_fields<mqtt_will_message>      = known_string;
template <> inline constexpr auto known_fields<mqtt_user_name>         = known_string;
template <> inline constexpr auto known_fields<mqtt_password>          = known_string;
template <> inline constexpr auto known_fields<mqtt_publish>           = known_string;
template <> inline constexpr auto known_fields<mqtt_topic_filter>      = known_string;
template <> inline constexpr auto known_fields<mqtt_connect_acknowledgement> = std::to_array<known_field>({
    {"reserved", 0, 7}, {"session_present", 7, 1}, {"return_code", 8, 8}});
inline constexpr auto known_packet_identifier = std::to_array<known_field>({{"packet_identifier", 0, 16}});
template <> inline constexpr auto known_fields<mqtt_packet_identifier>           = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_publish_acknowledgement>     = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_publish_received>            = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_publish_release>             = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_publish_complete>            = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_subscribe>                   = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_subscribe_acknowledgement>   = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_unsubscribe>                 = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_unsubscribe_acknowledgement> = known_packet_identifier;
template <> inline constexpr auto known_fields<mqtt_requested_qos> = std::to_array<known_field>({{"reserved", 0, 6}, {"qos_level", 6, 2}});
template <> inline constexpr auto known_fields<mqtt_subscribe_result> = std::to_array<known_field>({{"return_code", 0, 8}});
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/application/bfd.hpp>
#include <umpa/protocols/application/coap.hpp>
#include <umpa/protocols/application/coap_options.hpp>
#include <umpa/protocols/application/dhcp.hpp>
#include <umpa/protocols/application/dhcp_options.hpp>
#include <umpa/protocols/application/dhcpv6.hpp>
#include <umpa/protocols/application/dhcpv6_options.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/application/dns_name.hpp>
#include <umpa/protocols/application/dns_records.hpp>
#include <umpa/protocols/application/modbus.hpp>
#include <umpa/protocols/application/mqtt.hpp>
#include <umpa/protocols/application/ntp.hpp>
#include <umpa/protocols/application/ptp.hpp>
#include <umpa/protocols/application/radius.hpp>
#include <umpa/protocols/application/rip.hpp>
#include <umpa/protocols/application/rtcp.hpp>
#include <umpa/protocols/application/rtp.hpp>
#include <umpa/protocols/application/tftp.hpp>

namespace umpa::protocols {

/// DNS, DHCPv4, DHCPv6, RADIUS and TFTP, with their records, options and attributes.
inline constexpr registry<
    dns, dns_over_tcp, dns_answers, dns_authority, dns_additional, dns_question_name, dns_question, dns_record_name,
    dns_a, dns_ns, dns_cname, dns_soa, dns_soa_numbers, dns_ptr, dns_mx, dns_txt, dns_string, dns_aaaa, dns_srv,
    dns_opt, dns_option, dns_record_data, dns_pointer, dhcp, dhcp_pad, dhcp_end, dhcp_message_type, dhcp_subnet_mask,
    dhcp_broadcast_address, dhcp_requested_address, dhcp_server_identifier, dhcp_lease_time, dhcp_renewal_time,
    dhcp_rebinding_time, dhcp_maximum_size, dhcp_router, dhcp_domain_name_server, dhcp_ntp_servers, dhcp_address,
    dhcp_host_name, dhcp_domain_name, dhcp_parameter_request_list, dhcp_message, dhcp_vendor_class,
    dhcp_client_identifier, dhcp_tftp_server_name, dhcp_bootfile_name, dhcp_relay_agent, dhcp_circuit_id,
    dhcp_remote_id, dhcp_option_data, dhcpv6, dhcpv6_relay, dhcpv6_client_id, dhcpv6_server_id, dhcpv6_ia_na,
    dhcpv6_ia_address, dhcpv6_option_request, dhcpv6_requested_option, dhcpv6_preference, dhcpv6_elapsed_time,
    dhcpv6_relay_message, dhcpv6_rapid_commit, dhcpv6_interface_id, dhcpv6_dns_servers, dhcpv6_address,
    dhcpv6_domain_list, dhcpv6_ia_pd, dhcpv6_ia_prefix, dhcpv6_status_code, dhcpv6_option_data, radius,
    radius_user_name, radius_user_password, radius_nas_ip_address, radius_nas_port, radius_service_type,
    radius_reply_message, radius_state, radius_class, radius_vendor_specific, radius_vendor_attribute,
    radius_session_timeout, radius_called_station_id, radius_calling_station_id, radius_message_authenticator,
    radius_attribute_data, tftp_read_request, tftp_write_request, tftp_data, tftp_acknowledgment, tftp_error,
    tftp_option_acknowledgment>
    names_and_configuration;
/// Time, media and routing: NTP, RTP, RTCP, BFD, RIPv2 and PTP.
inline constexpr registry<ntp, ntp_extension, ntp_authentication, rtp, contributing_source, rtp_extension,
                          one_byte_extension, two_byte_extension, rtcp_sender_report, rtcp_receiver_report,
                          report_block, rtcp_source_description, sdes_chunk, sdes_item, sdes_end, rtcp_goodbye,
                          goodbye_source, goodbye_reason, rtcp_application, bfd, bfd_simple_password, bfd_keyed_md5,
                          bfd_keyed_sha1, rip, rip_entry, rip_simple_password, rip_cryptographic_authentication,
                          rip_authentication_data, ptp, ptp_sync, ptp_delay_request, ptp_follow_up, ptp_delay_response,
                          ptp_peer_delay_request, ptp_peer_delay_response, ptp_peer_delay_follow_up, ptp_announce,
                          ptp_signaling, ptp_management, ptp_tlv>
    media_and_control;
/// Modbus/TCP, CoAP without its options, and MQTT.
inline constexpr registry<
    modbus_tcp, modbus_pdu, read_coils_request, read_discrete_inputs_request, read_holding_registers_request,
    read_input_registers_request, read_coils_response, read_discrete_inputs_response, read_holding_registers_response,
    read_input_registers_response, write_single_coil, write_single_register, write_multiple_registers_request,
    write_multiple_registers_response, modbus_register, modbus_exception, coap, coap_payload_marker,
    coap_extended_delta, coap_extended_length, mqtt, mqtt_second_length_byte, mqtt_third_length_byte, mqtt_connect,
    mqtt_client_identifier, mqtt_will_topic, mqtt_will_message, mqtt_user_name, mqtt_password,
    mqtt_connect_acknowledgement, mqtt_publish, mqtt_packet_identifier, mqtt_publish_acknowledgement,
    mqtt_publish_received, mqtt_publish_release, mqtt_publish_complete, mqtt_subscribe, mqtt_topic_filter,
    mqtt_requested_qos, mqtt_subscribe_acknowledgement, mqtt_subscribe_result, mqtt_unsubscribe,
    mqtt_unsubscribe_acknowledgement>
    messages;
/// The options of CoAP.
inline constexpr registry<coap_if_match, coap_uri_host, coap_etag, coap_if_none_match, coap_observe, coap_uri_port,
                          coap_location_path, coap_uri_path, coap_content_format, coap_max_age, coap_uri_query,
                          coap_accept, coap_location_query, coap_block2, coap_block1, coap_size2, coap_proxy_uri,
                          coap_proxy_scheme, coap_size1>
    coap_options;

/// Everything that rides on transport protocols.
inline constexpr auto application = umpa::join(names_and_configuration, media_and_control, messages, coap_options);

}

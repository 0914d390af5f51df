// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/application/dhcp_options.hpp>
#include <umpa/protocols/application/dhcpv6_options.hpp>
#include <umpa/protocols/application/dns_records.hpp>
#include <umpa/protocols/application/radius.hpp>
#include <umpa/protocols/application/tftp.hpp>

namespace umpa::test {

// clang-format off
// RFC 1035 section 4.1.1, with the bits of RFC 4035 section 3.1.6; "flags" is its second line.
template <> inline constexpr auto known_fields<dns> = std::to_array<known_field>({
    {"identification", 0, 16}, {"qr", 16, 1}, {"opcode", 17, 4}, {"aa", 21, 1}, {"tc", 22, 1}, {"rd", 23, 1}, {"ra", 24, 1},
    {"z", 25, 1}, {"ad", 26, 1}, {"cd", 27, 1}, {"rcode", 28, 4}, {"qdcount", 32, 16}, {"ancount", 48, 16}, {"nscount", 64, 16},
    {"arcount", 80, 16}, {"flags", 16, 16}});
template <> inline constexpr auto known_fields<dns_over_tcp> = std::to_array<known_field>({
    {"length", 0, 16}});
template <> inline constexpr auto known_fields<dns_question> = std::to_array<known_field>({
    {"qtype", 0, 16}, {"qclass", 16, 16}});
// RFC 1035 section 4.1.4.
template <> inline constexpr auto known_fields<dns_pointer> = std::to_array<known_field>({
    {"mark", 0, 2}, {"offset", 2, 14}});

// RFC 1035 section 4.1.3, behind NAME.
inline constexpr auto known_record = std::to_array<known_field>({
    {"type", 0, 16}, {"class", 16, 16}, {"time_to_live", 32, 32}, {"rdlength", 64, 16}});
template <> inline constexpr auto known_fields<dns_ns> = known_record;
template <> inline constexpr auto known_fields<dns_cname> = known_record;
template <> inline constexpr auto known_fields<dns_soa> = known_record;
template <> inline constexpr auto known_fields<dns_ptr> = known_record;
template <> inline constexpr auto known_fields<dns_txt> = known_record;
template <> inline constexpr auto known_fields<dns_record_data> = known_record;
template <> inline constexpr auto known_fields<dns_a> = std::to_array<known_field>({
    {"type", 0, 16}, {"class", 16, 16}, {"time_to_live", 32, 32}, {"rdlength", 64, 16}, {"address", 80, 32}});
template <> inline constexpr auto known_fields<dns_aaaa> = std::to_array<known_field>({
    {"type", 0, 16}, {"class", 16, 16}, {"time_to_live", 32, 32}, {"rdlength", 64, 16}, {"address", 80, 128}});
template <> inline constexpr auto known_fields<dns_mx> = std::to_array<known_field>({
    {"type", 0, 16}, {"class", 16, 16}, {"time_to_live", 32, 32}, {"rdlength", 64, 16}, {"preference", 80, 16}});
template <> inline constexpr auto known_fields<dns_srv> = std::to_array<known_field>({
    {"type", 0, 16}, {"class", 16, 16}, {"time_to_live", 32, 32}, {"rdlength", 64, 16}, {"priority", 80, 16}, {"weight", 96, 16},
    {"port", 112, 16}});
template <> inline constexpr auto known_fields<dns_soa_numbers> = std::to_array<known_field>({
    {"serial", 0, 32}, {"refresh", 32, 32}, {"retry", 64, 32}, {"expire", 96, 32}, {"minimum", 128, 32}});
template <> inline constexpr auto known_fields<dns_string> = std::to_array<known_field>({
    {"length", 0, 8}});
// RFC 6891 sections 6.1.2 and 6.1.3.
template <> inline constexpr auto known_fields<dns_opt> = std::to_array<known_field>({
    {"type", 0, 16}, {"udp_payload_size", 16, 16}, {"extended_rcode", 32, 8}, {"version", 40, 8}, {"dnssec_ok", 48, 1},
    {"z", 49, 15}, {"rdlength", 64, 16}});
template <> inline constexpr auto known_fields<dns_option> = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}});

// RFC 2131 section 2; the cookie is the first four octets of its options.
template <> inline constexpr auto known_fields<dhcp> = std::to_array<known_field>({
    {"op", 0, 8}, {"htype", 8, 8}, {"hlen", 16, 8}, {"hops", 24, 8}, {"xid", 32, 32}, {"secs", 64, 16}, {"broadcast", 80, 1},
    {"reserved", 81, 15}, {"ciaddr", 96, 32}, {"yiaddr", 128, 32}, {"siaddr", 160, 32}, {"giaddr", 192, 32}, {"chaddr", 224, 48},
    {"chaddr_padding", 272, 80}, {"sname", 352, 512}, {"file", 864, 1024}, {"magic_cookie", 1888, 32}, {"flags", 80, 16}});
inline constexpr auto known_dhcp_mark = std::to_array<known_field>({
    {"code", 0, 8}});
inline constexpr auto known_dhcp_option = std::to_array<known_field>({
    {"code", 0, 8}, {"length", 8, 8}});
inline constexpr auto known_dhcp_address = std::to_array<known_field>({
    {"code", 0, 8}, {"length", 8, 8}, {"address", 16, 32}});
inline constexpr auto known_dhcp_seconds = std::to_array<known_field>({
    {"code", 0, 8}, {"length", 8, 8}, {"seconds", 16, 32}});
template <> inline constexpr auto known_fields<dhcp_pad> = known_dhcp_mark;
template <> inline constexpr auto known_fields<dhcp_end> = known_dhcp_mark;
template <> inline constexpr auto known_fields<dhcp_message_type> = std::to_array<known_field>({
    {"code", 0, 8}, {"length", 8, 8}, {"message_type", 16, 8}});
template <> inline constexpr auto known_fields<dhcp_subnet_mask> = known_dhcp_address;
template <> inline constexpr auto known_fields<dhcp_broadcast_address> = known_dhcp_address;
template <> inline constexpr auto known_fields<dhcp_requested_address> = known_dhcp_address;
template <> inline constexpr auto known_fields<dhcp_server_identifier> = known_dhcp_address;
template <> inline constexpr auto known_fields<dhcp_lease_time> = known_dhcp_seconds;
template <> inline constexpr auto known_fields<dhcp_renewal_time> = known_dhcp_seconds;
template <> inline constexpr auto known_fields<dhcp_rebinding_time> = known_dhcp_seconds;
template <> inline constexpr auto known_fields<dhcp_maximum_size> = std::to_array<known_field>({
    {"code", 0, 8}, {"length", 8, 8}, {"maximum_length", 16, 16}});
template <> inline constexpr auto known_fields<dhcp_address> = std::to_array<known_field>({
    {"address", 0, 32}});
template <> inline constexpr auto known_fields<dhcp_router> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_domain_name_server> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_ntp_servers> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_host_name> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_domain_name> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_parameter_request_list> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_message> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_vendor_class> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_client_identifier> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_tftp_server_name> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_bootfile_name> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_relay_agent> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_circuit_id> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_remote_id> = known_dhcp_option;
template <> inline constexpr auto known_fields<dhcp_option_data> = known_dhcp_option;

// RFC 8415 sections 8, 9 and 21.
template <> inline constexpr auto known_fields<dhcpv6> = std::to_array<known_field>({
    {"msg_type", 0, 8}, {"transaction_id", 8, 24}});
template <> inline constexpr auto known_fields<dhcpv6_relay> = std::to_array<known_field>({
    {"msg_type", 0, 8}, {"hop_count", 8, 8}, {"link_address", 16, 128}, {"peer_address", 144, 128}});
inline constexpr auto known_dhcpv6_option = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}});
inline constexpr auto known_dhcpv6_ia = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}, {"iaid", 32, 32}, {"t1", 64, 32}, {"t2", 96, 32}});
template <> inline constexpr auto known_fields<dhcpv6_client_id> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_server_id> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_ia_na> = known_dhcpv6_ia;
template <> inline constexpr auto known_fields<dhcpv6_ia_pd> = known_dhcpv6_ia;
template <> inline constexpr auto known_fields<dhcpv6_ia_address> = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}, {"address", 32, 128}, {"preferred_lifetime", 160, 32}, {"valid_lifetime", 192, 32}});
template <> inline constexpr auto known_fields<dhcpv6_ia_prefix> = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}, {"preferred_lifetime", 32, 32}, {"valid_lifetime", 64, 32}, {"prefix_length", 96, 8},
    {"prefix", 104, 128}});
template <> inline constexpr auto known_fields<dhcpv6_option_request> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_requested_option> = std::to_array<known_field>({
    {"requested_option_code", 0, 16}});
template <> inline constexpr auto known_fields<dhcpv6_preference> = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}, {"preference", 32, 8}});
template <> inline constexpr auto known_fields<dhcpv6_elapsed_time> = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}, {"elapsed_time", 32, 16}});
template <> inline constexpr auto known_fields<dhcpv6_relay_message> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_rapid_commit> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_interface_id> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_dns_servers> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_address> = std::to_array<known_field>({
    {"address", 0, 128}});
template <> inline constexpr auto known_fields<dhcpv6_domain_list> = known_dhcpv6_option;
template <> inline constexpr auto known_fields<dhcpv6_status_code> = std::to_array<known_field>({
    {"code", 0, 16}, {"length", 16, 16}, {"status_code", 32, 16}});
template <> inline constexpr auto known_fields<dhcpv6_option_data> = known_dhcpv6_option;

// RFC 2865 sections 3 and 5.
template <> inline constexpr auto known_fields<radius> = std::to_array<known_field>({
    {"code", 0, 8}, {"identifier", 8, 8}, {"length", 16, 16}, {"authenticator", 32, 128}});
inline constexpr auto known_radius_attribute = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}});
inline constexpr auto known_radius_integer = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"value", 16, 32}});
template <> inline constexpr auto known_fields<radius_user_name> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_user_password> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_nas_ip_address> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"address", 16, 32}});
template <> inline constexpr auto known_fields<radius_nas_port> = known_radius_integer;
template <> inline constexpr auto known_fields<radius_service_type> = known_radius_integer;
template <> inline constexpr auto known_fields<radius_session_timeout> = known_radius_integer;
template <> inline constexpr auto known_fields<radius_reply_message> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_state> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_class> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_vendor_specific> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"vendor_id", 16, 32}});
template <> inline constexpr auto known_fields<radius_vendor_attribute> = std::to_array<known_field>({
    {"vendor_type", 0, 8}, {"vendor_length", 8, 8}});
template <> inline constexpr auto known_fields<radius_called_station_id> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_calling_station_id> = known_radius_attribute;
template <> inline constexpr auto known_fields<radius_message_authenticator> = std::to_array<known_field>({
    {"type", 0, 8}, {"length", 8, 8}, {"authenticator", 16, 128}});
template <> inline constexpr auto known_fields<radius_attribute_data> = known_radius_attribute;

// RFC 1350 section 5.
inline constexpr auto known_tftp_opcode = std::to_array<known_field>({
    {"opcode", 0, 16}});
inline constexpr auto known_tftp_block = std::to_array<known_field>({
    {"opcode", 0, 16}, {"block", 16, 16}});
template <> inline constexpr auto known_fields<tftp_read_request> = known_tftp_opcode;
template <> inline constexpr auto known_fields<tftp_write_request> = known_tftp_opcode;
template <> inline constexpr auto known_fields<tftp_data> = known_tftp_block;
template <> inline constexpr auto known_fields<tftp_acknowledgment> = known_tftp_block;
template <> inline constexpr auto known_fields<tftp_error> = std::to_array<known_field>({
    {"opcode", 0, 16}, {"error_code", 16, 16}});
template <> inline constexpr auto known_fields<tftp_option_acknowledgment> = known_tftp_opcode;
// clang-format on

}

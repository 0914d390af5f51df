// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/application/dhcp.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

/// IANA BOOTP Vendor Extensions and DHCP Options.
struct dhcp_option {};

/// IANA DHCP Relay Agent Sub-Option Codes.
struct dhcp_relay_suboption {};

// clang-format off
/// The length of an option is that of what follows its code and length, RFC 2132 section 2.
inline constexpr auto dhcp_option_length = header_size - 2;

inline constexpr auto dhcp_mark_fields = field_list(code[8] = auto_(own_number<dhcp_option>));

/// Pad, RFC 2132 section 3.1.
using dhcp_pad = header<dhcp_mark_fields, "DHCP Pad", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_pad> = 0;

/// End, RFC 2132 section 3.2.
using dhcp_end = header<dhcp_mark_fields, "DHCP End", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_end> = 255;
template <> inline constexpr auto completed_by<dhcp>               = layers<dhcp_end>;

inline constexpr auto dhcp_message_type_fields = field_list(
    code         [8] = auto_(own_number<dhcp_option>),
    length       [8] = auto_(dhcp_option_length),
    message_type [8] = named_values({{"discover", 1}, {"offer", 2}, {"request", 3}, {"decline", 4}, {"ack", 5}, {"nak", 6},
                                     {"release", 7}, {"inform", 8}, {"forcerenew", 9}, {"leasequery", 10},
                                     {"leaseunassigned", 11}, {"leaseunknown", 12}, {"leaseactive", 13}}).set("discover"));

/// DHCP Message Type, RFC 2132 section 9.6; the values behind 8 are of RFC 3203 and RFC 4388:
/// `dhcp_message_type("offer")`.
using dhcp_message_type = header<dhcp_message_type_fields, "DHCP Message Type", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_message_type> = 53;

inline constexpr auto dhcp_address_option_fields = field_list(
    code    [8]  = auto_(own_number<dhcp_option>),
    length  [8]  = auto_(dhcp_option_length),
    address [32] = ipv4_address());

/// Subnet Mask, RFC 2132 section 3.3: `dhcp_subnet_mask("255.255.255.0")`.
using dhcp_subnet_mask = header<dhcp_address_option_fields, "DHCP Subnet Mask", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_subnet_mask> = 1;

/// Broadcast Address, RFC 2132 section 5.3.
using dhcp_broadcast_address = header<dhcp_address_option_fields, "DHCP Broadcast Address", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_broadcast_address> = 28;

/// Requested IP Address, RFC 2132 section 9.1.
using dhcp_requested_address = header<dhcp_address_option_fields, "DHCP Requested IP Address", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_requested_address> = 50;

/// Server Identifier, RFC 2132 section 9.7.
using dhcp_server_identifier = header<dhcp_address_option_fields, "DHCP Server Identifier", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_server_identifier> = 54;

inline constexpr auto dhcp_seconds_fields = field_list(
    code    [8]  = auto_(own_number<dhcp_option>),
    length  [8]  = auto_(dhcp_option_length),
    seconds [32] = 0);

/// IP Address Lease Time, RFC 2132 section 9.2.
using dhcp_lease_time = header<dhcp_seconds_fields, "DHCP Lease Time", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_lease_time> = 51;

/// Renewal (T1) Time, RFC 2132 section 9.11.
using dhcp_renewal_time = header<dhcp_seconds_fields, "DHCP Renewal Time", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_renewal_time> = 58;

/// Rebinding (T2) Time, RFC 2132 section 9.12.
using dhcp_rebinding_time = header<dhcp_seconds_fields, "DHCP Rebinding Time", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_rebinding_time> = 59;

inline constexpr auto dhcp_maximum_size_fields = field_list(
    code           [8]  = auto_(own_number<dhcp_option>),
    length         [8]  = auto_(dhcp_option_length),
    maximum_length [16] = 576);

/// Maximum DHCP Message Size, RFC 2132 section 9.10.
using dhcp_maximum_size = header<dhcp_maximum_size_fields, "DHCP Maximum Message Size", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_maximum_size> = 57;

inline constexpr auto dhcp_parts_fields = field_list(
    code   [8] = auto_(own_number<dhcp_option>),
    length [8] = auto_(dhcp_option_length));

/// Router, RFC 2132 section 3.5; its addresses follow as layers: `dhcp_router(), dhcp_address("10.0.0.1")`.
using dhcp_router = header<dhcp_parts_fields, "DHCP Router", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_router> = 3;

/// Domain Name Server, RFC 2132 section 3.8; its addresses follow as layers.
using dhcp_domain_name_server = header<dhcp_parts_fields, "DHCP Domain Name Server", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_domain_name_server> = 6;

/// Network Time Protocol Servers, RFC 2132 section 8.3; their addresses follow as layers.
using dhcp_ntp_servers = header<dhcp_parts_fields, "DHCP NTP Servers", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_ntp_servers> = 42;

inline constexpr auto dhcp_address_fields = field_list(address[32] = ipv4_address());

/// One address of an option, RFC 2132 sections 3.5, 3.8 and 8.3.
using dhcp_address = header<dhcp_address_fields, "DHCP Address", part_of<dhcp_router, dhcp_domain_name_server, dhcp_ntp_servers>>;

/// Host Name, RFC 2132 section 3.14; the octets follow: `dhcp_host_name(), octets("host")`.
using dhcp_host_name = header<dhcp_parts_fields, "DHCP Host Name", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_host_name> = 12;

/// Domain Name, RFC 2132 section 3.17; the octets follow: `dhcp_domain_name(), octets("example.com")`.
using dhcp_domain_name = header<dhcp_parts_fields, "DHCP Domain Name", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_domain_name> = 15;

/// Parameter Request List, RFC 2132 section 9.8: `dhcp_parameter_request_list(), octets(std::array{'\1', '\3', '\6'})`.
using dhcp_parameter_request_list = header<dhcp_parts_fields, "DHCP Parameter Request List", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_parameter_request_list> = 55;

/// Message, RFC 2132 section 9.9; the octets follow.
using dhcp_message = header<dhcp_parts_fields, "DHCP Message", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_message> = 56;

/// Vendor Class Identifier, RFC 2132 section 9.13; the octets follow.
using dhcp_vendor_class = header<dhcp_parts_fields, "DHCP Vendor Class", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_vendor_class> = 60;

/// Client Identifier, RFC 2132 section 9.14; its type and its octets follow as octets.
using dhcp_client_identifier = header<dhcp_parts_fields, "DHCP Client Identifier", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_client_identifier> = 61;

/// TFTP Server Name, RFC 2132 section 9.4; the octets follow.
using dhcp_tftp_server_name = header<dhcp_parts_fields, "DHCP TFTP Server Name", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_tftp_server_name> = 66;

/// Bootfile Name, RFC 2132 section 9.5; the octets follow.
using dhcp_bootfile_name = header<dhcp_parts_fields, "DHCP Bootfile Name", part_of<dhcp>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_bootfile_name> = 67;

/// Relay Agent Information, RFC 3046 section 2.0; its sub-options follow as layers: `dhcp_relay_agent(), dhcp_circuit_id(), octets("eth0")`.
using dhcp_relay_agent = header<dhcp_parts_fields, "DHCP Relay Agent Information", part_of<dhcp>>;

template <> inline constexpr auto number_in<dhcp_option, dhcp_relay_agent> = 82;

inline constexpr auto dhcp_relay_fields = field_list(
    code   [8] = auto_(own_number<dhcp_relay_suboption>),
    length [8] = auto_(dhcp_option_length));

/// Agent Circuit ID, RFC 3046 section 3.1; the octets follow.
using dhcp_circuit_id = header<dhcp_relay_fields, "DHCP Circuit ID", part_of<dhcp_relay_agent>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_relay_suboption, dhcp_circuit_id> = 1;

/// Agent Remote ID, RFC 3046 section 3.2; the octets follow.
using dhcp_remote_id = header<dhcp_relay_fields, "DHCP Remote ID", part_of<dhcp_relay_agent>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcp_relay_suboption, dhcp_remote_id> = 2;

inline constexpr auto dhcp_option_data_fields = field_list(
    code   [8] = 0,
    length [8] = auto_(dhcp_option_length));

/// An option of any code, RFC 2132 section 2, or a sub-option of a relay agent; the octets follow:
/// `dhcp_option_data(252), octets("http://wpad/")`.
using dhcp_option_data = header<dhcp_option_data_fields, "DHCP Option", part_of<dhcp, dhcp_relay_agent>, takes<any_octets>>;
// clang-format on

}

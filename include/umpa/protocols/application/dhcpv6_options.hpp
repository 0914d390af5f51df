// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/application/dhcpv6.hpp>
#include <umpa/protocols/application/dns_name.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

/// IANA DHCPv6 Option Codes.
struct dhcpv6_option {
    static constexpr std::array names{
        named_value{"client_id", 1},     named_value{"server_id", 2},     named_value{"ia_na", 3},
        named_value{"ia_addr", 5},       named_value{"oro", 6},           named_value{"preference", 7},
        named_value{"elapsed_time", 8},  named_value{"relay_msg", 9},     named_value{"auth", 11},
        named_value{"unicast", 12},      named_value{"status_code", 13},  named_value{"rapid_commit", 14},
        named_value{"user_class", 15},   named_value{"vendor_class", 16}, named_value{"vendor_opts", 17},
        named_value{"interface_id", 18}, named_value{"dns_servers", 23},  named_value{"domain_list", 24},
        named_value{"ia_pd", 25},        named_value{"ia_prefix", 26}};
};

// clang-format off
/// The length of an option is that of what follows its code and length, RFC 9915 section 21.1.
inline constexpr auto dhcpv6_option_length = header_size - 4;

inline constexpr auto dhcpv6_parts_fields = field_list(
    code   [16] = auto_(own_number<dhcpv6_option>),
    length [16] = auto_(dhcpv6_option_length));

/// Client Identifier, RFC 9915 section 21.2; the octets of its DUID follow: `dhcpv6_client_id(), octets(duid)`.
using dhcpv6_client_id = header<dhcpv6_parts_fields, "DHCPv6 Client Identifier", part_of<dhcpv6, dhcpv6_relay>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_client_id> = 1;

/// Server Identifier, RFC 9915 section 21.3; the octets of its DUID follow.
using dhcpv6_server_id = header<dhcpv6_parts_fields, "DHCPv6 Server Identifier", part_of<dhcpv6, dhcpv6_relay>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_server_id> = 2;

inline constexpr auto dhcpv6_ia_fields = field_list(
    code   [16] = auto_(own_number<dhcpv6_option>),
    length [16] = auto_(dhcpv6_option_length),
    iaid   [32] = 0,
    t1     [32] = 0,
    t2     [32] = 0);

/// Identity Association for Non-temporary Addresses, RFC 9915 section 21.4; its options follow as layers:
/// `dhcpv6_ia_na(iaid = 1), dhcpv6_ia_address(address = "2001:db8::1")`.
using dhcpv6_ia_na = header<dhcpv6_ia_fields, "DHCPv6 IA_NA", part_of<dhcpv6>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_ia_na> = 3;

inline constexpr auto dhcpv6_ia_address_fields = field_list(
    code               [16]  = auto_(own_number<dhcpv6_option>),
    length             [16]  = auto_(dhcpv6_option_length),
    address            [128] = ipv6_address(),
    preferred_lifetime [32]  = 0,
    valid_lifetime     [32]  = 0);

/// IA Address, RFC 9915 section 21.6.
using dhcpv6_ia_address = header<dhcpv6_ia_address_fields, "DHCPv6 IA Address", part_of<dhcpv6_ia_na>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_ia_address> = 5;

/// Option Request, RFC 9915 section 21.7; its codes follow as layers:
/// `dhcpv6_option_request(), dhcpv6_requested_option("dns_servers")`.
using dhcpv6_option_request = header<dhcpv6_parts_fields, "DHCPv6 Option Request", part_of<dhcpv6, dhcpv6_relay>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_option_request> = 6;

inline constexpr auto dhcpv6_requested_option_fields = field_list(requested_option_code[16] = named_in<dhcpv6_option>);

/// One code of an Option Request, RFC 9915 section 21.7.
using dhcpv6_requested_option = header<dhcpv6_requested_option_fields, "DHCPv6 Requested Option", part_of<dhcpv6_option_request>>;

inline constexpr auto dhcpv6_preference_fields = field_list(
    code       [16] = auto_(own_number<dhcpv6_option>),
    length     [16] = auto_(dhcpv6_option_length),
    preference [8]  = 0);

/// Preference, RFC 9915 section 21.8.
using dhcpv6_preference = header<dhcpv6_preference_fields, "DHCPv6 Preference", part_of<dhcpv6>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_preference> = 7;

inline constexpr auto dhcpv6_elapsed_time_fields = field_list(
    code         [16] = auto_(own_number<dhcpv6_option>),
    length       [16] = auto_(dhcpv6_option_length),
    elapsed_time [16] = 0);

/// Elapsed Time in hundredths of a second, RFC 9915 section 21.9.
using dhcpv6_elapsed_time = header<dhcpv6_elapsed_time_fields, "DHCPv6 Elapsed Time", part_of<dhcpv6>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_elapsed_time> = 8;

/// Relay Message, RFC 9915 section 21.10; the octets of the message follow:
/// `dhcpv6_relay_message(), octets(to_bytes(make_packet(dhcpv6())))`.
using dhcpv6_relay_message = header<dhcpv6_parts_fields, "DHCPv6 Relay Message", part_of<dhcpv6_relay>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_relay_message> = 9;

/// Rapid Commit, RFC 9915 section 21.14.
using dhcpv6_rapid_commit = header<dhcpv6_parts_fields, "DHCPv6 Rapid Commit", part_of<dhcpv6>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_rapid_commit> = 14;

/// Interface-Id, RFC 9915 section 21.18; the octets follow.
using dhcpv6_interface_id = header<dhcpv6_parts_fields, "DHCPv6 Interface-Id", part_of<dhcpv6_relay>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_interface_id> = 18;

/// DNS Recursive Name Server, RFC 3646 section 3; its addresses follow as layers: `dhcpv6_dns_servers(), dhcpv6_address("2001:db8::53")`.
using dhcpv6_dns_servers = header<dhcpv6_parts_fields, "DHCPv6 DNS Servers", part_of<dhcpv6>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_dns_servers> = 23;

inline constexpr auto dhcpv6_address_fields = field_list(address[128] = ipv6_address());

/// One address of an option, RFC 3646 section 3.
using dhcpv6_address = header<dhcpv6_address_fields, "DHCPv6 Address", part_of<dhcpv6_dns_servers>>;

/// Domain Search List, RFC 3646 section 4; its names follow: `dhcpv6_domain_list(), dns_name("example.com")`.
using dhcpv6_domain_list = header<dhcpv6_parts_fields, "DHCPv6 Domain List", part_of<dhcpv6>, takes<any_dns_name>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_domain_list> = 24;

/// Identity Association for Prefix Delegation, RFC 9915 section 21.21; its options follow as layers:
/// `dhcpv6_ia_pd(iaid = 1), dhcpv6_ia_prefix(prefix_length = 56, prefix = "2001:db8::")`.
using dhcpv6_ia_pd = header<dhcpv6_ia_fields, "DHCPv6 IA_PD", part_of<dhcpv6>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_ia_pd> = 25;

inline constexpr auto dhcpv6_ia_prefix_fields = field_list(
    code               [16]  = auto_(own_number<dhcpv6_option>),
    length             [16]  = auto_(dhcpv6_option_length),
    preferred_lifetime [32]  = 0,
    valid_lifetime     [32]  = 0,
    prefix_length      [8]   = 64,
    prefix             [128] = ipv6_address());

/// IA Prefix, RFC 9915 section 21.22.
using dhcpv6_ia_prefix = header<dhcpv6_ia_prefix_fields, "DHCPv6 IA Prefix", part_of<dhcpv6_ia_pd>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_ia_prefix> = 26;

inline constexpr auto dhcpv6_status_code_fields = field_list(
    code        [16] = auto_(own_number<dhcpv6_option>),
    length      [16] = auto_(dhcpv6_option_length),
    status_code [16] = named_values({{"success", 0}, {"unspec_fail", 1}, {"no_addrs_avail", 2}, {"no_binding", 3},
                                     {"not_on_link", 4}, {"use_multicast", 5}, {"no_prefix_avail", 6}}).set("success"));

/// Status Code, RFC 9915 section 21.13; the octets of its message follow. It belongs to the nearest option before it
/// that can have one: that of a whole message stands before its identity associations.
using dhcpv6_status_code = header<dhcpv6_status_code_fields, "DHCPv6 Status Code", part_of<dhcpv6, dhcpv6_ia_na, dhcpv6_ia_address, dhcpv6_ia_pd, dhcpv6_ia_prefix>, takes<any_octets>>;

template <> inline constexpr auto number_in<dhcpv6_option, dhcpv6_status_code> = 13;

inline constexpr auto dhcpv6_option_data_fields = field_list(
    code   [16] = named_in<dhcpv6_option>,
    length [16] = auto_(dhcpv6_option_length));

/// An option of any code, RFC 9915 section 21.1; the octets follow: `dhcpv6_option_data("user_class"), octets(...)`.
using dhcpv6_option_data = header<dhcpv6_option_data_fields, "DHCPv6 Option", part_of<dhcpv6, dhcpv6_relay>, takes<any_octets>>;
// clang-format on

}

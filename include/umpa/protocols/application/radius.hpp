// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

/// IANA RADIUS Attribute Types.
struct radius_attribute {};

// clang-format off
/// RADIUS packet, RFC 2865 section 3. Its attributes follow as layers: `radius(), radius_user_name(), octets("nemo")`.
/// Accounting (RFC 2866) has port 1813.
inline constexpr auto radius_fields = field_list(
    code          [8]   = named_values({{"access_request", 1}, {"access_accept", 2}, {"access_reject", 3}, {"accounting_request", 4},
                                        {"accounting_response", 5}, {"access_challenge", 11}, {"status_server", 12},
                                        {"status_client", 13}, {"disconnect_request", 40}, {"disconnect_ack", 41},
                                        {"disconnect_nak", 42}, {"coa_request", 43}, {"coa_ack", 44}, {"coa_nak", 45}}).set("access_request"),
    identifier    [8]   = 0,
    length        [16]  = auto_(header_size),
    authenticator [128] = byte_string<16>());

using radius = header<radius_fields, "RADIUS">;

template <> inline constexpr auto number_in<udp_port, radius> = 1812;
template <> inline constexpr auto also_found_at<radius>       = numbers<udp_port>(1813, 3799, 1645, 1646);

// RFC 2865 section 4, RFC 2866 section 4, RFC 5997 section 3, RFC 5176 section 2.
template <> inline constexpr auto answered_by<radius> =
    answer<radius>(changes(code, "access_request", "access_accept"), same(identifier)) |
    answer<radius>(changes(code, "access_request", "access_reject"), same(identifier)) |
    answer<radius>(changes(code, "access_request", "access_challenge"), same(identifier)) |
    answer<radius>(changes(code, "accounting_request", "accounting_response"), same(identifier)) |
    answer<radius>(changes(code, "status_server", "access_accept"), same(identifier)) |
    answer<radius>(changes(code, "status_server", "accounting_response"), same(identifier)) |
    answer<radius>(changes(code, "disconnect_request", "disconnect_ack"), same(identifier)) |
    answer<radius>(changes(code, "disconnect_request", "disconnect_nak"), same(identifier)) |
    answer<radius>(changes(code, "coa_request", "coa_ack"), same(identifier)) |
    answer<radius>(changes(code, "coa_request", "coa_nak"), same(identifier));

inline constexpr auto radius_octets_fields = field_list(
    type   [8] = auto_(own_number<radius_attribute>),
    length [8] = auto_(header_size));

/// User-Name, RFC 2865 section 5.1; the octets follow: `radius_user_name(), octets("nemo")`.
using radius_user_name = header<radius_octets_fields, "RADIUS User-Name", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_user_name> = 1;

/// User-Password, RFC 2865 section 5.2; the octets follow, hidden as that section says.
using radius_user_password = header<radius_octets_fields, "RADIUS User-Password", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_user_password> = 2;

inline constexpr auto radius_nas_ip_address_fields = field_list(
    type    [8]  = auto_(own_number<radius_attribute>),
    length  [8]  = auto_(header_size),
    address [32] = ipv4_address());

/// NAS-IP-Address, RFC 2865 section 5.4.
using radius_nas_ip_address = header<radius_nas_ip_address_fields, "RADIUS NAS-IP-Address", part_of<radius>>;

template <> inline constexpr auto number_in<radius_attribute, radius_nas_ip_address> = 4;

inline constexpr auto radius_integer_fields = field_list(
    type      [8]  = auto_(own_number<radius_attribute>),
    length    [8]  = auto_(header_size),
    "value"_f [32] = 0);

/// NAS-Port, RFC 2865 section 5.5.
using radius_nas_port = header<radius_integer_fields, "RADIUS NAS-Port", part_of<radius>>;

template <> inline constexpr auto number_in<radius_attribute, radius_nas_port> = 5;

inline constexpr auto radius_service_type_fields = field_list(
    type      [8]  = auto_(own_number<radius_attribute>),
    length    [8]  = auto_(header_size),
    "value"_f [32] = named_values({{"login", 1}, {"framed", 2}, {"callback_login", 3}, {"callback_framed", 4}, {"outbound", 5},
                                   {"administrative", 6}, {"nas_prompt", 7}, {"authenticate_only", 8}, {"callback_nas_prompt", 9},
                                   {"call_check", 10}, {"callback_administrative", 11}}).set("login"));

/// Service-Type, RFC 2865 section 5.6.
using radius_service_type = header<radius_service_type_fields, "RADIUS Service-Type", part_of<radius>>;

template <> inline constexpr auto number_in<radius_attribute, radius_service_type> = 6;

/// Reply-Message, RFC 2865 section 5.18; the octets follow.
using radius_reply_message = header<radius_octets_fields, "RADIUS Reply-Message", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_reply_message> = 18;

/// State, RFC 2865 section 5.24; the octets follow.
using radius_state = header<radius_octets_fields, "RADIUS State", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_state> = 24;

/// Class, RFC 2865 section 5.25; the octets follow.
using radius_class = header<radius_octets_fields, "RADIUS Class", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_class> = 25;

inline constexpr auto radius_vendor_specific_fields = field_list(
    type      [8]  = auto_(own_number<radius_attribute>),
    length    [8]  = auto_(header_size),
    vendor_id [32] = 0);

/// Vendor-Specific, RFC 2865 section 5.26; the vendor's attributes follow as layers, or octets:
/// `radius_vendor_specific(9), radius_vendor_attribute(vendor_type = 1), octets("shell:priv-lvl=15")`.
using radius_vendor_specific = header<radius_vendor_specific_fields, "RADIUS Vendor-Specific", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_vendor_specific> = 26;

inline constexpr auto radius_vendor_attribute_fields = field_list(
    vendor_type   [8] = 0,
    vendor_length [8] = auto_(header_size));

/// An attribute of a vendor, RFC 2865 section 5.26; the octets follow.
using radius_vendor_attribute = header<radius_vendor_attribute_fields, "RADIUS Vendor Attribute", part_of<radius_vendor_specific>, takes<any_octets>>;

/// Session-Timeout in seconds, RFC 2865 section 5.27.
using radius_session_timeout = header<radius_integer_fields, "RADIUS Session-Timeout", part_of<radius>>;

template <> inline constexpr auto number_in<radius_attribute, radius_session_timeout> = 27;

/// Called-Station-Id, RFC 2865 section 5.30; the octets follow.
using radius_called_station_id = header<radius_octets_fields, "RADIUS Called-Station-Id", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_called_station_id> = 30;

/// Calling-Station-Id, RFC 2865 section 5.31; the octets follow.
using radius_calling_station_id = header<radius_octets_fields, "RADIUS Calling-Station-Id", part_of<radius>, takes<any_octets>>;

template <> inline constexpr auto number_in<radius_attribute, radius_calling_station_id> = 31;

inline constexpr auto radius_message_authenticator_fields = field_list(
    type          [8]   = auto_(own_number<radius_attribute>),
    length        [8]   = auto_(header_size),
    authenticator [128] = byte_string<16>());

/// Message-Authenticator, RFC 3579 section 3.2.
using radius_message_authenticator = header<radius_message_authenticator_fields, "RADIUS Message-Authenticator", part_of<radius>>;

template <> inline constexpr auto number_in<radius_attribute, radius_message_authenticator> = 80;

inline constexpr auto radius_attribute_data_fields = field_list(
    type   [8] = 0,
    length [8] = auto_(header_size));

/// An attribute of any type, RFC 2865 section 5; the octets follow: `radius_attribute_data(32), octets("nas")`.
using radius_attribute_data = header<radius_attribute_data_fields, "RADIUS Attribute", part_of<radius>, takes<any_octets>>;
// clang-format on

}

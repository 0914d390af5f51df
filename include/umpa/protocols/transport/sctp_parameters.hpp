// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/transport/sctp_chunks.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
inline constexpr auto sctp_parameter_fields = field_list(
    type   [16] = auto_(own_number<sctp_parameter>),
    length [16] = auto_(size_before_padding));

inline constexpr auto sctp_generic_parameter_fields = field_list(
    type   [16] = 0,
    length [16] = auto_(size_before_padding));

/// A parameter of any type, RFC 9260 section 3.2.1: `sctp_generic_parameter(type = 0x8008), octets("\xc0")`.
using sctp_generic_parameter = header<sctp_generic_parameter_fields, "SCTP Parameter", part_of<sctp_init, sctp_init_ack, sctp_heartbeat, sctp_heartbeat_ack, sctp_asconf, sctp_asconf_ack>, takes<any_octets>, padded_to<4>>;

/// Heartbeat Info, RFC 9260 section 3.3.5: `sctp_heartbeat_info(), octets("abc")`.
using sctp_heartbeat_info = header<sctp_parameter_fields, "SCTP Heartbeat Info", part_of<sctp_heartbeat, sctp_heartbeat_ack>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_heartbeat_info> = 1;

inline constexpr auto sctp_correlated_fields = field_list(
    type           [16] = auto_(own_number<sctp_parameter>),
    length         [16] = auto_(size_before_padding),
    correlation_id [32] = 0);

/// Add IP Address, RFC 5061 section 4.2.1; the address follows: `sctp_add_address(1), sctp_ipv4_address("10.0.0.9")`.
using sctp_add_address = header<sctp_correlated_fields, "SCTP Add IP Address", part_of<sctp_asconf>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_add_address> = 0xc001;

/// Delete IP Address, RFC 5061 section 4.2.2.
using sctp_delete_address = header<sctp_correlated_fields, "SCTP Delete IP Address", part_of<sctp_asconf>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_delete_address> = 0xc002;

/// Set Primary IP Address, RFC 5061 section 4.2.4.
using sctp_set_primary_address = header<sctp_correlated_fields, "SCTP Set Primary Address", part_of<sctp_asconf, sctp_init, sctp_init_ack>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_set_primary_address> = 0xc004;

/// Error Cause Indication, RFC 5061 section 4.2.3; its causes follow: `sctp_error_cause_indication(1), sctp_cause("out_of_resource")`.
using sctp_error_cause_indication = header<sctp_correlated_fields, "SCTP Error Cause Indication", part_of<sctp_asconf_ack>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_error_cause_indication> = 0xc003;

/// Success Indication, RFC 5061 section 4.2.5.
using sctp_success_indication = header<sctp_correlated_fields, "SCTP Success Indication", part_of<sctp_asconf_ack>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_success_indication> = 0xc005;

inline constexpr auto sctp_ipv4_address_fields = field_list(
    type    [16] = auto_(own_number<sctp_parameter>),
    length  [16] = auto_(size_before_padding),
    address [32] = ipv4_address());

/// IPv4 Address, RFC 9260 section 3.3.2.1.1.
using sctp_ipv4_address = header<sctp_ipv4_address_fields, "SCTP IPv4 Address", part_of<sctp_init, sctp_init_ack, sctp_asconf, sctp_add_address, sctp_delete_address, sctp_set_primary_address>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_ipv4_address> = 5;

inline constexpr auto sctp_ipv6_address_fields = field_list(
    type    [16]  = auto_(own_number<sctp_parameter>),
    length  [16]  = auto_(size_before_padding),
    address [128] = ipv6_address());

/// IPv6 Address, RFC 9260 section 3.3.2.1.2.
using sctp_ipv6_address = header<sctp_ipv6_address_fields, "SCTP IPv6 Address", part_of<sctp_init, sctp_init_ack, sctp_asconf, sctp_add_address, sctp_delete_address, sctp_set_primary_address>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_ipv6_address> = 6;

/// State Cookie, RFC 9260 section 3.3.3.1.1: `sctp_state_cookie(), octets("abc")`.
using sctp_state_cookie = header<sctp_parameter_fields, "SCTP State Cookie", part_of<sctp_init_ack>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_state_cookie> = 7;

/// Unrecognized Parameter, RFC 9260 section 3.3.3.1.2; the parameter follows as octets.
using sctp_unrecognized_parameter = header<sctp_parameter_fields, "SCTP Unrecognized Parameter", part_of<sctp_init_ack>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_unrecognized_parameter> = 8;

inline constexpr auto sctp_cookie_preservative_fields = field_list(
    type                                  [16] = auto_(own_number<sctp_parameter>),
    length                                [16] = auto_(size_before_padding),
    suggested_cookie_life_span_increment  [32] = 0);

/// Cookie Preservative, RFC 9260 section 3.3.2.1.3; in milliseconds.
using sctp_cookie_preservative = header<sctp_cookie_preservative_fields, "SCTP Cookie Preservative", part_of<sctp_init>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_cookie_preservative> = 9;

/// Supported Address Types, RFC 9260 section 3.3.2.1.5: `sctp_supported_address_types(), sctp_address_type("ipv4")`.
using sctp_supported_address_types = header<sctp_parameter_fields, "SCTP Supported Address Types", part_of<sctp_init>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_supported_address_types> = 12;

inline constexpr auto sctp_address_type_fields = field_list(
    address_type [16] = named_values({{"ipv4", 5}, {"ipv6", 6}, {"host_name", 11}}).set("ipv4"));

/// One type of address that is supported, RFC 9260 section 3.3.2.1.5.
using sctp_address_type = header<sctp_address_type_fields, "SCTP Address Type", part_of<sctp_supported_address_types>>;

/// ECN Capable, RFC 4960 appendix A.
using sctp_ecn_capable = header<sctp_parameter_fields, "SCTP ECN Capable", part_of<sctp_init, sctp_init_ack>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_ecn_capable> = 0x8000;

/// Forward-TSN-Supported, RFC 3758 section 3.1.
using sctp_forward_tsn_supported = header<sctp_parameter_fields, "SCTP Forward TSN Supported", part_of<sctp_init, sctp_init_ack>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_forward_tsn_supported> = 0xc000;

/// Supported Extensions, RFC 5061 section 4.2.7; a chunk type an octet: `sctp_supported_extensions(), octets("\xc1\x80")`.
using sctp_supported_extensions = header<sctp_parameter_fields, "SCTP Supported Extensions", part_of<sctp_init, sctp_init_ack>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_supported_extensions> = 0x8008;

inline constexpr auto sctp_adaptation_layer_indication_fields = field_list(
    type                  [16] = auto_(own_number<sctp_parameter>),
    length                [16] = auto_(size_before_padding),
    adaptation_code_point [32] = 0);

/// Adaptation Layer Indication, RFC 5061 section 4.2.6.
using sctp_adaptation_layer_indication = header<sctp_adaptation_layer_indication_fields, "SCTP Adaptation Layer Indication", part_of<sctp_init, sctp_init_ack>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_adaptation_layer_indication> = 0xc006;

/// Random, RFC 4895 section 3.1; the random number follows as octets.
using sctp_random = header<sctp_parameter_fields, "SCTP Random", part_of<sctp_init, sctp_init_ack>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_random> = 0x8002;

/// Chunk List, RFC 4895 section 3.2; the types of the chunks to be authenticated follow as octets.
using sctp_chunk_list = header<sctp_parameter_fields, "SCTP Chunk List", part_of<sctp_init, sctp_init_ack>, takes<any_octets>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_chunk_list> = 0x8003;

/// Requested HMAC Algorithm, RFC 4895 section 3.3: `sctp_requested_hmac_algorithm(), sctp_hmac_algorithm("sha-256")`.
using sctp_requested_hmac_algorithm = header<sctp_parameter_fields, "SCTP Requested HMAC Algorithm", part_of<sctp_init, sctp_init_ack>, padded_to<4>>;

template <> inline constexpr auto number_in<sctp_parameter, sctp_requested_hmac_algorithm> = 0x8004;

inline constexpr auto sctp_hmac_algorithm_fields = field_list(
    hmac_identifier [16] = named_values({{"sha-1", 1}, {"sha-256", 3}}).set("sha-1"));

/// One algorithm, RFC 4895 section 3.3.
using sctp_hmac_algorithm = header<sctp_hmac_algorithm_fields, "SCTP HMAC Algorithm", part_of<sctp_requested_hmac_algorithm>>;

inline constexpr auto sctp_cause_fields = field_list(
    cause_code [16] = named_values({{"invalid_stream_identifier", 1}, {"missing_mandatory_parameter", 2}, {"stale_cookie", 3},
                                    {"out_of_resource", 4}, {"unresolvable_address", 5}, {"unrecognized_chunk_type", 6},
                                    {"invalid_mandatory_parameter", 7}, {"unrecognized_parameters", 8}, {"no_user_data", 9},
                                    {"cookie_received_while_shutting_down", 10},
                                    {"restart_of_an_association_with_new_addresses", 11}, {"user_initiated_abort", 12},
                                    {"protocol_violation", 13}}).set("protocol_violation"),
    length     [16] = auto_(size_before_padding));

/// An error cause, RFC 9260 section 3.3.10: `sctp_cause("no_user_data"), octets("abcd")`.
using sctp_cause = header<sctp_cause_fields, "SCTP Error Cause", part_of<sctp_abort, sctp_error, sctp_error_cause_indication>, takes<any_octets>, padded_to<4>>;
// clang-format on

}

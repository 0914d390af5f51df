// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/protocols/octets.hpp>

namespace umpa {

// clang-format off
/// ICMP extension structure, RFC 4884 section 7; its objects follow as layers: `icmp_extension(),
/// options(icmp_extension_object("mpls_label_stack", 1), octets(label))`.
inline constexpr auto icmp_extension_fields = field_list(
    version  [4]  = 2,
    reserved [12] = 0,
    checksum [16] = auto_(internet_checksum(this_header, zero_means_none)));

using icmp_extension = header<icmp_extension_fields, "ICMP Extension">;

template <> inline constexpr auto carries_only<icmp_extension>  = layers<>;
template <> inline constexpr auto recognized_by<icmp_extension> = [](auto const& at) { return at[version] == 2; };

inline constexpr auto icmp_extension_object_fields = field_list(
    length    [16] = auto_(header_size),
    class_num [8]  = named_values({{"mpls_label_stack", 1}, {"interface_information", 2}, {"interface_identification", 3}}),
    c_type    [8]  = 0);

/// One object of it, RFC 4884 section 8, its classes RFC 4950, RFC 5837 and RFC 8335.
using icmp_extension_object = header<icmp_extension_object_fields, "ICMP Extension Object", part_of<icmp_extension>, takes<any_octets>, padded_to<4>>;

inline constexpr auto icmp_extended_echo_request_fields = field_list(
    type            [8]  = auto_(own_number<icmp_type>),
    code            [8]  = 0,
    checksum        [16] = auto_(internet_checksum(from_here)),
    identifier      [16] = 0,
    sequence_number [8]  = 0,
    reserved        [7]  = 0,
    "local"_f       [1]  = 0);

/// Extended Echo Request, RFC 8335 section 2.
using icmp_extended_echo_request = header<icmp_extended_echo_request_fields, "ICMP Extended Echo Request">;

template <> inline constexpr auto number_in<icmp_type, icmp_extended_echo_request> = 42;
template <> inline constexpr auto carries_only<icmp_extended_echo_request>         = layers<icmp_extension>;

inline constexpr auto icmp_extended_echo_reply_fields = field_list(
    type            [8]  = auto_(own_number<icmp_type>),
    code            [8]  = named_values({{"no_error", 0}, {"malformed_query", 1}, {"no_such_interface", 2},
                                         {"no_such_table_entry", 3}, {"multiple_interfaces", 4}}),
    checksum        [16] = auto_(internet_checksum(from_here)),
    identifier      [16] = 0,
    sequence_number [8]  = 0,
    "state"_f       [3]  = named_values({{"incomplete", 1}, {"reachable", 2}, {"stale", 3}, {"delay", 4},
                                         {"probe", 5}, {"failed", 6}}),
    reserved        [2]  = 0,
    active          [1]  = 0,
    "ipv4"_f        [1]  = 0,
    "ipv6"_f        [1]  = 0);

/// Extended Echo Reply, RFC 8335 section 3.
using icmp_extended_echo_reply = header<icmp_extended_echo_reply_fields, "ICMP Extended Echo Reply">;

template <> inline constexpr auto number_in<icmp_type, icmp_extended_echo_reply> = 43;
template <> inline constexpr auto answered_by<icmp_extended_echo_request>          = answer<icmp_extended_echo_reply>(same(identifier), same(sequence_number));
// clang-format on

}

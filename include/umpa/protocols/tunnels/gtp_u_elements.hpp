// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/tunnels/gtp_u.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
// The information elements of a message other than a G-PDU:
// `gtp_u(message_type = "error_indication"), gtp_sequence(), options(gtp_teid_data(5), gtp_peer_ipv4("10.0.0.1"))`.

/// Information elements stand in every message but a G-PDU, whose type is 255.
inline constexpr auto in_a_gtp_message = [](auto const& at) { return at.parent(message_type) != 255; };

inline constexpr auto gtp_recovery_fields = field_list(
    type            [8] = auto_(own_number<gtp_element>),
    restart_counter [8] = 0);

/// Recovery, 3GPP TS 29.281 section 8.2.
using gtp_recovery = header<gtp_recovery_fields, "GTP-U Recovery", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_element, gtp_recovery> = 14;
template <> inline constexpr auto stands_where<gtp_recovery>           = in_a_gtp_message;

inline constexpr auto gtp_teid_data_fields = field_list(
    type [8]  = auto_(own_number<gtp_element>),
    teid [32] = 0);

/// Tunnel Endpoint Identifier Data I, 3GPP TS 29.281 section 8.3.
using gtp_teid_data = header<gtp_teid_data_fields, "GTP-U TEID Data I", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_element, gtp_teid_data> = 16;
template <> inline constexpr auto stands_where<gtp_teid_data>           = in_a_gtp_message;

inline constexpr auto gtp_peer_ipv4_fields = field_list(
    type         [8]  = auto_(own_number<gtp_element>),
    length       [16] = auto_(header_size - 3),
    peer_address [32] = ipv4_address());

/// GTP-U Peer Address, 3GPP TS 29.281 section 8.4, of IPv4.
using gtp_peer_ipv4 = header<gtp_peer_ipv4_fields, "GTP-U Peer IPv4", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_element, gtp_peer_ipv4> = 133;
template <> inline constexpr auto stands_where<gtp_peer_ipv4>           = in_a_gtp_message;
template <> inline constexpr auto recognized_by<gtp_peer_ipv4>          = [](auto const& at) { return at[length] == 4; };

inline constexpr auto gtp_peer_ipv6_fields = field_list(
    type         [8]   = auto_(own_number<gtp_element>),
    length       [16]  = auto_(header_size - 3),
    peer_address [128] = ipv6_address());

/// GTP-U Peer Address, 3GPP TS 29.281 section 8.4, of IPv6.
using gtp_peer_ipv6 = header<gtp_peer_ipv6_fields, "GTP-U Peer IPv6", part_of<gtp_u>>;

template <> inline constexpr auto number_in<gtp_element, gtp_peer_ipv6> = 133;
template <> inline constexpr auto stands_where<gtp_peer_ipv6>           = in_a_gtp_message;
template <> inline constexpr auto recognized_by<gtp_peer_ipv6>          = [](auto const& at) { return at[length] == 16; };

inline constexpr auto gtp_extension_list_fields = field_list(
    type   [8] = auto_(own_number<gtp_element>),
    length [8] = auto_(size_of_parts));

/// Extension Header Type List, 3GPP TS 29.281 section 8.5; the types follow as octets.
using gtp_extension_list = header<gtp_extension_list_fields, "GTP-U Extension List", part_of<gtp_u>, takes<any_octets>>;

template <> inline constexpr auto number_in<gtp_element, gtp_extension_list> = 141;
template <> inline constexpr auto stands_where<gtp_extension_list>           = in_a_gtp_message;

inline constexpr auto gtp_private_extension_fields = field_list(
    type                 [8]  = auto_(own_number<gtp_element>),
    length               [16] = auto_(header_size - 3),
    extension_identifier [16] = 0);

/// Private Extension, 3GPP TS 29.281 section 8.6; its value follows as octets.
using gtp_private_extension = header<gtp_private_extension_fields, "GTP-U Private Extension", part_of<gtp_u>, takes<any_octets>>;

template <> inline constexpr auto number_in<gtp_element, gtp_private_extension> = 255;
template <> inline constexpr auto stands_where<gtp_private_extension>           = in_a_gtp_message;
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/network/neighbor_discovery.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv6_address.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

/// IANA IPv6 Neighbor Discovery Option Formats. Lengths are in units of 8 octets.
struct nd_option_type {};

// clang-format off
/// What every option of these is a part of.
using part_of_neighbor_discovery = part_of<nd_router_solicitation, nd_router_advertisement, nd_neighbor_solicitation, nd_neighbor_advertisement, nd_redirect>;

inline constexpr auto nd_link_layer_address_fields = field_list(
    type               [8]  = auto_(own_number<nd_option_type>),
    length             [8]  = auto_(header_size / 8),
    link_layer_address [48] = mac_address());

/// Source Link-Layer Address, RFC 4861 section 4.6.1, of Ethernet (RFC 2464 section 6).
using nd_source_link_layer_address = header<nd_link_layer_address_fields, "Source Link-Layer Address", part_of_neighbor_discovery>;

template <> inline constexpr auto number_in<nd_option_type, nd_source_link_layer_address> = 1;

/// Target Link-Layer Address, RFC 4861 section 4.6.1, of Ethernet (RFC 2464 section 6).
using nd_target_link_layer_address = header<nd_link_layer_address_fields, "Target Link-Layer Address", part_of_neighbor_discovery>;

template <> inline constexpr auto number_in<nd_option_type, nd_target_link_layer_address> = 2;

/// Prefix Information, RFC 4861 section 4.6.2, with the flag of RFC 6275 section 7.2; defaults of RFC 4861 section
/// 6.2.1.
inline constexpr auto nd_prefix_information_fields = field_list(
    type               [8]   = auto_(own_number<nd_option_type>),
    length             [8]   = auto_(header_size / 8),
    prefix_length      [8]   = 64,
    flags              [3]   = named_bits("on_link", "autonomous", "router_address").set("on_link", "autonomous"),
    reserved1          [5]   = 0,
    valid_lifetime     [32]  = 2592000,
    preferred_lifetime [32]  = 604800,
    reserved2          [32]  = 0,
    prefix             [128] = ipv6_address());

using nd_prefix_information = header<nd_prefix_information_fields, "Prefix Information", part_of_neighbor_discovery>;

template <> inline constexpr auto number_in<nd_option_type, nd_prefix_information> = 3;

inline constexpr auto nd_redirected_header_fields = field_list(
    type     [8]  = auto_(own_number<nd_option_type>),
    length   [8]  = auto_(header_size / 8),
    reserved [48] = 0);

/// Redirected Header, RFC 4861 section 4.6.3; the packet follows: `nd_redirected_header(), octets(to_bytes(packet))`.
using nd_redirected_header = header<nd_redirected_header_fields, "Redirected Header", part_of_neighbor_discovery, takes<any_octets>>;

template <> inline constexpr auto number_in<nd_option_type, nd_redirected_header> = 4;

inline constexpr auto nd_mtu_fields = field_list(
    type     [8]  = auto_(own_number<nd_option_type>),
    length   [8]  = auto_(header_size / 8),
    reserved [16] = 0,
    mtu      [32] = 1280);

/// MTU, RFC 4861 section 4.6.4.
using nd_mtu = header<nd_mtu_fields, "ND MTU", part_of_neighbor_discovery>;

template <> inline constexpr auto number_in<nd_option_type, nd_mtu> = 5;

inline constexpr auto nd_route_information_fields = field_list(
    type             [8]  = auto_(own_number<nd_option_type>),
    length           [8]  = auto_(header_size / 8),
    prefix_length    [8]  = 0,
    reserved1        [3]  = 0,
    route_preference [2]  = named_values({{"medium", 0}, {"high", 1}, {"low", 3}}),
    reserved2        [3]  = 0,
    route_lifetime   [32] = 1800);

/// Route Information, RFC 4191 section 2.3; the prefix follows, of 16 octets, or of the 8 or none that suffice:
/// `nd_route_information(prefix_length = 48), nd_route_prefix("2001:db8:7::")`.
using nd_route_information = header<nd_route_information_fields, "Route Information", part_of_neighbor_discovery, takes<any_octets>>;

template <> inline constexpr auto number_in<nd_option_type, nd_route_information> = 24;

inline constexpr auto nd_route_prefix_fields = field_list(prefix[128] = ipv6_address());

/// The prefix of a route, whole, RFC 4191 section 2.3.
using nd_route_prefix = header<nd_route_prefix_fields, "Route Prefix", part_of<nd_route_information>>;

inline constexpr auto nd_dns_fields = field_list(
    type     [8]  = auto_(own_number<nd_option_type>),
    length   [8]  = auto_(header_size / 8),
    reserved [16] = 0,
    lifetime [32] = 1800);

/// Recursive DNS Server, RFC 8106 section 5.1; its addresses follow as layers:
/// `nd_recursive_dns_server(), nd_dns_server("2001:db8::53")`.
using nd_recursive_dns_server = header<nd_dns_fields, "Recursive DNS Server", part_of_neighbor_discovery>;

template <> inline constexpr auto number_in<nd_option_type, nd_recursive_dns_server> = 25;

inline constexpr auto nd_dns_server_fields = field_list(address[128] = ipv6_address());

/// One address of a recursive DNS server, RFC 8106 section 5.1.
using nd_dns_server = header<nd_dns_server_fields, "DNS Server", part_of<nd_recursive_dns_server>>;

/// DNS Search List, RFC 8106 section 5.2; the domain names follow, as RFC 1035 section 3.1 encodes them:
/// `nd_dns_search_list(), zero_ended("\7example\3org")`.
using nd_dns_search_list = header<nd_dns_fields, "DNS Search List", part_of_neighbor_discovery, takes<any_octets>>;

template <> inline constexpr auto number_in<nd_option_type, nd_dns_search_list> = 31;

inline constexpr auto nd_generic_option_fields = field_list(
    type   [8] = 0,
    length [8] = auto_(header_size / 8));

/// Any other option, RFC 4861 section 4.6: `nd_generic_option(14), octets("nonce!")`.
using nd_generic_option = header<nd_generic_option_fields, "Neighbor Discovery Option", part_of_neighbor_discovery, takes<any_octets>>;
// clang-format on

}

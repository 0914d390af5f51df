// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/network/ospf.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/types/ipv4_address.hpp>

namespace umpa {

/// OSPF's link state types, RFC 2328 section A.4.1; those behind 5 are RFC 3101's and RFC 5250's.
inline constexpr std::array ospf_ls_types{
    named_value{"router", 1},       named_value{"network", 2},      named_value{"summary_ip", 3},
    named_value{"summary_asbr", 4}, named_value{"as_external", 5},  named_value{"nssa_external", 7},
    named_value{"link_opaque", 9},  named_value{"area_opaque", 10}, named_value{"as_opaque", 11}};

/// The Fletcher checksum of a link state advertisement, RFC 2328 section 12.1.7 and RFC 905 annex B: without its age,
/// and with its own two octets as zeros.
class ospf_fletcher {
public:
    /// Takes the next byte.
    constexpr void add(std::uint8_t byte) {
        if (size_++ < size_of_age) return;
        sum_ = (sum_ + byte) % 255;
        sum_of_sums_ = (sum_of_sums_ + sum_) % 255;
    }
    /// The two octets.
    constexpr std::uint64_t value() const {
        std::uint64_t const behind = size_ - place - 1;
        std::uint64_t const first = never_zero(behind % 255 * sum_ + 255 - sum_of_sums_);
        std::uint64_t const second = never_zero(510 - sum_ - first);
        return first << 8 | second;
    }

private:
    static constexpr std::size_t size_of_age = 2, place = 16;

    static constexpr std::uint64_t never_zero(std::uint64_t number) { return number % 255 == 0 ? 255 : number % 255; }

    std::size_t size_ = 0;
    std::uint64_t sum_ = 0, sum_of_sums_ = 0;
};

// clang-format off
/// Database Description packet, RFC 2328 section A.3.3, with the bit of RFC 4811; what is described follows as layers:
/// `options(ospf_lsa_header(...))`.
inline constexpr auto ospf_database_description_fields = field_list(
    interface_mtu      [16] = 1500,
    "options"_f        [8]  = ospf_options,
    dd_flags           [8]  = named_bits("reserved", "reserved", "reserved", "reserved", "oob_resync", "init", "more", "master"),
    dd_sequence_number [32] = 0);

using ospf_database_description = header<ospf_database_description_fields, "OSPF Database Description">;

template <> inline constexpr auto number_in<ospf_packet_type, ospf_database_description> = 2;

/// Link State Request packet, RFC 2328 section A.3.4: `options(ospf_requested_lsa(...))`.
inline constexpr auto ospf_link_state_request_fields = field_list();

using ospf_link_state_request = header<ospf_link_state_request_fields, "OSPF Link State Request">;

template <> inline constexpr auto number_in<ospf_packet_type, ospf_link_state_request> = 3;

inline constexpr auto ospf_requested_lsa_fields = field_list(
    ls_type            [32] = named_values(ospf_ls_types).set("router"),
    link_state_id      [32] = ipv4_address(),
    advertising_router [32] = ipv4_address());

/// One advertisement that is asked for, RFC 2328 section A.3.4.
using ospf_requested_lsa = header<ospf_requested_lsa_fields, "OSPF Requested LSA", part_of<ospf_link_state_request>>;

/// Link State Acknowledgment packet, RFC 2328 section A.3.6: `options(ospf_lsa_header(...))`.
inline constexpr auto ospf_link_state_acknowledgment_fields = field_list();

using ospf_link_state_acknowledgment = header<ospf_link_state_acknowledgment_fields, "OSPF Link State Acknowledgment">;

template <> inline constexpr auto number_in<ospf_packet_type, ospf_link_state_acknowledgment> = 5;

inline constexpr auto ospf_lsa_header_fields = field_list(
    ls_age             [16] = 0,
    "options"_f        [8]  = ospf_options,
    ls_type            [8]  = named_values(ospf_ls_types).set("router"),
    link_state_id      [32] = ipv4_address(),
    advertising_router [32] = ipv4_address(),
    ls_sequence_number [32] = 0x80000001,
    ls_checksum        [16] = 0,
    length             [16] = 20);

/// The header of an advertisement that is elsewhere, RFC 2328 section A.4.1: checksum and length are those of the whole.
using ospf_lsa_header = header<ospf_lsa_header_fields, "OSPF LSA Header", part_of<ospf_database_description, ospf_link_state_acknowledgment>>;

inline constexpr auto ospf_router_link_fields = field_list(
    link_id       [32] = ipv4_address(),
    link_data     [32] = ipv4_address(),
    type          [8]  = named_values({{"point_to_point", 1}, {"transit_network", 2}, {"stub_network", 3},
                                       {"virtual_link", 4}}).set("stub_network"),
    number_of_tos [8]  = 0,
    metric        [16] = 1);

/// One link of a router, RFC 2328 section A.4.2, without metrics by type of service.
using ospf_router_link = header<ospf_router_link_fields, "OSPF Router Link", part_of<>>;

inline constexpr auto ospf_router_lsa_fields = field_list(
    flags           [8]  = named_bits("reserved", "reserved", "reserved", "reserved", "reserved", "virtual_link_endpoint", "external", "border"),
    reserved        [8]  = 0,
    number_of_links [16] = auto_(count_of<ospf_router_link>));

/// The body of type "router", RFC 2328 section A.4.2; the links follow as layers.
using ospf_router_lsa = header<ospf_router_lsa_fields, "OSPF Router LSA", part_of<>, takes<ospf_router_link>>;

template <> inline constexpr auto stands_where<ospf_router_lsa> = [](auto const& at) {
    return at.parts_before() == 0 && at.parent(ls_type) == 1;
};

inline constexpr auto ospf_network_lsa_fields = field_list(network_mask[32] = ipv4_address("255.255.255.0"));

/// The body of type "network", RFC 2328 section A.4.3; the routers follow as layers.
using ospf_network_lsa = header<ospf_network_lsa_fields, "OSPF Network LSA", part_of<>>;

template <> inline constexpr auto stands_where<ospf_network_lsa> = [](auto const& at) {
    return at.parts_before() == 0 && at.parent(ls_type) == 2;
};

inline constexpr auto ospf_attached_router_fields = field_list(attached_router[32] = ipv4_address());

/// One router of a network, RFC 2328 section A.4.3.
using ospf_attached_router = header<ospf_attached_router_fields, "OSPF Attached Router", part_of<ospf_network_lsa>>;

inline constexpr auto ospf_summary_lsa_fields = field_list(
    network_mask [32] = ipv4_address("255.255.255.0"),
    reserved     [8]  = 0,
    metric       [24] = 1);

/// The body of types "summary_ip" and "summary_asbr", RFC 2328 section A.4.4.
using ospf_summary_lsa = header<ospf_summary_lsa_fields, "OSPF Summary LSA", part_of<>>;

template <> inline constexpr auto stands_where<ospf_summary_lsa> = [](auto const& at) {
    return at.parts_before() == 0 && (at.parent(ls_type) == 3 || at.parent(ls_type) == 4);
};

inline constexpr auto ospf_external_lsa_fields = field_list(
    network_mask       [32] = ipv4_address("255.255.255.0"),
    flags              [8]  = named_bits("external_metric", "reserved", "reserved", "reserved", "reserved", "reserved", "reserved", "reserved"),
    metric             [24] = 1,
    forwarding_address [32] = ipv4_address(),
    external_route_tag [32] = 0);

/// The body of types "as_external" and "nssa_external", RFC 2328 section A.4.5, RFC 3101 appendix C.
using ospf_external_lsa = header<ospf_external_lsa_fields, "OSPF External LSA", part_of<>>;

template <> inline constexpr auto stands_where<ospf_external_lsa> = [](auto const& at) {
    return at.parts_before() == 0 && (at.parent(ls_type) == 5 || at.parent(ls_type) == 7);
};

inline constexpr auto ospf_lsa_fields = field_list(
    ls_age             [16] = 0,
    "options"_f        [8]  = ospf_options,
    ls_type            [8]  = named_values(ospf_ls_types).set("router"),
    link_state_id      [32] = ipv4_address(),
    advertising_router [32] = ipv4_address(),
    ls_sequence_number [32] = 0x80000001,
    ls_checksum        [16] = auto_(digest<ospf_fletcher>(this_header)),
    length             [16] = auto_(header_size));

/// An advertisement, RFC 2328 section A.4.1; its body follows as a layer, or as octets.
using ospf_lsa = header<ospf_lsa_fields, "OSPF LSA", part_of<>, takes<ospf_router_lsa, 1>, takes<ospf_network_lsa, 1>, takes<ospf_summary_lsa, 1>, takes<ospf_external_lsa, 1>, takes<any_octets>>;

/// Link State Update packet, RFC 2328 section A.3.5; the advertisements follow as layers, each with its body:
/// `options(ospf_lsa(ls_type = "network", ...), ospf_network_lsa("255.255.255.0"), ospf_attached_router("10.0.0.1"))`.
inline constexpr auto ospf_link_state_update_fields = field_list(number_of_lsas[32] = auto_(count_of<ospf_lsa>));

using ospf_link_state_update = header<ospf_link_state_update_fields, "OSPF Link State Update", takes<ospf_lsa>>;

template <> inline constexpr auto number_in<ospf_packet_type, ospf_link_state_update> = 4;
// clang-format on

}

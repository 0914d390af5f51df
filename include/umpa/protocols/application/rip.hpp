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

// clang-format off
/// RIP version 2 header, RFC 2453 section 4; its entries follow as layers: `rip(), rip_entry(ip_address = "10.0.0.0"), rip_entry()`.
inline constexpr auto rip_fields = field_list(
    command      [8]  = named_values({{"request", 1}, {"response", 2}}).set("response"),
    version      [8]  = 2,
    must_be_zero [16] = 0);

using rip = header<rip_fields, "RIP">;

template <> inline constexpr auto number_in<udp_port, rip> = 520;
template <> inline constexpr auto answered_by<rip>         = answer<rip>(changes(command, "request", "response"));

inline constexpr auto rip_entry_fields = field_list(
    address_family_identifier [16] = named_values({{"unspecified", 0}, {"inet", 2}}).set("inet"),
    route_tag                 [16] = 0,
    ip_address                [32] = ipv4_address(),
    subnet_mask               [32] = ipv4_address(),
    next_hop                  [32] = ipv4_address(),
    metric                    [32] = named_values({{"infinity", 16}}).set(1));

/// Route entry, RFC 2453 section 4.
using rip_entry = header<rip_entry_fields, "RIP Entry", part_of<rip>>;

template <> inline constexpr auto recognized_by<rip_entry> = [](auto const& at) { return at[address_family_identifier] != 0xffff; };

inline constexpr auto rip_simple_password_fields = field_list(
    address_family_identifier [16]  = 0xffff,
    authentication_type       [16]  = 2,
    password                  [128] = byte_string<16>());

/// Simple password, RFC 2453 section 4.1; it is the first entry.
using rip_simple_password = header<rip_simple_password_fields, "RIP Simple Password", part_of<rip>>;

template <> inline constexpr auto recognized_by<rip_simple_password> = [](auto const& at) {
    return at[address_family_identifier] == 0xffff && at[authentication_type] == 2;
};

inline constexpr auto rip_cryptographic_authentication_fields = field_list(
    address_family_identifier  [16] = 0xffff,
    authentication_type        [16] = 3,
    packet_length              [16] = auto_(of_parent(header_size)),
    key_id                     [8]  = 0,
    authentication_data_length [8]  = 16,
    sequence_number            [32] = 0,
    reserved                   [64] = 0);

/// Cryptographic authentication, RFC 4822 section 2.1; it is the first entry, and a trailer has the digest:
/// `rip(), rip_cryptographic_authentication(), rip_entry(), rip_authentication_data(), octets(digest)`.
using rip_cryptographic_authentication =
    header<rip_cryptographic_authentication_fields, "RIP Cryptographic Authentication", part_of<rip>>;

template <> inline constexpr auto recognized_by<rip_cryptographic_authentication> = [](auto const& at) {
    return at[address_family_identifier] == 0xffff && at[authentication_type] == 3;
};

inline constexpr auto rip_authentication_data_fields = field_list(
    address_family_identifier [16] = 0xffff,
    authentication_type       [16] = 1);

/// What ends a packet with cryptographic authentication, RFC 4822 section 2.1; the digest follows as octets.
using rip_authentication_data = header<rip_authentication_data_fields, "RIP Authentication Data", trailer_of<rip>, takes<any_octets, 1>>;

template <> inline constexpr auto recognized_by<rip_authentication_data> = [](auto const& at) {
    return at[address_family_identifier] == 0xffff && at[authentication_type] == 1;
};
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

// clang-format off
/// The fields that ARP and RARP share, with that operation by default.
constexpr auto address_resolution_fields(std::string_view usual_operation) {
    return field_list(
        hardware_type           [16] = 1,
        protocol_type           [16] = named_in<ethertype>.set("ipv4"),
        hardware_length         [8]  = 6,
        protocol_length         [8]  = 4,
        operation               [16] = named_values({{"request", 1}, {"reply", 2}, {"rarp_request", 3}, {"rarp_reply", 4},
                                                     {"inarp_request", 8}, {"inarp_reply", 9}}).set(usual_operation),
        sender_hardware_address [48] = mac_address(),
        sender_protocol_address [32] = ipv4_address(),
        target_hardware_address [48] = mac_address(),
        target_protocol_address [32] = ipv4_address());
}

inline constexpr auto arp_fields = address_resolution_fields("request");

/// Address Resolution Protocol, RFC 826, of IPv4 over Ethernet.
using arp = header<arp_fields, "ARP">;

template <> inline constexpr auto number_in<ethertype, arp> = 0x0806;

/// Who was asked answers, with the addresses of both the other way round. Inverse ARP is RFC 2390.
inline constexpr auto arp_addresses = crossed(sender_protocol_address, target_protocol_address);
template <> inline constexpr auto answered_by<arp> = answer<arp>(changes(operation, "request", "reply"), arp_addresses) |
                                                     answer<arp>(changes(operation, "inarp_request", "inarp_reply"), arp_addresses);

inline constexpr auto rarp_fields = address_resolution_fields("rarp_request");

/// Reverse Address Resolution Protocol, RFC 903.
using rarp = header<rarp_fields, "RARP">;

template <> inline constexpr auto number_in<ethertype, rarp> = 0x8035;
template <> inline constexpr auto answered_by<rarp>          = answer<rarp>(changes(operation, "rarp_request", "rarp_reply"), same(target_hardware_address));
// clang-format on

}

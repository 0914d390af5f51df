// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

// clang-format off
/// DHCP message, RFC 2131 section 2, and the cookie of RFC 2132 section 2. Its options follow as layers:
/// `dhcp(), dhcp_message_type("discover"), dhcp_end()`. What a server answers goes to the port "bootpc".
inline constexpr auto dhcp_fields = field_list(
    op             [8]    = named_values({{"bootrequest", 1}, {"bootreply", 2}}).set("bootrequest"),
    htype          [8]    = named_values({{"ethernet", 1}}).set("ethernet"),
    hlen           [8]    = 6,
    hops           [8]    = 0,
    xid            [32]   = 0,
    secs           [16]   = 0,
    broadcast      [1]    = 0,
    reserved       [15]   = 0,
    ciaddr         [32]   = ipv4_address(),
    yiaddr         [32]   = ipv4_address(),
    siaddr         [32]   = ipv4_address(),
    giaddr         [32]   = ipv4_address(),
    chaddr         [48]   = mac_address(),
    chaddr_padding [80]   = byte_string<10>(),
    sname          [512]  = byte_string<64>(),
    file           [1024] = byte_string<128>(),
    magic_cookie   [32]   = 0x63825363,
    flags                 = overlay(broadcast, reserved));

using dhcp = header<dhcp_fields, "DHCP">;

template <> inline constexpr auto number_in<udp_port, dhcp> = 67;
template <> inline constexpr auto also_found_at<dhcp>       = numbers<udp_port>(68);
template <> inline constexpr auto answered_by<dhcp>         = answer<dhcp>(changes(op, "bootrequest", "bootreply"), same(xid), same(chaddr));
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/answer.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/numbers.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

// clang-format off
/// DHCPv6 message of a client or a server, RFC 9915 section 8. Its options follow as layers:
/// `dhcpv6("solicit", 0x123456), dhcpv6_client_id(), octets(duid), dhcpv6_ia_na()`. A client listens at port 546.
inline constexpr auto dhcpv6_fields = field_list(
    msg_type       [8]  = named_values({{"solicit", 1}, {"advertise", 2}, {"request", 3}, {"confirm", 4}, {"renew", 5},
                                        {"rebind", 6}, {"reply", 7}, {"release", 8}, {"decline", 9}, {"reconfigure", 10},
                                        {"information_request", 11}}).set("solicit"),
    transaction_id [24] = 0);

using dhcpv6 = header<dhcpv6_fields, "DHCPv6">;

template <> inline constexpr auto number_in<udp_port, dhcpv6> = 547;
template <> inline constexpr auto also_found_at<dhcpv6>       = numbers<udp_port>(546);

// A solicit is answered by an advertise, or with the Rapid Commit option by a reply; all else by a reply.
template <> inline constexpr auto answered_by<dhcpv6> =
    answer<dhcpv6>(changes(msg_type, "solicit", "advertise"), same(transaction_id)) |
    answer<dhcpv6>(when([](auto const& asked, auto const& reply) { return asked[msg_type] != 2 && asked[msg_type] != 7 && reply[msg_type] == 7; }),
                   same(transaction_id));

inline constexpr auto dhcpv6_relay_fields = field_list(
    msg_type     [8]   = named_values({{"relay_forw", 12}, {"relay_repl", 13}}).set("relay_forw"),
    hop_count    [8]   = 0,
    link_address [128] = ipv6_address(),
    peer_address [128] = ipv6_address());

/// DHCPv6 message between relay agents and servers, RFC 9915 section 9.
using dhcpv6_relay = header<dhcpv6_relay_fields, "DHCPv6 Relay">;

template <> inline constexpr auto number_in<udp_port, dhcpv6_relay> = 547;
template <> inline constexpr auto answered_by<dhcpv6_relay>         = answer<dhcpv6_relay>(changes(msg_type, "relay_forw", "relay_repl"), same(link_address), same(peer_address));
template <> inline constexpr auto recognized_by<dhcpv6_relay>       = [](auto const& at) { return at[msg_type] == 12 || at[msg_type] == 13; };
// clang-format on

}

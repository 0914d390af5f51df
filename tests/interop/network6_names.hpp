// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/network/all.hpp>

namespace umpa::test {

// clang-format off
// What tshark finds at a packet, in the words of `finding`, and why:
// meant: network6/options_max: "malformed": lengths of 255 octets that are not there
// meant: network6/hop_by_hop_jumbo: "malformed, ipv6:ipv6.hopopts:udp is read as ipv6:ipv6.hopopts": a jumbogram of 19 octets
// meant: network6/source_routing_max: "malformed": a length that is not there
// meant: network6/srh_max: "malformed": a length that is not there
// meant: network6/ah_max: "malformed": a length that is not there
// meant: network6/icmpv6_destination_unreachable_max: "checksum, ipv6:icmpv6:ipv6:udp is read as ipv6:icmpv6": by hand, as is the type
// meant: network6/icmpv6_time_exceeded_max: "checksum": an extension behind 255 words that are not there: the message itself is taken for it
// meant: network6/icmpv6_time_exceeded_extension: "eth:ipv6:icmpv6 is read as eth:ipv6:icmpv6:ipv6:udp:icmp": the quoted packet is octets
// meant: network6/icmpv6_destination_unreachable_extension: "ipv6:icmpv6 is read as ipv6:icmpv6:ipv6:udp:icmp": the quoted packet is octets
// meant: network6/icmpv6_echo_checksum_0: "checksum": by hand
// meant: network6/nd_redirect: "eth:ipv6:icmpv6 is read as eth:ipv6:icmpv6:ipv6:udp": the redirected packet is octets
// meant: network6/nd_redirect_filled: "malformed, ipv6:icmpv6 is read as ipv6:icmpv6:ipv6:udp": the same; the zeros that fill the option are no part of it
// meant: network6/nd_options_max: "malformed": lengths of 255 words that are not there
// meant: network6/mldv2_query_max: "malformed": announces 65535 sources and has none
// meant: network6/mldv2_report_max: "malformed": announces 65535 records and has one
// ESP is read where tshark knows security associations: no encryption, and an ICV of 96 bits where the SPI is 0x96.

template <> inline constexpr std::string_view tshark_name<hop_by_hop>                     = "ipv6.hopopts";
template <> inline constexpr std::string_view tshark_name<destination_options>            = "ipv6.dstopts";
template <> inline constexpr std::string_view tshark_name<ipv6_fragment>                  = "ipv6.fraghdr";
template <> inline constexpr std::string_view tshark_name<source_routing>                 = "ipv6.routing";
template <> inline constexpr std::string_view tshark_name<mobile_routing>                 = "ipv6.routing";
template <> inline constexpr std::string_view tshark_name<segment_routing>                = "ipv6.routing";
template <> inline constexpr std::string_view tshark_name<ah>                             = "ah";
template <> inline constexpr std::string_view tshark_name<esp>                            = "esp";
template <> inline constexpr std::string_view tshark_name<icmpv6_destination_unreachable> = "icmpv6";
template <> inline constexpr std::string_view tshark_name<icmpv6_packet_too_big>          = "icmpv6";
template <> inline constexpr std::string_view tshark_name<icmpv6_time_exceeded>           = "icmpv6";
template <> inline constexpr std::string_view tshark_name<icmpv6_parameter_problem>       = "icmpv6";
template <> inline constexpr std::string_view tshark_name<icmpv6_echo>                    = "icmpv6";
template <> inline constexpr std::string_view tshark_name<icmpv6_echo_reply>              = "icmpv6";
template <> inline constexpr std::string_view tshark_name<nd_router_solicitation>         = "icmpv6";
template <> inline constexpr std::string_view tshark_name<nd_router_advertisement>        = "icmpv6";
template <> inline constexpr std::string_view tshark_name<nd_neighbor_solicitation>       = "icmpv6";
template <> inline constexpr std::string_view tshark_name<nd_neighbor_advertisement>      = "icmpv6";
template <> inline constexpr std::string_view tshark_name<nd_redirect>                    = "icmpv6";
template <> inline constexpr std::string_view tshark_name<mld_query>                      = "icmpv6";
template <> inline constexpr std::string_view tshark_name<mld_report>                     = "icmpv6";
template <> inline constexpr std::string_view tshark_name<mld_done>                       = "icmpv6";
template <> inline constexpr std::string_view tshark_name<mldv2_query>                    = "icmpv6";
template <> inline constexpr std::string_view tshark_name<mldv2_report>                   = "icmpv6";
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/network/all.hpp>

namespace umpa::test {

// clang-format off
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

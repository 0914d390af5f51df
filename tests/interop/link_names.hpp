// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/link/all.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr std::string_view tshark_name<ieee802_3>           = "eth";
template <> inline constexpr std::string_view tshark_name<llc>                 = "llc"; // and SNAP behind it
template <> inline constexpr std::string_view tshark_name<service_vlan>        = "ieee8021ad";
template <> inline constexpr std::string_view tshark_name<mpls>                = "mpls";
template <> inline constexpr std::string_view tshark_name<arp>                 = "arp";
template <> inline constexpr std::string_view tshark_name<rarp>                = "arp";
template <> inline constexpr std::string_view tshark_name<linux_cooked>        = "sll";
template <> inline constexpr std::string_view tshark_name<linux_cooked_2>      = "sll";
template <> inline constexpr std::string_view tshark_name<pppoe_discovery>     = "pppoed";
template <> inline constexpr std::string_view tshark_name<pppoe_session>       = "pppoes";
template <> inline constexpr std::string_view tshark_name<ppp>                 = "ppp"; // and HDLC before it
template <> inline constexpr std::string_view tshark_name<ppp_compressed>      = "ppp";
template <> inline constexpr std::string_view tshark_name<lldp>                = "lldp";
template <> inline constexpr std::string_view tshark_name<stp>                 = "stp";
template <> inline constexpr std::string_view tshark_name<rstp>                = "stp";
template <> inline constexpr std::string_view tshark_name<stp_topology_change> = "stp";
template <> inline constexpr std::string_view tshark_name<eapol>               = "eapol"; // and EAP behind it
// clang-format on

}

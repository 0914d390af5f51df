// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/link/all.hpp>

namespace umpa::test {

// clang-format off
// meant: link/ieee802_3_length_by_hand: malformed: a length beyond the frame, and text where NetBIOS is announced
// meant: link/pppoe_max: malformed: a tag of 65535 octets that are not there
// meant: link/arp_max: malformed: addresses of 255 octets
// meant: link/lldp_max: malformed: a TLV of 511 octets that are not there, of an unknown type
// meant: link/mpls_bottom_by_hand: malformed, and read as eth:mpls:pwethheuristic:pwethcw:eth: two bottoms of the stack
// meant: link/fcs_by_hand: checksum: by hand
// meant: link/mpls_stack: read as eth:mpls:ip:tcp: a stack is listed once
// meant: link/mpls_ethernet, link/pad_fcs_in_mpls: read as eth:mpls:pwethheuristic:pwethnocw:eth: found by guessing
// meant: link/service_vlan_twice: read as eth:ieee8021ad:vlan:ip:udp: the second service tag is read as a part of the first
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

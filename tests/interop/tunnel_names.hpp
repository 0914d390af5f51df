// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/tunnels/all.hpp>

namespace umpa::test {

// VXLAN-GPE is read, but not listed. GTPv2-C is listed as "gtp:gtpv2", HDLC as a part of PPP.
// meant: tunnel/erspan_3_ip: ip:gre:erspan:ip:udp is read as ip:gre:erspan: frame type 2 is not followed
// meant: tunnel/geneve_max: malformed: 63 words of options that are not there
// meant: tunnel/gtp_u_length_by_hand: malformed, ip:udp:gtp:ip:udp is read as ip:udp:gtp:ip: a length of 1
// meant: tunnel/gtp_u_max: ip:udp:gtp is read as ip:udp: version 7
// meant: tunnel/gtp_c_max: ip:udp:gtp:gtpv2 is read as ip:udp: version 7
// meant: tunnel/gtp_c_piggyback: ip:udp:gtp:gtpv2:gtp:gtpv2 is read as ip:udp:gtp:gtpv2: two messages are listed once
// meant: tunnel/l2tp_max: malformed: a length of 65535
// meant: tunnel/l2tpv3: eth:ip:l2tp:eth:ip:udp is read as eth:ip:l2tp: the pseudowire was not negotiated
// meant: tunnel/l2tpv3_cookie: ipv6:l2tp:eth:ip:udp is read as ipv6:l2tp: the same
// meant: tunnel/l2tpv3_sublayer: ip:l2tp:eth:ip:udp is read as ip:l2tp: the same
// meant: tunnel/l2tpv3_udp: ip:udp:l2tp:eth:ip:udp is read as ip:udp:l2tp: the same
// meant: tunnel/l2tpv3_udp_all: ip:udp:l2tp:eth:ip:udp is read as ip:udp:l2tp: the same
// meant: tunnel/l2tpv3_control: ip:l2tp:l2tp is read as ip:l2tp: session 0 and the message are one header
// meant: tunnel/wireguard_max: ip:udp:wg is read as ip:udp: reserved octets that are not 0
// clang-format off
template <> inline constexpr std::string_view tshark_name<vxlan>                = "vxlan";
template <> inline constexpr std::string_view tshark_name<gre>                  = "gre";
template <> inline constexpr std::string_view tshark_name<enhanced_gre>         = "gre";
template <> inline constexpr std::string_view tshark_name<nvgre>                = "gre";
template <> inline constexpr std::string_view tshark_name<erspan>               = "erspan";
template <> inline constexpr std::string_view tshark_name<erspan_3>             = "erspan";
template <> inline constexpr std::string_view tshark_name<geneve>               = "geneve";
template <> inline constexpr std::string_view tshark_name<gtp_u>                = "gtp";
template <> inline constexpr std::string_view tshark_name<gtp_c>                = "gtp:gtpv2";
template <> inline constexpr std::string_view tshark_name<gtp_c_no_teid>        = "gtp:gtpv2";
template <> inline constexpr std::string_view tshark_name<l2tp_control>         = "l2tp";
template <> inline constexpr std::string_view tshark_name<l2tp_data>            = "l2tp";
template <> inline constexpr std::string_view tshark_name<l2tp_sized_data>      = "l2tp";
template <> inline constexpr std::string_view tshark_name<l2tpv3>               = "l2tp";
template <> inline constexpr std::string_view tshark_name<l2tpv3_udp>           = "l2tp";
template <> inline constexpr std::string_view tshark_name<l2tpv3_control>       = "l2tp";
template <> inline constexpr std::string_view tshark_name<etherip>              = "etherip";
template <> inline constexpr std::string_view tshark_name<wireguard_initiation> = "wg";
template <> inline constexpr std::string_view tshark_name<wireguard_response>   = "wg";
template <> inline constexpr std::string_view tshark_name<wireguard_cookie>     = "wg";
template <> inline constexpr std::string_view tshark_name<wireguard_transport>  = "wg";
template <> inline constexpr std::string_view tshark_name<nsh>                  = "nsh";
// clang-format on

}

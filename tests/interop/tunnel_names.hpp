// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <interop/tshark_name.hpp>
#include <umpa/protocols/tunnels/all.hpp>

namespace umpa::test {

// VXLAN-GPE is read, but not listed. GTPv2-C is listed as "gtp:gtpv2", HDLC as a part of PPP.
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

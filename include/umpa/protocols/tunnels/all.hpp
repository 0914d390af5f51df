// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/tunnels/enhanced_gre.hpp>
#include <umpa/protocols/tunnels/erspan.hpp>
#include <umpa/protocols/tunnels/etherip.hpp>
#include <umpa/protocols/tunnels/geneve.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/protocols/tunnels/gtp_c.hpp>
#include <umpa/protocols/tunnels/gtp_c_elements.hpp>
#include <umpa/protocols/tunnels/gtp_u.hpp>
#include <umpa/protocols/tunnels/gtp_u_elements.hpp>
#include <umpa/protocols/tunnels/gtp_u_extensions.hpp>
#include <umpa/protocols/tunnels/l2tp.hpp>
#include <umpa/protocols/tunnels/l2tp_avps.hpp>
#include <umpa/protocols/tunnels/l2tpv3.hpp>
#include <umpa/protocols/tunnels/nsh.hpp>
#include <umpa/protocols/tunnels/nvgre.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/protocols/tunnels/vxlan_gpe.hpp>
#include <umpa/protocols/tunnels/wireguard.hpp>

namespace umpa::protocols {

// clang-format off
/// What carries other packets, or frames.
inline constexpr registry<
    vxlan, vxlan_gpe, gre, gre_checksum, gre_key, gre_sequence, enhanced_gre, enhanced_gre_sequence,
    enhanced_gre_acknowledgment, nvgre, erspan, erspan_3, erspan_platform, geneve, geneve_option,
    gtp_u, gtp_sequence, gtp_n_pdu, gtp_extensions, gtp_udp_port, gtp_pdcp_pdu, gtp_long_pdcp_pdu, gtp_service_class,
    pdu_session_downlink, pdu_session_uplink, gtp_recovery, gtp_teid_data, gtp_peer_ipv4, gtp_peer_ipv6,
    gtp_extension_list, gtp_private_extension, gtp_c, gtp_c_no_teid, gtp_c_group, gtp_c_element,
    l2tp_control, l2tp_data, l2tp_sized_data, l2tp_sequence, l2tp_offset, l2tp_message, l2tp_avp,
    l2tpv3, l2tpv3_udp, l2tpv3_cookie, l2tpv3_short_cookie, l2tpv3_sublayer, l2tpv3_control, etherip,
    wireguard_initiation, wireguard_response, wireguard_cookie, wireguard_transport,
    nsh, nsh_context, nsh_metadata> tunnels;
// clang-format on

}

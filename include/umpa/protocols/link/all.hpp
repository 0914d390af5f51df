// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/eap.hpp>
#include <umpa/protocols/link/eapol.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/frame_check_sequence.hpp>
#include <umpa/protocols/link/ieee802_3.hpp>
#include <umpa/protocols/link/linux_cooked.hpp>
#include <umpa/protocols/link/llc.hpp>
#include <umpa/protocols/link/lldp.hpp>
#include <umpa/protocols/link/minimum_size.hpp>
#include <umpa/protocols/link/mpls.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/link/pppoe.hpp>
#include <umpa/protocols/link/pppoe_tags.hpp>
#include <umpa/protocols/link/service_vlan.hpp>
#include <umpa/protocols/link/snap.hpp>
#include <umpa/protocols/link/stp.hpp>
#include <umpa/protocols/link/vlan.hpp>

namespace umpa::protocols {

// clang-format off
/// What frames begin and end with.
inline constexpr registry<
    ethernet, ieee802_3, frame_check_sequence, pad_to<60>, pad_to<64>, llc, snap, vlan, service_vlan, mpls, arp, rarp, linux_cooked, linux_cooked_2,
    pppoe_discovery, end_of_list, service_name, ac_name, host_uniq, ac_cookie, pppoe_vendor_specific, relay_session_id, ppp_max_payload, service_name_error,
    ac_system_error, generic_error, pppoe_tag, pppoe_session, ppp, ppp_compressed, hdlc, eapol, eap, eap_type, stp, rstp, stp_topology_change,
    lldp, lldp_end, lldp_chassis_id, lldp_port_id, lldp_time_to_live, lldp_port_description, lldp_system_name, lldp_system_description,
    lldp_system_capabilities, lldp_management_address, lldp_interface, lldp_organization, lldp_tlv> link;
// clang-format on

}

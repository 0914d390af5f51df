// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/network/ah.hpp>
#include <umpa/protocols/network/esp.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/icmp_errors.hpp>
#include <umpa/protocols/network/icmp_extensions.hpp>
#include <umpa/protocols/network/icmpv6.hpp>
#include <umpa/protocols/network/igmp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv4_options.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/network/ipv6_options.hpp>
#include <umpa/protocols/network/ipv6_routing.hpp>
#include <umpa/protocols/network/mld.hpp>
#include <umpa/protocols/network/mldv2.hpp>
#include <umpa/protocols/network/neighbor_discovery.hpp>
#include <umpa/protocols/network/neighbor_discovery_options.hpp>
#include <umpa/protocols/network/ospf.hpp>
#include <umpa/protocols/network/ospf_link_state.hpp>
#include <umpa/protocols/network/segment_routing.hpp>
#include <umpa/protocols/network/vrrp.hpp>

namespace umpa::protocols {

// clang-format off
/// IPv4 and what rides on it.
inline constexpr registry<
    ipv4,
    router_alert, record_route, loose_source_route, strict_source_route, route_address, security_option,
    stream_identifier_option, internet_timestamp, timestamp_entry, address_and_timestamp,
    mtu_probe_option, mtu_reply_option, traceroute_option, ipv4_generic_option,
    icmp_echo, icmp_echo_reply, icmp_timestamp, icmp_timestamp_reply, icmp_information_request, icmp_information_reply,
    icmp_address_mask_request, icmp_address_mask_reply, icmp_router_advertisement, icmp_router_entry,
    icmp_router_solicitation, icmp_destination_unreachable, icmp_source_quench, icmp_redirect, icmp_time_exceeded,
    icmp_parameter_problem, icmp_extension, icmp_extension_object, icmp_extended_echo_request, icmp_extended_echo_reply,
    igmpv1, igmpv2, igmpv3_query, igmpv3_report, igmp_group_record, igmp_source,
    ospf, ospf_hello, ospf_neighbor, ospf_database_description, ospf_link_state_request, ospf_requested_lsa,
    ospf_link_state_update, ospf_link_state_acknowledgment, ospf_lsa_header, ospf_lsa, ospf_router_lsa,
    ospf_router_link, ospf_network_lsa, ospf_attached_router, ospf_summary_lsa, ospf_external_lsa,
    vrrp, vrrpv3, vrrp_address, vrrp_ipv6_address, vrrp_authentication> network4;

/// IPv6 and what rides on it.
inline constexpr registry<
    ipv6,
    hop_by_hop, destination_options, ipv6_fragment,
    pad1, pad_n, tunnel_encapsulation_limit, ipv6_router_alert, jumbo_payload, home_address_option, ipv6_generic_option,
    source_routing, mobile_routing, routing_address,
    segment_routing, route_segment, srh_pad1, srh_pad_n, srh_hmac, srh_tlv,
    ah, esp, esp_padding, esp_trailer,
    icmpv6_destination_unreachable, icmpv6_packet_too_big, icmpv6_time_exceeded, icmpv6_parameter_problem,
    icmpv6_echo, icmpv6_echo_reply,
    nd_router_solicitation, nd_router_advertisement, nd_neighbor_solicitation, nd_neighbor_advertisement, nd_redirect,
    nd_source_link_layer_address, nd_target_link_layer_address, nd_prefix_information, nd_redirected_header, nd_mtu,
    nd_route_information, nd_route_prefix, nd_recursive_dns_server, nd_dns_server, nd_dns_search_list, nd_generic_option,
    mld_query, mld_report, mld_done, mldv2_query, mldv2_report, mldv2_address_record, mldv2_source> network6;
// clang-format on

/// Everything that is addressed by IP, below transport protocols.
inline constexpr auto network = umpa::join(network4, network6);

}

// SPDX-License-Identifier: BSL-1.0
// The headers of DPDK, where the compiler finds them: `pkg-config --cflags libdpdk` says what it needs for that.
#if __has_include(<rte_ip.h>)
#include <gtest/gtest.h>
#include <rte_arp.h>
#include <rte_esp.h>
#include <rte_ether.h>
#include <rte_geneve.h>
#include <rte_gre.h>
#include <rte_gtp.h>
#include <rte_icmp.h>
#include <rte_ip.h>
#include <rte_mpls.h>
#include <rte_sctp.h>
#include <rte_tcp.h>
#include <rte_udp.h>
#include <rte_vxlan.h>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/mpls.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/esp.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/geneve.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/protocols/tunnels/gtp_u.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <umpa/protocols/tunnels/vxlan_gpe.hpp>
#include <umpa/prove/footprint.hpp>
#include <umpa/prove/matches_struct.hpp>

using namespace umpa;
using namespace umpa::fields;

namespace {

static_assert(matches_struct<ethernet, rte_ether_hdr>(member<&rte_ether_hdr::dst_addr>(destination_address),
                                                      member<&rte_ether_hdr::src_addr>(source_address),
                                                      member<&rte_ether_hdr::ether_type>(type)));
static_assert(matches_struct<vlan, rte_vlan_hdr>(member<&rte_vlan_hdr::vlan_tci>(tag_control_information),
                                                 member<&rte_vlan_hdr::eth_proto>(type)));
static_assert(matches_struct<mpls, rte_mpls_hdr>(bit_fields(label, traffic_class, bottom_of_stack),
                                                 member<&rte_mpls_hdr::ttl>(time_to_live)));
static_assert(matches_struct<arp, rte_arp_hdr>(
    member<&rte_arp_hdr::arp_hardware>(hardware_type), member<&rte_arp_hdr::arp_protocol>(protocol_type),
    member<&rte_arp_hdr::arp_hlen>(hardware_length), member<&rte_arp_hdr::arp_plen>(protocol_length),
    member<&rte_arp_hdr::arp_opcode>(operation),
    member<&rte_arp_hdr::arp_data, &rte_arp_ipv4::arp_sha>(sender_hardware_address),
    member<&rte_arp_hdr::arp_data, &rte_arp_ipv4::arp_sip>(sender_protocol_address),
    member<&rte_arp_hdr::arp_data, &rte_arp_ipv4::arp_tha>(target_hardware_address),
    member<&rte_arp_hdr::arp_data, &rte_arp_ipv4::arp_tip>(target_protocol_address)));

static_assert(matches_struct<ipv4, rte_ipv4_hdr>(
    member<&rte_ipv4_hdr::version_ihl>(version, ihl), member<&rte_ipv4_hdr::type_of_service>(type_of_service),
    member<&rte_ipv4_hdr::total_length>(total_length), member<&rte_ipv4_hdr::packet_id>(identification),
    member<&rte_ipv4_hdr::fragment_offset>(flags, fragment_offset), member<&rte_ipv4_hdr::time_to_live>(time_to_live),
    member<&rte_ipv4_hdr::next_proto_id>(protocol), member<&rte_ipv4_hdr::hdr_checksum>(header_checksum),
    member<&rte_ipv4_hdr::src_addr>(source_address), member<&rte_ipv4_hdr::dst_addr>(destination_address)));
static_assert(matches_struct<ipv6, rte_ipv6_hdr>(member<&rte_ipv6_hdr::vtc_flow>(version, traffic_class, flow_label),
                                                 member<&rte_ipv6_hdr::payload_len>(payload_length),
                                                 member<&rte_ipv6_hdr::proto>(next_header),
                                                 member<&rte_ipv6_hdr::hop_limits>(hop_limit),
                                                 member<&rte_ipv6_hdr::src_addr>(source_address),
                                                 member<&rte_ipv6_hdr::dst_addr>(destination_address)));
static_assert(matches_struct<icmp_echo, rte_icmp_hdr>(member<&rte_icmp_hdr::icmp_type>(type),
                                                      member<&rte_icmp_hdr::icmp_code>(code),
                                                      member<&rte_icmp_hdr::icmp_cksum>(checksum),
                                                      member<&rte_icmp_hdr::icmp_ident>(identifier),
                                                      member<&rte_icmp_hdr::icmp_seq_nb>(sequence_number)));

static_assert(matches_struct<tcp, rte_tcp_hdr>(
    member<&rte_tcp_hdr::src_port>(source_port), member<&rte_tcp_hdr::dst_port>(destination_port),
    member<&rte_tcp_hdr::sent_seq>(sequence_number), member<&rte_tcp_hdr::recv_ack>(acknowledgment_number),
    member<&rte_tcp_hdr::data_off>(data_offset, reserved), member<&rte_tcp_hdr::tcp_flags>(control_bits),
    member<&rte_tcp_hdr::rx_win>(window), member<&rte_tcp_hdr::cksum>(checksum),
    member<&rte_tcp_hdr::tcp_urp>(urgent_pointer)));
static_assert(matches_struct<udp, rte_udp_hdr>(member<&rte_udp_hdr::src_port>(source_port),
                                               member<&rte_udp_hdr::dst_port>(destination_port),
                                               member<&rte_udp_hdr::dgram_len>(length),
                                               member<&rte_udp_hdr::dgram_cksum>(checksum)));
static_assert(matches_struct<sctp, rte_sctp_hdr>(member<&rte_sctp_hdr::src_port>(source_port),
                                                 member<&rte_sctp_hdr::dst_port>(destination_port),
                                                 member<&rte_sctp_hdr::tag>(verification_tag),
                                                 member<&rte_sctp_hdr::cksum>(checksum)));

static_assert(matches_struct<vxlan, rte_vxlan_hdr>(member<&rte_vxlan_hdr::vx_flags>(flags, reserved),
                                                   member<&rte_vxlan_hdr::vx_vni>(network_identifier, reserved2)));
static_assert(matches_struct<gre, rte_gre_hdr>(bit_fields(checksum_present, routing_present, key_present,
                                                          sequence_number_present, reserved0, version),
                                               member<&rte_gre_hdr::proto>(protocol_type)));

static_assert(matches_struct<geneve, rte_geneve_hdr>(bit_fields(version, option_length, flags, reserved),
                                                     member<&rte_geneve_hdr::proto>(protocol_type),
                                                     member<&rte_geneve_hdr::vni>(virtual_network_identifier),
                                                     member<&rte_geneve_hdr::reserved2>(reserved2)));
static_assert(matches_struct<gtp_u, rte_gtp_hdr>(member<&rte_gtp_hdr::gtp_hdr_info>(version, protocol_type, reserved,
                                                                                    extension_header_flag,
                                                                                    sequence_number_flag,
                                                                                    n_pdu_number_flag),
                                                 member<&rte_gtp_hdr::msg_type>(message_type),
                                                 member<&rte_gtp_hdr::plen>(length), member<&rte_gtp_hdr::teid>(teid)));
static_assert(matches_struct<vxlan_gpe, rte_vxlan_gpe_hdr>(
    member<&rte_vxlan_gpe_hdr::vx_flags>(reserved, version, flags), member<&rte_vxlan_gpe_hdr::reserved>(reserved2),
    member<&rte_vxlan_gpe_hdr::proto>(next_protocol),
    member<&rte_vxlan_gpe_hdr::vx_vni>(network_identifier, reserved3)));
static_assert(matches_struct<esp, rte_esp_hdr>(member<&rte_esp_hdr::spi>(security_parameters_index),
                                               member<&rte_esp_hdr::seq>(sequence_number)));

TEST(Footprint, OfTheBitFieldsOfDpdk) {
    EXPECT_EQ(footprint_of<rte_gre_hdr>([](rte_gre_hdr& it) { it.c = 1; }), footprint_of<gre>(checksum_present));
    EXPECT_EQ(footprint_of<rte_gre_hdr>([](rte_gre_hdr& it) { it.k = 1; }), footprint_of<gre>(key_present));
    EXPECT_EQ(footprint_of<rte_gre_hdr>([](rte_gre_hdr& it) { it.s = 1; }), footprint_of<gre>(sequence_number_present));
    EXPECT_EQ(footprint_of<rte_gre_hdr>([](rte_gre_hdr& it) { it.ver = 7; }), footprint_of<gre>(version));
    EXPECT_EQ(footprint_of<rte_mpls_hdr>([](rte_mpls_hdr& it) { it.tag_msb = 0xffff, it.tag_lsb = 15; }),
              footprint_of<mpls>(label));
    EXPECT_EQ(footprint_of<rte_mpls_hdr>([](rte_mpls_hdr& it) { it.tc = 7; }), footprint_of<mpls>(traffic_class));
    EXPECT_EQ(footprint_of<rte_mpls_hdr>([](rte_mpls_hdr& it) { it.bs = 1; }), footprint_of<mpls>(bottom_of_stack));
}

}
#endif

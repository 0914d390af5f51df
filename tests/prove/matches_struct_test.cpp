// SPDX-License-Identifier: BSL-1.0
#include <cstring>
#include <gtest/gtest.h>
#include <net/ethernet.h>
#include <net/if_arp.h>
#include <netinet/icmp6.h>
#include <netinet/if_ether.h>
#include <netinet/igmp.h>
#include <netinet/ip.h>
#include <netinet/ip6.h>
#include <netinet/ip_icmp.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <sstream>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/igmp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/network/mld.hpp>
#include <umpa/protocols/network/neighbor_discovery.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/footprint.hpp>
#include <umpa/prove/matches_struct.hpp>

using namespace umpa;
using namespace umpa::fields;

namespace {

// The structs of the C library.

static_assert(matches_struct<ethernet, ether_header>(member<&ether_header::ether_dhost>(destination_address),
                                                     member<&ether_header::ether_shost>(source_address),
                                                     member<&ether_header::ether_type>(type)));
static_assert(matches_struct<ethernet, ethhdr>(member<&ethhdr::h_dest>(destination_address),
                                               member<&ethhdr::h_source>(source_address),
                                               member<&ethhdr::h_proto>(type)));

static_assert(matches_struct<arp, arphdr>(member<&arphdr::ar_hrd>(hardware_type),
                                          member<&arphdr::ar_pro>(protocol_type),
                                          member<&arphdr::ar_hln>(hardware_length),
                                          member<&arphdr::ar_pln>(protocol_length), member<&arphdr::ar_op>(operation),
                                          behind_struct(sender_hardware_address, sender_protocol_address),
                                          behind_struct(target_hardware_address, target_protocol_address)));
static_assert(matches_struct<arp, ether_arp>(
    member<&ether_arp::ea_hdr, &arphdr::ar_hrd>(hardware_type),
    member<&ether_arp::ea_hdr, &arphdr::ar_pro>(protocol_type),
    member<&ether_arp::ea_hdr, &arphdr::ar_hln>(hardware_length),
    member<&ether_arp::ea_hdr, &arphdr::ar_pln>(protocol_length), member<&ether_arp::ea_hdr, &arphdr::ar_op>(operation),
    member<&ether_arp::arp_sha>(sender_hardware_address), member<&ether_arp::arp_spa>(sender_protocol_address),
    member<&ether_arp::arp_tha>(target_hardware_address), member<&ether_arp::arp_tpa>(target_protocol_address)));

static_assert(matches_struct<ipv4, iphdr>(bit_fields(version, ihl), member<&iphdr::tos>(type_of_service),
                                          member<&iphdr::tot_len>(total_length), member<&iphdr::id>(identification),
                                          member<&iphdr::frag_off>(flags, fragment_offset),
                                          member<&iphdr::ttl>(time_to_live), member<&iphdr::protocol>(protocol),
                                          member<&iphdr::check>(header_checksum), member<&iphdr::saddr>(source_address),
                                          member<&iphdr::daddr>(destination_address)));
static_assert(matches_struct<ipv4, struct ip>(
    bit_fields(version, ihl), member<&ip::ip_tos>(type_of_service), member<&ip::ip_len>(total_length),
    member<&ip::ip_id>(identification), member<&ip::ip_off>(flags, fragment_offset), member<&ip::ip_ttl>(time_to_live),
    member<&ip::ip_p>(protocol), member<&ip::ip_sum>(header_checksum),
    member<&ip::ip_src, &in_addr::s_addr>(source_address), member<&ip::ip_dst>(destination_address)));

// Anonymous unions and structs: both ways of naming the members of TCP and UDP.
static_assert(matches_struct<tcp, tcphdr>(
    member<&tcphdr::th_sport>(source_port), member<&tcphdr::source>(source_port),
    member<&tcphdr::th_dport>(destination_port), member<&tcphdr::dest>(destination_port),
    member<&tcphdr::th_seq>(sequence_number), member<&tcphdr::seq>(sequence_number),
    member<&tcphdr::th_ack>(acknowledgment_number), member<&tcphdr::ack_seq>(acknowledgment_number),
    bit_fields(data_offset, reserved), member<&tcphdr::th_flags>(control_bits), member<&tcphdr::th_win>(window),
    member<&tcphdr::window>(window), member<&tcphdr::th_sum>(checksum), member<&tcphdr::check>(checksum),
    member<&tcphdr::th_urp>(urgent_pointer), member<&tcphdr::urg_ptr>(urgent_pointer)));
static_assert(matches_struct<udp, udphdr>(member<&udphdr::uh_sport>(source_port), member<&udphdr::source>(source_port),
                                          member<&udphdr::uh_dport>(destination_port),
                                          member<&udphdr::dest>(destination_port), member<&udphdr::uh_ulen>(length),
                                          member<&udphdr::len>(length), member<&udphdr::uh_sum>(checksum),
                                          member<&udphdr::check>(checksum)));

using ip6_union = decltype(ip6_hdr::ip6_ctlun);
static_assert(matches_struct<ipv6, ip6_hdr>(
    member<&ip6_hdr::ip6_ctlun, &ip6_union::ip6_un1, &ip6_union::ip6_hdrctl::ip6_un1_flow>(version, traffic_class,
                                                                                           flow_label),
    member<&ip6_hdr::ip6_ctlun, &ip6_union::ip6_un1, &ip6_union::ip6_hdrctl::ip6_un1_plen>(payload_length),
    member<&ip6_hdr::ip6_ctlun, &ip6_union::ip6_un1, &ip6_union::ip6_hdrctl::ip6_un1_nxt>(next_header),
    member<&ip6_hdr::ip6_ctlun, &ip6_union::ip6_un1, &ip6_union::ip6_hdrctl::ip6_un1_hlim>(hop_limit),
    member<&ip6_hdr::ip6_src>(source_address), member<&ip6_hdr::ip6_dst>(destination_address)));
static_assert(matches_struct<ipv6_fragment, ip6_frag>(member<&ip6_frag::ip6f_nxt>(next_header),
                                                      member<&ip6_frag::ip6f_reserved>(reserved),
                                                      member<&ip6_frag::ip6f_offlg>(fragment_offset, res,
                                                                                    more_fragments),
                                                      member<&ip6_frag::ip6f_ident>(identification)));
static_assert(matches_struct<hop_by_hop, ip6_hbh>(member<&ip6_hbh::ip6h_nxt>(next_header),
                                                  member<&ip6_hbh::ip6h_len>(hdr_ext_len)));

using icmp_union = decltype(icmphdr::un);
static_assert(matches_struct<icmp_echo, icmphdr>(
    member<&icmphdr::type>(type), member<&icmphdr::code>(code), member<&icmphdr::checksum>(checksum),
    member<&icmphdr::un, &icmp_union::echo, &decltype(icmp_union::echo)::id>(identifier),
    member<&icmphdr::un, &icmp_union::echo, &decltype(icmp_union::echo)::sequence>(sequence_number)));
static_assert(matches_struct<igmpv2, struct igmp>(member<&igmp::igmp_type>(type),
                                                  member<&igmp::igmp_code>(max_resp_time),
                                                  member<&igmp::igmp_cksum>(checksum),
                                                  member<&igmp::igmp_group>(group_address)));

static_assert(matches_struct<nd_neighbor_advertisement, nd_neighbor_advert>(
    member<&nd_neighbor_advert::nd_na_hdr, &icmp6_hdr::icmp6_type>(type),
    member<&nd_neighbor_advert::nd_na_hdr, &icmp6_hdr::icmp6_code>(code),
    member<&nd_neighbor_advert::nd_na_hdr, &icmp6_hdr::icmp6_cksum>(checksum),
    member<&nd_neighbor_advert::nd_na_hdr, &icmp6_hdr::icmp6_dataun>(flags, reserved),
    member<&nd_neighbor_advert::nd_na_target>(target_address)));
static_assert(matches_struct<nd_router_advertisement, nd_router_advert>(
    member<&nd_router_advert::nd_ra_hdr, &icmp6_hdr::icmp6_type>(type),
    member<&nd_router_advert::nd_ra_hdr, &icmp6_hdr::icmp6_code>(code),
    member<&nd_router_advert::nd_ra_hdr, &icmp6_hdr::icmp6_cksum>(checksum),
    member<&nd_router_advert::nd_ra_hdr, &icmp6_hdr::icmp6_dataun>(cur_hop_limit, flags, default_router_preference,
                                                                   proxy, reserved, router_lifetime),
    member<&nd_router_advert::nd_ra_reachable>(reachable_time),
    member<&nd_router_advert::nd_ra_retransmit>(retrans_timer)));
static_assert(matches_struct<mld_query, mld_hdr>(
    member<&mld_hdr::mld_icmp6_hdr, &icmp6_hdr::icmp6_type>(type),
    member<&mld_hdr::mld_icmp6_hdr, &icmp6_hdr::icmp6_code>(code),
    member<&mld_hdr::mld_icmp6_hdr, &icmp6_hdr::icmp6_cksum>(checksum),
    member<&mld_hdr::mld_icmp6_hdr, &icmp6_hdr::icmp6_dataun>(maximum_response_delay, reserved),
    member<&mld_hdr::mld_addr>(multicast_address)));

// Bit-fields, which only a program that runs can compare on all compilers.

TEST(Footprint, OfTheBitFieldsOfTheCLibrary) {
    EXPECT_EQ(footprint_of<iphdr>([](iphdr& it) { it.version = 15; }), footprint_of<ipv4>(version));
    EXPECT_EQ(footprint_of<iphdr>([](iphdr& it) { it.ihl = 15; }), footprint_of<ipv4>(ihl));
    EXPECT_EQ(footprint_of<struct ip>([](struct ip& it) { it.ip_v = 15; }), footprint_of<ipv4>(version));
    EXPECT_EQ(footprint_of<struct ip>([](struct ip& it) { it.ip_hl = 15; }), footprint_of<ipv4>(ihl));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.doff = 15; }), footprint_of<tcp>(data_offset));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.th_off = 15; }), footprint_of<tcp>(data_offset));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.res1 = 15; }), footprint_of<tcp>(reserved));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.urg = 1; }), footprint_of<tcp>(control_bits, urg));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.ack = 1; }), footprint_of<tcp>(control_bits, ack));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.psh = 1; }), footprint_of<tcp>(control_bits, psh));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.rst = 1; }), footprint_of<tcp>(control_bits, rst));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.syn = 1; }), footprint_of<tcp>(control_bits, syn));
    EXPECT_EQ(footprint_of<tcphdr>([](tcphdr& it) { it.fin = 1; }), footprint_of<tcp>(control_bits, fin));
    // Members as well, overlays, and fields of more than 64 bits.
    EXPECT_EQ(footprint_of<iphdr>([](iphdr& it) { it.tos = 255; }), footprint_of<ipv4>(type_of_service));
    EXPECT_EQ(footprint_of<ip6_hdr>([](ip6_hdr& it) { std::memset(&it.ip6_dst, 255, 16); }),
              footprint_of<ipv6>(destination_address));
}

TEST(Footprint, SaysWhatDiffers) {
    footprint const wrong = footprint_of<iphdr>([](iphdr& it) { it.version = 15; });
    EXPECT_NE(wrong, footprint_of<ipv4>(ihl));
    EXPECT_NE(footprint_of<iphdr>([](iphdr& it) { it.ihl = 7; }), footprint_of<ipv4>(ihl));
    EXPECT_EQ(to_text(wrong), "iphdr has bits 0 to 3");
    EXPECT_EQ(to_text(footprint_of<tcp>(control_bits, syn)), "TCP.control_bits.syn has bits 110");
    EXPECT_EQ(to_text(footprint_of<iphdr>([](iphdr& it) { it.ihl = 5, it.check = 0xffff; })),
              "iphdr has bits 5, 7, 80 to 95");
    EXPECT_EQ(to_text(footprint_of<iphdr>([](iphdr&) {})), "iphdr has no bits");
    std::ostringstream out;
    out << wrong;
    EXPECT_EQ(out.str(), to_text(wrong));
    require_same(wrong, footprint_of<ipv4>(version));
    try {
        require_same(wrong, footprint_of<ipv4>(ihl));
        FAIL();
    } catch (footprint_error const& error) {
        EXPECT_STREQ(error.what(), "iphdr has bits 0 to 3, IPv4.ihl has bits 4 to 7");
    }
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden/tutorial_packets.hpp>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/mpls.hpp>
#include <umpa/protocols/link/ppp.hpp>
#include <umpa/protocols/tunnels/all.hpp>

namespace umpa::test {

inline constexpr auto inner_eth = ethernet(src = "02:00:00:00:00:03", dst = "02:00:00:00:00:04");
inline constexpr auto from_49152 = udp(sport = 49152);
inline constexpr auto gtp_user = udp(sport = 2152);
inline constexpr auto gtp_control = udp(sport = 2123);
inline constexpr auto l2tp_port = udp(sport = 1701);
inline constexpr auto wireguard_port = udp(sport = 51820);

/// N bytes that look like nothing else, for payloads, octets and byte strings.
template <std::size_t N>
inline constexpr auto tunnel_bytes = [] {
    std::array<std::uint8_t, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<std::uint8_t>(7 * i + 1);
    return bytes;
}();

// clang-format off
void vxlan_packets(auto const& visit) {
    visit("tunnel/vxlan", [] { return make_packet(eth, ip4, from_49152, vxlan(network_identifier = 0xabcdef), inner_eth, inner4, dgram, abc); });
    visit("tunnel/vxlan_over_ipv6", [] { return make_packet(eth, ip6, from_49152, vxlan(network_identifier = 1), inner_eth, vlan(vlan_identifier = 5), inner6, segment); });
    visit("tunnel/vxlan_arp", [] {
        return make_packet(ip4, from_49152, vxlan(network_identifier = 2), ethernet(src = "02:00:00:00:00:03"),
                           arp(sender_hardware_address = "02:00:00:00:00:03", sender_protocol_address = "192.168.0.1", target_protocol_address = "192.168.0.2"));
    });
    visit("tunnel/vxlan_no_outer_checksum", [] { return make_packet(ip4, udp(sport = 49152, checksum = 0), vxlan(network_identifier = 3), inner_eth, inner4, dgram, abc); });
    visit("tunnel/vxlan_in_vxlan", [] {
        return make_packet(ip4, from_49152, vxlan(network_identifier = 4), inner_eth, inner4, from_49152, vxlan(network_identifier = 5), inner_eth, inner6, dgram, abc);
    });
    visit("tunnel/vxlan_max", [] {
        return make_packet(ip4, udp(sport = 65535), vxlan(flags = 0x7b, reserved = 0xffffff, network_identifier = 0xffffff, reserved2 = 255), inner_eth, inner4, dgram, abc);
    });
}

void vxlan_gpe_packets(auto const& visit) {
    visit("tunnel/vxlan_gpe_ipv4", [] { return make_packet(ip4, from_49152, vxlan_gpe(network_identifier = 0xabcdef), inner4, dgram, abc); });
    visit("tunnel/vxlan_gpe_ipv6", [] { return make_packet(ip4, from_49152, vxlan_gpe(network_identifier = 1), inner6, segment); });
    visit("tunnel/vxlan_gpe_ethernet", [] { return make_packet(eth, ip6, from_49152, vxlan_gpe(network_identifier = 2), inner_eth, inner4, dgram, abc); });
    visit("tunnel/vxlan_gpe_mpls", [] { return make_packet(ip4, from_49152, vxlan_gpe(network_identifier = 3), mpls(label = 7), inner4, dgram, abc); });
    visit("tunnel/vxlan_gpe_nsh", [] {
        return make_packet(ip4, from_49152, vxlan_gpe(network_identifier = 4), nsh(service_path_identifier = 5, service_index = 254), nsh_context("sixteen octets !"), inner4, dgram, abc);
    });
    visit("tunnel/vxlan_gpe_max", [] {
        return make_packet(ip4, from_49152, vxlan_gpe(reserved = 1, version = 3, flags = 15, reserved2 = 65535, next_protocol = 255, network_identifier = 0xffffff, reserved3 = 255), abc);
    });
}

void gre_packets(auto const& visit) {
    visit("tunnel/gre_ipv4", [] { return make_packet(eth, ip4, gre(), inner4, dgram, abc); });
    visit("tunnel/gre_ipv6", [] { return make_packet(ip4, gre(), inner6, segment); });
    visit("tunnel/gre_over_ipv6", [] { return make_packet(ip6, gre(), inner4, dgram, abc); });
    visit("tunnel/gre_ethernet", [] { return make_packet(ip4, gre(), inner_eth, inner4, dgram, abc); });
    visit("tunnel/gre_mpls", [] { return make_packet(ip4, gre(), mpls(label = 7), inner4, dgram, abc); });
    visit("tunnel/gre_checksum", [] { return make_packet(ip4, gre(), gre_checksum(), inner4, dgram, abc); });
    visit("tunnel/gre_key", [] { return make_packet(ip4, gre(), gre_key(0xfedcba98), inner4, dgram, abc); });
    visit("tunnel/gre_sequence", [] { return make_packet(ip4, gre(), gre_sequence(0x01020304), inner4, dgram, abc); });
    visit("tunnel/gre_checksum_key", [] { return make_packet(ip4, gre(), options(gre_checksum(), gre_key(5)), inner6, dgram, abc); });
    visit("tunnel/gre_checksum_sequence", [] { return make_packet(ip4, gre(), options(gre_checksum(), gre_sequence(6)), inner4, dgram, abc); });
    visit("tunnel/gre_key_sequence", [] { return make_packet(ip4, gre(), options(gre_key(7), gre_sequence(8)), inner4, dgram, abc); });
    visit("tunnel/gre_all", [] { return make_packet(ip4, gre(), options(gre_checksum(), gre_key(0xffffffff), gre_sequence(0xffffffff)), inner_eth, inner4, dgram, abc); });
    visit("tunnel/gre_over_udp", [] { return make_packet(ip4, from_49152, gre(), gre_key(9), inner4, dgram, abc); });
    visit("tunnel/gre_in_gre", [] { return make_packet(ip4, gre(), gre_checksum(), inner4, gre(), gre_checksum(), inner6, dgram, abc); });
    visit("tunnel/gre_checksum_by_hand", [] { return make_packet(ip4, gre(), gre_checksum(checksum = 0xbeef, reserved1 = 0x1234), inner4, dgram, abc); });
    visit("tunnel/gre_type_by_hand", [] { return make_packet(ip4, gre(protocol_type = 65535), abc); });
    visit("tunnel/gre_bits_by_hand", [] { return make_packet(ip4, gre(key_present = 1, protocol_type = 65535), payload("\1\2\3\4abc")); });
    visit("tunnel/gre_max", [] {
        return make_packet(gre(checksum_present = 1, routing_present = 1, key_present = 1, sequence_number_present = 1, reserved0 = 511, version = 7, protocol_type = 65535),
                           gre_checksum(checksum = 65535, reserved1 = 65535), gre_key(0xffffffff), gre_sequence(0xffffffff));
    });
}

void gre_relatives_packets(auto const& visit) {
    visit("tunnel/enhanced_gre", [] { return make_packet(ip4, enhanced_gre(call_id = 0xfedc), hdlc(), ppp(), inner4, dgram, abc); });
    visit("tunnel/enhanced_gre_both", [] {
        return make_packet(ip4, enhanced_gre(call_id = 7), enhanced_gre_sequence(0x01020304), enhanced_gre_acknowledgment(0x05060708), ppp(), inner6, dgram, abc);
    });
    visit("tunnel/enhanced_gre_acknowledgment", [] { return make_packet(ip4, enhanced_gre(call_id = 8), enhanced_gre_acknowledgment(9)); });
    visit("tunnel/enhanced_gre_max", [] {
        return make_packet(ip4, enhanced_gre(strict_source_route_present = 1, recursion_control = 7, flags = 15, payload_length = 65535, call_id = 65535),
                           enhanced_gre_sequence(0xffffffff), hdlc(), ppp(protocol = 0xfffd));
    });
    visit("tunnel/nvgre", [] { return make_packet(eth, ip4, nvgre(virtual_subnet_id = 0xabcdef, flow_id = 0x12), inner_eth, inner4, dgram, abc); });
    visit("tunnel/nvgre_over_ipv6", [] { return make_packet(ip6, nvgre(virtual_subnet_id = 0xffffff, flow_id = 255), inner_eth, inner6, segment); });
    visit("tunnel/erspan", [] {
        return make_packet(eth, ip4, gre(), gre_sequence(3),
                           erspan(vlan_identifier = 0x123, class_of_service = 5, trunk_encapsulation_type = 2, session_id = 0x155, "index"_f = 0xabcde), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/erspan_max", [] {
        return make_packet(ip4, gre(), gre_sequence(0xffffffff),
                           erspan(vlan_identifier = 4095, class_of_service = 7, trunk_encapsulation_type = "tagged", truncated = 1, session_id = 1023, reserved = 4095, "index"_f = 0xfffff),
                           inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/erspan_3", [] {
        return make_packet(eth, ip4, gre(), gre_sequence(4),
                           erspan_3(vlan_identifier = 0x123, class_of_service = 5, bad_short_oversized = "bad", session_id = 0x155, timestamp = 0x01020304, security_group_tag = 0xabcd,
                                    hardware_id = 0x2a, direction = "egress", timestamp_granularity = "ieee1588"),
                           inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/erspan_3_ip", [] { return make_packet(ip4, gre(), gre_sequence(5), erspan_3(), inner4, dgram, abc); });
    visit("tunnel/erspan_3_platform", [] {
        return make_packet(ip4, gre(), gre_sequence(6), erspan_3(), erspan_platform(platform_id = 3, platform_info = 0x23456789abcdef0), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/etherip", [] { return make_packet(eth, ip4, etherip(), inner_eth, inner4, dgram, abc); });
    visit("tunnel/etherip_over_ipv6", [] { return make_packet(ip6, etherip(), inner_eth, inner6, segment); });
    visit("tunnel/etherip_max", [] { return make_packet(ip4, etherip(version = 15, reserved = 4095), inner_eth, inner4, dgram, abc); });
}

void geneve_packets(auto const& visit) {
    static constexpr auto metadata = options(geneve_option(option_class = 0x102, type = 0x80), octets("abcdefghijkl"));
    visit("tunnel/geneve", [] { return make_packet(eth, ip4, from_49152, geneve(virtual_network_identifier = 0xabcdef), inner_eth, inner4, dgram, abc); });
    visit("tunnel/geneve_ipv4", [] { return make_packet(ip4, from_49152, geneve(flags = "control"_f, virtual_network_identifier = 1), inner4, dgram, abc); });
    visit("tunnel/geneve_over_ipv6", [] { return make_packet(ip6, from_49152, geneve(virtual_network_identifier = 2), inner6, segment); });
    visit("tunnel/geneve_option", [] { return make_packet(ip4, from_49152, geneve(flags = "critical"_f, virtual_network_identifier = 3), metadata, inner_eth, inner4, dgram, abc); });
    visit("tunnel/geneve_options", [] {
        return make_packet(ip4, from_49152, geneve(virtual_network_identifier = 4), geneve_option(option_class = 0x101, type = 1), metadata,
                           geneve_option(option_class = 0xffff, type = 2), octets("abc"), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/geneve_no_outer_checksum", [] {
        return make_packet(ip4, udp(sport = 49152, checksum = 0), geneve(virtual_network_identifier = 5), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/geneve_full", [] {
        return make_packet(ip4, from_49152, geneve(virtual_network_identifier = 6), geneve_option(option_class = 65535, type = 255, reserved = 7), octets(tunnel_bytes<124>),
                           geneve_option(), octets(tunnel_bytes<120>), inner4, dgram, abc);
    });
    visit("tunnel/geneve_max", [] {
        return make_packet(ip4, from_49152, geneve(version = 3, option_length = 63, flags = 3, reserved = 63, protocol_type = 65535, virtual_network_identifier = 0xffffff, reserved2 = 255), abc);
    });
}

void gtp_u_data_packets(auto const& visit) {
    visit("tunnel/gtp_u_ipv4", [] { return make_packet(eth, ip4, gtp_user, gtp_u(teid = 0x01020304), inner4, dgram, abc); });
    visit("tunnel/gtp_u_ipv6", [] { return make_packet(ip6, gtp_user, gtp_u(teid = 0xffffffff), inner6, segment); });
    visit("tunnel/gtp_u_ethernet", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 1), inner_eth, inner4, dgram, abc); });
    visit("tunnel/gtp_u_sequence", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 2), gtp_sequence(sequence_number = 0xabcd), inner4, dgram, abc); });
    visit("tunnel/gtp_u_n_pdu", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 3), gtp_n_pdu(n_pdu_number = 0xef), inner4, dgram, abc); });
    visit("tunnel/gtp_u_both", [] {
        return make_packet(ip4, gtp_user, gtp_u(teid = 4, n_pdu_number_flag = 1), gtp_sequence(sequence_number = 5, n_pdu_number = 6), inner4, dgram, abc);
    });
    visit("tunnel/gtp_u_downlink", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 5), gtp_extensions(), pdu_session_downlink(rqi = 1, qfi = 9), inner4, dgram, abc); });
    visit("tunnel/gtp_u_uplink", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 6), gtp_extensions(), pdu_session_uplink(qfi = 63), inner6, dgram, abc); });
    visit("tunnel/gtp_u_uplink_sequence", [] {
        return make_packet(ip4, gtp_user, gtp_u(teid = 7), gtp_sequence(sequence_number = 8), pdu_session_uplink(qfi = 1), inner4, dgram, abc);
    });
    visit("tunnel/gtp_u_pdcp", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 8), gtp_extensions(), gtp_pdcp_pdu(pdcp_pdu_number = 0xfedc), inner4, dgram, abc); });
    visit("tunnel/gtp_u_long_pdcp", [] { return make_packet(ip4, gtp_user, gtp_u(teid = 9), gtp_extensions(), gtp_long_pdcp_pdu(pdcp_pdu_number = 0x3fedc), inner4, dgram, abc); });
    visit("tunnel/gtp_u_service_class", [] {
        return make_packet(ip4, gtp_user, gtp_u(teid = 10), gtp_extensions(), gtp_service_class(service_class_indicator = 0x85), inner4, dgram, abc);
    });
    visit("tunnel/gtp_u_three_extensions", [] {
        return make_packet(ip4, gtp_user, gtp_u(teid = 11), gtp_extensions(),
                           options(pdu_session_downlink(qfi = 2), gtp_long_pdcp_pdu(pdcp_pdu_number = 5), gtp_pdcp_pdu(pdcp_pdu_number = 6)), inner4, dgram, abc);
    });
}

void gtp_u_message_packets(auto const& visit) {
    visit("tunnel/gtp_u_echo_request", [] { return make_packet(ip4, gtp_user, gtp_u(message_type = "echo_request"), gtp_sequence(sequence_number = 0x1234)); });
    visit("tunnel/gtp_u_echo_response", [] {
        return make_packet(ip4, gtp_user, gtp_u(message_type = "echo_response"), gtp_sequence(sequence_number = 0x1234), gtp_recovery());
    });
    visit("tunnel/gtp_u_error_indication", [] {
        return make_packet(ip4, gtp_user, gtp_u(message_type = "error_indication"), gtp_sequence(sequence_number = 1), gtp_udp_port("udp_port"_f = 2152),
                           options(gtp_teid_data(0x0a0b0c0d), gtp_peer_ipv4("10.0.0.1")));
    });
    visit("tunnel/gtp_u_error_indication_ipv6", [] {
        return make_packet(ip4, gtp_user, gtp_u(message_type = 26), gtp_sequence(sequence_number = 2), gtp_teid_data(1), gtp_peer_ipv6("2001:db8::1"));
    });
    visit("tunnel/gtp_u_supported_extensions", [] {
        return make_packet(ip4, gtp_user, gtp_u(message_type = "supported_extension_headers_notification"), gtp_sequence(sequence_number = 3), gtp_extension_list(), octets("\x40\x85\xc0"));
    });
    visit("tunnel/gtp_u_private_extension", [] {
        return make_packet(ip4, gtp_user, gtp_u(message_type = 2), gtp_sequence(sequence_number = 4), gtp_recovery(255), gtp_private_extension(extension_identifier = 10415), octets("abc"));
    });
    visit("tunnel/gtp_u_end_marker", [] { return make_packet(ip4, gtp_user, gtp_u(message_type = "end_marker", teid = 0x0a0b0c0d)); });
    visit("tunnel/gtp_u_length_by_hand", [] { return make_packet(ip4, gtp_user, gtp_u(length = 1, teid = 1), inner4, dgram, abc); });
    visit("tunnel/gtp_u_max", [] {
        return make_packet(ip4, gtp_user,
                           gtp_u(version = 7, reserved = 1, extension_header_flag = 1, sequence_number_flag = 1, n_pdu_number_flag = 1, message_type = 255, length = 65535, teid = 0xffffffff),
                           gtp_sequence(sequence_number = 65535, n_pdu_number = 255, next_extension_header_type = 255));
    });
}

void gtp_c_packets(auto const& visit) {
    visit("tunnel/gtp_c_echo", [] { return make_packet(eth, ip4, gtp_control, gtp_c_no_teid(sequence_number = 0x123456), gtp_c_element(type = "recovery"), octets("\5")); });
    visit("tunnel/gtp_c_version_not_supported", [] {
        return make_packet(ip4, gtp_control, gtp_c_no_teid(message_type = "version_not_supported_indication", sequence_number = 0xffffff));
    });
    visit("tunnel/gtp_c_create_session", [] {
        return make_packet(ip4, gtp_control, gtp_c(sequence_number = 0x010203), gtp_c_element(type = "rat_type"), octets("\6"), gtp_c_element(type = "apn"), octets("\10internet"),
                           gtp_c_element(type = "ambr", instance = 1), octets("\0\0\0\1\0\0\0\2"),
                           gtp_c_group(), gtp_c_element(type = "ebi"), octets("\5"), gtp_c_element(), octets("\0ab"), gtp_c_group(instance = 1));
    });
    visit("tunnel/gtp_c_piggyback", [] {
        return make_packet(ip4, gtp_control, gtp_c(message_type = "create_session_response", teid = 7, sequence_number = 8), gtp_c_element(), octets("\1"),
                           gtp_c(message_type = "create_bearer_request", teid = 7, sequence_number = 9), gtp_c_element(type = "ebi"), octets("\6"));
    });
    visit("tunnel/gtp_c_priority", [] {
        return make_packet(ip4, gtp_control, gtp_c(message_priority_flag = 1, message_type = "modify_bearer_request", teid = 0xffffffff, sequence_number = 0xffffff, message_priority = 15));
    });
    visit("tunnel/gtp_c_max", [] {
        return make_packet(ip4, gtp_control,
                           gtp_c(version = 7, piggybacking_flag = 1, message_priority_flag = 1, spare = 3, message_type = 255, length = 65535, teid = 0xffffffff, sequence_number = 0xffffff,
                                 message_priority = 15, spare2 = 15));
    });
}

void l2tp_packets(auto const& visit) {
    visit("tunnel/l2tp_data", [] { return make_packet(eth, ip4, l2tp_port, l2tp_data(tunnel_id = 0x0102, session_id = 0x0304), hdlc(), ppp(), inner4, dgram, abc); });
    visit("tunnel/l2tp_data_plain_ppp", [] { return make_packet(ip4, l2tp_port, l2tp_data(tunnel_id = 1, session_id = 2), ppp(), inner6, segment); });
    visit("tunnel/l2tp_data_length", [] { return make_packet(ip4, l2tp_port, l2tp_sized_data(tunnel_id = 3, session_id = 4), hdlc(), ppp(), inner4, dgram, abc); });
    visit("tunnel/l2tp_data_sequence", [] {
        return make_packet(ip4, l2tp_port, l2tp_data(tunnel_id = 5, session_id = 6), l2tp_sequence(ns = 7, nr = 8), hdlc(), ppp(), inner4, dgram, abc);
    });
    visit("tunnel/l2tp_data_offset", [] { return make_packet(ip4, l2tp_port, l2tp_data(tunnel_id = 9, session_id = 10), l2tp_offset(), octets("\0\0"), hdlc(), ppp(), inner4, dgram, abc); });
    visit("tunnel/l2tp_data_all", [] {
        return make_packet(ip4, l2tp_port, l2tp_sized_data(priority_bit = 1, tunnel_id = 65535, session_id = 65535), l2tp_sequence(ns = 65535, nr = 65535), l2tp_offset(), octets("\0\0"),
                           hdlc(), ppp(), inner4, dgram, abc);
    });
    visit("tunnel/l2tp_zero_length_body", [] { return make_packet(ip4, l2tp_port, l2tp_control(tunnel_id = 1, ns = 2, nr = 3)); });
    visit("tunnel/l2tp_hello", [] { return make_packet(ip4, l2tp_port, l2tp_control(tunnel_id = 1, ns = 2, nr = 3), l2tp_message(message_type = "hello")); });
    visit("tunnel/l2tp_start", [] {
        return make_packet(ip4, l2tp_port, l2tp_control(), l2tp_message(message_type = "sccrq"), l2tp_avp(attribute_type = "protocol_version"), octets("\1\0"),
                           l2tp_avp(attribute_type = "framing_capabilities"), octets("\0\0\0\3"), l2tp_avp(attribute_type = "host_name"), octets("lac"),
                           l2tp_avp(attribute_type = "assigned_tunnel_id"), octets("\0\11"), l2tp_avp("hidden"_f = 1, attribute_type = "challenge"), octets("challenge"),
                           l2tp_avp(mandatory = 0, attribute_type = "vendor_name"), octets("umpa"), l2tp_avp(vendor_id = 0xfffd, attribute_type = 0xfffe), octets("x"));
    });
    visit("tunnel/l2tp_max", [] {
        return make_packet(ip4, l2tp_port, l2tp_control(reserved = 3, reserved2 = 1, offset_bit = 1, priority_bit = 1, reserved3 = 15, length = 65535, tunnel_id = 65535, session_id = 65535, ns = 65535, nr = 65535));
    });
}

void l2tpv3_packets(auto const& visit) {
    visit("tunnel/l2tpv3", [] { return make_packet(eth, ip4, l2tpv3(session_id = 0x01020304), inner_eth, inner4, dgram, abc); });
    visit("tunnel/l2tpv3_cookie", [] { return make_packet(ip6, l2tpv3(session_id = 5), l2tpv3_cookie(cookie = 0x0102030405060708), inner_eth, inner4, dgram, abc); });
    visit("tunnel/l2tpv3_sublayer", [] {
        return make_packet(ip4, l2tpv3(session_id = 6), options(l2tpv3_short_cookie(cookie = 0xfedcba98), l2tpv3_sublayer(sequence_number = 0xabcdef)), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/l2tpv3_control", [] {
        return make_packet(ip4, l2tpv3(), l2tpv3_control(control_connection_id = 0x0a0b0c0d, ns = 1, nr = 2), l2tp_message(message_type = "ack"));
    });
    visit("tunnel/l2tpv3_udp", [] { return make_packet(ip4, l2tp_port, l2tpv3_udp(session_id = 0x01020304), inner_eth, inner4, dgram, abc); });
    visit("tunnel/l2tpv3_udp_all", [] {
        return make_packet(ip4, l2tp_port, l2tpv3_udp(session_id = 7), l2tpv3_cookie(cookie = 0xffffffffffffffff), l2tpv3_sublayer(sequence_number = 1), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/l2tpv3_udp_control", [] {
        return make_packet(ip4, l2tp_port, l2tpv3_control(), l2tp_message(message_type = "sccrq"), l2tp_avp(attribute_type = "assigned_control_connection_id"), octets("\0\0\0\5"),
                           l2tp_avp(attribute_type = "host_name"), octets("lac"), l2tp_avp(attribute_type = "pseudowire_capabilities"), octets("\0\5"));
    });
}

void wireguard_packets(auto const& visit) {
    static constexpr auto short_nothing = "nothing";
    visit("tunnel/wireguard_initiation", [] {
        return make_packet(eth, ip4, wireguard_port,
                           wireguard_initiation(sender_index = 0x01020304, unencrypted_ephemeral = tunnel_bytes<32>, encrypted_static = tunnel_bytes<48>, encrypted_timestamp = tunnel_bytes<28>,
                                                mac1 = tunnel_bytes<16>, mac2 = "0123456789abcdef"));
    });
    visit("tunnel/wireguard_response", [] {
        return make_packet(ip4, wireguard_port,
                           wireguard_response(sender_index = 0x01020304, receiver_index = 0x05060708, unencrypted_ephemeral = tunnel_bytes<32>, encrypted_nothing = short_nothing,
                                              mac1 = tunnel_bytes<16>, mac2 = "0123456789abcdef"));
    });
    visit("tunnel/wireguard_cookie", [] {
        return make_packet(ip4, wireguard_port, wireguard_cookie(receiver_index = 0xfffefdfc, nonce = tunnel_bytes<24>, encrypted_cookie = tunnel_bytes<32>));
    });
    visit("tunnel/wireguard_transport", [] {
        return make_packet(ip4, wireguard_port, wireguard_transport(receiver_index = 0x01020304, counter = 0x05060708090a0b0c), payload(tunnel_bytes<48>));
    });
    visit("tunnel/wireguard_keepalive", [] { return make_packet(ip6, wireguard_port, wireguard_transport(receiver_index = 1, counter = 2), payload(tunnel_bytes<16>)); });
    visit("tunnel/wireguard_max", [] {
        return make_packet(ip4, wireguard_port, wireguard_transport(reserved = 0xffffff, receiver_index = 0xffffffff, counter = ~0ULL), payload(tunnel_bytes<33>));
    });
}

void nsh_packets(auto const& visit) {
    static constexpr auto path = nsh(service_path_identifier = 1, service_index = 2);
    visit("tunnel/nsh_context", [] {
        return make_packet(eth, nsh(service_path_identifier = 0xabcdef, service_index = 254), nsh_context(fixed_length_context_header = tunnel_bytes<16>), inner_eth, inner4, dgram, abc);
    });
    visit("tunnel/nsh_no_metadata", [] { return make_packet(eth, path, inner4, dgram, abc); });
    visit("tunnel/nsh_metadata", [] { return make_packet(eth, path, nsh_metadata(metadata_class = 0x0102, type = 3), octets("abcd"), inner6, dgram, abc); });
    visit("tunnel/nsh_metadata_padded", [] {
        return make_packet(eth, path, options(nsh_metadata(metadata_class = 0x0102, type = 3), octets("abc"), nsh_metadata(metadata_class = 5, type = 6),
                                              nsh_metadata(metadata_class = 0xffff, type = 255, unassigned = 1), octets("abcde")), inner4, dgram, abc);
    });
    visit("tunnel/nsh_full", [] {
        return make_packet(eth, path, nsh_metadata(metadata_class = 1, type = 2), octets(tunnel_bytes<120>), nsh_metadata(metadata_class = 3, type = 4), octets(tunnel_bytes<115>), inner4, dgram, abc);
    });
    visit("tunnel/nsh_mpls", [] { return make_packet(eth, nsh(), nsh_context(), mpls(label = 7), inner4, dgram, abc); });
    visit("tunnel/nsh_in_nsh", [] { return make_packet(eth, nsh(), nsh_context(), nsh(ttl = 62), inner_eth, inner4, dgram, abc); });
    visit("tunnel/nsh_over_gre", [] { return make_packet(ip4, gre(), nsh(), nsh_context("abc"), inner4, dgram, abc); });
    visit("tunnel/nsh_max", [] {
        return make_packet(eth, nsh(version = 3, oam = 1, unassigned = 1, ttl = 63, length = 63, unassigned2 = 15, md_type = 15, next_protocol = 255, service_path_identifier = 0xffffff, service_index = 255));
    });
}
// clang-format on

void visit_tunnel(auto const& visit) {
    vxlan_packets(visit);
    vxlan_gpe_packets(visit);
    gre_packets(visit);
    gre_relatives_packets(visit);
    geneve_packets(visit);
    gtp_u_data_packets(visit);
    gtp_u_message_packets(visit);
    gtp_c_packets(visit);
    l2tp_packets(visit);
    l2tpv3_packets(visit);
    wireguard_packets(visit);
    nsh_packets(visit);
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <golden/tutorial_packets.hpp>
#include <string>
#include <utility>

namespace umpa::test {

inline constexpr auto dot3 = ieee802_3(src = "02:00:00:00:00:01", dst = "01:80:c2:00:00:00");
inline constexpr mac_address all_ones_mac("ff:ff:ff:ff:ff:ff");
inline constexpr auto mac_1_octets = std::to_array<std::uint8_t>({2, 0, 0, 0, 0, 1});

/// N bytes that are all different for a while.
template <std::size_t N>
inline constexpr auto pattern = [] {
    std::array<std::uint8_t, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<std::uint8_t>(7 * i + 1);
    return bytes;
}();

inline constexpr auto arp_of_1 = arp(sender_hardware_address = "02:00:00:00:00:01",
                                     sender_protocol_address = "10.0.0.1", target_protocol_address = "10.0.0.2");
inline constexpr auto arp_reply_of_1 =
    arp(operation = "reply", sender_hardware_address = "02:00:00:00:00:01", sender_protocol_address = "10.0.0.1",
        target_hardware_address = "02:00:00:00:00:02", target_protocol_address = "10.0.0.2");

// clang-format off
void logical_link_packets(auto const& visit) {
    visit("link/ieee802_3_alone", [] { return make_packet(ieee802_3()); });
    visit("link/ieee802_3_payload", [] { return make_packet(dot3, payload("\xfa\xfa\x03" "abc")); });
    visit("link/ieee802_3_length_by_hand", [] { return make_packet(ieee802_3(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02", length = 1500), llc(dsap = "netbios", ssap = "netbios"), abc); });
    visit("link/ieee802_3_max", [] { return make_packet(ieee802_3(src = "ff:ff:ff:ff:ff:ff", length = 65535)); });
    visit("link/llc_payload", [] { return make_packet(dot3, llc(dsap = 0xfa, ssap = 0xfb), abc); });
    visit("link/llc_alone", [] { return make_packet(llc()); });
    visit("link/llc_test", [] { return make_packet(dot3, llc(ssap = 4, control = "test"), payload("abcde")); });
    visit("link/llc_max", [] { return make_packet(llc(dsap = 255, ssap = 255, control = 255)); });
    visit("link/snap_ipv4", [] { return make_packet(dot3, llc(), snap(), ip4, dgram, abc); });
    visit("link/snap_ipv6", [] { return make_packet(dot3, llc(), snap(), ip6, segment, payload("abcd")); });
    visit("link/snap_arp", [] { return make_packet(dot3, llc(), snap(), arp_reply_of_1); });
    visit("link/snap_vlan", [] { return make_packet(dot3, llc(), snap(), vlan(1, 0, 7), ip4, dgram); });
    visit("link/snap_organization", [] { return make_packet(dot3, llc(), snap(oui = 0xfedcba, type = 0x1234), abc); });
    visit("link/snap_max", [] { return make_packet(snap(oui = 0xffffff, type = 0xffff)); });
    visit("link/snap_over_1500", [] { return make_packet(dot3, llc(), snap(), ip4, dgram, payload(pattern<1464>)); });
}

void service_vlan_packets(auto const& visit) {
    visit("link/service_vlan_ipv4", [] { return make_packet(eth, service_vlan(5, 1, 100), vlan(3, 0, 200), ip4, dgram, abc); });
    visit("link/service_vlan_ipv6", [] { return make_packet(eth, service_vlan(vlan_identifier = 4094), vlan(tag_control_information = 0xf001), ip6, segment); });
    visit("link/service_vlan_alone", [] { return make_packet(eth, service_vlan(0, 0, 2), ip4, dgram); });
    visit("link/service_vlan_twice", [] { return make_packet(eth, service_vlan(0, 0, 2), service_vlan(0, 0, 3), vlan(0, 0, 4), ip4, dgram); });
    visit("link/service_vlan_arp", [] { return make_packet(eth, service_vlan(0, 0, 2), vlan(0, 0, 4), arp_of_1); });
    visit("link/service_vlan_max", [] { return make_packet(service_vlan(tag_control_information = 65535, type = 65535)); });
}

void linux_cooked_packets(auto const& visit) {
    visit("link/cooked_ipv4", [] { return make_packet(linux_cooked(packet_type = "from_us", link_layer_address = "02:00:00:00:00:01", "unused"_f = 0xabcd), ip4, dgram, abc); });
    visit("link/cooked_ipv6", [] { return make_packet(linux_cooked(packet_type = "to_us", arphrd_type = 772), ip6, segment); });
    visit("link/cooked_no_address", [] { return make_packet(linux_cooked(packet_type = "broadcast", arphrd_type = 65534, link_layer_address_length = 0), ip4, dgram); });
    visit("link/cooked_arp", [] { return make_packet(linux_cooked(packet_type = "multicast", link_layer_address = "02:00:00:00:00:01"), arp_of_1); });
    visit("link/cooked_vlan", [] { return make_packet(linux_cooked(packet_type = "to_other", link_layer_address = "02:00:00:00:00:01"), vlan(0, 0, 5), ip4, dgram); });
    visit("link/cooked_max", [] { return make_packet(linux_cooked(packet_type = 65535, arphrd_type = 65535, link_layer_address_length = 65535, link_layer_address = all_ones_mac, "unused"_f = 65535, protocol_type = 65535)); });
    visit("link/cooked_2_ipv4", [] { return make_packet(linux_cooked_2(reserved = 0x0102, interface_index = 0x03040506, packet_type = "from_us", link_layer_address = "02:00:00:00:00:01", "unused"_f = 0xabcd), ip4, dgram, abc); });
    visit("link/cooked_2_ipv6", [] { return make_packet(linux_cooked_2(interface_index = 1, arphrd_type = 772), ip6, segment); });
    visit("link/cooked_2_arp", [] { return make_packet(linux_cooked_2(interface_index = 2, packet_type = "broadcast", link_layer_address = "02:00:00:00:00:01"), arp_of_1); });
    visit("link/cooked_2_max", [] { return make_packet(linux_cooked_2(protocol_type = 65535, reserved = 65535, interface_index = 0xffffffff, arphrd_type = 65535, packet_type = 255, link_layer_address_length = 255, link_layer_address = all_ones_mac, "unused"_f = 65535)); });
}

void pppoe_packets(auto const& visit) {
    static constexpr auto least_tags = options(service_name(), host_uniq(), octets("12345"));

    visit("link/pppoe_padi", [] { return make_packet(eth, pppoe_discovery(), least_tags); });
    visit("link/pppoe_pado", [] {
        return make_packet(eth, pppoe_discovery(code = "pado"), options(ac_name(), octets("bras1"), service_name(), octets("isp"), host_uniq(), octets("1234"),
                           ac_cookie(), octets(std::to_array<std::uint8_t>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}))));
    });
    visit("link/pppoe_padr", [] {
        return make_packet(eth, pppoe_discovery(code = "padr"), options(service_name(), octets("isp"), relay_session_id(), octets("relay"), ppp_max_payload(1500),
                           pppoe_vendor_specific(vendor_id = 3561), octets("\x01\x06line 7"), end_of_list()));
    });
    visit("link/pppoe_pads", [] { return make_packet(eth, pppoe_discovery(code = "pads", session_id = 0x1234), options(service_name())); });
    visit("link/pppoe_padt", [] { return make_packet(eth, pppoe_discovery(code = "padt", session_id = 0xfffe), options(generic_error(), octets("bye"))); });
    visit("link/pppoe_errors", [] {
        return make_packet(eth, pppoe_discovery(code = "pads"), options(service_name_error(), octets("no such service"), ac_system_error(), octets("full"),
                           generic_error(), octets("\xc3\xbc")));
    });
    visit("link/pppoe_other_tag", [] { return make_packet(eth, pppoe_discovery(), options(service_name(), pppoe_tag(type = 0xabcd), octets("abc"), pppoe_tag(0x0106))); });
    visit("link/pppoe_no_tags", [] { return make_packet(eth, pppoe_discovery(code = "padt", session_id = 1)); });
    visit("link/pppoe_in_vlan", [] { return make_packet(eth, vlan(0, 0, 7), pppoe_discovery(), least_tags); });
    visit("link/pppoe_in_service_vlan", [] { return make_packet(eth, service_vlan(0, 0, 3), vlan(0, 0, 7), pppoe_session(session_id = 0x0102), ppp(), ip4, segment); });
    visit("link/pppoe_max", [] { return make_packet(eth, pppoe_discovery(version = 15, type = 15, code = 255, session_id = 65535, length = 65535), options(pppoe_tag(type = 65535, length = 65535))); });
    visit("link/pppoe_padi_padded", [] { return make_packet(eth, pppoe_discovery(), least_tags, pad_to<60>(), frame_check_sequence()); });
    visit("link/pppoe_session_ipv4", [] { return make_packet(eth, pppoe_session(session_id = 0x1234), ppp(), ip4, dgram, abc); });
    visit("link/pppoe_session_ipv6", [] { return make_packet(eth, vlan(0, 0, 7), pppoe_session(session_id = 1), ppp(), ip6, segment, payload("abcd")); });
    visit("link/pppoe_session_mpls", [] { return make_packet(eth, pppoe_session(session_id = 1), ppp(), mpls(label = 100), ip4, dgram); });
    visit("link/pppoe_session_eap", [] { return make_packet(eth, pppoe_session(session_id = 1), ppp(), eap(code = "response", identifier = 3), eap_type("identity"), payload("joe")); });
    visit("link/pppoe_session_lcp", [] { return make_packet(eth, pppoe_session(session_id = 1), ppp(protocol = "lcp"), payload("\x09\x05\x00\x08\x01\x02\x03\x04")); });
    visit("link/pppoe_session_max", [] { return make_packet(eth, pppoe_session(version = 15, type = 15, code = 255, session_id = 65535, length = 65535), ppp(protocol = 65535)); });
    visit("link/pppoe_session_payload", [] { return make_packet(eth, pppoe_session(session_id = 2), payload("\xc0\x21\x0b\x05\x00\x08\x01\x02\x03\x04")); });
}

void ppp_packets(auto const& visit) {
    visit("link/ppp_ipv4", [] { return make_packet(ppp(), ip4, dgram, abc); });
    visit("link/ppp_compressed_ipv4", [] { return make_packet(ppp_compressed(), ip4, dgram, abc); });
    visit("link/hdlc_compressed_ipv6", [] { return make_packet(hdlc(), ppp_compressed(), ip6, segment); });
    visit("link/ppp_compressed_max", [] { return make_packet(ppp_compressed(protocol = 255), abc); });
    visit("link/hdlc_ipv4", [] { return make_packet(hdlc(), ppp(), ip4, dgram, abc); });
    visit("link/hdlc_ipv6", [] { return make_packet(hdlc(address = 0xff, control = 3), ppp(), ip6, segment); });
    visit("link/hdlc_max", [] { return make_packet(hdlc(255, 255), ppp(protocol = 65535), abc); });
}

void mpls_packets(auto const& visit) {
    visit("link/mpls_ipv4", [] { return make_packet(eth, mpls(label = 0xabcde, traffic_class = 5, ttl = 63), ip4, dgram, abc); });
    visit("link/mpls_ipv6", [] { return make_packet(eth, mpls(16, 0, 255), ip6, segment, payload("abcd")); });
    visit("link/mpls_stack", [] { return make_packet(eth, mpls(16, 1, 1), mpls(17, 2, 2), mpls(0xfffff, 7, 3), ip4, segment); });
    visit("link/mpls_ethernet", [] {
        return make_packet(eth, mpls(label = 18), ethernet(src = "00:00:0c:00:00:03", dst = "00:00:5e:00:00:04"), vlan(0, 0, 9), ip4, dgram, abc);
    });
    visit("link/mpls_in_vlan", [] { return make_packet(eth, vlan(0, 0, 9), mpls(label = 18), ip4, dgram); });
    visit("link/mpls_payload", [] { return make_packet(eth, mpls(label = 19), payload("\x10\x00\x7f\xff" "abc")); });
    visit("link/mpls_bottom_by_hand", [] { return make_packet(eth, mpls(label = 19, bottom_of_stack = 1), mpls(label = 20, bottom_of_stack = 0), abc); });
    visit("link/mpls_max", [] { return make_packet(eth, mpls(label = 0xfffff, traffic_class = 7, bottom_of_stack = 1, ttl = 255), ip4, dgram); });
}

void arp_packets(auto const& visit) {
    visit("link/arp_request", [] { return make_packet(ethernet(src = "02:00:00:00:00:01"), arp_of_1); });
    visit("link/arp_reply", [] { return make_packet(eth, arp_reply_of_1); });
    visit("link/arp_padded", [] { return make_packet(eth, arp_reply_of_1, pad_to<60>(), frame_check_sequence()); });
    visit("link/arp_in_vlan", [] { return make_packet(eth, vlan(0, 0, 7), arp_of_1); });
    visit("link/arp_max", [] {
        return make_packet(eth, arp(65535, 65535, 255, 255, 65535, all_ones_mac, "255.255.255.255", all_ones_mac, "255.255.255.255"));
    });
    visit("link/arp_inverse", [] {
        arp inverse = arp_of_1;
        inverse[hardware_type] = 15;
        inverse[operation] = "inarp_request";
        return make_packet(eth, inverse);
    });
    visit("link/arp_lengths_by_hand", [] {
        arp odd = arp_reply_of_1;
        odd[protocol_type] = "ipv6";
        return make_packet(eth, odd);
    });
    visit("link/rarp_request", [] { return make_packet(eth, rarp(sender_hardware_address = "02:00:00:00:00:01", target_hardware_address = "02:00:00:00:00:01")); });
    visit("link/rarp_reply", [] {
        return make_packet(eth, rarp(operation = "rarp_reply", sender_hardware_address = "02:00:00:00:00:02", sender_protocol_address = "10.0.0.2",
                                     target_hardware_address = "02:00:00:00:00:01", target_protocol_address = "10.0.0.1"));
    });
}

void lldp_packets(auto const& visit) {
    static constexpr auto least = options(lldp_chassis_id("mac_address"), octets(mac_1_octets), lldp_port_id("interface_name"), octets("eth0"), lldp_time_to_live(120));
    static constexpr auto of_1 = octets(std::to_array<std::uint8_t>({10, 0, 0, 1}));
    static constexpr auto frame = [](auto const&... tlvs) { return make_packet(eth, lldp(), least, options(tlvs..., lldp_end()), pad_to<60>()); };

    visit("link/lldp_least", [] { return frame(); });
    visit("link/lldp_texts", [] {
        return frame(lldp_port_description(), octets("uplink"), lldp_system_name(), octets("sw1"), lldp_system_description(), octets("a switch with a longer text"));
    });
    visit("link/lldp_capabilities", [] {
        return frame(lldp_system_capabilities(system_capabilities = "mac_bridge"_f | "router"_f | "two_port_mac_relay"_f | "other"_f, enabled_capabilities = "router"_f | "telephone"_f));
    });
    visit("link/lldp_capabilities_max", [] { return frame(lldp_system_capabilities(65535, 65535)); });
    visit("link/lldp_management_ipv4", [] { return frame(lldp_management_address(), of_1, lldp_interface(interface_number = 7)); });
    visit("link/lldp_management_ipv6", [] {
        return frame(lldp_management_address("ipv6"), octets(std::to_array<std::uint8_t>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})),
                     lldp_interface("system_port_number", 0xfffefdfc), octets(std::to_array<std::uint8_t>({0x2b, 6, 1, 4, 1})));
    });
    visit("link/lldp_management_two", [] {
        return frame(lldp_management_address("ipv4"), of_1, lldp_interface("unknown", 0), lldp_management_address("mac_address"), octets(mac_1_octets), lldp_interface("if_index", 1), octets("+"));
    });
    visit("link/lldp_organization", [] { return frame(lldp_organization(oui = 0x0080c2, subtype = 1), octets("\0\7"), lldp_organization(0xfedcba, 255)); });
    visit("link/lldp_subtypes", [] {
        return make_packet(eth, lldp(), options(lldp_chassis_id("local"), octets("switch 1"), lldp_port_id("mac_address"), octets(std::to_array<std::uint8_t>({2, 0, 0, 0, 0, 9})),
                           lldp_time_to_live(0xffff), lldp_end()), pad_to<60>());
    });
    visit("link/lldp_shutdown", [] {
        return make_packet(eth, lldp(), options(lldp_chassis_id("network_address"), octets("\1"), of_1, lldp_port_id("local"), octets("1"), lldp_time_to_live(0), lldp_end()), pad_to<60>());
    });
    visit("link/lldp_other_tlv", [] { return frame(lldp_tlv(type = 100), octets("abc")); });
    visit("link/lldp_longest", [] { return frame(lldp_system_description(), octets(pattern<511>)); });
    visit("link/lldp_max", [] { return make_packet(eth, lldp(), options(lldp_chassis_id(type = 127, length = 511, subtype = 255)), pad_to<60>()); });
    visit("link/lldp_in_vlan", [] { return make_packet(eth, vlan(0, 0, 7), lldp(), least, options(lldp_end()), pad_to<60>()); });
    visit("link/lldp_padded", [] { return make_packet(eth, lldp(), least, options(lldp_end()), pad_to<60>(), frame_check_sequence()); });
}

void spanning_tree_packets(auto const& visit) {
    static constexpr auto configuration = [] {
        return stp(flags = 0x81, root_priority = 0x6001, root_address = "02:00:00:00:00:0a", root_path_cost = 0x01020304, bridge_priority = 0x7002,
                   bridge_address = "02:00:00:00:00:0b", port_identifier = 0x8003, message_age = 256, max_age = 21 * 256, hello_time = 3 * 256, forward_delay = 16 * 256);
    }();
    static constexpr auto rapid = [] {
        return rstp(forwarding = 1, learning = 1, root_priority = 0x8001, root_address = "02:00:00:00:00:0a", root_path_cost = 20000, bridge_priority = 0x9001,
                    bridge_address = "02:00:00:00:00:0b", port_identifier = 0x8002, message_age = 256);
    }();

    visit("link/stp_configuration", [] { return make_packet(dot3, llc(), configuration); });
    visit("link/stp_padded", [] { return make_packet(dot3, llc(), configuration, pad_to<60>(), frame_check_sequence()); });
    visit("link/stp_default", [] { return make_packet(dot3, llc(), stp()); });
    visit("link/stp_max", [] {
        return make_packet(dot3, llc(), stp(65535, 255, 255, 255, 65535, all_ones_mac, 0xffffffff, 65535, all_ones_mac, 65535, 65535, 65535, 65535, 65535));
    });
    visit("link/rstp", [] { return make_packet(dot3, llc(), rapid); });
    visit("link/rstp_proposal", [] {
        auto packet = make_packet(dot3, llc(), rapid, pad_to<60>(), frame_check_sequence());
        packet[in<rstp>][flags] = 0;
        packet[in<rstp>][agreement] = 1;
        packet[in<rstp>][port_role] = "root";
        packet[in<rstp>][proposal] = 1;
        packet[in<rstp>][topology_change] = 1;
        return packet;
    });
    visit("link/rstp_max", [] {
        return make_packet(dot3, llc(), rstp(65535, 255, 255, 1, 1, 1, 1, 3, 1, 1, 65535, all_ones_mac, 0xffffffff, 65535, all_ones_mac, 65535, 65535, 65535, 65535, 65535, 255));
    });
    visit("link/stp_topology_change", [] { return make_packet(dot3, llc(), stp_topology_change()); });
    visit("link/stp_topology_change_padded", [] { return make_packet(dot3, llc(), stp_topology_change(), pad_to<60>(), frame_check_sequence()); });
    visit("link/stp_topology_change_max", [] { return make_packet(dot3, llc(), stp_topology_change(65535, 255, 255)); });
}

void eapol_packets(auto const& visit) {
    visit("link/eapol_start", [] { return make_packet(eth, eapol(version = 1, type = "start")); });
    visit("link/eapol_logoff", [] { return make_packet(eth, eapol(version = 3, type = "logoff")); });
    visit("link/eapol_key", [] { return make_packet(eth, eapol(type = "key"), payload("\x09" "abc")); });
    visit("link/eapol_identity_request", [] { return make_packet(eth, eapol(), eap(code = "request", identifier = 1), eap_type("identity")); });
    visit("link/eapol_identity_response", [] { return make_packet(eth, eapol(), eap(code = "response", identifier = 255), eap_type("identity"), payload("joe")); });
    visit("link/eapol_nak", [] { return make_packet(eth, eapol(version = 1), eap("response", 7), eap_type("nak"), payload("\x0d\x19")); });
    visit("link/eapol_success", [] { return make_packet(eth, eapol(version = 1), eap("success", 8)); });
    visit("link/eapol_failure", [] { return make_packet(eth, eapol(version = 1), eap("failure", 9), pad_to<60>(), frame_check_sequence()); });
    visit("link/eapol_in_vlan", [] { return make_packet(eth, vlan(0, 0, 7), eapol(), eap("success", 8)); });
    visit("link/eapol_max", [] { return make_packet(eth, eapol(version = 255, type = 255, length = 65535)); });
    visit("link/eap_max", [] { return make_packet(eth, eapol(), eap(code = 255, identifier = 255, length = 65535), eap_type(255)); });
}

void frame_end_packets(auto const& visit) {
    visit("link/fcs_ethernet_alone", [] { return make_packet(ethernet(), frame_check_sequence()); });
    visit("link/fcs_udp", [] { return make_packet(eth, ip4, dgram, abc, frame_check_sequence()); });
    visit("link/fcs_by_hand", [] { return make_packet(eth, ip4, dgram, abc, frame_check_sequence(checksum = 0xdeadbeef)); });
    visit("link/fcs_udp_over_1400", [] { return make_packet(eth, ip4, dgram, payload(pattern<1400>), frame_check_sequence()); });
    visit("link/fcs_ieee802_3", [] { return make_packet(dot3, llc(dsap = 0xfa, ssap = 0xfa), abc, frame_check_sequence()); });
    visit("link/pad_udp", [] { return make_packet(eth, ip4, dgram, abc, pad_to<60>()); });
    visit("link/pad_fcs_empty_udp", [] { return make_packet(eth, ip4, dgram, pad_to<60>(), frame_check_sequence()); });
    visit("link/pad_fcs_tcp", [] { return make_packet(eth, ip4, segment, abc, pad_to<60>(), frame_check_sequence()); });
    visit("link/pad_fcs_ipv6", [] { return make_packet(eth, ip6, dgram, pad_to<60>(), frame_check_sequence()); });
    visit("link/pad_fcs_vlan", [] { return make_packet(eth, vlan(0, 0, 42), ip4, dgram, abc, pad_to<64>(), frame_check_sequence()); });
    visit("link/pad_fcs_service_vlan", [] { return make_packet(eth, service_vlan(0, 0, 3), vlan(0, 0, 42), ip4, dgram, abc, pad_to<60>(), frame_check_sequence()); });
    visit("link/pad_fcs_ieee802_3", [] { return make_packet(dot3, llc(dsap = 0xfa, ssap = 0xfa), abc, pad_to<60>(), frame_check_sequence()); });
    visit("link/pad_fcs_in_mpls", [] {
        return make_packet(eth, mpls(label = 18), ethernet(src = "00:00:0c:00:00:03", dst = "00:00:5e:00:00:04"), ip4, dgram, abc, pad_to<60>(), frame_check_sequence(),
                           pad_to<60>(), frame_check_sequence());
    });
}
// clang-format on

/// The sizes of UDP payloads around those at which the padding of a frame begins and ends, and a payload is gathered.
template <std::size_t Size>
void padded_packet(auto const& visit) {
    visit("link/pad_fcs_udp_" + std::to_string(Size),
          [] { return make_packet(eth, ip4, dgram, payload(pattern<Size>), pad_to<60>(), frame_check_sequence()); });
}
void padded_packets(auto const& visit) {
    [&]<std::size_t... Size>(std::index_sequence<Size...>) {
        (padded_packet<Size>(visit), ...);
    }(std::index_sequence<0, 1, 2, 15, 16, 17, 18, 19, 20, 63, 64, 65, 100>());
}

void visit_link(auto const& visit) {
    logical_link_packets(visit);
    service_vlan_packets(visit);
    linux_cooked_packets(visit);
    pppoe_packets(visit);
    ppp_packets(visit);
    mpls_packets(visit);
    arp_packets(visit);
    lldp_packets(visit);
    spanning_tree_packets(visit);
    eapol_packets(visit);
    frame_end_packets(visit);
    padded_packets(visit);
}

}

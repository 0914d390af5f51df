// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden/option_packets.hpp>
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

void link_packets(auto const& visit) {
    // clang-format off
    visit("ethernet_alone", [] { return make_packet(ethernet()); });
    visit("ethernet_payload", [] { return make_packet(ethernet(src = "02-00-5e-10-00-01", dst = {0x01, 0x80, 0xc2, 0, 0, 0}), abc); });
    visit("ethernet_ipv4_udp", [] { return make_packet(eth, ip4, dgram, abc); });
    visit("ethernet_ipv6_tcp", [] { return make_packet(eth, ip6, segment, options(maximum_segment_size(1440))); });
    visit("vlan_ipv4_udp", [] { return make_packet(eth, vlan(vlan_identifier = 42), ip4, dgram, abc); });
    visit("vlan_ipv6_udp", [] { return make_packet(eth, vlan(priority_code_point = 5, drop_eligible_indicator = true, vlan_identifier = 4094), ip6, dgram, payload("abcd")); });
    visit("double_vlan", [] { return make_packet(eth, vlan(priority_code_point = 1, vlan_identifier = 100), vlan(0, 1, 200), ip4, segment, abc); });
    visit("vlan_tag_control_information", [] { return make_packet(eth, vlan(tag_control_information = 0xeabc), ip4, udp()); });
    visit("vlan_payload", [] { return make_packet(eth, vlan(vlan_identifier = 1), abc); });
    // clang-format on
}

void ipv6_packets(auto const& visit) {
    visit("ipv6_alone", [] { return make_packet(ipv6()); });
    visit("ipv6_payload", [] { return make_packet(ip6, abc); });
    visit("ipv6_udp_odd", [] {
        return make_packet(
            ipv6(src = "fe80::1", dst = "ff02::fb", hop_limit = 255, traffic_class = 0xb9, flow_label = 0xabcde), dgram,
            abc);
    });
    visit("ipv6_udp_even", [] {
        return make_packet(ipv6(src = {0xfe80, 0, 0, 0, 0, 0, 0, 1}, dst = "ff02::fb", hlim = 1, flow_label = 1), dgram,
                           payload("abcd"));
    });
    visit("ipv6_tcp_odd", [] { return make_packet(ip6, segment, options(window_scale(7)), abc); });
    visit("ipv6_tcp_even", [] { return make_packet(ip6, segment, payload("abcd")); });
}

void tunnel_packets(auto const& visit) {
    visit("ipv4_in_ipv4", [] { return make_packet(ip4, inner4, dgram, abc); });
    visit("ipv4_in_ipv6", [] { return make_packet(ip6, inner4, segment, payload("abcd")); });
    visit("ipv6_in_ipv4", [] { return make_packet(ip4, inner6, dgram, abc); });
    visit("ipv6_in_ipv6", [] { return make_packet(ip6, inner6, segment, options(sack_permitted()), abc); });
    visit("ipv4_in_ipv4_in_ipv4",
          [] { return make_packet(ip4, inner4, ipv4(id = 8, src = "1.1.1.1", dst = "2.2.2.2"), dgram); });
    visit("tunnel_with_options", [] {
        return make_packet(eth, vlan(vlan_identifier = 1), vlan(vlan_identifier = 2), ip4, three_slots, inner6, inner4,
                           dgram, payload("abcde"));
    });
}

void unchecked_packets(auto const& visit) {
    visit("unchecked_tcp_ipv4", [] { return make_packet(unchecked, tcp(), ip4); });
    visit("unchecked_tcp_alone", [] { return make_packet(tcp()); });
    visit("unchecked_udp_alone", [] { return make_packet(dgram); });
    visit("unchecked_udp_payload", [] { return make_packet(dgram, abc); });
    visit("unchecked_payload_ipv4", [] { return make_packet(unchecked, payload("odd"), ip4, dgram, abc); });
    visit("unchecked_payload_ipv6",
          [] { return make_packet(unchecked, payload("0123456789a"), ip6, segment, payload("abcd")); });
    visit("unchecked_udp_ipv4_udp", [] { return make_packet(unchecked, ip4, dgram, inner4, dgram, abc); });
    visit("unchecked_tcp_ipv6_tcp",
          [] { return make_packet(unchecked, ip6, segment, options(window_scale(3)), inner6, segment, abc); });
    visit("unchecked_payload_payload",
          [] { return make_packet(unchecked, abc, payload("de"), payload(""), payload("f")); });
}

}

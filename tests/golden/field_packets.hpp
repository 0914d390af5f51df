// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

void ipv4_field_packets(auto const& visit) {
    static constexpr auto changed = [](auto const& bound) {
        ipv4 header(bound);
        header[protocol] = 17;
        header[src] = "10.0.0.1";
        header[dst] = {10, 0, 0, 2};
        return make_packet(header, payload("abcdefgh"));
    };
    visit("ipv4_dont_fragment", [] { return changed(flags = dont_fragment); });
    visit("ipv4_more_fragments", [] { return changed(flags = mf); });
    visit("ipv4_all_flags", [] { return changed(flags = 7); });
    visit("ipv4_fragment_offset_max", [] { return changed(fragment_offset = 8191); });
    visit("ipv4_fragment_offset_1", [] {
        auto packet = changed(frag = 1);
        packet[in<ipv4>][flags] |= more_fragments;
        return packet;
    });
    visit("ipv4_dscp", [] { return changed(dscp = 46); });
    visit("ipv4_ecn", [] { return changed(ecn = 3); });
    visit("ipv4_type_of_service", [] { return changed(tos = 0xa5); });
    visit("ipv4_version", [] { return changed(version = 5); });
    visit("ipv4_time_to_live_0", [] { return changed(ttl = 0); });
}

void largest_packets(auto const& visit) {
    static constexpr auto all = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"_ipv6;
    static constexpr auto ip = [] {
        return ipv4(version = 15, ihl = 15, tos = 255, total_length = 65535, id = 65535,
                    flags = "reserved"_f | dont_fragment | more_fragments, frag = 8191, ttl = 255, proto = 255,
                    header_checksum = 65535, src = "255.255.255.255", dst = {255, 255, 255, 255});
    }();
    static constexpr auto full_tcp =
        tcp(sport = 65535, dport = 65535, seq = 0xffffffff, acknowledgment_number = ~0U, data_offset = 15,
            reserved = 15, control_bits = cwr | ece | urg | ack | psh | rst | syn | fin, window = 65535,
            checksum = 65535, urgent_pointer = 65535);

    visit("max_ipv4", [] { return make_packet(ip); });
    visit("max_ipv4_but_checksum", [] {
        auto packet = make_packet(ip);
        packet[in<ipv4>][header_checksum] = auto_;
        return packet;
    });
    visit("max_ipv6", [] {
        return make_packet(ipv6(version = 15, traffic_class = 255, flow_label = 0xfffff, plen = 65535, nh = 255,
                                hlim = 255, src = all, dst = all));
    });
    visit("max_udp", [] { return make_packet(udp(sport = 65535, dport = 65535, length = 65535, checksum = 65535)); });
    visit("max_tcp", [] { return make_packet(full_tcp); });
    visit("max_tcp_but_checksum", [] {
        std::array<std::uint8_t, 65> content{};
        for (std::uint8_t& byte : content) byte = 255;
        auto packet = make_packet(ip4, full_tcp, payload(content));
        packet[in<tcp>][checksum] = auto_;
        packet[in<tcp>][data_offset] = auto_;
        return packet;
    });
    visit("max_ethernet", [] { return make_packet(ethernet(src = "FF:FF:FF:FF:FF:FF", type = 65535)); });
    visit("max_vlan", [] { return make_packet(eth, vlan(tag_control_information = 65535, type = 65535)); });
}

}

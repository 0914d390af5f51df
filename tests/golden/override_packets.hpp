// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <golden/tutorial_packets.hpp>

namespace umpa::test {

/// A packet with one field set by hand.
template <class P>
constexpr auto with(auto packet, auto const& field, auto const& value) {
    packet[in<P>][field] = value;
    return packet;
}

void override_packets(auto const& visit) {
    static constexpr auto datagram = make_packet(ip4, dgram, abc);
    static constexpr auto stream = make_packet(ip4, segment, abc);
    static constexpr auto datagram6 = make_packet(ip6, dgram, abc);

    visit("override_ipv4_ihl", [] { return with<ipv4>(datagram, ihl, 15); });
    visit("override_ipv4_ihl_0", [] { return with<ipv4>(datagram, ihl, 0); });
    visit("override_ipv4_protocol", [] { return with<ipv4>(datagram, protocol, 253); });
    visit("override_ipv4_checksum", [] { return with<ipv4>(datagram, header_checksum, 0xbeef); });
    visit("override_ipv4_checksum_0", [] { return with<ipv4>(datagram, header_checksum, 0); });
    visit("override_ipv4_total_length", [] { return with<ipv4>(make_packet(ip4, abc), total_length, 1); });
    visit("override_tcp_data_offset", [] { return with<tcp>(stream, data_offset, 15); });
    visit("override_tcp_data_offset_0", [] { return with<tcp>(stream, data_offset, 0); });
    visit("override_tcp_checksum", [] { return with<tcp>(stream, checksum, 0x1234); });
    visit("override_tcp_checksum_0", [] { return with<tcp>(stream, checksum, 0); });
    visit("override_tcp_checksum_max", [] { return with<tcp>(stream, checksum, 0xffff); });
    visit("override_udp_length", [] { return with<udp>(datagram, length, 7); });
    visit("override_udp_length_0", [] { return with<udp>(datagram, length, 0); });
    visit("override_udp_checksum", [] { return with<udp>(datagram, checksum, 0x1234); });
    visit("override_udp_checksum_0", [] { return with<udp>(datagram, checksum, 0); });
    visit("override_udp_checksum_max", [] { return with<udp>(datagram, checksum, 0xffff); });
    visit("override_ethernet_type", [] { return with<ethernet>(make_packet(eth, ip4, udp(dport = 0)), type, 0x88b5); });
    visit("override_vlan_type", [] { return make_packet(eth, vlan(vlan_identifier = 1, type = 0x88b5), ip4, udp()); });
    visit("override_ipv6_payload_length", [] { return with<ipv6>(datagram6, payload_length, 0); });
    visit("override_ipv6_next_header", [] { return with<ipv6>(datagram6, next_header, 253); });
}

void zero_sum_packets(auto const& visit) {
    visit("udp_zero_sum_ipv4", [] { return make_packet(ip4, dgram, payload(std::array<char unsigned, 2>{223, 215})); });
    visit("udp_zero_sum_ipv6", [] { return make_packet(ip6, dgram, payload(std::array<char unsigned, 2>{152, 101})); });
    visit("tcp_zero_sum_ipv4",
          [] { return make_packet(ip4, segment, payload(std::array<char unsigned, 2>{119, 141})); });
    visit("tcp_zero_sum_ipv6", [] { return make_packet(ip6, segment, payload(std::array<char unsigned, 2>{48, 27})); });
}

}

// SPDX-License-Identifier: BSL-1.0
// The golden packets that are of no kind, and payloads of many sizes as umpa makes them.
#include <golden/field_packets.hpp>
#include <golden/override_packets.hpp>
#include <golden/stack_packets.hpp>
#include <interop/tshark.hpp>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr meant_finding meant[] = {
    {"override_ethernet_type", "eth:ip:udp is read as eth", "a type for experiments"},
    {"override_vlan_type", "eth:vlan:ip:udp is read as eth:vlan", "a type for experiments"},
    {"override_ipv4_protocol", "ip:udp is read as ip", "a number for experiments"},
    {"override_ipv6_next_header", "ipv6:udp is read as ipv6", "a number for experiments"},
    {"override_ipv4_ihl", "error, ip:udp is read as ip", "15 words that are not there"},
    {"override_ipv4_ihl_0", "error, ip:udp is read as ip", "no words"},
    {"override_ipv4_total_length", "error", "shorter than the header"},
    {"override_ipv6_payload_length", "malformed", "shorter than the UDP header"},
    {"override_tcp_data_offset", "malformed", "15 words that are not there"},
    {"override_tcp_data_offset_0", "error", "no words"},
    {"override_udp_length", "malformed", "shorter than the header"},
    {"override_udp_length_0", "malformed", "shorter than the header"},
    {"override_ipv4_checksum", "checksum", "by hand"},
    {"override_ipv4_checksum_0", "checksum", "by hand"},
    {"override_tcp_checksum", "checksum", "by hand"},
    {"override_tcp_checksum_0", "checksum", "by hand"},
    {"override_tcp_checksum_max", "checksum", "by hand"},
    {"override_udp_checksum", "checksum", "by hand"},
    {"override_udp_checksum_max", "checksum", "by hand"},
    {"ipv4_option_loose_source_route", "error, malformed", "protocol 0 is an IPv6 header"},
    {"ipv4_option_strict_source_route", "error, malformed", "protocol 0 is an IPv6 header"},
    {"ipv4_option_source_route_mixed", "error, malformed", "protocol 0 is an IPv6 header"},
    {"ipv4_dont_fragment", "malformed", "text where UDP is announced"},
    {"ipv4_dscp", "malformed", "text where UDP is announced"},
    {"ipv4_ecn", "malformed", "text where UDP is announced"},
    {"ipv4_time_to_live_0", "malformed", "text where UDP is announced"},
    {"ipv4_type_of_service", "malformed", "text where UDP is announced"},
    {"vlan_payload", "malformed", "text where 802.2 is announced"},
    {"ipv4_version", "ip is read as ", "version 5"},
    {"max_ipv4", "ip is read as ", "version 15"},
    {"max_ipv4_but_checksum", "ip is read as ", "version 15"},
    {"max_ipv6", "ipv6 is read as ", "version 15"},
    {"unchecked_udp_ipv4_udp", "ip:udp:ip:udp is read as ip:udp", "UDP announces no IPv4"},
    {"unchecked_tcp_ipv6_tcp", "ipv6:tcp:ipv6:tcp is read as ipv6:tcp", "TCP announces no IPv6"},
};

TEST(Tshark, ReadsTheFirstPackets) {
    captures packets;
    auto const visit = packets.golden_packets();
    tutorial_packets(visit);
    tcp_option_packets(visit);
    ipv4_option_packets(visit);
    override_packets(visit);
    zero_sum_packets(visit);
    link_packets(visit);
    ipv6_packets(visit);
    tunnel_packets(visit);
    unchecked_packets(visit);
    ipv4_field_packets(visit);
    largest_packets(visit);
    expect_read_by_tshark(packets, meant);
}

TEST(Tshark, ReadsPayloadsOfAnySize) {
    captures packets;
    auto const keep = [&]<class Packet>(std::string const& name, Packet const& packet) {
        std::vector<std::uint8_t> bytes(byte_count(packet));
        write_to(packet, std::as_writable_bytes(std::span(bytes)));
        packets.add<Packet>(name, bytes);
    };
    for (std::size_t size = 0; size <= 300; ++size) {
        std::vector<std::uint8_t> content(size);
        for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::uint8_t>(255 - i * 7);
        std::string const name = "payload of " + std::to_string(size);
        keep(name, make_packet(eth, vlan(), ip4, dgram, payload(content)));
        keep(name, make_packet(ip6, inner4, segment, options(window_scale()), payload(content)));
    }
    expect_read_by_tshark(packets, {});
}

} // namespace

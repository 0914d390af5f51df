// SPDX-License-Identifier: BSL-1.0
// Packets of run-time values, and one that is a constant. tests/object_code.py reads of the object code, at -O2:
// STRAIGHT: udp4, udp4_of_data, tcp4_options, udp6, vlan_udp4, vxlan_tcp4, dns_query, arp_request
// CONSTANT: constant
// RODATA: constant_frame 60 bytes
#include "values.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/application/dns.hpp>
#include <umpa/protocols/application/dns_records.hpp>
#include <umpa/protocols/link/arp.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/tcp_options.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>

using namespace umpa;
using namespace umpa::literals;
using gates::values;

static constexpr mac_address here("02:00:00:00:00:01"), there("02:00:00:00:00:02");
static constexpr auto cable = ethernet(dst = there, src = here);

static auto network(values const& v) { return ipv4(src = ipv4_address(v.source), dst = ipv4_address(v.destination)); }
static auto datagram(values const& v) { return udp(sport = v.source_port, dport = v.destination_port); }
static auto segment(values const& v) {
    return tcp(sport = v.source_port, dport = v.destination_port, seq = v.sequence,
               acknowledgment_number = v.acknowledgment);
}

template <std::size_t N>
static void keep(std::byte* to, std::array<std::byte, N> const& bytes) {
    std::memcpy(to, bytes.data(), N);
}

extern "C" {

void udp4(values const& v, std::byte* to) {
    keep(to, to_bytes(make_packet(cable, network(v), datagram(v), payload(zeros<18>))));
}
void udp4_of_data(values const& v, std::byte* to) {
    keep(to, to_bytes(make_packet(cable, network(v), datagram(v), payload(v.data))));
}
void tcp4_options(values const& v, std::byte* to) {
    keep(to, to_bytes(make_packet(cable, network(v), segment(v),
                                  options(maximum_segment_size(v.segment_size), sack_permitted(),
                                          timestamps(v.sequence, v.acknowledgment), window_scale(7)))));
}
void udp6(values const& v, std::byte* to) {
    auto const six = ipv6(src = ipv6_address(v.source6), dst = ipv6_address(v.destination6));
    keep(to, to_bytes(make_packet(cable, six, datagram(v), payload(v.data))));
}
void vlan_udp4(values const& v, std::byte* to) {
    auto const tagged = vlan(vlan_identifier = uint_of<12>::from_wire(v.number));
    keep(to, to_bytes(make_packet(cable, tagged, network(v), datagram(v), payload(v.data))));
}
void vxlan_tcp4(values const& v, std::byte* to) {
    auto const tunnel = vxlan(network_identifier = uint_of<24>::from_wire(v.number));
    keep(to, to_bytes(make_packet(cable, network(v), datagram(v), tunnel, cable, network(v), segment(v))));
}
void dns_query(values const& v, std::byte* to) {
    static constexpr auto asked = question("www.example.com", qtype = "aaaa");
    keep(to, to_bytes(make_packet(cable, network(v), datagram(v), dns(identification = v.number), asked)));
}
void arp_request(values const& v, std::byte* to) {
    keep(to, to_bytes(make_packet(cable, arp(sender_hardware_address = mac_address(v.mac),
                                             sender_protocol_address = ipv4_address(v.source),
                                             target_protocol_address = ipv4_address(v.destination)))));
}

extern constexpr std::array<std::byte, 60> constant_frame =
    to_bytes(make_packet(cable, ipv4(src = "10.0.0.1"_ipv4, dst = "10.0.0.2"_ipv4), udp(), payload(zeros<18>)));

/// Nothing says that this is a constant, but for its values.
void constant(values const&, std::byte* to) {
    keep(to, to_bytes(make_packet(cable, ipv4(src = "10.0.0.1"_ipv4, dst = "10.0.0.2"_ipv4), udp(), payload("hello"))));
}
}

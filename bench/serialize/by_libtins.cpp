// SPDX-License-Identifier: BSL-1.0
// libtins takes values at run time only. Version 4.0 has no VXLAN: its eight bytes stand before the inner frame.
#include "makers.hpp"
#include <cstdint>
#include <cstring>
#include <tins/tins.h>

namespace bench {
namespace {

using Tins::Endian::host_to_be;

Tins::IPv4Address address(std::uint32_t number) { return Tins::IPv4Address(host_to_be(number)); }
Tins::IPv6Address address(address16 const& halves) {
    std::uint64_t const big[2]{host_to_be(halves[0]), host_to_be(halves[1])};
    return Tins::IPv6Address(reinterpret_cast<std::uint8_t const*>(big));
}
Tins::HWAddress<6> mac(std::uint64_t number) {
    std::uint64_t const big = host_to_be(number << 16);
    return Tins::HWAddress<6>(reinterpret_cast<std::uint8_t const*>(&big));
}

Tins::EthernetII ethernet() {
    static Tins::HWAddress<6> const here("02:00:00:00:00:01");
    static Tins::HWAddress<6> const there("02:00:00:00:00:02");
    return Tins::EthernetII(there, here);
}

Tins::IP ipv4(std::uint32_t source, std::uint32_t destination) {
    Tins::IP ip(address(destination), address(source));
    ip.id(0);
    ip.ttl(64);
    return ip;
}

Tins::RawPDU content_of(std::span<std::byte const> bytes) {
    return Tins::RawPDU(reinterpret_cast<std::uint8_t const*>(bytes.data()), static_cast<std::uint32_t>(bytes.size()));
}

Tins::TCP segment(values const& v) {
    Tins::TCP tcp(v.destination_port, v.source_port);
    tcp.seq(v.sequence);
    tcp.flags(Tins::TCP::SYN);
    tcp.window(v.window);
    return tcp;
}

void keep(std::byte* out, Tins::PDU& frame) {
    auto const bytes = frame.serialize();
    std::memcpy(out, bytes.data(), bytes.size());
}

Tins::EthernetII udp4_frame(values const& v) {
    return ethernet() / ipv4(v.source, v.destination) / Tins::UDP(v.destination_port, v.source_port) /
           content_of(v.payload);
}
void udp4(values const& v, std::byte* out) {
    auto frame = udp4_frame(v);
    keep(out, frame);
}

/// A packet that is kept: its fields are set anew, and it is serialized again.
void udp4_again(values const& v, std::byte* out) {
    static auto frame = udp4_frame(v);
    static auto& ip = frame.rfind_pdu<Tins::IP>();
    static auto& udp = frame.rfind_pdu<Tins::UDP>();
    static auto& raw = frame.rfind_pdu<Tins::RawPDU>();
    ip.src_addr(address(v.source));
    ip.dst_addr(address(v.destination));
    udp.sport(v.source_port);
    udp.dport(v.destination_port);
    std::memcpy(raw.payload().data(), v.payload.data(), v.payload.size());
    keep(out, frame);
}

void udp4_long(values const& v, std::byte* out) {
    auto frame = ethernet() / ipv4(v.source, v.destination) / Tins::UDP(v.destination_port, v.source_port);
    if (!v.long_payload.empty()) frame /= content_of(v.long_payload);
    keep(out, frame);
}

void tcp4(values const& v, std::byte* out) {
    Tins::TCP tcp = segment(v);
    tcp.mss(v.segment_size);
    tcp.sack_permitted();
    tcp.winscale(7);
    for (int i = 0; i < 3; ++i)
        tcp.add_option(Tins::TCP::option(Tins::TCP::EOL)); // it would fill up with no-operations
    auto frame = ethernet() / ipv4(v.source, v.destination) / tcp;
    keep(out, frame);
}

void udp6(values const& v, std::byte* out) {
    Tins::IPv6 ip(address(v.destination6), address(v.source6));
    ip.hop_limit(64);
    auto frame = ethernet() / ip / Tins::UDP(v.destination_port, v.source_port) / content_of(v.payload);
    keep(out, frame);
}

void vlan(values const& v, std::byte* out) {
    auto frame = ethernet() / Tins::Dot1Q(v.vlan, false) / ipv4(v.source, v.destination) /
                 Tins::UDP(v.destination_port, v.source_port) / content_of(v.payload);
    keep(out, frame);
}

void vxlan(values const& v, std::byte* out) {
    auto inner = ethernet() / ipv4(v.inner_source, v.inner_destination) / segment(v) / content_of(v.payload);
    auto const inner_bytes = inner.serialize();
    std::uint32_t const head[2]{host_to_be(std::uint32_t{0x0800'0000}), host_to_be(v.network << 8)};
    std::vector<std::uint8_t> bytes(sizeof head + inner_bytes.size());
    std::memcpy(bytes.data(), head, sizeof head);
    std::memcpy(bytes.data() + sizeof head, inner_bytes.data(), inner_bytes.size());
    auto frame = ethernet() / ipv4(v.source, v.destination) / Tins::UDP(4789, v.outer_port) /
                 Tins::RawPDU(bytes.begin(), bytes.end());
    keep(out, frame);
}

void dns(values const& v, std::byte* out) {
    Tins::DNS query;
    query.id(v.identification);
    query.recursion_desired(1);
    query.add_query({"www.example.org", Tins::DNS::A, Tins::DNS::INTERNET});
    auto frame = ethernet() / ipv4(v.source, v.destination) / Tins::UDP(53, v.source_port) / query;
    keep(out, frame);
}

void arp(values const& v, std::byte* out) {
    Tins::ARP asked(address(v.destination), address(v.source), Tins::HWAddress<6>(), mac(v.source_mac));
    asked.opcode(Tins::ARP::REQUEST);
    auto frame = ethernet() / asked;
    keep(out, frame);
}

}

makers made_by_libtins() {
    constexpr auto name = "libtins";
    return {{stack::udp4, kind::run_time, name, udp4},
            {stack::udp4, kind::run_time, "libtins, packet kept, serialized again", udp4_again},
            {stack::udp4_long, kind::run_time, name, udp4_long},
            {stack::tcp4, kind::run_time, name, tcp4},
            {stack::udp6, kind::run_time, name, udp6},
            {stack::vlan, kind::run_time, name, vlan},
            {stack::vxlan, kind::run_time, name, vxlan},
            {stack::dns, kind::run_time, name, dns},
            {stack::arp, kind::run_time, name, arp}};
}

}

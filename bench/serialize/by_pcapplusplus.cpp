// SPDX-License-Identifier: BSL-1.0
// PcapPlusPlus takes values at run time only.
#include "makers.hpp"
#include <ArpLayer.h>
#include <DnsLayer.h>
#include <EthLayer.h>
#include <IPv4Layer.h>
#include <IPv6Layer.h>
#include <Packet.h>
#include <PayloadLayer.h>
#include <TcpLayer.h>
#include <UdpLayer.h>
#include <VlanLayer.h>
#include <VxlanLayer.h>
#include <array>
#include <cstring>
#include <endian.h>
#include <netinet/in.h>

namespace bench {
namespace {

pcpp::MacAddress mac(std::uint64_t number) {
    std::uint64_t const big = htobe64(number << 16);
    std::array<std::uint8_t, 6> bytes;
    std::memcpy(bytes.data(), &big, bytes.size());
    return pcpp::MacAddress(bytes.data());
}
pcpp::EthLayer ethernet() { return {mac(0x0200'0000'0001), mac(0x0200'0000'0002)}; }
pcpp::IPv4Layer ipv4(std::uint32_t source, std::uint32_t destination) {
    pcpp::IPv4Layer ip{pcpp::IPv4Address(htonl(source)), pcpp::IPv4Address(htonl(destination))};
    ip.getIPv4Header()->timeToLive = 64;
    return ip;
}
pcpp::IPv6Address address(address16 const& halves) {
    std::uint64_t const big[2]{htobe64(halves[0]), htobe64(halves[1])};
    return pcpp::IPv6Address(reinterpret_cast<std::uint8_t const*>(big));
}
pcpp::PayloadLayer content_of(std::span<std::byte const> bytes) {
    return {reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()};
}

/// Puts layers together, has their fields computed, and keeps the bytes.
template <class... Layers>
void finish(std::byte* out, Layers&... layers) {
    pcpp::Packet packet(256);
    (packet.addLayer(&layers), ...);
    packet.computeCalculateFields();
    std::memcpy(out, packet.getRawPacket()->getRawData(),
                static_cast<std::size_t>(packet.getRawPacket()->getRawDataLen()));
}

void udp4(values const& v, std::byte* out) {
    auto eth = ethernet();
    auto ip = ipv4(v.source, v.destination);
    pcpp::UdpLayer udp(v.source_port, v.destination_port);
    auto content = content_of(v.payload);
    finish(out, eth, ip, udp, content);
}

/// A packet that is kept: its fields are set anew, and computed again.
void udp4_again(values const& v, std::byte* out) {
    static auto eth = ethernet();
    static auto ip = ipv4(v.source, v.destination);
    static pcpp::UdpLayer udp(v.source_port, v.destination_port);
    static auto content = content_of(v.payload);
    static pcpp::Packet packet(256);
    static bool const whole =
        packet.addLayer(&eth) && packet.addLayer(&ip) && packet.addLayer(&udp) && packet.addLayer(&content);
    if (!whole) return;
    ip.getIPv4Header()->ipSrc = htonl(v.source);
    ip.getIPv4Header()->ipDst = htonl(v.destination);
    udp.getUdpHeader()->portSrc = htons(v.source_port);
    udp.getUdpHeader()->portDst = htons(v.destination_port);
    std::memcpy(content.getPayload(), v.payload.data(), v.payload.size());
    packet.computeCalculateFields();
    std::memcpy(out, packet.getRawPacket()->getRawData(), 60);
}

void tcp4(values const& v, std::byte* out) {
    auto eth = ethernet();
    auto ip = ipv4(v.source, v.destination);
    pcpp::TcpLayer tcp(v.source_port, v.destination_port);
    tcp.getTcpHeader()->sequenceNumber = htonl(v.sequence);
    tcp.getTcpHeader()->synFlag = 1;
    tcp.getTcpHeader()->windowSize = htons(v.window);
    tcp.addTcpOption({pcpp::TcpOptionEnumType::Mss, v.segment_size});
    tcp.addTcpOption({pcpp::TcpOptionEnumType::SackPerm, nullptr, 0});
    tcp.addTcpOption({pcpp::TcpOptionEnumType::Window, std::uint8_t{7}});
    for (int i = 0; i < 3; ++i) tcp.addTcpOption({pcpp::TcpOptionEnumType::Eol, nullptr, 0}); // it fills up with ones
    finish(out, eth, ip, tcp);
}

void udp6(values const& v, std::byte* out) {
    auto eth = ethernet();
    pcpp::IPv6Layer ip(address(v.source6), address(v.destination6));
    ip.getIPv6Header()->hopLimit = 64;
    pcpp::UdpLayer udp(v.source_port, v.destination_port);
    auto content = content_of(v.payload);
    finish(out, eth, ip, udp, content);
}

void vlan(values const& v, std::byte* out) {
    auto eth = ethernet();
    pcpp::VlanLayer tag(v.vlan, false, 0, 0);
    auto ip = ipv4(v.source, v.destination);
    pcpp::UdpLayer udp(v.source_port, v.destination_port);
    auto content = content_of(v.payload);
    finish(out, eth, tag, ip, udp, content);
}

void vxlan(values const& v, std::byte* out) {
    auto eth = ethernet();
    auto ip = ipv4(v.source, v.destination);
    pcpp::UdpLayer udp(v.outer_port, 4789);
    pcpp::VxlanLayer network(v.network);
    auto inner = ethernet();
    auto inner_ip = ipv4(v.inner_source, v.inner_destination);
    pcpp::TcpLayer tcp(v.source_port, v.destination_port);
    tcp.getTcpHeader()->sequenceNumber = htonl(v.sequence);
    tcp.getTcpHeader()->synFlag = 1;
    tcp.getTcpHeader()->windowSize = htons(v.window);
    auto content = content_of(v.payload);
    finish(out, eth, ip, udp, network, inner, inner_ip, tcp, content);
}

void dns(values const& v, std::byte* out) {
    auto eth = ethernet();
    auto ip = ipv4(v.source, v.destination);
    pcpp::UdpLayer udp(v.source_port, 53);
    pcpp::DnsLayer query;
    query.getDnsHeader()->transactionID = htons(v.identification);
    query.getDnsHeader()->recursionDesired = 1;
    query.addQuery("www.example.org", pcpp::DNS_TYPE_A, pcpp::DNS_CLASS_IN);
    finish(out, eth, ip, udp, query);
}

void arp(values const& v, std::byte* out) {
    static constexpr std::array<std::byte, 18> zeros{};
    auto eth = ethernet();
    pcpp::ArpLayer asked(pcpp::ArpRequest(mac(v.source_mac), pcpp::IPv4Address(htonl(v.source)),
                                          pcpp::IPv4Address(htonl(v.destination))));
    auto content = content_of(zeros);
    finish(out, eth, asked, content);
}

}

makers made_by_pcapplusplus() {
    constexpr auto name = "PcapPlusPlus";
    return {{stack::udp4, kind::run_time, name, udp4},
            {stack::udp4, kind::run_time, "PcapPlusPlus, packet kept, computed again", udp4_again},
            {stack::tcp4, kind::run_time, name, tcp4},
            {stack::udp6, kind::run_time, name, udp6},
            {stack::vlan, kind::run_time, name, vlan},
            {stack::vxlan, kind::run_time, name, vxlan},
            {stack::dns, kind::run_time, name, dns},
            {stack::arp, kind::run_time, name, arp}};
}

}

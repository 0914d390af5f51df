// SPDX-License-Identifier: BSL-1.0
// libnet takes values at run time only, and has no VXLAN. Used as its manual says: a packet is built once, from its
// end, and each of its headers is then set anew by its tag.
#include "makers.hpp"
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <endian.h>
#include <libnet.h>

namespace bench {
namespace {

constexpr std::uint8_t here[6] = {2, 0, 0, 0, 0, 1};
constexpr std::uint8_t there[6] = {2, 0, 0, 0, 0, 2};
constexpr std::uint8_t nobody[6] = {};

std::uint8_t const* octets(void const* data) { return static_cast<std::uint8_t const*>(data); }

/// A packet that is only constructed, and its headers' tags, from its end.
struct context {
    context() {
        char why[LIBNET_ERRBUF_SIZE];
        handle = libnet_init(LIBNET_NONE, nullptr, why);
        if (handle == nullptr) fail(why);
    }
    context(context const&) = delete;
    ~context() { libnet_destroy(handle); }

    [[noreturn]] static void fail(char const* why) {
        std::fprintf(stderr, "libnet: %s\n", why);
        std::exit(EXIT_FAILURE);
    }

    void ethernet(std::uint16_t type) {
        tags[3] = libnet_build_ethernet(there, here, type, nullptr, 0, handle, tags[3]);
    }
    void ipv4(std::uint32_t source, std::uint32_t destination, std::uint8_t protocol, std::uint16_t size) {
        tags[2] = libnet_build_ipv4(size, 0, 0, 0, 64, protocol, 0, htonl(source), htonl(destination), nullptr, 0,
                                    handle, tags[2]);
    }
    void udp(std::uint16_t from, std::uint16_t to, void const* payload, std::size_t size) {
        tags[1] = libnet_build_udp(from, to, static_cast<std::uint16_t>(8 + size), 0, octets(payload),
                                   static_cast<std::uint32_t>(size), handle, tags[1]);
    }

    void keep(std::byte* out) {
        std::uint8_t* bytes = nullptr;
        std::uint32_t size = 0;
        if (libnet_pblock_coalesce(handle, &bytes, &size) != 1) fail(libnet_geterror(handle));
        std::memcpy(out, bytes, size);
        libnet_adv_free_packet(handle, bytes);
    }

    libnet_t* handle;
    std::array<libnet_ptag_t, 4> tags{};
};

void put_udp4(context& packet, values const& v, void const* payload, std::size_t size) {
    packet.udp(v.source_port, v.destination_port, payload, size);
    packet.ipv4(v.source, v.destination, IPPROTO_UDP, static_cast<std::uint16_t>(28 + size));
}

void udp4(values const& v, std::byte* out) {
    static context packet;
    put_udp4(packet, v, v.payload.data(), v.payload.size());
    packet.ethernet(ETHERTYPE_IP);
    packet.keep(out);
}

void tcp4(values const& v, std::byte* out) {
    static context packet;
    std::array<std::uint8_t, 12> const options{
        2, 4, static_cast<std::uint8_t>(v.segment_size >> 8), static_cast<std::uint8_t>(v.segment_size & 0xff), 4, 2, 3,
        3, 7};
    packet.tags[0] = libnet_build_tcp_options(options.data(), options.size(), packet.handle, packet.tags[0]);
    packet.tags[1] = libnet_build_tcp(v.source_port, v.destination_port, v.sequence, 0, TH_SYN, v.window, 0, 0,
                                      20 + options.size(), nullptr, 0, packet.handle, packet.tags[1]);
    packet.ipv4(v.source, v.destination, IPPROTO_TCP, 40 + options.size());
    packet.ethernet(ETHERTYPE_IP);
    packet.keep(out);
}

libnet_in6_addr address(address16 const& halves) {
    std::uint64_t const big[2]{htobe64(halves[0]), htobe64(halves[1])};
    libnet_in6_addr address;
    std::memcpy(&address, big, sizeof address);
    return address;
}

void udp6(values const& v, std::byte* out) {
    static context packet;
    packet.udp(v.source_port, v.destination_port, v.payload.data(), v.payload.size());
    packet.tags[2] =
        libnet_build_ipv6(0, 0, static_cast<std::uint16_t>(8 + v.payload.size()), IPPROTO_UDP, 64, address(v.source6),
                          address(v.destination6), nullptr, 0, packet.handle, packet.tags[2]);
    packet.ethernet(ETHERTYPE_IPV6);
    packet.keep(out);
}

void vlan(values const& v, std::byte* out) {
    static context packet;
    put_udp4(packet, v, v.payload.data(), v.payload.size());
    packet.tags[3] = libnet_build_802_1q(there, here, ETHERTYPE_VLAN, 0, 0, v.vlan, ETHERTYPE_IP, nullptr, 0,
                                         packet.handle, packet.tags[3]);
    packet.keep(out);
}

void dns(values const& v, std::byte* out) {
    static context packet;
    static constexpr char question[] = "\3www\7example\3org\0\0\1\0"; // and a last one
    std::array<std::uint8_t, 21> bytes{};
    std::memcpy(bytes.data(), question, 20);
    bytes[20] = 1;
    constexpr std::uint16_t size = 12 + bytes.size();
    packet.tags[0] = libnet_build_dnsv4(LIBNET_UDP_DNSV4_H, v.identification, 0x0100, 1, 0, 0, 0, bytes.data(),
                                        bytes.size(), packet.handle, packet.tags[0]);
    packet.tags[1] = libnet_build_udp(v.source_port, 53, 8 + size, 0, nullptr, 0, packet.handle, packet.tags[1]);
    packet.ipv4(v.source, v.destination, IPPROTO_UDP, 28 + size);
    packet.ethernet(ETHERTYPE_IP);
    packet.keep(out);
}

void arp(values const& v, std::byte* out) {
    static context packet;
    static constexpr std::array<std::uint8_t, 18> zeros{};
    std::uint64_t const sender = htobe64(v.source_mac << 16);
    std::uint32_t const source = htonl(v.source);
    std::uint32_t const destination = htonl(v.destination);
    packet.tags[2] =
        libnet_build_arp(ARPHRD_ETHER, ETHERTYPE_IP, 6, 4, ARPOP_REQUEST, octets(&sender), octets(&source), nobody,
                         octets(&destination), zeros.data(), zeros.size(), packet.handle, packet.tags[2]);
    packet.ethernet(ETHERTYPE_ARP);
    packet.keep(out);
}

}

makers made_by_libnet() {
    constexpr auto name = "libnet";
    return {{stack::udp4, kind::run_time, name, udp4}, {stack::tcp4, kind::run_time, name, tcp4},
            {stack::udp6, kind::run_time, name, udp6}, {stack::vlan, kind::run_time, name, vlan},
            {stack::dns, kind::run_time, name, dns},   {stack::arp, kind::run_time, name, arp}};
}

}

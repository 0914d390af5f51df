// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "serialize_values.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <endian.h>
#include <net/ethernet.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip6.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>

// What is written without a library, the usual way: the system's structs laid over the buffer, htons and htonl, and
// the loop of RFC 1071 over the finished headers. That loop stands in this file, where a compiler may inline it and
// see its lengths; most programs call a function in another.

namespace bench::by_hand {

inline constexpr std::array<std::uint8_t, 6> here{2, 0, 0, 0, 0, 1};
inline constexpr std::array<std::uint8_t, 6> there{2, 0, 0, 0, 0, 2};

inline std::uint32_t sum(void const* data, std::size_t size, std::uint32_t before) {
    auto const* at = static_cast<unsigned char const*>(data);
    std::uint32_t sum = before;
    for (; size > 1; size -= 2, at += 2) {
        std::uint16_t word;
        std::memcpy(&word, at, 2);
        sum += word;
    }
    if (size > 0) sum += htons(static_cast<std::uint16_t>(*at << 8));
    return sum;
}

[[gnu::noinline]] inline std::uint32_t sum_called(void const* data, std::size_t size, std::uint32_t before) {
    return sum(data, size, before);
}

inline std::uint16_t checksum(std::uint32_t sum) {
    while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}

struct pseudo_header4 {
    std::uint32_t source;
    std::uint32_t destination;
    std::uint8_t zero;
    std::uint8_t protocol;
    std::uint16_t length;
};

struct pseudo_header6 {
    in6_addr source;
    in6_addr destination;
    std::uint32_t length;
    std::uint32_t protocol;
};

inline in6_addr address6(std::array<std::uint64_t, 2> const& halves) {
    std::uint64_t const big[2]{htobe64(halves[0]), htobe64(halves[1])};
    in6_addr address;
    std::memcpy(&address, big, sizeof address);
    return address;
}

inline void put_mac(std::uint8_t* to, std::uint64_t address) {
    std::uint64_t const big = htobe64(address << 16);
    std::memcpy(to, &big, 6);
}

inline ether_header* put_ethernet(std::byte* out, std::uint16_t type) {
    auto* eth = reinterpret_cast<ether_header*>(out);
    std::memcpy(eth->ether_dhost, there.data(), 6);
    std::memcpy(eth->ether_shost, here.data(), 6);
    eth->ether_type = htons(type);
    return eth;
}

template <auto Sum = sum>
[[gnu::always_inline]] inline iphdr* put_ipv4(ether_header* eth, values const& v, std::uint8_t protocol,
                                              std::size_t carried, std::uint8_t tos = 0, std::uint16_t id = 0,
                                              std::uint8_t ttl = 64) {
    auto* ip = reinterpret_cast<iphdr*>(eth + 1);
    ip->version = 4;
    ip->ihl = sizeof *ip / 4;
    ip->tos = tos;
    ip->tot_len = htons(static_cast<std::uint16_t>(sizeof *ip + carried));
    ip->id = htons(id);
    ip->frag_off = 0;
    ip->ttl = ttl;
    ip->protocol = protocol;
    ip->check = 0;
    ip->saddr = htonl(v.source);
    ip->daddr = htonl(v.destination);
    ip->check = checksum(Sum(ip, sizeof *ip, 0));
    return ip;
}

[[gnu::always_inline]] inline udphdr* put_udp(void* place, values const& v, void const* payload, std::size_t size) {
    auto* udp = static_cast<udphdr*>(place);
    udp->source = htons(v.source_port);
    udp->dest = htons(v.destination_port);
    udp->len = htons(static_cast<std::uint16_t>(sizeof *udp + size));
    udp->check = 0;
    std::memcpy(udp + 1, payload, size);
    return udp;
}

template <auto Sum = sum, class PseudoHeader>
[[gnu::always_inline]] inline void finish_udp(udphdr* udp, PseudoHeader const& pseudo, std::size_t size) {
    udp->check = checksum(Sum(udp, sizeof *udp + size, Sum(&pseudo, sizeof pseudo, 0)));
    if (udp->check == 0) udp->check = 0xffff;
}

template <auto Sum = sum>
[[gnu::always_inline]] inline void put_udp4(iphdr* ip, values const& v, void const* payload, std::size_t size) {
    udphdr* udp = put_udp(ip + 1, v, payload, size);
    finish_udp<Sum>(udp, pseudo_header4{ip->saddr, ip->daddr, 0, IPPROTO_UDP, udp->len}, size);
}

template <auto Sum = sum>
[[gnu::always_inline]] inline void make_udp4(values const& v, std::byte* out, void const* payload, std::size_t size) {
    ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
    put_udp4<Sum>(put_ipv4<Sum>(eth, v, IPPROTO_UDP, sizeof(udphdr) + size), v, payload, size);
}

[[gnu::noinline]] inline void udp4(values const& v, std::byte* out) {
    make_udp4(v, out, v.payload.data(), v.payload.size());
}
[[gnu::noinline]] inline void udp4_calling(values const& v, std::byte* out) {
    make_udp4<sum_called>(v, out, v.payload.data(), v.payload.size());
}

[[gnu::noinline]] inline void udp4_zeros(values const& v, std::byte* out) {
    make_udp4(v, out, zero_payload.data(), zero_payload.size());
}

[[gnu::noinline]] inline void udp4_every_field(values const& v, std::byte* out) {
    ether_header* eth = put_ethernet(out, ETHERTYPE_IP);
    put_mac(eth->ether_dhost, v.destination_mac);
    put_mac(eth->ether_shost, v.source_mac);
    iphdr* ip = put_ipv4(eth, v, IPPROTO_UDP, sizeof(udphdr) + v.payload.size(), static_cast<std::uint8_t>(v.dscp << 2),
                         v.identification, v.time_to_live);
    put_udp4(ip, v, v.payload.data(), v.payload.size());
}

[[gnu::noinline]] inline void udp4_constant(values const&, std::byte* out) {
    constexpr values v = constant_values();
    make_udp4(v, out, zero_payload.data(), zero_payload.size());
}

[[gnu::noinline]] inline void udp4_long(values const& v, std::byte* out) {
    make_udp4(v, out, v.long_payload.data(), v.long_payload.size());
}

[[gnu::noinline]] inline void tcp4(values const& v, std::byte* out) {
    constexpr std::size_t options_size = 12;
    constexpr std::size_t size = sizeof(tcphdr) + options_size;
    iphdr* ip = put_ipv4(put_ethernet(out, ETHERTYPE_IP), v, IPPROTO_TCP, size);
    auto* tcp = reinterpret_cast<tcphdr*>(ip + 1);
    std::memset(tcp, 0, size);
    tcp->source = htons(v.source_port);
    tcp->dest = htons(v.destination_port);
    tcp->seq = htonl(v.sequence);
    tcp->doff = size / 4;
    tcp->syn = 1;
    tcp->window = htons(v.window);
    auto* options = reinterpret_cast<std::uint8_t*>(tcp + 1);
    options[0] = TCPOPT_MAXSEG;
    options[1] = TCPOLEN_MAXSEG;
    options[2] = static_cast<std::uint8_t>(v.segment_size >> 8);
    options[3] = static_cast<std::uint8_t>(v.segment_size & 0xff);
    options[4] = TCPOPT_SACK_PERMITTED;
    options[5] = TCPOLEN_SACK_PERMITTED;
    options[6] = TCPOPT_WINDOW;
    options[7] = TCPOLEN_WINDOW;
    options[8] = 7;
    pseudo_header4 const pseudo{ip->saddr, ip->daddr, 0, IPPROTO_TCP, htons(size)};
    tcp->check = checksum(sum(tcp, size, sum(&pseudo, sizeof pseudo, 0)));
}

[[gnu::noinline]] inline void udp6(values const& v, std::byte* out) {
    constexpr std::size_t size = sizeof(udphdr) + sizeof v.payload;
    auto* ip = reinterpret_cast<ip6_hdr*>(put_ethernet(out, ETHERTYPE_IPV6) + 1);
    ip->ip6_flow = htonl(6U << 28);
    ip->ip6_plen = htons(size);
    ip->ip6_nxt = IPPROTO_UDP;
    ip->ip6_hlim = 64;
    ip->ip6_src = address6(v.source6);
    ip->ip6_dst = address6(v.destination6);
    udphdr* udp = put_udp(ip + 1, v, v.payload.data(), v.payload.size());
    finish_udp(udp, pseudo_header6{ip->ip6_src, ip->ip6_dst, htonl(size), htonl(IPPROTO_UDP)}, v.payload.size());
}

}

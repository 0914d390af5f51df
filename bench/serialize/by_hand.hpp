// SPDX-License-Identifier: BSL-1.0
#pragma once
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
// see its lengths; most programs call a function in another, as sum_called is called.

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

inline ether_header* put_ethernet(void* out, std::uint16_t type) {
    auto* eth = static_cast<ether_header*>(out);
    std::memcpy(eth->ether_dhost, there.data(), 6);
    std::memcpy(eth->ether_shost, here.data(), 6);
    eth->ether_type = htons(type);
    return eth;
}

/// What an IPv4 header says.
struct ipv4_values {
    std::uint32_t source;
    std::uint32_t destination;
    std::uint8_t protocol;
    std::size_t carried;
    std::uint8_t tos = 0;
    std::uint16_t id = 0;
    std::uint8_t ttl = 64;
};

template <auto Sum = sum>
[[gnu::always_inline]] inline iphdr* put_ipv4(void* place, ipv4_values const& v) {
    auto* ip = static_cast<iphdr*>(place);
    ip->version = 4;
    ip->ihl = sizeof *ip / 4;
    ip->tos = v.tos;
    ip->tot_len = htons(static_cast<std::uint16_t>(sizeof *ip + v.carried));
    ip->id = htons(v.id);
    ip->frag_off = 0;
    ip->ttl = v.ttl;
    ip->protocol = v.protocol;
    ip->check = 0;
    ip->saddr = htonl(v.source);
    ip->daddr = htonl(v.destination);
    ip->check = checksum(Sum(ip, sizeof *ip, 0));
    return ip;
}

/// A UDP header whose checksum is still zero.
[[gnu::always_inline]] inline udphdr* put_udp(void* place, std::uint16_t from, std::uint16_t to, std::size_t size) {
    auto* udp = static_cast<udphdr*>(place);
    udp->source = htons(from);
    udp->dest = htons(to);
    udp->len = htons(static_cast<std::uint16_t>(sizeof *udp + size));
    udp->check = 0;
    return udp;
}

template <auto Sum = sum, class PseudoHeader>
[[gnu::always_inline]] inline void finish_udp(udphdr* udp, PseudoHeader const& pseudo, std::size_t size) {
    udp->check = checksum(Sum(udp, sizeof *udp + size, Sum(&pseudo, sizeof pseudo, 0)));
    if (udp->check == 0) udp->check = 0xffff;
}
template <auto Sum = sum>
[[gnu::always_inline]] inline void finish_udp4(iphdr const* ip, udphdr* udp, std::size_t size) {
    finish_udp<Sum>(udp, pseudo_header4{ip->saddr, ip->daddr, 0, IPPROTO_UDP, udp->len}, size);
}

/// A UDP header and its payload.
template <auto Sum = sum>
[[gnu::always_inline]] inline void put_udp4(iphdr const* ip, void* place, std::uint16_t from, std::uint16_t to,
                                            void const* payload, std::size_t size) {
    udphdr* udp = put_udp(place, from, to, size);
    std::memcpy(udp + 1, payload, size);
    finish_udp4<Sum>(ip, udp, size);
}

/// A TCP header with so many bytes of options, which are still zero as its checksum is.
[[gnu::always_inline]] inline tcphdr* put_tcp(void* place, std::uint16_t from, std::uint16_t to, std::uint32_t sequence,
                                              std::uint16_t window, std::size_t options) {
    auto* tcp = static_cast<tcphdr*>(place);
    std::memset(tcp, 0, sizeof *tcp + options);
    tcp->source = htons(from);
    tcp->dest = htons(to);
    tcp->seq = htonl(sequence);
    tcp->doff = static_cast<std::uint16_t>((sizeof *tcp + options) / 4) & 0xf;
    tcp->window = htons(window);
    return tcp;
}

template <auto Sum = sum>
[[gnu::always_inline]] inline void finish_tcp4(iphdr const* ip, tcphdr* tcp, std::size_t size) {
    pseudo_header4 const pseudo{ip->saddr, ip->daddr, 0, IPPROTO_TCP, htons(static_cast<std::uint16_t>(size))};
    tcp->check = checksum(Sum(tcp, size, Sum(&pseudo, sizeof pseudo, 0)));
}

}

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

// What is written without a library: the system's structs, htons and htonl, and a checksum over the bytes. The usual
// way to sum is the loop of RFC 1071; the careful way takes 32 bits at a time into 64.

namespace bench::by_hand {

inline constexpr std::array<std::uint8_t, 6> here{2, 0, 0, 0, 0, 1};
inline constexpr std::array<std::uint8_t, 6> there{2, 0, 0, 0, 0, 2};

struct usual {
    using number = std::uint32_t;

    static number sum(void const* data, std::size_t size, number sum = 0) {
        auto const* at = static_cast<unsigned char const*>(data);
        for (; size > 1; size -= 2, at += 2) {
            std::uint16_t word;
            std::memcpy(&word, at, 2);
            sum += word;
        }
        if (size > 0) sum += htons(static_cast<std::uint16_t>(*at << 8));
        return sum;
    }
    static std::uint16_t finish(number sum) {
        while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
        return static_cast<std::uint16_t>(~sum);
    }
};

struct careful {
    using number = std::uint64_t;

    static number sum(void const* data, std::size_t size, number sum = 0) {
        auto const* at = static_cast<unsigned char const*>(data);
        for (; size > 3; size -= 4, at += 4) {
            std::uint32_t word;
            std::memcpy(&word, at, 4);
            sum += word;
        }
        std::uint32_t rest = 0;
        if (size > 0) std::memcpy(&rest, at, size);
        return sum + rest;
    }
    static std::uint16_t finish(number sum) {
        sum = (sum & 0xffff'ffff) + (sum >> 32);
        sum = (sum & 0xffff'ffff) + (sum >> 32);
        sum = (sum & 0xffff) + (sum >> 16);
        sum = (sum & 0xffff) + (sum >> 16);
        return static_cast<std::uint16_t>(~sum);
    }
};

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

struct tcp_options {
    std::uint8_t bytes[12];
};

inline ether_header ethernet(std::uint16_t type) {
    ether_header eth;
    std::memcpy(eth.ether_dhost, there.data(), 6);
    std::memcpy(eth.ether_shost, here.data(), 6);
    eth.ether_type = htons(type);
    return eth;
}

inline iphdr ipv4(values const& v, std::uint8_t protocol, std::size_t carried) {
    iphdr ip{};
    ip.version = 4;
    ip.ihl = 5;
    ip.tot_len = htons(static_cast<std::uint16_t>(sizeof ip + carried));
    ip.ttl = 64;
    ip.protocol = protocol;
    ip.saddr = htonl(v.source);
    ip.daddr = htonl(v.destination);
    return ip;
}

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

template <class Way>
[[gnu::always_inline]] inline void finish_udp4(values const& v, ether_header const& eth, iphdr& ip, std::byte* out,
                                               void const* payload, std::size_t payload_size) {
    ip.check = Way::finish(Way::sum(&ip, sizeof ip));

    udphdr udp;
    udp.source = htons(v.source_port);
    udp.dest = htons(v.destination_port);
    udp.len = htons(static_cast<std::uint16_t>(sizeof udp + payload_size));
    udp.check = 0;
    pseudo_header4 const pseudo{ip.saddr, ip.daddr, 0, IPPROTO_UDP, udp.len};
    auto sum = Way::sum(&pseudo, sizeof pseudo);
    sum = Way::sum(&udp, sizeof udp, sum);
    sum = Way::sum(payload, payload_size, sum);
    udp.check = Way::finish(sum);
    if (udp.check == 0) udp.check = 0xffff;

    std::memcpy(out, &eth, sizeof eth);
    std::memcpy(out + sizeof eth, &ip, sizeof ip);
    std::memcpy(out + sizeof eth + sizeof ip, &udp, sizeof udp);
    std::memcpy(out + sizeof eth + sizeof ip + sizeof udp, payload, payload_size);
}

template <class Way>
[[gnu::always_inline]] inline void make_udp4(values const& v, std::byte* out, void const* payload,
                                             std::size_t payload_size) {
    iphdr ip = ipv4(v, IPPROTO_UDP, sizeof(udphdr) + payload_size);
    finish_udp4<Way>(v, ethernet(ETHERTYPE_IP), ip, out, payload, payload_size);
}

template <class Way>
[[gnu::noinline]] void udp4(values const& v, std::byte* out) {
    make_udp4<Way>(v, out, v.payload.data(), v.payload.size());
}

[[gnu::noinline]] inline void udp4_inplace(values const& v, std::byte* out) {
    using Way = usual;
    auto* eth = reinterpret_cast<ether_header*>(out);
    std::memcpy(eth->ether_dhost, there.data(), 6);
    std::memcpy(eth->ether_shost, here.data(), 6);
    eth->ether_type = htons(ETHERTYPE_IP);
    auto* ip = reinterpret_cast<iphdr*>(eth + 1);
    ip->version = 4;
    ip->ihl = 5;
    ip->tos = 0;
    ip->tot_len = htons(static_cast<std::uint16_t>(20 + 8 + 18));
    ip->id = 0;
    ip->frag_off = 0;
    ip->ttl = 64;
    ip->protocol = 17;
    ip->check = 0;
    ip->saddr = htonl(v.source);
    ip->daddr = htonl(v.destination);
    ip->check = Way::finish(Way::sum(ip, sizeof *ip));

    auto* udp = reinterpret_cast<udphdr*>(ip + 1);
    udp->source = htons(v.source_port);
    udp->dest = htons(v.destination_port);
    udp->len = htons(static_cast<std::uint16_t>(8 + 18));
    udp->check = 0;
    std::memcpy(udp + 1, v.payload.data(), 18);
    pseudo_header4 const pseudo{ip->saddr, ip->daddr, 0, IPPROTO_UDP, udp->len};
    auto sum = Way::sum(&pseudo, sizeof pseudo);
    sum = Way::sum(udp, sizeof *udp + 18, sum);
    udp->check = Way::finish(sum);
    if (udp->check == 0) udp->check = 0xffff;
}

template <class Way>
[[gnu::noinline]] void udp4_zeros(values const& v, std::byte* out) {
    static constexpr std::array<std::byte, 18> zeros{};
    make_udp4<Way>(v, out, zeros.data(), zeros.size());
}

template <class Way>
[[gnu::noinline]] void udp4_every_field(values const& v, std::byte* out) {
    ether_header eth;
    put_mac(eth.ether_dhost, v.destination_mac);
    put_mac(eth.ether_shost, v.source_mac);
    eth.ether_type = htons(ETHERTYPE_IP);
    iphdr ip = ipv4(v, IPPROTO_UDP, sizeof(udphdr) + v.payload.size());
    ip.tos = static_cast<std::uint8_t>(v.dscp << 2);
    ip.id = htons(v.identification);
    ip.ttl = v.time_to_live;
    finish_udp4<Way>(v, eth, ip, out, v.payload.data(), v.payload.size());
}

template <class Way>
[[gnu::noinline]] void udp4_constant(values const&, std::byte* out) {
    static constexpr std::array<std::byte, 18> zeros{};
    values v;
    v.source = 0x0a000001;
    v.destination = 0x0a000002;
    v.source_port = 1024;
    v.destination_port = 9;
    make_udp4<Way>(v, out, zeros.data(), zeros.size());
}

template <class Way>
[[gnu::noinline]] void udp4_long(values const& v, std::byte* out) {
    make_udp4<Way>(v, out, v.long_payload.data(), v.long_payload.size());
}

template <class Way>
[[gnu::noinline]] void tcp4(values const& v, std::byte* out) {
    tcp_options const options{{TCPOPT_MAXSEG, TCPOLEN_MAXSEG, static_cast<std::uint8_t>(v.segment_size >> 8),
                               static_cast<std::uint8_t>(v.segment_size & 0xff), TCPOPT_SACK_PERMITTED,
                               TCPOLEN_SACK_PERMITTED, TCPOPT_WINDOW, TCPOLEN_WINDOW, 7, 0, 0, 0}};
    ether_header const eth = ethernet(ETHERTYPE_IP);
    iphdr ip = ipv4(v, IPPROTO_TCP, sizeof(tcphdr) + sizeof options);
    ip.check = Way::finish(Way::sum(&ip, sizeof ip));

    tcphdr tcp{};
    tcp.source = htons(v.source_port);
    tcp.dest = htons(v.destination_port);
    tcp.seq = htonl(v.sequence);
    tcp.doff = (sizeof tcp + sizeof options) / 4;
    tcp.syn = 1;
    tcp.window = htons(v.window);
    pseudo_header4 const pseudo{ip.saddr, ip.daddr, 0, IPPROTO_TCP, htons(sizeof tcp + sizeof options)};
    auto sum = Way::sum(&pseudo, sizeof pseudo);
    sum = Way::sum(&tcp, sizeof tcp, sum);
    sum = Way::sum(&options, sizeof options, sum);
    tcp.check = Way::finish(sum);

    std::memcpy(out, &eth, sizeof eth);
    std::memcpy(out + sizeof eth, &ip, sizeof ip);
    std::memcpy(out + sizeof eth + sizeof ip, &tcp, sizeof tcp);
    std::memcpy(out + sizeof eth + sizeof ip + sizeof tcp, &options, sizeof options);
}

template <class Way>
[[gnu::noinline]] void udp6(values const& v, std::byte* out) {
    ether_header const eth = ethernet(ETHERTYPE_IPV6);
    udphdr udp;
    udp.source = htons(v.source_port);
    udp.dest = htons(v.destination_port);
    udp.len = htons(sizeof udp + sizeof v.payload);
    udp.check = 0;

    ip6_hdr ip;
    ip.ip6_flow = htonl(6U << 28);
    ip.ip6_plen = udp.len;
    ip.ip6_nxt = IPPROTO_UDP;
    ip.ip6_hlim = 64;
    ip.ip6_src = address6(v.source6);
    ip.ip6_dst = address6(v.destination6);

    pseudo_header6 const pseudo{ip.ip6_src, ip.ip6_dst, htonl(sizeof udp + sizeof v.payload), htonl(IPPROTO_UDP)};
    auto sum = Way::sum(&pseudo, sizeof pseudo);
    sum = Way::sum(&udp, sizeof udp, sum);
    sum = Way::sum(v.payload.data(), v.payload.size(), sum);
    udp.check = Way::finish(sum);
    if (udp.check == 0) udp.check = 0xffff;

    std::memcpy(out, &eth, sizeof eth);
    std::memcpy(out + sizeof eth, &ip, sizeof ip);
    std::memcpy(out + sizeof eth + sizeof ip, &udp, sizeof udp);
    std::memcpy(out + sizeof eth + sizeof ip + sizeof udp, v.payload.data(), v.payload.size());
}

}

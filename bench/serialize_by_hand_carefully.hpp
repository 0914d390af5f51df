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

// What is written by someone who has looked at the assembly: whole words of 32 and 64 bits in network order, summed
// while they are in registers, stored once, and nothing read back.

namespace bench::by_hand_carefully {

template <class Word>
inline std::byte* put(std::byte* to, Word word) {
    std::memcpy(to, &word, sizeof word);
    return to + sizeof word;
}

/// A sum of words of 32 bits to 16 bits.
inline std::uint16_t checksum(std::uint64_t sum) {
    sum = (sum & 0xffff'ffff) + (sum >> 32);
    sum = (sum & 0xffff'ffff) + (sum >> 32);
    sum = (sum & 0xffff) + (sum >> 16);
    sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}

inline std::uint16_t not_zero(std::uint16_t checksum) { return checksum == 0 ? std::uint16_t{0xffff} : checksum; }

inline std::uint64_t sum(std::byte const* at, std::size_t size) {
    std::uint64_t sum = 0;
    for (; size > 3; size -= 4, at += 4) {
        std::uint32_t word;
        std::memcpy(&word, at, 4);
        sum += word;
    }
    std::uint32_t rest = 0;
    if (size > 0) std::memcpy(&rest, at, size);
    return sum + rest;
}

inline std::uint64_t halves(std::uint64_t word) { return (word >> 32) + (word & 0xffff'ffff); }

inline std::byte* put_ethernet(std::byte* out, std::uint64_t destination, std::uint64_t source, std::uint16_t type) {
    out = put(out, htobe64(destination << 16 | source >> 32));
    out = put(out, htobe32(static_cast<std::uint32_t>(source)));
    return put(out, htobe16(type));
}
inline std::byte* put_ethernet(std::byte* out, std::uint16_t type) {
    return put_ethernet(out, 0x0200'0000'0002, 0x0200'0000'0001, type);
}

inline std::byte* put_ipv4(std::byte* out, values const& v, std::uint8_t protocol, std::size_t carried,
                           std::uint32_t tos = 0, std::uint32_t id = 0, std::uint32_t ttl = 64) {
    std::uint32_t const first = htobe32(0x4500'0000 | tos << 16 | static_cast<std::uint32_t>(20 + carried));
    std::uint32_t const second = htobe32(id << 16);
    std::uint32_t third = htobe32(ttl << 24 | std::uint32_t{protocol} << 16);
    std::uint32_t const source = htobe32(v.source);
    std::uint32_t const destination = htobe32(v.destination);
    std::uint64_t const sum = std::uint64_t{first} + second + third + source + destination;
    third |= std::uint32_t{checksum(sum)} << 16;
    out = put(out, first);
    out = put(out, second);
    out = put(out, third);
    out = put(out, source);
    return put(out, destination);
}

inline std::uint64_t sum_of_addresses(values const& v) {
    return std::uint64_t{htobe32(v.source)} + htobe32(v.destination);
}

[[gnu::always_inline]] inline void put_udp(std::byte* out, values const& v, std::uint64_t sum_of_pseudo_header,
                                           std::byte const* payload, std::size_t size) {
    std::uint32_t const ports = htobe32(std::uint32_t{v.source_port} << 16 | v.destination_port);
    std::uint16_t const length = htobe16(static_cast<std::uint16_t>(8 + size));
    std::uint16_t const check = not_zero(checksum(sum_of_pseudo_header + ports + length + sum(payload, size)));
    out = put(out, ports);
    out = put(out, std::uint32_t{check} << 16 | length);
    std::memcpy(out, payload, size);
}

[[gnu::always_inline]] inline void put_udp4(std::byte* out, values const& v, std::byte const* payload,
                                            std::size_t size) {
    std::uint16_t const length = htobe16(static_cast<std::uint16_t>(8 + size));
    put_udp(out, v, sum_of_addresses(v) + length + htobe16(IPPROTO_UDP), payload, size);
}

[[gnu::always_inline]] inline void make_udp4(values const& v, std::byte* out, std::byte const* payload,
                                             std::size_t size) {
    out = put_ethernet(out, ETHERTYPE_IP);
    out = put_ipv4(out, v, IPPROTO_UDP, 8 + size);
    put_udp4(out, v, payload, size);
}

[[gnu::noinline]] inline void udp4(values const& v, std::byte* out) {
    make_udp4(v, out, v.payload.data(), v.payload.size());
}

[[gnu::noinline]] inline void udp4_zeros(values const& v, std::byte* out) {
    make_udp4(v, out, zero_payload.data(), zero_payload.size());
}

[[gnu::noinline]] inline void udp4_every_field(values const& v, std::byte* out) {
    out = put_ethernet(out, v.destination_mac, v.source_mac, ETHERTYPE_IP);
    out = put_ipv4(out, v, IPPROTO_UDP, 8 + v.payload.size(), std::uint32_t{v.dscp} << 2, v.identification,
                   v.time_to_live);
    put_udp4(out, v, v.payload.data(), v.payload.size());
}

[[gnu::noinline]] inline void udp4_constant(values const&, std::byte* out) {
    constexpr values v = constant_values();
    make_udp4(v, out, zero_payload.data(), zero_payload.size());
}

[[gnu::noinline]] inline void udp4_long(values const& v, std::byte* out) {
    make_udp4(v, out, v.long_payload.data(), v.long_payload.size());
}

[[gnu::noinline]] inline void tcp4(values const& v, std::byte* out) {
    constexpr std::uint16_t size = 32;
    out = put_ethernet(out, ETHERTYPE_IP);
    out = put_ipv4(out, v, IPPROTO_TCP, size);
    std::uint32_t const ports = htobe32(std::uint32_t{v.source_port} << 16 | v.destination_port);
    std::uint32_t const sequence = htobe32(v.sequence);
    std::uint32_t const flags = htobe32(0x8002'0000 | v.window);
    std::uint32_t const segment_size = htobe32(0x0204'0000 | v.segment_size);
    std::uint64_t const options = htobe64(0x0402'0303'0700'0000);
    std::uint64_t const sum = sum_of_addresses(v) + htobe16(size) + htobe16(IPPROTO_TCP) + ports + sequence + flags +
                              segment_size + halves(options);
    out = put(out, ports);
    out = put(out, sequence);
    out = put(out, std::uint32_t{0});
    out = put(out, flags);
    out = put(out, std::uint32_t{checksum(sum)});
    out = put(out, segment_size);
    put(out, options);
}

[[gnu::noinline]] inline void udp6(values const& v, std::byte* out) {
    constexpr std::uint16_t size = 8 + sizeof v.payload;
    out = put_ethernet(out, ETHERTYPE_IPV6);
    out = put(out, htobe64(0x6000'0000'0000'0000 | std::uint64_t{size} << 16 | IPPROTO_UDP << 8 | 64));
    std::uint64_t sum = htobe16(size) + htobe16(IPPROTO_UDP);
    for (std::uint64_t half : {v.source6[0], v.source6[1], v.destination6[0], v.destination6[1]}) {
        half = htobe64(half);
        sum += halves(half);
        out = put(out, half);
    }
    put_udp(out, v, sum, v.payload.data(), v.payload.size());
}

}

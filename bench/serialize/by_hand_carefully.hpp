// SPDX-License-Identifier: BSL-1.0
#pragma once
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

/// What an IPv4 header says.
struct ipv4_values {
    std::uint32_t source;
    std::uint32_t destination;
    std::uint32_t protocol;
    std::size_t carried;
    std::uint32_t tos = 0;
    std::uint32_t id = 0;
    std::uint32_t ttl = 64;
};

[[gnu::always_inline]] inline std::byte* put_ipv4(std::byte* out, ipv4_values const& v) {
    std::uint32_t const first = htobe32(0x4500'0000 | v.tos << 16 | static_cast<std::uint32_t>(20 + v.carried));
    std::uint32_t const second = htobe32(v.id << 16);
    std::uint32_t third = htobe32(v.ttl << 24 | v.protocol << 16);
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

/// Of the pseudo-header: its addresses, its protocol and its length.
inline std::uint64_t sum_of_pseudo_header(ipv4_values const& v) {
    return std::uint64_t{htobe32(v.source)} + htobe32(v.destination) + htobe16(static_cast<std::uint16_t>(v.carried)) +
           htobe16(static_cast<std::uint16_t>(v.protocol));
}

inline std::uint32_t ports(std::uint16_t from, std::uint16_t to) { return htobe32(std::uint32_t{from} << 16 | to); }

/// A UDP header; `sum` is that of all else that its checksum is over.
[[gnu::always_inline]] inline std::byte* put_udp(std::byte* out, std::uint32_t both_ports, std::size_t size,
                                                 std::uint64_t sum) {
    std::uint16_t const length = htobe16(static_cast<std::uint16_t>(8 + size));
    std::uint16_t const check = not_zero(checksum(sum + both_ports + length));
    out = put(out, both_ports);
    return put(out, std::uint32_t{check} << 16 | length);
}

/// IPv4, UDP and payload.
[[gnu::always_inline]] inline void put_udp4(std::byte* out, ipv4_values const& v, std::uint32_t both_ports,
                                            std::byte const* payload, std::size_t size) {
    out = put_ipv4(out, v);
    out = put_udp(out, both_ports, size, sum_of_pseudo_header(v) + sum(payload, size));
    std::memcpy(out, payload, size);
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace bench {

using bytes18 = std::array<std::byte, 18>;
using address16 = std::array<std::uint64_t, 2>;

/// What a frame is made of: numbers as a program holds them, addresses too, so that every competitor has to turn them
/// into network order.
struct values {
    std::uint64_t source_mac = 0;
    std::uint64_t destination_mac = 0;
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    address16 source6{};
    address16 destination6{};
    std::uint32_t sequence = 0;
    std::uint32_t inner_source = 0;
    std::uint32_t inner_destination = 0;
    std::uint32_t network = 0; ///< of VXLAN, 24 bits
    std::uint16_t source_port = 0;
    std::uint16_t destination_port = 0;
    std::uint16_t outer_port = 0;
    std::uint16_t identification = 0;
    std::uint16_t window = 0;
    std::uint16_t segment_size = 0;
    std::uint16_t vlan = 0; ///< 12 bits
    std::uint8_t time_to_live = 0;
    std::uint8_t dscp = 0; ///< 6 bits
    bytes18 payload{};
    std::span<std::byte const> long_payload; ///< as long as the subject says
    std::span<std::byte const> frame;        ///< the finished frame, for memcpy
};

/// The values of what is constant.
constexpr values constant_values() {
    values v;
    v.source_mac = 0x0200'0000'0001;
    v.destination_mac = 0x0200'0000'0002;
    v.source = 0x0a00'0001;
    v.destination = 0x0a00'0002;
    v.source6 = {0x2001'0db8'0000'0000, 1};
    v.destination6 = {0x2001'0db8'0000'0000, 2};
    v.sequence = 1;
    v.inner_source = 0xc0a8'0001;
    v.inner_destination = 0xc0a8'0002;
    v.network = 0x123456;
    v.source_port = 1024;
    v.destination_port = 9;
    v.outer_port = 49152;
    v.identification = 7;
    v.window = 65535;
    v.segment_size = 1460;
    v.vlan = 42;
    v.time_to_live = 64;
    return v;
}

constexpr std::uint64_t mix(std::uint64_t seed) {
    seed += 0x9e37'79b9'7f4a'7c15U;
    seed = (seed ^ seed >> 30) * 0xbf58'476d'1ce4'e5b9U;
    seed = (seed ^ seed >> 27) * 0x94d0'49bb'1331'11ebU;
    return seed ^ seed >> 31;
}

inline constexpr std::size_t longest_payload = 9000;
inline constexpr std::size_t payload_starts = 8;

/// Where long payloads begin, at one of a few places.
inline std::byte const* payload_pool(std::uint64_t k) {
    static auto const pool = [] {
        std::array<std::byte, longest_payload + 8 * payload_starts> bytes;
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(mix(i));
        return bytes;
    }();
    return pool.data() + 8 * (k % payload_starts);
}

/// Input number k.
inline values input(std::uint64_t k, std::size_t payload_size) {
    auto random = [seed = mix(k)]<class Number>(Number& to) mutable { to = static_cast<Number>(seed = mix(seed)); };
    values v;
    random(v.source_mac);
    random(v.destination_mac);
    v.source_mac >>= 16;
    v.destination_mac >>= 16;
    random(v.source);
    random(v.destination);
    for (std::uint64_t& half : v.source6) random(half);
    for (std::uint64_t& half : v.destination6) random(half);
    random(v.sequence);
    random(v.inner_source);
    random(v.inner_destination);
    random(v.network);
    v.network >>= 8;
    random(v.source_port);
    random(v.destination_port);
    random(v.outer_port);
    random(v.identification);
    random(v.window);
    random(v.segment_size);
    random(v.vlan);
    v.vlan &= 0xfff;
    random(v.time_to_live);
    random(v.dscp);
    v.dscp &= 0x3f;
    for (std::byte& byte : v.payload) random(byte);
    v.long_payload = {payload_pool(k), payload_size};
    return v;
}

}

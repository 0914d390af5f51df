// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "../serialize/values.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bench {

inline constexpr std::size_t frame_size = 60;

/// What varies: an address that counts, and a port of 1024 to 65535.
struct varied {
    std::uint32_t source;
    std::uint16_t source_port;
};

/// Of packet k: the port from a number that is mixed of k and the seed, brought to its range without a division.
inline varied values_of(std::uint64_t k) {
    constexpr std::uint64_t step = 0x9e37'79b9'7f4a'7c15U;
    static constexpr std::uint64_t key = mix(mix(42 * step) + step);
    __extension__ using wide = unsigned __int128;
    auto const scaled = static_cast<std::uint64_t>(static_cast<wide>(mix(key + k * step)) * (65536 - 1024) >> 64);
    return {static_cast<std::uint32_t>(0x0a000000 + k % 65536), static_cast<std::uint16_t>(1024 + scaled)};
}

/// A frame without what varies, and its checksums as they are then.
inline std::array<std::byte, frame_size> const& frame_to_copy() {
    static auto const frame = [] {
        constexpr std::array<std::uint8_t, 42> headers{2,  0, 0,  0,  0, 2,  2, 0, 0,  0,  0, 1, 8, 0, // Ethernet
                                                       69, 0, 0,  46, 0, 0,  0, 0, 64, 17, 0, 0, 0, 0,
                                                       0,  0, 10, 0,  0, 2,         // IPv4
                                                       0,  0, 0,  9,  0, 26, 0, 0}; // UDP
        std::array<std::byte, frame_size> bytes{};
        std::transform(headers.begin(), headers.end(), bytes.begin(), [](std::uint8_t one) { return std::byte{one}; });
        return bytes;
    }();
    return frame;
}

/// Memory for so many frames, each so far from the next.
struct frames {
    frames(std::size_t count, std::size_t distance) : bytes(count * distance + 64), memory() {
        std::size_t const over = reinterpret_cast<std::uintptr_t>(bytes.data()) % 64;
        memory = std::span(bytes).subspan(64 - over, count * distance);
        for (std::size_t i = 0; i < count; ++i) each.push_back(memory.subspan(i * distance, frame_size));
    }
    frames(frames const&) = delete;

    /// Each with a frame, or with what is none.
    void fill_with(bool frame) {
        std::fill(bytes.begin(), bytes.end(), std::byte{0xa5});
        if (frame)
            for (std::span<std::byte> one : each) std::copy_n(frame_to_copy().begin(), frame_size, one.begin());
    }

    std::vector<std::byte> bytes;
    std::span<std::byte> memory;
    std::vector<std::span<std::byte>> each;
};

/// Packets `first` and on, into all frames: libtins and PcapPlusPlus edit one packet, each in a file of its own.
void by_libtins(std::uint64_t first, frames const& to);
void by_pcapplusplus(std::uint64_t first, frames const& to);

}

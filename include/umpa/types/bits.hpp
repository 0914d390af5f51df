// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

// Numbers among bits in memory. The first bit is the most significant of the first byte; an offset counts bits.

namespace umpa {

/// The number in up to 64 bits.
[[gnu::always_inline]] constexpr inline std::uint64_t bits_at(std::byte const* from, std::size_t first, unsigned bits) {
    std::byte const* at = from + first / 8;
    unsigned const skipped = first % 8;
    unsigned const count = (skipped + bits + 7) / 8;
    std::uint64_t number = static_cast<std::uint64_t>(at[0]) & 0xffU >> skipped;
    for (unsigned i = 1; i < count && i < 8; ++i) number = number << 8 | static_cast<std::uint64_t>(at[i]);
    unsigned const behind = 8 * count - skipped - bits;
    if (count <= 8) return number >> behind;
    return number << (8 - behind) | static_cast<std::uint64_t>(at[8]) >> behind;
}

/// Puts a number there; the bits beside it stay as they are.
constexpr void put_bits_at(std::byte* to, std::size_t first, unsigned bits, std::uint64_t number) {
    while (bits > 0) {
        unsigned const room = static_cast<unsigned>((first + bits - 1) % 8 + 1); // bits of the last byte up to the end
        unsigned const some = room < bits ? room : bits;
        std::byte& last = to[(first + bits - 1) / 8];
        unsigned const mask = ((1U << some) - 1) << (8 - room);
        last = static_cast<std::byte>((static_cast<unsigned>(last) & ~mask) |
                                      (static_cast<unsigned>(number << (8 - room)) & mask));
        number >>= some;
        bits -= some;
    }
}

/// The same of a wide field: words of 64 bits, the last filled up at its end.
template <std::size_t N>
constexpr void put_bits_at(std::byte* to, std::size_t first, unsigned bits, std::array<std::uint64_t, N> const& words) {
    for (std::size_t i = 0; i < N; ++i) {
        unsigned const some = bits < 64 ? bits : 64;
        put_bits_at(to, first + 64 * i, some, words[i] >> (64 - some));
        bits -= some;
    }
}

}

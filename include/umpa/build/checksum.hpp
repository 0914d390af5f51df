// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

// Ones'-complement sums (RFC 1071). 2^16 = 1 modulo 65535, so a word of 64 bits adds as its two halves, and a sum of
// bytes that start at an odd place is the sum with its two bytes exchanged.

namespace umpa::detail {

[[gnu::always_inline]] constexpr inline std::uint64_t halves(std::uint64_t word) {
    return (word >> 32) + (word & 0xffff'ffffU);
}

/// To 16 bits. A number plus itself with its halves exchanged holds their ones'-complement sum in its upper half.
[[gnu::always_inline]] constexpr inline std::uint64_t fold(std::uint64_t sum) {
    auto const half = static_cast<std::uint32_t>((sum + std::rotl(sum, 32)) >> 32);
    return (half + std::rotl(half, 16)) >> 16;
}

[[gnu::always_inline]] constexpr inline std::uint64_t swap_bytes(std::uint64_t sum) {
    std::uint64_t const folded = fold(sum);
    return (folded << 8 & 0xff00) | folded >> 8;
}

/// The bytes of one word that lie in [first, last), both counted from the word's first byte.
constexpr std::uint64_t byte_mask(std::ptrdiff_t first, std::ptrdiff_t last) {
    std::uint64_t mask = ~std::uint64_t{0};
    if (first > 0) mask >>= 8 * first;
    if (last < 8) mask &= ~std::uint64_t{0} << (8 * (8 - last));
    return mask;
}

/// The sum of the bytes [First, Last) of the words, as lanes of 16 bits that start with the first word.
template <std::size_t First, std::size_t Last>
[[gnu::always_inline]] constexpr inline std::uint64_t sum_of_words(std::uint64_t const* words) {
    constexpr std::size_t start = First / 8;
    constexpr std::size_t count = Last > First ? (Last + 7) / 8 - start : 0;
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        return (std::uint64_t{0} + ... +
                halves(words[start + I] &
                       byte_mask(static_cast<std::ptrdiff_t>(First) - 8 * static_cast<std::ptrdiff_t>(start + I),
                                 static_cast<std::ptrdiff_t>(Last) - 8 * static_cast<std::ptrdiff_t>(start + I))));
    }(std::make_index_sequence<count>());
}

constexpr std::uint64_t sum_of_bytes_one_by_one(std::span<std::byte const> bytes) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) sum += static_cast<std::uint64_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
    return sum;
}

/// The sum of bytes in memory, folded to 16 bits.
inline std::uint64_t sum_of_memory(std::span<std::byte const> bytes) {
    // Summed in the machine's own byte order, which exchanges the bytes of the result and nothing else. Eight lanes of
    // 32 bits a step, each widened to 64, so that the compiler can keep them in vector registers.
    constexpr std::size_t lanes = 8;
    std::array<std::uint64_t, lanes> sums{};
    std::byte const* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 4 * lanes; left -= 4 * lanes, at += 4 * lanes) {
        std::array<std::uint32_t, lanes> step;
        std::memcpy(step.data(), at, sizeof step);
        for (std::size_t i = 0; i < lanes; ++i) sums[i] += step[i];
    }
    std::uint64_t sum = 0;
    for (std::uint64_t one : sums) sum += one;
    for (; left >= 4; left -= 4, at += 4) {
        std::uint32_t word;
        std::memcpy(&word, at, 4);
        sum += word;
    }
    std::uint32_t tail = 0;
    if (left > 0) std::memcpy(&tail, at, left);
    return fold(boost::endian::big_to_native(static_cast<std::uint16_t>(fold(sum + tail))));
}

/// The sum of bytes as lanes of 16 bits that start with the first byte.
constexpr std::uint64_t sum_of_bytes(std::span<std::byte const> bytes) {
    return std::is_constant_evaluated() ? sum_of_bytes_one_by_one(bytes) : sum_of_memory(bytes);
}

}

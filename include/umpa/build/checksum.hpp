// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

// Ones'-complement sums (RFC 1071). 2^16 = 1 modulo 65535, so a word of 64 bits adds as its two halves, and a sum of
// bytes that start at an odd place, or that was made in the other byte order, is the sum times 2^8.

namespace umpa::detail {

[[gnu::always_inline]] constexpr inline std::uint64_t halves(std::uint64_t word) {
    return (word >> 32) + (word & 0xffff'ffffU);
}

/// To 16 bits. A number plus itself with its halves exchanged holds their ones'-complement sum in its upper half.
[[gnu::always_inline]] constexpr inline std::uint64_t fold(std::uint64_t sum) {
    auto const half = static_cast<std::uint32_t>((sum + std::rotl(sum, 32)) >> 32);
    return (half + std::rotl(half, 16)) >> 16;
}

[[gnu::always_inline]] constexpr inline std::uint64_t swap_bytes(std::uint64_t sum) { return std::rotl(sum, 8); }

/// The bytes of one word that lie in [first, last), both counted from the word's first byte.
constexpr std::uint32_t byte_mask(std::ptrdiff_t first, std::ptrdiff_t last) {
    std::uint32_t mask = ~std::uint32_t{0};
    if (first > 0) mask >>= 8 * first;
    if (last < 4) mask &= ~std::uint32_t{0} << (8 * (4 - last));
    return mask;
}

/// The sum of the bytes [First, Last) of the words, as lanes of 16 bits that start with the first word.
template <std::size_t First, std::size_t Last>
[[gnu::always_inline]] constexpr inline std::uint64_t sum_of_words(std::uint32_t const* words) {
    constexpr std::size_t start = First / 4;
    constexpr std::size_t count = Last > First ? (Last + 3) / 4 - start : 0;
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        return (std::uint64_t{0} + ... +
                (words[start + I] &
                 byte_mask(static_cast<std::ptrdiff_t>(First) - 4 * static_cast<std::ptrdiff_t>(start + I),
                           static_cast<std::ptrdiff_t>(Last) - 4 * static_cast<std::ptrdiff_t>(start + I))));
    }(std::make_index_sequence<count>());
}

constexpr std::uint64_t sum_of_bytes_one_by_one(std::span<std::byte const> bytes) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) sum += static_cast<std::uint64_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
    return sum;
}

/// Up to four bytes as a number in the machine's own byte order.
template <std::size_t Bytes>
[[gnu::always_inline]] inline std::uint32_t load_native(std::byte const* from) {
    std::array<std::byte, 4> word{};
    if constexpr (Bytes > 0) std::memcpy(word.data(), from, Bytes);
    return std::bit_cast<std::uint32_t>(word);
}

/// A sum that was made in the machine's own byte order.
[[gnu::always_inline]] inline std::uint64_t from_native(std::uint64_t sum) {
    return std::endian::native == std::endian::little ? swap_bytes(sum) : sum;
}

/// The sum of Size bytes, in line: as it is constant, what is known of the bytes folds away.
template <std::size_t Size>
[[gnu::always_inline]] constexpr inline std::uint64_t sum_of_few(std::byte const* from) {
    if (std::is_constant_evaluated()) return sum_of_bytes_one_by_one({from, Size});
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        std::uint64_t const rest = load_native<Size % 4>(from + Size / 4 * 4);
        return from_native((rest + ... + load_native<4>(from + 4 * I)));
    }(std::make_index_sequence<Size / 4>());
}

/// The sum of bytes in memory.
[[gnu::noinline]] inline std::uint64_t sum_of_memory(std::byte const* at, std::size_t left) {
    // Words of 64 bits are added as they are, what overflows is lost; their upper halves are added beside, and the sum
    // of the lower ones is what is missing between the two.
    using lanes [[gnu::vector_size(16)]] = std::uint64_t;
    lanes whole0{}, whole1{}, whole2{}, whole3{}, upper0{}, upper1{}, upper2{}, upper3{};
    auto add = [](lanes& whole, lanes& upper, std::byte const* from) __attribute__((always_inline)) {
        lanes word;
        std::memcpy(&word, from, sizeof word);
        whole += word;
        upper += word >> 32;
    };
    for (; left >= 64; left -= 64, at += 64) {
        add(whole0, upper0, at);
        add(whole1, upper1, at + 16);
        add(whole2, upper2, at + 32);
        add(whole3, upper3, at + 48);
    }
    for (; left >= 16; left -= 16, at += 16) add(whole0, upper0, at);
    whole0 += whole1 + whole2 + whole3;
    upper0 += upper1 + upper2 + upper3;
    std::uint64_t const upper = upper0[0] + upper0[1];
    std::uint64_t sum = whole0[0] + whole0[1] - (upper << 32) + upper;
    for (; left >= 4; left -= 4, at += 4) sum += load_native<4>(at);
    std::uint32_t rest = 0;
    if (left > 0) std::memcpy(&rest, at, left);
    return from_native(halves(sum + rest));
}

/// The sum of bytes as lanes of 16 bits that start with the first byte.
constexpr std::uint64_t sum_of_bytes(std::span<std::byte const> bytes) {
    return std::is_constant_evaluated() ? sum_of_bytes_one_by_one(bytes) : sum_of_memory(bytes.data(), bytes.size());
}

}

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

// Words of 64 bits are added as they are, what overflows is lost; their upper halves are added beside, and the sum of
// the lower ones is what is missing between the two.

/// The sum of words whose wrapped sum, and sum of upper halves, are these.
[[gnu::always_inline]] inline std::uint64_t sum_of_halves(std::uint64_t whole, std::uint64_t upper) {
    return halves(whole - (upper << 32) + upper);
}

/// The sum of blocks of 64 bytes, in the machine's own byte order.
inline std::uint64_t sum_of_blocks(std::byte const* at, std::size_t blocks) {
    using lanes [[gnu::vector_size(16)]] = std::uint64_t;
    lanes whole[4]{}, upper[4]{};
    for (; blocks > 0; --blocks, at += 64)
        for (int i = 0; i < 4; ++i) {
            lanes word;
            std::memcpy(&word, at + 16 * i, sizeof word);
            whole[i] += word;
            upper[i] += word >> 32;
        }
    lanes const wholes = whole[0] + whole[1] + whole[2] + whole[3], uppers = upper[0] + upper[1] + upper[2] + upper[3];
    return sum_of_halves(wholes[0] + wholes[1], uppers[0] + uppers[1]);
}

#if defined(__x86_64__)
/// The same in words twice as wide.
[[gnu::target("avx2")]] inline std::uint64_t sum_of_blocks_wide(std::byte const* at, std::size_t blocks) {
    using lanes [[gnu::vector_size(32)]] = std::uint64_t;
    lanes whole0{}, whole1{}, upper0{}, upper1{}, word0, word1;
    for (; blocks > 0; --blocks, at += 64) {
        std::memcpy(&word0, at, sizeof word0);
        std::memcpy(&word1, at + 32, sizeof word1);
        whole0 += word0;
        upper0 += word0 >> 32;
        whole1 += word1;
        upper1 += word1 >> 32;
    }
    whole0 += whole1;
    upper0 += upper1;
    return sum_of_halves(whole0[0] + whole0[1] + whole0[2] + whole0[3], upper0[0] + upper0[1] + upper0[2] + upper0[3]);
}
inline std::uint64_t sum_of_blocks_at_run_time(std::byte const* at, std::size_t blocks) {
    return __builtin_cpu_supports("avx2") ? sum_of_blocks_wide(at, blocks) : sum_of_blocks(at, blocks);
}
#else
inline std::uint64_t sum_of_blocks_at_run_time(std::byte const* at, std::size_t blocks) {
    return sum_of_blocks(at, blocks);
}
#endif

/// The sum of bytes in memory.
[[gnu::noinline]] inline std::uint64_t sum_of_memory(std::byte const* at, std::size_t size) {
    std::uint64_t sum = size >= 64 ? sum_of_blocks_at_run_time(at, size / 64) : 0;
    at += size / 64 * 64;
    std::size_t left = size % 64;
    for (; left >= 8; left -= 8, at += 8) {
        std::uint64_t word;
        std::memcpy(&word, at, sizeof word);
        sum += halves(word);
    }
    for (std::size_t i = 0; i < left; i += 4) {
        std::uint32_t rest = 0;
        std::memcpy(&rest, at + i, left - i < 4 ? left - i : 4);
        sum += rest;
    }
    return from_native(sum);
}

/// The sum of bytes as lanes of 16 bits that start with the first byte.
constexpr std::uint64_t sum_of_bytes(std::span<std::byte const> bytes) {
    return std::is_constant_evaluated() ? sum_of_bytes_one_by_one(bytes) : sum_of_memory(bytes.data(), bytes.size());
}

}

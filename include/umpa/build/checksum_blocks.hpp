// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

// Sums of many bytes, in the widest words of the machine, which copy them too where they are asked to: a byte that is
// in a register already costs nothing to store, and a second pass over it would.
//
// Words of 64 bits are added as they are, what overflows is lost; their upper halves are added beside, and the sum of
// the lower ones is what is missing between the two. Each of these functions says all itself: what is inlined into a
// function for a better machine is made for the worse one.

namespace umpa::detail {

/// The sum of words whose wrapped sum, and sum of upper halves, are these.
[[gnu::always_inline]] inline std::uint64_t sum_of_halves(std::uint64_t whole, std::uint64_t upper) {
    std::uint64_t const lower = whole - (upper << 32);
    return (lower >> 32) + (lower & 0xffff'ffffU) + upper;
}

/// The sum of blocks of 64 bytes, in the machine's own byte order. Copies: they go to `to`.
template <bool Copies>
std::uint64_t sum_of_blocks(std::byte const* at, std::size_t blocks, std::byte* to) {
    using lanes [[gnu::vector_size(16)]] = std::uint64_t;
    lanes whole0{}, whole1{}, upper0{}, upper1{}, word0, word1, word2, word3;
    for (std::size_t i = 0; i < 64 * blocks; i += 64) {
        std::memcpy(&word0, at + i, sizeof word0);
        std::memcpy(&word1, at + i + 16, sizeof word1);
        std::memcpy(&word2, at + i + 32, sizeof word2);
        std::memcpy(&word3, at + i + 48, sizeof word3);
        if constexpr (Copies) {
            std::memcpy(to + i, &word0, sizeof word0);
            std::memcpy(to + i + 16, &word1, sizeof word1);
            std::memcpy(to + i + 32, &word2, sizeof word2);
            std::memcpy(to + i + 48, &word3, sizeof word3);
        }
        whole0 += word0, upper0 += word0 >> 32;
        whole1 += word1, upper1 += word1 >> 32;
        whole0 += word2, upper0 += word2 >> 32;
        whole1 += word3, upper1 += word3 >> 32;
    }
    whole0 += whole1, upper0 += upper1;
    return sum_of_halves(whole0[0] + whole0[1], upper0[0] + upper0[1]);
}

#if defined(__x86_64__)
/// The same in words twice as wide.
template <bool Copies>
[[gnu::target("avx2")]] std::uint64_t sum_of_blocks_wide(std::byte const* at, std::size_t blocks, std::byte* to) {
    using lanes [[gnu::vector_size(32)]] = std::uint64_t;
    lanes whole0{}, whole1{}, upper0{}, upper1{}, word0, word1;
    for (std::size_t i = 0; i < 64 * blocks; i += 64) {
        std::memcpy(&word0, at + i, sizeof word0);
        std::memcpy(&word1, at + i + 32, sizeof word1);
        if constexpr (Copies) {
            std::memcpy(to + i, &word0, sizeof word0);
            std::memcpy(to + i + 32, &word1, sizeof word1);
        }
        whole0 += word0, upper0 += word0 >> 32;
        whole1 += word1, upper1 += word1 >> 32;
    }
    whole0 += whole1, upper0 += upper1;
    return sum_of_halves(whole0[0] + whole0[1] + whole0[2] + whole0[3], upper0[0] + upper0[1] + upper0[2] + upper0[3]);
}

/// The same in words four times as wide.
template <bool Copies>
[[gnu::target("avx512f")]] std::uint64_t sum_of_blocks_widest(std::byte const* at, std::size_t blocks, std::byte* to) {
    using lanes [[gnu::vector_size(64)]] = std::uint64_t;
    lanes whole{}, upper{}, word;
    for (std::size_t i = 0; i < 64 * blocks; i += 64) {
        std::memcpy(&word, at + i, sizeof word);
        if constexpr (Copies) std::memcpy(to + i, &word, sizeof word);
        whole += word, upper += word >> 32;
    }
    std::uint64_t all = 0, halves = 0;
    for (int i = 0; i < 8; ++i) all += whole[i], halves += upper[i];
    return sum_of_halves(all, halves);
}

/// The best of them for this machine. Machines that have AVX-512 and not its VBMI2 are slowed by such words.
template <bool Copies>
std::uint64_t sum_of_blocks_at_run_time(std::byte const* at, std::size_t blocks, std::byte* to) {
    if (__builtin_cpu_supports("avx512vbmi2")) return sum_of_blocks_widest<Copies>(at, blocks, to);
    if (__builtin_cpu_supports("avx2")) return sum_of_blocks_wide<Copies>(at, blocks, to);
    return sum_of_blocks<Copies>(at, blocks, to);
}
#else
template <bool Copies>
std::uint64_t sum_of_blocks_at_run_time(std::byte const* at, std::size_t blocks, std::byte* to) {
    return sum_of_blocks<Copies>(at, blocks, to);
}
#endif

}

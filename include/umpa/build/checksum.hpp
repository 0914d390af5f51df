// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <umpa/build/checksum_blocks.hpp>
#include <utility>

// Ones'-complement sums (RFC 1071). 2^16 = 1 modulo 65535, so a word of 64 bits adds as its two halves, and a sum of
// bytes that start at an odd place, or that was made in the other byte order, is the sum times 2^8. For
// __builtin_is_constant_evaluated see words.hpp.

namespace umpa::detail {

[[gnu::always_inline]] constexpr inline std::uint64_t halves(std::uint64_t word) {
    return (word >> 32) + (word & 0xffff'ffffU);
}

/// The bits moved to the left by so many, and those that leave come in again. std::rotl says the same, but is a
/// function that the compilers go over again in each packet.
template <unsigned Bits, class Word>
[[gnu::always_inline]] constexpr inline Word rotated(Word word) {
    return static_cast<Word>(word << Bits | word >> (8 * sizeof word - Bits));
}

/// To 16 bits. A number plus itself with its halves exchanged holds their ones'-complement sum in its upper half.
[[gnu::always_inline]] constexpr inline std::uint64_t fold(std::uint64_t sum) {
    auto const half = static_cast<std::uint32_t>((sum + rotated<32>(sum)) >> 32);
    return (half + rotated<16>(half)) >> 16;
}

[[gnu::always_inline]] constexpr inline std::uint64_t swap_bytes(std::uint64_t sum) { return rotated<8>(sum); }

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
    std::uint32_t word = 0;
    if constexpr (Bytes > 0) std::memcpy(&word, from, Bytes);
    return word;
}

/// A sum that was made in the machine's own byte order.
[[gnu::always_inline]] inline std::uint64_t from_native(std::uint64_t sum) {
    return std::endian::native == std::endian::little ? swap_bytes(sum) : sum;
}

/// The sum of Size bytes, in line: as it is constant, what is known of the bytes folds away.
template <std::size_t Size>
[[gnu::always_inline]] constexpr inline std::uint64_t sum_of_few(std::byte const* from) {
    if (__builtin_is_constant_evaluated()) return sum_of_bytes_one_by_one({from, Size});
    return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        std::uint64_t const rest = load_native<Size % 4>(from + Size / 4 * 4);
        return from_native((rest + ... + load_native<4>(from + 4 * I)));
    }(std::make_index_sequence<Size / 4>());
}

/// The last bytes of a word of memory, moved to where it begins; zeros behind them.
template <class Word>
[[gnu::always_inline]] inline Word last_bytes(Word word, std::size_t bytes) {
    std::size_t const bits = 8 * (sizeof word - bytes);
    return std::endian::native == std::endian::little ? word >> bits : word << bits;
}

/// The word `i` bytes behind `at`; copied where Copies says so, as far behind `to`, which may be null where not.
template <bool Copies, class Word>
[[gnu::always_inline]] inline Word load_word(std::byte const* at, std::size_t i, std::byte* to) {
    Word word;
    std::memcpy(&word, at + i, sizeof word);
    if constexpr (Copies) std::memcpy(to + i, &word, sizeof word);
    return word;
}

/// The sum of less than eight bytes, in the machine's own byte order.
template <bool Copies>
[[gnu::always_inline]] inline std::uint64_t sum_of_rest(std::byte const* at, std::size_t size, std::byte* to) {
    std::uint64_t sum = 0;
    std::size_t i = 0;
    if (size >= 4) sum += load_word<Copies, std::uint32_t>(at, 0, to), i = 4;
    if (size % 4 >= 2) sum += load_word<Copies, std::uint16_t>(at, i, to), i += 2;
    if (size % 2 == 1) {
        std::uint64_t const last = load_word<Copies, std::uint8_t>(at, i, to);
        sum += std::endian::native == std::endian::little ? last : last << 8;
    }
    return sum;
}

/// The sum of bytes in memory. Copies: they go to `to`.
template <bool Copies>
[[gnu::noinline]] std::uint64_t sum_of_memory(std::byte const* at, std::size_t size, std::byte* to) {
    if (size < 8) return from_native(sum_of_rest<Copies>(at, size, to));
    std::size_t i = size / 64 * 64;
    std::uint64_t sum = i > 0 ? sum_of_blocks_at_run_time<Copies>(at, i / 64, to) : 0;
    for (; i + 8 <= size; i += 8) sum += halves(load_word<Copies, std::uint64_t>(at, i, to));
    if (i < size) sum += halves(last_bytes(load_word<Copies, std::uint64_t>(at, size - 8, to), size - i));
    return from_native(sum);
}

/// The sum of bytes as lanes of 16 bits that start with the first byte.
constexpr std::uint64_t sum_of_bytes(std::span<std::byte const> bytes) {
    if (std::is_constant_evaluated()) return sum_of_bytes_one_by_one(bytes);
    return sum_of_memory<false>(bytes.data(), bytes.size(), nullptr);
}

/// The same of bytes that are copied, in one pass over them.
constexpr std::uint64_t copy_and_sum(std::byte* to, std::span<std::byte const> bytes) {
    if (!std::is_constant_evaluated()) return sum_of_memory<true>(bytes.data(), bytes.size(), to);
    for (std::size_t i = 0; i < bytes.size(); ++i) to[i] = bytes[i];
    return sum_of_bytes_one_by_one(bytes);
}

}

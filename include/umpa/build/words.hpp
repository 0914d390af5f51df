// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <umpa/types/uint_of.hpp>
#include <utility>

// Big-endian words of 64 bits: the first byte that is sent is the most significant one. Every function here is called
// with offsets and widths that are constants, and inlined: what is left are shifts, ors, and whole-word stores.

namespace umpa::detail {

/// Ors a value of so many bits into the words, at a bit offset from the first bit of the first word.
[[gnu::always_inline]] constexpr inline void put(std::uint64_t* words, std::size_t at, unsigned bits,
                                                 std::uint64_t value) {
    std::size_t const word = at / 64;
    unsigned const room = 64 - static_cast<unsigned>(at % 64);
    if (bits <= room) {
        words[word] |= value << (room - bits);
    } else {
        words[word] |= value >> (bits - room);
        words[word + 1] |= value << (64 - (bits - room));
    }
}

/// The same for a value in words of its own, first bit first.
template <std::size_t N>
[[gnu::always_inline]] constexpr inline void put(std::uint64_t* words, std::size_t at, unsigned bits,
                                                 std::array<std::uint64_t, N> const& value) {
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        auto put_one = [&](std::size_t i, unsigned width) { put(words, at + 64 * i, width, value[i] >> (64 - width)); };
        (put_one(I, bits - 64 * I < 64 ? static_cast<unsigned>(bits - 64 * I) : 64U), ...);
    }(std::make_index_sequence<N>());
}

/// Up to eight bytes as a number, the first in the most significant byte of those.
template <std::size_t Bytes>
[[gnu::always_inline]] constexpr inline std::uint64_t load(std::byte const* from) {
    if (std::is_constant_evaluated()) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < Bytes; ++i) value = value << 8 | static_cast<std::uint64_t>(from[i]);
        return value;
    }
    if constexpr (Bytes == 0) {
        return 0;
    } else if constexpr (Bytes == 8 || Bytes == 4 || Bytes == 2 || Bytes == 1) {
        using unsigned_type = least_uint<8 * Bytes>;
        unsigned_type value;
        std::memcpy(&value, from, Bytes);
        return boost::endian::big_to_native(value);
    } else {
        constexpr std::size_t first = Bytes > 4 ? 4 : 2;
        return load<first>(from) << (8 * (Bytes - first)) | load<Bytes - first>(from + first);
    }
}

/// The first bytes of a word, stored.
template <std::size_t Bytes>
[[gnu::always_inline]] constexpr inline void store(std::byte* to, std::uint64_t word) {
    if (std::is_constant_evaluated()) {
        for (std::size_t i = 0; i < Bytes; ++i) to[i] = static_cast<std::byte>(word >> (56 - 8 * i) & 0xff);
        return;
    }
    if constexpr (Bytes == 8 || Bytes == 4 || Bytes == 2 || Bytes == 1) {
        using unsigned_type = least_uint<8 * Bytes>;
        auto const value = boost::endian::native_to_big(static_cast<unsigned_type>(word >> (64 - 8 * Bytes)));
        std::memcpy(to, &value, Bytes);
    } else if constexpr (Bytes > 0) {
        constexpr std::size_t first = Bytes > 4 ? 4 : 2;
        store<first>(to, word);
        store<Bytes - first>(to + first, word << (8 * first));
    }
}

/// The first `Size` bytes of the words from `First` on, stored.
template <std::size_t First, std::size_t Size>
[[gnu::always_inline]] constexpr inline void store_words(std::byte* to, std::uint64_t const* words) {
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        (store<8>(to + 8 * I, words[First + I]), ...);
    }(std::make_index_sequence<Size / 8>());
    if constexpr (Size % 8 > 0) store<Size % 8>(to + Size / 8 * 8, words[First + Size / 8]);
}

/// N bytes, put at a byte offset from the first byte of the first word.
template <std::size_t N>
[[gnu::always_inline]] constexpr inline void put_bytes(std::uint64_t* words, std::size_t at, std::byte const* from) {
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        (put(words, 8 * at + 64 * I, 64, load<8>(from + 8 * I)), ...);
    }(std::make_index_sequence<N / 8>());
    if constexpr (N % 8 > 0) put(words, 8 * at + N / 8 * 64, 8 * (N % 8), load<N % 8>(from + N / 8 * 8));
}

}

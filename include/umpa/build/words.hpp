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

// Big-endian words of 32 bits: the first byte that is sent is the most significant one. Every function here is called
// with offsets and widths that are constants, and inlined: what is left are shifts, ors, and whole-word stores.
//
// Here and in the files beside, __builtin_is_constant_evaluated stands for std::is_constant_evaluated: that is a
// function, whose answer is known only where all is inlined. Until then the compilers go over both ways, and that is a
// seventh of what a packet costs to compile.

namespace umpa::detail {

/// Ors a value of so many bits into the words, at a bit offset from the first bit of the first word.
[[gnu::always_inline]] constexpr inline void put(std::uint32_t* words, std::size_t at, unsigned bits,
                                                 std::uint64_t value) {
    std::uint32_t* const word = words + at / 32;
    unsigned const room = 32 - static_cast<unsigned>(at % 32);
    if (bits <= room) {
        word[0] |= static_cast<std::uint32_t>(value << (room - bits));
        return;
    }
    unsigned const rest = bits - room;
    word[0] |= static_cast<std::uint32_t>(value >> rest);
    if (rest <= 32) {
        word[1] |= static_cast<std::uint32_t>(value << (32 - rest));
    } else {
        word[1] |= static_cast<std::uint32_t>(value >> (rest - 32));
        word[2] |= static_cast<std::uint32_t>(value << (64 - rest));
    }
}

/// `put` at a place that is a template argument: as a constant of its callers only, the place costs the compilers all
/// branches of `put` for each field of each packet.
template <std::size_t At, unsigned Bits>
[[gnu::always_inline]] constexpr inline void put_at(std::uint32_t* words, std::uint64_t value) {
    constexpr std::size_t word = At / 32;
    constexpr unsigned room = 32 - At % 32;
    if constexpr (Bits <= room) {
        words[word] |= static_cast<std::uint32_t>(value << (room - Bits));
    } else {
        constexpr unsigned rest = Bits - room;
        words[word] |= static_cast<std::uint32_t>(value >> rest);
        if constexpr (rest <= 32) {
            words[word + 1] |= static_cast<std::uint32_t>(value << (32 - rest));
        } else {
            words[word + 1] |= static_cast<std::uint32_t>(value >> (rest - 32));
            words[word + 2] |= static_cast<std::uint32_t>(value << (64 - rest));
        }
    }
}
/// The same of a value in words of its own, first bit first.
template <std::size_t At, unsigned Bits, std::size_t N>
[[gnu::always_inline]] constexpr inline void put_at(std::uint32_t* words, std::array<std::uint64_t, N> const& value) {
    constexpr auto width = [](std::size_t i) {
        return Bits - 64 * i < 64 ? static_cast<unsigned>(Bits - 64 * i) : 64U;
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        (put_at<At + 64 * I, width(I)>(words, value[I] >> (64 - width(I))), ...);
    }(std::make_index_sequence<N>());
}

/// What `put` put there.
constexpr std::uint64_t get(std::uint32_t const* words, std::size_t at, unsigned bits) {
    std::uint64_t value = 0;
    for (std::size_t bit = at; bit < at + bits; ++bit) value = value << 1 | (words[bit / 32] >> (31 - bit % 32) & 1);
    return value;
}

/// `put` for a value in words of its own, first bit first.
template <std::size_t N>
[[gnu::always_inline]] constexpr inline void put(std::uint32_t* words, std::size_t at, unsigned bits,
                                                 std::array<std::uint64_t, N> const& value) {
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        auto put_one = [&](std::size_t i, unsigned width) { put(words, at + 64 * i, width, value[i] >> (64 - width)); };
        (put_one(I, bits - 64 * I < 64 ? static_cast<unsigned>(bits - 64 * I) : 64U), ...);
    }(std::make_index_sequence<N>());
}

/// The first bytes of a word of 64 bits, stored.
template <std::size_t Bytes>
[[gnu::always_inline]] constexpr inline void store(std::byte* to, std::uint64_t word) {
    if (__builtin_is_constant_evaluated()) {
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

/// The first `Size` bytes of the words from `First` on, stored: two words at a time.
template <std::size_t First, std::size_t Size>
[[gnu::always_inline]] constexpr inline void store_words(std::byte* to, std::uint32_t const* words) {
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        (store<8>(to + 8 * I, std::uint64_t{words[First + 2 * I]} << 32 | words[First + 2 * I + 1]), ...);
    }(std::make_index_sequence<Size / 8>());
    constexpr std::size_t stored = Size / 8 * 8;
    if constexpr (Size - stored > 4)
        store<Size - stored>(to + stored,
                             std::uint64_t{words[First + stored / 4]} << 32 | words[First + stored / 4 + 1]);
    else if constexpr (Size > stored)
        store<Size - stored>(to + stored, std::uint64_t{words[First + stored / 4]} << 32);
}

/// One word of memory, copied through a register.
template <class Word>
[[gnu::always_inline]] inline void copy_word(std::byte* to, std::byte const* from) {
    Word word;
    std::memcpy(&word, from, sizeof word);
    std::memcpy(to, &word, sizeof word);
}

/// N bytes, copied: few of them word by word, so that what is known of them, and where they go in the end, is seen.
template <std::size_t N>
[[gnu::always_inline]] constexpr inline void copy_bytes(std::byte* to, std::byte const* from) {
    if (__builtin_is_constant_evaluated()) {
        for (std::size_t i = 0; i < N; ++i) to[i] = from[i];
    } else if constexpr (N > 64) {
        std::memcpy(to, from, N);
    } else {
        [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
            (copy_word<std::uint64_t>(to + 8 * I, from + 8 * I), ...);
        }(std::make_index_sequence<N / 8>());
        if constexpr (N % 8 >= 4) copy_word<std::uint32_t>(to + N / 8 * 8, from + N / 8 * 8);
        if constexpr (N % 4 >= 2) copy_word<std::uint16_t>(to + N / 4 * 4, from + N / 4 * 4);
        if constexpr (N % 2 == 1) to[N - 1] = from[N - 1];
    }
}

/// N zeros.
template <std::size_t N>
[[gnu::always_inline]] constexpr inline void clear_bytes(std::byte* to) {
    for (std::size_t i = 0; i < N; ++i) to[i] = std::byte{0};
}

}

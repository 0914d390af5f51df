// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <umpa/build/words.hpp>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/types/bits.hpp>
#include <utility>

namespace umpa {

/// Up to 64 bits of some bytes as a number, from a bit offset on; the first bit is the most significant of the first
/// byte.
constexpr std::uint64_t read_bits(std::byte const* from, std::size_t first, unsigned bits) {
    return bits_at(from, first, bits);
}

namespace detail {

/// Up to eight bytes as a number, the first the most significant: loads of whole words.
template <std::size_t Bytes>
[[gnu::always_inline]] constexpr inline std::uint64_t load(std::byte const* from) {
    if (std::is_constant_evaluated()) return bits_at(from, 0, 8 * Bytes);
    if constexpr (std::has_single_bit(Bytes)) {
        least_uint<8 * Bytes> word;
        std::memcpy(&word, from, Bytes);
        return boost::endian::big_to_native(word);
    } else {
        constexpr std::size_t first = Bytes > 4 ? 4 : 2;
        return load<first>(from) << 8 * (Bytes - first) | load<Bytes - first>(from + first);
    }
}

/// The bytes of a header that hold some bits.
struct byte_window {
    std::size_t first = 0;
    std::size_t count = 0;
};
constexpr byte_window window_around(std::size_t offset, unsigned bits) {
    return {offset / 8, (offset + bits + 7) / 8 - offset / 8};
}
/// The same, made wider to what one load takes, as far as the header goes.
constexpr byte_window window_to_load(std::size_t offset, unsigned bits, std::size_t header) {
    byte_window const exact = window_around(offset, bits);
    std::size_t const wide = std::bit_ceil(exact.count);
    if (exact.count > 8 || wide > header) return exact;
    return {smaller(exact.first, header - wide), wide};
}

/// Bits of a header of so many bytes as a number.
template <std::size_t Offset, unsigned Bits, std::size_t Header>
[[gnu::always_inline]] constexpr inline std::uint64_t read_number(std::byte const* header) {
    constexpr byte_window window = window_to_load(Offset, Bits, Header);
    if constexpr (window.count > 8) {
        return bits_at(header, Offset, Bits);
    } else {
        constexpr std::size_t behind = 8 * (window.first + window.count) - Offset - Bits;
        return load<window.count>(header + window.first) >> behind & limit_of(Bits);
    }
}
/// Puts a number there; the bits beside it stay as they are.
template <std::size_t Offset, unsigned Bits>
[[gnu::always_inline]] constexpr inline void write_number(std::byte* header, std::uint64_t number) {
    constexpr byte_window window = window_around(Offset, Bits);
    if constexpr (window.count > 8) {
        put_bits_at(header, Offset, Bits, number);
    } else {
        constexpr std::size_t behind = 8 * (window.first + window.count) - Offset - Bits;
        std::byte* const to = header + window.first;
        if constexpr (Bits != 8 * window.count)
            number = (number & limit_of(Bits)) << behind | (load<window.count>(to) & ~(limit_of(Bits) << behind));
        store<window.count>(to, number << (64 - 8 * window.count));
    }
}

/// The bits of one of the words that a wide field is read in.
constexpr unsigned bits_of_chunk(unsigned bits, std::size_t i) {
    return static_cast<unsigned>(smaller(64, bits - 64 * i));
}

template <auto const& Fields, std::size_t I>
struct field_place {
    static constexpr field_info info = field_table<Fields>[I];
    static constexpr std::size_t header = bits_of_fields<Fields> / 8;

    [[gnu::always_inline]] static constexpr std::uint64_t read(std::byte const* from, std::uint64_t) {
        return read_number<info.offset, info.bits, header>(from);
    }
    template <std::size_t N>
    [[gnu::always_inline]] static constexpr std::array<std::uint64_t, N> read(std::byte const* from,
                                                                              std::array<std::uint64_t, N>) {
        return [&]<std::size_t... C>(std::index_sequence<C...>) __attribute__((always_inline)) {
            return std::array<std::uint64_t, N>{
                (read_number<info.offset + 64 * C, bits_of_chunk(info.bits, C), header>(from)
                 << (64 - bits_of_chunk(info.bits, C)))...};
        }(std::make_index_sequence<N>());
    }
    [[gnu::always_inline]] static constexpr void write(std::byte* to, std::uint64_t number) {
        write_number<info.offset, info.bits>(to, number);
    }
    template <std::size_t N>
    [[gnu::always_inline]] static constexpr void write(std::byte* to, std::array<std::uint64_t, N> const& words) {
        [&]<std::size_t... C>(std::index_sequence<C...>) __attribute__((always_inline)) {
            (write_number<info.offset + 64 * C, bits_of_chunk(info.bits, C)>(
                 to, words[C] >> (64 - bits_of_chunk(info.bits, C))),
             ...);
        }(std::make_index_sequence<N>());
    }
};

}

/// The value of field I in the bytes of a header, which must all be there; an overlay as a number.
template <auto const& Fields, std::size_t I>
[[gnu::always_inline]] constexpr inline auto read_field(std::byte const* header) {
    using place = detail::field_place<Fields, I>;
    if constexpr (place::info.kind == field_kind::overlay) {
        return place::read(header, std::uint64_t{});
    } else {
        using value_type = field_value<Fields, I>;
        if constexpr (detail::is_byte_string<value_type> && place::info.offset % 8 == 0)
            if (!std::is_constant_evaluated()) {
                value_type value;
                std::memcpy(value.octets.data(), header + place::info.offset / 8, value.octets.size());
                return value;
            }
        return value_type::from_wire(place::read(header, value_type().wire()));
    }
}

/// Puts a value of field I, as `wire()` gives it, into the bytes of a header; the bits beside it stay as they are.
template <auto const& Fields, std::size_t I, class Wire>
[[gnu::always_inline]] constexpr inline void write_field(std::byte* header, Wire const& wire) {
    detail::field_place<Fields, I>::write(header, wire);
}

}

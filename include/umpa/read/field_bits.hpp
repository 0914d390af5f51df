// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>

namespace umpa {

/// Up to 64 bits of some bytes as a number, from a bit offset on; the first bit is the most significant of the first
/// byte.
constexpr std::uint64_t read_bits(std::byte const* from, std::size_t offset, unsigned bits) {
    std::uint64_t value = 0;
    while (bits > 0) {
        unsigned const skipped = static_cast<unsigned>(offset % 8);
        unsigned const taken = bits < 8 - skipped ? bits : 8 - skipped;
        auto const byte = static_cast<std::uint64_t>(from[offset / 8]);
        value = value << taken | (byte >> (8 - skipped - taken) & ((1U << taken) - 1));
        offset += taken;
        bits -= taken;
    }
    return value;
}

namespace detail {

template <class Value, std::size_t N>
constexpr Value value_from_words(std::byte const* header, field_info const& info, std::array<std::uint64_t, N>) {
    std::array<std::uint64_t, N> words{};
    for (std::size_t i = 0; i < N; ++i) {
        std::size_t const left = info.bits - 64 * i;
        unsigned const bits = left < 64 ? static_cast<unsigned>(left) : 64;
        words[i] = read_bits(header, info.offset + 64 * i, bits) << (64 - bits);
    }
    return Value::from_wire(words);
}
template <class Value>
constexpr Value value_from_words(std::byte const* header, field_info const& info, std::uint64_t) {
    return Value::from_wire(read_bits(header, info.offset, info.bits));
}

}

/// The value of field I in the bytes of a header, which must all be there.
template <auto const& Fields, std::size_t I>
constexpr auto read_field(std::byte const* header) {
    constexpr field_info info = field_table<Fields>[I];
    if constexpr (info.kind == field_kind::overlay)
        return read_bits(header, info.offset, info.bits);
    else
        return detail::value_from_words<field_value<Fields, I>>(header, info, field_value<Fields, I>().wire());
}

}

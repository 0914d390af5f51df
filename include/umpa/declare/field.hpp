// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/declare/name.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/errors/error.hpp>

namespace umpa {

// What may stand after `name[bits] =` in a declaration, beside a number, an address and `auto_(rule)`.

/// A number with names for some of its values: `named_values({{"linux", 64}, {"windows", 128}}).set("linux")`.
template <std::size_t N>
struct named_value_table {
    std::array<named_value, N> rows; ///< the names and their numbers
    std::uint64_t initial = 0;       ///< the default
    std::string_view unknown = {};   ///< a name that it was to be set to and does not have: the header refuses it

    /// The same table with this value as the field's default.
    constexpr named_value_table set(std::uint64_t value) const { return {rows, value}; }
    constexpr named_value_table set(std::string_view name) const {
        std::size_t const row = row_named(rows, name);
        if (row < N) return {rows, rows[row].value};
        return {rows, 0, name};
    }
};

/// `kind [8] = named_values({{"calm", 0}, {"happy", 1}}).set("happy")`; 0 is the default where nothing is set.
template <std::size_t N>
constexpr named_value_table<N> named_values(named_value const (&rows)[N]) {
    named_value_table<N> table{};
    for (std::size_t i = 0; i < N; ++i) table.rows[i] = rows[i];
    return table;
}
/// The same of names that several fields have.
template <std::size_t N>
constexpr named_value_table<N> named_values(std::array<named_value, N> const& rows) {
    return {rows};
}

/// A number whose values have the names of a number space: `source_port [16] = named_in<udp_port>`.
template <class Space>
struct value_named_in {
    std::uint64_t initial = 0;     ///< the default
    std::string_view unknown = {}; ///< as of named_value_table

    /// The same with this value as the field's default.
    constexpr value_named_in set(std::uint64_t value) const { return {value}; }
    constexpr value_named_in set(std::string_view name) const {
        std::size_t const row = row_named(Space::names, name);
        if (row < Space::names.size()) return {Space::names[row].value};
        return {0, name};
    }
};
template <class Space>
inline constexpr value_named_in<Space> named_in{};

/// A set of bits, most significant first, each with a name; a name may stand more than once (reserved bits).
template <std::size_t N>
struct named_bit_table {
    std::array<std::string_view, N> bits; ///< most significant first
    std::uint64_t initial = 0;            ///< the default, as a number
    std::string_view unknown = {};        ///< a name that is none of one bit: the header refuses it

    /// The same bits, with the bits of these names set by default.
    constexpr named_bit_table set(auto... chosen) const {
        named_bit_table table = *this;
        for (std::string_view name : {detail::text_of(chosen)...}) {
            if (mask(name) == 0) table.unknown = name;
            table.initial |= mask(name);
        }
        return table;
    }

    /// The bit of that name as a mask; 0 when there is none, or more than one.
    constexpr std::uint64_t mask(std::string_view name) const {
        std::uint64_t found = 0;
        for (std::size_t i = 0; i < N; ++i)
            if (bits[i] == name) {
                if (found != 0) return 0;
                found = std::uint64_t{1} << (N - 1 - i);
            }
        return found;
    }
};

/// `flags [3] = named_bits("reserved", "dont_fragment", "more_fragments")`: as many names as the field has bits.
template <class... Names>
constexpr named_bit_table<sizeof...(Names)> named_bits(Names... bits) {
    return {{detail::text_of(bits)...}};
}

/// A name for several fields that stand side by side, most significant first: `type_of_service = overlay(dscp, ecn)`.
/// It has no bits of its own.
template <class... Names>
struct overlay_of {};
template <class... Names>
constexpr overlay_of<Names...> overlay(Names...) {
    return {};
}

}

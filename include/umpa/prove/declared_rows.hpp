// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/declare/structural_rule.hpp>
#include <umpa/prove/declared_source.hpp>
#include <utility>

// A declaration as it is compared with a picture.

namespace umpa::detail {

/// A field or an overlay.
struct declared_row {
    field_info info;
    std::string_view const* bits =
        nullptr;             ///< the names of its bits, most significant first, where it is a set of them
    std::uint64_t value = 0; ///< its default, or the constant that its rule is
    bool has_value = false;
};

/// A header.
struct declared_part {
    std::string_view protocol;
    declared_row const* rows;
    std::size_t row_count;
    std::size_t bits;
};

/// The field at a bit of the header.
constexpr declared_row const& row_at(declared_part const& part, std::size_t bit) {
    std::size_t i = 0;
    while (part.rows[i].info.kind == field_kind::overlay || bit < part.rows[i].info.offset ||
           bit >= part.rows[i].info.end())
        ++i;
    return part.rows[i];
}

/// What `bits` bits of a field have as a number, which begin at bit `at` of the header.
constexpr std::uint64_t number_of(declared_row const& row, std::size_t at, std::size_t bits) {
    std::size_t const behind = row.info.end() - at - bits;
    std::uint64_t const value = behind < 64 ? row.value >> behind : 0;
    return bits < 64 ? value & ((std::uint64_t{1} << bits) - 1) : value;
}

template <class P, class Initial>
constexpr void describe_declared(declared_row& row, Initial const& initial) {
    if constexpr (std::is_integral_v<Initial>)
        row.value = static_cast<std::uint64_t>(initial), row.has_value = true;
    else if constexpr (requires { initial.initial; })
        row.value = initial.initial, row.has_value = true;
}
template <class P, std::size_t N>
constexpr void describe_declared(declared_row& row, named_bit_table<N> const& table) {
    row.bits = table.bits.data();
    row.value = table.initial, row.has_value = true;
}
template <class P, class Space>
constexpr void describe_declared(declared_row& row, automatic<own_number_rule<Space>> const&) {
    if constexpr (has_number_in<Space, P>)
        row.value = static_cast<std::uint64_t>(number_in<Space, P>), row.has_value = true;
}

template <class P, class Name, class Initial>
constexpr declared_row declared_row_of(field_info const& info, field<Name, Initial> const& declared) {
    declared_row row{info};
    describe_declared<P>(row, declared.initial);
    return row;
}
template <class P, class Name, class Overlay>
constexpr declared_row declared_row_of(field_info const& info, binding<Name, Overlay> const&) {
    return {info};
}

template <class P, auto const& Fields, std::size_t... I>
constexpr std::array<declared_row, sizeof...(I)> declared_rows_of(std::index_sequence<I...>) {
    return {declared_row_of<P>(field_table<Fields>[I], Fields.template at<I>())...};
}
template <class P, auto const& Fields>
inline constexpr auto declared_rows_in = declared_rows_of<P, Fields>(std::make_index_sequence<field_count<Fields>>());

template <class P>
constexpr declared_part declared_part_of() {
    using source = declared_source<P>;
    return {source::name.view(), declared_rows_in<P, source::fields>.data(), field_count<source::fields>,
            bits_of_fields<source::fields>};
}

template <class... P>
inline constexpr std::array<declared_part, sizeof...(P)> declared_parts{declared_part_of<P>()...};

}

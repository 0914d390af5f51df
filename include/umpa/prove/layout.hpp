// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <umpa/declare/field_form.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/no_such_field.hpp>
#include <umpa/declare/rule_words.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/prove/declared_source.hpp>
#include <umpa/prove/wireshark_tables.hpp>
#include <umpa/types/bits.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// What a declaration says of one field. An overlay has a row too, behind the fields that it covers or where it was
/// declared, and its kind says so.
struct layout_row {
    std::string_view name;                    ///< as declared
    std::size_t offset = 0;                   ///< in bits, from the first bit of the header
    unsigned width = 0;                       ///< in bits
    field_kind kind = field_kind::value;      ///< who fills it in
    std::uint64_t default_value = 0;          ///< as the number that is sent; 0 where there is a rule, or over 64 bits
    std::string_view rule = {};               ///< as it is declared, `header_size / 4`; empty where there is none
    value_shape shape = value_shape::number;  ///< how its bits are read
    bool content = false;                     ///< has a rule that is a function of bytes: a checksum
    std::span<named_value const> values = {}; ///< names for some of the values
    std::span<std::string_view const> bits = {}; ///< of a set of flags, most significant first

    /// Where what follows begins, in bits.
    constexpr std::size_t end() const { return offset + width; }
    /// Where the bit of that name lies, from the first bit of the header; of several, the first. Throws unknown_name.
    constexpr std::size_t offset_of_bit(std::string_view bit) const {
        for (std::size_t i = 0; i < bits.size(); ++i)
            if (bits[i] == bit) return offset + i;
        raise(unknown_name("layout", name, bit, "is not the name of one of its bits"));
    }
};

/// The layout of a header: one row a field in the order of declaration. What every export is made from; a declaration
/// gives it by `layout_of`, a row of the tables by `run_time_layout`.
struct protocol_layout {
    std::string_view name;                               ///< as it was declared
    std::size_t size = 0;                                ///< of the fields, in bytes
    std::span<layout_row const> rows = {};               ///< in the order of declaration
    std::span<std::byte const> defaults = {};            ///< the header with nothing set; 0 where a rule is
    std::span<wireshark_number const> announced_by = {}; ///< the numbers by which others announce it

    constexpr auto begin() const { return rows.begin(); }
    constexpr auto end() const { return rows.end(); }

    /// The row of that name; a null pointer where there is none.
    constexpr layout_row const* find(std::string_view field) const {
        for (layout_row const& row : rows)
            if (row.name == field) return &row;
        return nullptr;
    }
    /// The row of that name. Throws unknown_name, and is no constant then.
    constexpr layout_row const& operator[](std::string_view field) const {
        if (layout_row const* const found = find(field)) return *found;
        the_header_has_no_field_of_that_name(field);
    }

private:
    /// No constexpr: compilers name it where a constant was asked for.
    [[noreturn]] void the_header_has_no_field_of_that_name(std::string_view field) const {
        raise(unknown_name(name, "layout", field, why_not(field)));
    }
    std::string why_not(std::string_view field) const {
        std::string words = "is not the name of a field";
        std::vector<std::string_view> known;
        for (layout_row const& row : rows) known.push_back(row.name);
        std::string_view const near = detail::nearest(field, known);
        return near.empty() ? words : words.append("; did you mean \"").append(near).append("\"?");
    }
};

namespace detail {

template <class Bytes>
constexpr layout_row row_of_form(field_form const& form, Bytes const& defaults) {
    layout_row row{.name = form.info.name,
                   .offset = form.info.offset,
                   .width = form.info.bits,
                   .kind = form.info.kind,
                   .shape = form.shape,
                   .content = form.content,
                   .values = form.names,
                   .bits = form.bits};
    if (row.width > 0 && row.width <= 64) row.default_value = bits_at(defaults.data(), row.offset, row.width);
    return row;
}

template <auto const& Fields, std::size_t I>
constexpr layout_row make_layout_row() {
    layout_row row = row_of_form(field_forms<Fields>[I], default_bytes<Fields>);
    if constexpr (field_table<Fields>[I].kind == field_kind::automatic) row.rule = words_of_field_rule<Fields, I>();
    return row;
}
template <auto const& Fields, std::size_t... I>
constexpr std::array<layout_row, sizeof...(I)> make_layout_rows(std::index_sequence<I...>) {
    return {make_layout_row<Fields, I>()...};
}
template <auto const& Fields>
inline constexpr auto layout_rows = make_layout_rows<Fields>(std::make_index_sequence<field_count<Fields>>());

}

/// The layout of one protocol, by the names of its fields too.
template <class P>
struct layout_table : protocol_layout {
    using protocol_layout::operator[];

    /// The row of a field. A name that the header has not is refused by a sentence.
    template <fixed_string Field>
    constexpr layout_row const& operator[](umpa::name<Field>) const {
        constexpr auto const& table = field_table<detail::declared_source<P>::fields>;
        constexpr std::size_t index = detail::index_of(table, Field.view());
        if constexpr (index == table.size())
            refuse(
                [] { return detail::no_such_field({}, detail::declared_source<P>::name.view(), table, Field.view()); });
        return rows[index];
    }
};

/// The layout of a protocol, as a constant that can be asserted on:
/// `static_assert(layout_of<ipv4>["time_to_live"].offset == 64)`; `layout_of<ipv4>[time_to_live]` is the same.
template <class P>
inline constexpr layout_table<P> layout_of{{.name = detail::declared_source<P>::name.view(),
                                            .size = bits_of_fields<detail::declared_source<P>::fields> / 8,
                                            .rows = detail::layout_rows<detail::declared_source<P>::fields>,
                                            .defaults = default_bytes<detail::declared_source<P>::fields>,
                                            .announced_by = detail::wireshark_numbers_of<P>}};

}

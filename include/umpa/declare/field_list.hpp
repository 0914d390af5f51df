// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field.hpp>
#include <umpa/declare/rule.hpp>
#include <utility>

namespace umpa {

namespace detail {

template <std::size_t I, class Field>
struct field_entry {
    Field declared;
};
template <std::size_t I, class Field>
constexpr Field const& entry_at(field_entry<I, Field> const& entry) {
    return entry.declared;
}

template <class Indices, class... Fields>
struct indexed_fields;
template <std::size_t... I, class... Fields>
struct indexed_fields<std::index_sequence<I...>, Fields...> : field_entry<I, Fields>... {
    static constexpr std::size_t size = sizeof...(Fields); ///< overlays counted too

    /// The declaration of field J, `name[bits] = what`.
    template <std::size_t J>
    constexpr auto const& at() const {
        return entry_at<J>(*this);
    }
};

}

/// The fields of a header in the order in which they are sent.
template <class... Fields>
using field_list_of = detail::indexed_fields<std::index_sequence_for<Fields...>, Fields...>;

/// The fields of a header, in the order in which they are sent: `field_list(kind [8] = 0, length [8] =
/// auto_(size_after))`. What contradicts itself is refused where a header is made of it.
template <class... Fields>
constexpr field_list_of<Fields...> field_list(Fields const&... fields) {
    return {{fields}...};
}

/// Whether a field has a default, is filled in by a rule, or names others that stand side by side.
enum class field_kind { value, automatic, overlay };

/// Where a field lies: offset and width in bits, from the first bit of the header.
struct field_info {
    std::string_view name;               ///< as declared
    std::size_t offset = 0;              ///< in bits
    unsigned bits = 0;                   ///< 1 to 64, or whole bytes
    field_kind kind = field_kind::value; ///< who fills it in

    /// Where the field behind it begins, in bits.
    constexpr std::size_t end() const { return offset + bits; }
};

namespace detail {

/// What a field is, by what stands behind the `=` of its declaration.
template <class Field>
struct kind_of;
template <class Name, class Initial>
struct kind_of<field<Name, Initial>> {
    using name_type = Name;
    static constexpr field_kind kind = field_kind::value;
};
template <class Name, class Rule>
struct kind_of<field<Name, automatic<Rule>>> {
    using name_type = Name;
    static constexpr field_kind kind = field_kind::automatic;
};
template <class Name, class... Members>
struct kind_of<binding<Name, overlay_of<Members...>>> {
    using name_type = Name;
    static constexpr field_kind kind = field_kind::overlay;
};

template <auto const& Fields, std::size_t I>
using declared_field = std::remove_cvref_t<decltype(Fields.template at<I>())>;

template <auto const& Fields>
inline constexpr std::size_t field_count = std::remove_cvref_t<decltype(Fields)>::size;

/// A field as the checks and the layout see it.
struct declared_info {
    field_info info;
    std::uint64_t initial = 0;     ///< the default, where it is a number
    std::size_t wanted = 0;        ///< the width that the type of the default asks for; 0 where any will do
    named_value largest = {};      ///< of the names of its values
    std::string_view unknown = {}; ///< a name that the default was to have
};

template <class Initial>
constexpr void describe_initial(declared_info& it, Initial const& initial) {
    if constexpr (std::is_integral_v<Initial>)
        it.initial = static_cast<std::uint64_t>(initial);
    else if constexpr (requires { initial.unknown; })
        it.initial = initial.initial, it.unknown = initial.unknown;
    else if constexpr (requires { initial.initial; })
        it.initial = initial.initial;
    else if constexpr (requires { Initial::bits; })
        it.wanted = Initial::bits;
}
template <std::size_t N>
constexpr void describe_initial(declared_info& it, named_value_table<N> const& table) {
    it.initial = table.initial;
    it.unknown = table.unknown;
    for (named_value const& row : table.rows)
        if (row.value > it.largest.value) it.largest = row;
}
template <std::size_t N>
constexpr void describe_initial(declared_info& it, named_bit_table<N> const& table) {
    it.initial = table.initial;
    it.unknown = table.unknown;
    it.wanted = N;
}

template <class Name, class Initial>
constexpr declared_info info_of(field<Name, Initial> const& declared) {
    declared_info it{{Name::text(), 0, declared.bits, kind_of<field<Name, Initial>>::kind}, 0, 0, {}, {}};
    describe_initial(it, declared.initial);
    return it;
}
template <class Name, class Overlay>
constexpr declared_info info_of(binding<Name, Overlay> const&) {
    return {{Name::text(), 0, 0, field_kind::overlay}, 0, 0, {}, {}};
}

template <std::size_t N>
constexpr std::size_t index_of(std::array<field_info, N> const& table, std::string_view name) {
    std::size_t i = 0;
    while (i < N && table[i].name != name) ++i;
    return i;
}

/// An overlay lies from its first member to its last; a gap or an unknown member leaves it without bits.
template <std::size_t N, class Name, class... Members>
constexpr void place_overlay(std::array<field_info, N>& table, field_info& info,
                             binding<Name, overlay_of<Members...>> const&) {
    unsigned bits = 0;
    for (std::string_view member : {Members::text()...}) {
        std::size_t const i = index_of(table, member);
        if (i == N || (bits > 0 && table[i].offset != info.offset + bits)) {
            info.bits = 0;
            return;
        }
        if (bits == 0) info.offset = table[i].offset;
        bits += table[i].bits;
    }
    info.bits = bits;
}
template <std::size_t N, class Name, class Initial>
constexpr void place_overlay(std::array<field_info, N>&, field_info&, field<Name, Initial> const&) {}

template <auto const& Fields, std::size_t... I>
constexpr std::array<declared_info, sizeof...(I)> describe_fields(std::index_sequence<I...>) {
    return {info_of(Fields.template at<I>())...};
}
template <auto const& Fields>
inline constexpr auto declared_infos = describe_fields<Fields>(std::make_index_sequence<field_count<Fields>>());

template <auto const& Fields, std::size_t... I>
constexpr auto make_field_table(std::index_sequence<I...>) {
    std::array<field_info, sizeof...(I)> table{};
    std::size_t offset = 0;
    for (std::size_t i = 0; i < sizeof...(I); ++i) {
        table[i] = declared_infos<Fields>[i].info;
        table[i].offset = offset;
        offset += table[i].bits;
    }
    (place_overlay(table, table[I], Fields.template at<I>()), ...);
    return table;
}

template <std::size_t N>
constexpr std::size_t count_bits(std::array<declared_info, N> const& declared) {
    std::size_t bits = 0;
    for (declared_info const& one : declared) bits += one.info.bits;
    return bits;
}

}

/// One row a field, in the order of declaration.
template <auto const& Fields>
inline constexpr auto field_table =
    detail::make_field_table<Fields>(std::make_index_sequence<detail::field_count<Fields>>());

namespace detail {

template <std::size_t N>
constexpr std::size_t count_of_set(std::array<bool, N> const& flags) {
    std::size_t count = 0;
    for (bool flag : flags) count += flag;
    return count;
}
template <std::size_t N>
constexpr std::size_t nth_set(std::array<bool, N> const& flags, std::size_t n) {
    std::size_t i = 0;
    while (!flags[i] || n-- > 0) ++i;
    return i;
}
template <auto const& Flags, std::size_t... N>
constexpr std::index_sequence<nth_set(Flags, N)...> indices_of_set(std::index_sequence<N...>) {
    return {};
}

/// The indices at which an array of bool is true, as an index_sequence.
template <auto const& Flags>
using indices_where = decltype(indices_of_set<Flags>(std::make_index_sequence<count_of_set(Flags)>()));

template <auto const& Fields, field_kind Kind>
constexpr auto flag_kind() {
    std::array<bool, field_count<Fields>> flags{};
    for (std::size_t i = 0; i < flags.size(); ++i) flags[i] = field_table<Fields>[i].kind == Kind;
    return flags;
}
template <auto const& Fields, field_kind Kind>
inline constexpr auto is_of_kind = flag_kind<Fields, Kind>();

/// The indices of the fields of one kind.
template <auto const& Fields, field_kind Kind>
using fields_of_kind = indices_where<is_of_kind<Fields, Kind>>;

}

/// The width of all fields together, in bits.
template <auto const& Fields>
inline constexpr std::size_t bits_of_fields = detail::count_bits(detail::declared_infos<Fields>);

}

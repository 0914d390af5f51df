// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/uint_of.hpp>
#include <utility>

namespace umpa {

namespace detail {

template <std::size_t I, class Field>
struct field_entry {
    Field declared;
};
template <class Indices, class... Fields>
struct field_entries;
template <std::size_t... I, class... Fields>
struct field_entries<std::index_sequence<I...>, Fields...> : field_entry<I, Fields>... {};

template <std::size_t I, class Field>
constexpr Field const& entry_at(field_entry<I, Field> const& entry) {
    return entry.declared;
}

}

/// The fields of a header in the order in which they are sent.
template <class... Fields>
struct field_list_of : detail::field_entries<std::index_sequence_for<Fields...>, Fields...> {
    static constexpr std::size_t size = sizeof...(Fields);

    template <std::size_t I>
    constexpr auto const& at() const {
        return detail::entry_at<I>(*this);
    }
};

template <class... Fields>
constexpr field_list_of<Fields...> field_list(Fields const&... fields) {
    return {{{fields}...}};
}

enum class field_kind { value, automatic, overlay };

/// Where a field lies: offset and width in bits, from the first bit of the header.
struct field_info {
    std::string_view name;
    std::size_t offset = 0;
    unsigned bits = 0;
    field_kind kind = field_kind::value;

    constexpr std::size_t end() const { return offset + bits; }
};

/// The flags of one field as a value; see declare/flag_set.hpp.
template <auto const& Fields, std::size_t I>
struct flag_set;

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
    std::uint64_t initial = 0; ///< the default, where it is a number
    std::size_t wanted = 0;    ///< the width that the type of the default asks for; 0 where any will do
    named_value largest = {};  ///< of the names of its values
};

template <class Initial>
constexpr void describe_initial(declared_info& it, Initial const& initial) {
    if constexpr (std::is_integral_v<Initial>)
        it.initial = static_cast<std::uint64_t>(initial);
    else if constexpr (requires { initial.initial; })
        it.initial = initial.initial;
    else if constexpr (requires { Initial::bits; })
        it.wanted = Initial::bits;
}
template <std::size_t N>
constexpr void describe_initial(declared_info& it, named_value_table<N> const& table) {
    it.initial = table.initial;
    for (named_value const& row : table.rows)
        if (row.value > it.largest.value) it.largest = row;
}
template <std::size_t N>
constexpr void describe_initial(declared_info& it, named_bit_table<N> const& table) {
    it.initial = table.initial;
    it.wanted = N;
}

template <class Name, class Initial>
constexpr declared_info info_of(field<Name, Initial> const& declared) {
    declared_info it{{Name::text(), 0, declared.bits, kind_of<field<Name, Initial>>::kind}, 0, 0, {}};
    describe_initial(it, declared.initial);
    return it;
}
template <class Name, class Overlay>
constexpr declared_info info_of(binding<Name, Overlay> const&) {
    return {{Name::text(), 0, 0, field_kind::overlay}, 0, 0, {}};
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

namespace detail {

template <unsigned Bits>
struct number_type {
    using type = uint_of<Bits>;
};
template <unsigned Bits>
    requires(Bits == 0 || Bits > 64)
struct number_type<Bits> {
    using type = byte_string<(Bits + 7) / 8>;
};

template <auto const& Fields, std::size_t I, class Initial>
struct value_type {
    using type = Initial;
};
template <auto const& Fields, std::size_t I, class Initial>
    requires std::is_integral_v<Initial>
struct value_type<Fields, I, Initial> : number_type<declared_infos<Fields>[I].info.bits> {};
template <auto const& Fields, std::size_t I, class Rule>
struct value_type<Fields, I, automatic<Rule>> : value_type<Fields, I, int> {};
template <auto const& Fields, std::size_t I, std::size_t N>
struct value_type<Fields, I, named_value_table<N>> : value_type<Fields, I, int> {};
template <auto const& Fields, std::size_t I, std::size_t N>
struct value_type<Fields, I, named_bit_table<N>> {
    using type = flag_set<Fields, I>;
};

/// What an overlay stores.
struct nothing {
    friend constexpr bool operator==(nothing, nothing) = default;
};

template <auto const& Fields, std::size_t I, class Declared>
struct stored_type {
    using type = nothing;
};
template <auto const& Fields, std::size_t I, class Name, class Initial>
struct stored_type<Fields, I, field<Name, Initial>> : value_type<Fields, I, Initial> {};

}

/// The type of the values of field I.
template <auto const& Fields, std::size_t I>
using field_value = typename detail::stored_type<Fields, I, detail::declared_field<Fields, I>>::type;

namespace detail {

inline constexpr std::array<named_value, 0> no_names{};

template <class Rule>
constexpr auto const& names_by_rule(Rule const&) {
    if constexpr (requires { Rule::space::names; })
        return Rule::space::names;
    else
        return no_names;
}
template <class Name, std::size_t N>
constexpr auto const& names_declared(field<Name, named_value_table<N>> const& declared) {
    return declared.initial.rows;
}
template <class Name, class Rule>
constexpr auto const& names_declared(field<Name, automatic<Rule>> const& declared) {
    return names_by_rule(declared.initial.rule);
}
constexpr auto const& names_declared(auto const&) { return no_names; }

}

/// The names that values of field I have.
template <auto const& Fields, std::size_t I>
inline constexpr auto const& field_value_names = detail::names_declared(Fields.template at<I>());

namespace detail {

/// What is wrong with one field, as a sentence; empty when nothing is.
constexpr sentence problem_with_field(std::string_view protocol, field_info const& info,
                                      declared_info const& declared) {
    sentence where;
    where << protocol << "." << info.name << ": ";
    if (info.kind == field_kind::overlay && info.bits == 0)
        return where << "an overlay names fields of this header that stand side by side";
    if (info.kind == field_kind::overlay)
        return info.bits <= 64 ? sentence() : where << "an overlay has at most 64 bits";
    if (info.bits == 0) return where << "a field has at least 1 bit";
    if (info.bits > 64 && info.bits % 8 != 0) return where << "a field of over 64 bits is a whole number of bytes";
    if (info.bits > 64 && info.kind == field_kind::automatic) return where << "a rule fills at most 64 bits";
    if (declared.wanted != 0 && declared.wanted != info.bits)
        return where << "the default has " << declared.wanted << " bits, the field has " << info.bits;
    if (info.bits < 64 && declared.initial >> info.bits != 0)
        return where << "the default " << declared.initial << " does not fit in " << info.bits << " bits";
    if (info.bits < 64 && declared.largest.value >> info.bits != 0)
        return where << "the value " << declared.largest.value << " of the name \"" << declared.largest.name
                     << "\" does not fit in " << info.bits << " bits";
    return sentence();
}

template <std::size_t N>
constexpr sentence problem_with_fields(std::string_view protocol, std::array<field_info, N> const& table,
                                       std::array<declared_info, N> const& declared) {
    if (N > 64) return sentence() << protocol << ": a header has at most 64 fields";
    for (std::size_t i = 0; i < N; ++i) {
        if (index_of(table, table[i].name) != i)
            return sentence() << protocol << "." << table[i].name << ": two fields have this name";
        sentence const problem = problem_with_field(protocol, table[i], declared[i]);
        if (problem.size != 0) return problem;
    }
    std::size_t const bits = count_bits(declared);
    if (bits % 8 != 0)
        return sentence() << protocol << ": the fields have " << bits << " bits, a header is whole bytes";
    return sentence();
}

/// Refuses a declaration that contradicts itself.
template <auto const& Fields, fixed_string Protocol>
constexpr bool declared_well() {
    if constexpr (problem_with_fields(Protocol.view(), field_table<Fields>, declared_infos<Fields>).size != 0)
        refuse([] { return problem_with_fields(Protocol.view(), field_table<Fields>, declared_infos<Fields>); });
    return true;
}

}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field.hpp>
#include <umpa/declare/refusal.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/uint_of.hpp>
#include <utility>

namespace umpa {

/// The fields of a header in the order in which they are sent.
template <class... Fields>
struct field_list_of {
    static constexpr std::size_t size = sizeof...(Fields);
    boost::hana::tuple<Fields...> fields;

    template <std::size_t I>
    constexpr auto const& at() const {
        return boost::hana::at_c<I>(fields);
    }
};

template <class... Fields>
constexpr field_list_of<Fields...> field_list(Fields const&... fields) {
    return {boost::hana::tuple<Fields...>(fields...)};
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

template <class Name, class Initial>
constexpr field_info info_of(field<Name, Initial> const& declared, std::size_t offset) {
    return {Name::text(), offset, declared.bits, kind_of<field<Name, Initial>>::kind};
}
template <class Name, class Overlay>
constexpr field_info info_of(binding<Name, Overlay> const&, std::size_t offset) {
    return {Name::text(), offset, 0, field_kind::overlay};
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
        bool const joins = i < N && (bits == 0 || table[i].offset == info.offset + bits);
        if (!joins) {
            info.bits = 0;
            return;
        }
        if (bits == 0) info.offset = table[i].offset;
        bits += table[i].bits;
    }
    info.bits = bits;
}
template <std::size_t N>
constexpr void place_overlay(std::array<field_info, N>&, field_info&, auto const&) {}

template <auto const& Fields, std::size_t... I>
constexpr auto make_field_table(std::index_sequence<I...>) {
    std::array<field_info, sizeof...(I)> table{};
    std::size_t offset = 0;
    ((table[I] = info_of(Fields.template at<I>(), offset), offset += table[I].bits), ...);
    (place_overlay(table, table[I], Fields.template at<I>()), ...);
    return table;
}

template <auto const& Fields, std::size_t... I>
constexpr std::size_t count_bits(std::index_sequence<I...>) {
    return (std::size_t{0} + ... + info_of(Fields.template at<I>(), 0).bits);
}

}

/// One row a field, in the order of declaration.
template <auto const& Fields>
inline constexpr auto field_table =
    detail::make_field_table<Fields>(std::make_index_sequence<detail::field_count<Fields>>());

/// The width of all fields together, in bits.
template <auto const& Fields>
inline constexpr std::size_t bits_of_fields =
    detail::count_bits<Fields>(std::make_index_sequence<detail::field_count<Fields>>());

namespace detail {

template <auto const& Fields, std::size_t I, class Initial>
struct value_type {
    using type = Initial;
};
template <auto const& Fields, std::size_t I, class Initial>
    requires std::is_integral_v<Initial>
struct value_type<Fields, I, Initial> {
    static constexpr unsigned bits = field_table<Fields>[I].bits;
    static auto choose() {
        if constexpr (bits == 0 || bits > 64)
            return byte_string<(bits + 7) / 8>();
        else
            return uint_of<bits>();
    }
    using type = decltype(choose());
};
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

template <class Declared>
constexpr std::uint64_t initial_number(Declared const& declared) {
    if constexpr (requires { declared.initial.initial; })
        return declared.initial.initial;
    else if constexpr (requires { requires std::is_integral_v<decltype(declared.initial)>; })
        return static_cast<std::uint64_t>(declared.initial);
    else
        return 0;
}

template <auto const& Fields, std::size_t I>
constexpr bool initial_fits() {
    constexpr unsigned bits = field_table<Fields>[I].bits;
    if constexpr (bits < 64)
        return initial_number(Fields.template at<I>()) >> bits == 0;
    else
        return true;
}

/// The width that the type of field I asks for; 0 where any width will do.
template <class Name, class Initial>
constexpr std::size_t width_wanted(field<Name, Initial> const&) {
    if constexpr (requires { Initial::bits; } && !std::is_integral_v<Initial>)
        return Initial::bits;
    else
        return 0;
}
template <class Name, std::size_t N>
constexpr std::size_t width_wanted(field<Name, named_bit_table<N>> const&) {
    return N;
}
constexpr std::size_t width_wanted(auto const&) { return 0; }

/// What is wrong with field I, as a sentence; empty when nothing is.
template <auto const& Fields, std::size_t I>
constexpr sentence problem_with_field(std::string_view protocol) {
    constexpr field_info info = field_table<Fields>[I];
    constexpr std::size_t wanted = width_wanted(Fields.template at<I>());
    sentence where;
    where << protocol << "." << info.name << ": ";
    if (index_of(field_table<Fields>, info.name) != I) return where << "two fields have this name";
    if (info.kind == field_kind::overlay)
        return info.bits > 0 ? sentence()
                             : where << "an overlay names fields of this header that stand side by side";
    if (info.bits == 0) return where << "a field has at least 1 bit";
    if (info.bits > 64 && info.bits % 8 != 0) return where << "a field of over 64 bits is a whole number of bytes";
    if (info.bits > 64 && info.kind == field_kind::automatic) return where << "a rule fills at most 64 bits";
    if (wanted != 0 && wanted != info.bits)
        return where << "the default has " << wanted << " bits, the field has " << info.bits;
    if (!initial_fits<Fields, I>())
        return where << "the default " << initial_number(Fields.template at<I>()) << " does not fit in " << info.bits
                     << " bits";
    return sentence();
}

template <auto const& Fields, std::size_t... I>
constexpr sentence problem_with_fields(std::string_view protocol, std::index_sequence<I...>) {
    sentence problem;
    ((problem.size == 0 ? void(problem = problem_with_field<Fields, I>(protocol)) : void()), ...);
    if (problem.size == 0 && bits_of_fields<Fields> % 8 != 0)
        problem << protocol << ": the fields have " << bits_of_fields<Fields> << " bits, a header is whole bytes";
    if (problem.size == 0 && sizeof...(I) > 64) problem << protocol << ": a header has at most 64 fields";
    return problem;
}

/// Refuses a declaration that contradicts itself.
template <auto const& Fields, fixed_string Protocol>
constexpr bool declared_well() {
    constexpr auto indices = std::make_index_sequence<field_count<Fields>>();
    if constexpr (problem_with_fields<Fields>(Protocol.view(), indices).size != 0)
        refuse([] {
            return problem_with_fields<Fields>(Protocol.view(), std::make_index_sequence<field_count<Fields>>());
        });
    return true;
}

}

}

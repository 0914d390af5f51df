// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <type_traits>
#include <umpa/declare/field.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/uint_of.hpp>

namespace umpa {

/// The flags of one field as a value; see declare/flag_set.hpp.
template <auto const& Fields, std::size_t I>
struct flag_set;

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
template <auto const& Fields, std::size_t I, class Space>
struct value_type<Fields, I, value_named_in<Space>> : value_type<Fields, I, int> {};
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
template <class Name, class Space>
constexpr auto const& names_declared(field<Name, value_named_in<Space>> const&) {
    return Space::names;
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

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/run_time/describe_protocol.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/protocol_tables.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/all.hpp>
#include <utility>

namespace umpa {

namespace detail {

struct maybe_numbered {
    bool is = false;
    std::uint64_t number = 0;
};
template <class Space, class P>
constexpr maybe_numbered ask_number() {
    if constexpr (has_number_in<Space, P>)
        return {true, static_cast<std::uint64_t>(number_in<Space, P>)};
    else
        return {};
}
template <class Space, class... P>
constexpr std::array<maybe_numbered, sizeof...(P)> ask_numbers(registry<P...>) {
    return {ask_number<Space, P>()...};
}
template <std::size_t N>
constexpr std::size_t count_numbered(std::array<maybe_numbered, N> const& all) {
    std::size_t count = 0;
    for (maybe_numbered const& one : all) count += one.is;
    return count;
}
template <auto const& Registry, class Space>
constexpr auto find_members() {
    constexpr auto all = ask_numbers<Space>(Registry);
    std::array<numbered_row, count_numbered(all)> members{};
    std::size_t next = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].is) members[next++] = {all[i].number, i};
    return members;
}
template <auto const& Registry, class Space>
inline constexpr auto members_of = find_members<Registry, Space>();
template <auto const& Registry, class Space>
inline constexpr space_row space_row_of{identity_of<Space>, members_of<Registry, Space>};

// The number spaces that a declaration speaks of.

template <class T>
struct spaces_in {
    using type = name_list<>;
};
template <class T>
using spaces_in_t = typename spaces_in<T>::type;

template <class... Lists>
struct joined_names {
    using type = name_list<>;
};
template <class... A>
struct joined_names<name_list<A...>> {
    using type = name_list<A...>;
};
template <class... A, class... B, class... Rest>
struct joined_names<name_list<A...>, name_list<B...>, Rest...> : joined_names<name_list<A..., B...>, Rest...> {};

template <class T>
    requires requires { typename T::space; }
struct spaces_in<T> {
    using type = name_list<typename T::space>;
};
template <class Rule, arithmetic_kind Kind>
struct spaces_in<arithmetic<Rule, Kind>> : spaces_in<Rule> {};
template <std::uint64_t Most, class Rule>
struct spaces_in<up_to_rule<Most, Rule>> : spaces_in<Rule> {};
template <class Space, class Rule>
struct spaces_in<named_rule<Space, Rule>> : spaces_in<Rule> {};
template <class Rule>
struct spaces_in<not_rule<Rule>> : spaces_in<Rule> {};
template <class Rule>
struct spaces_in<of_parent_rule<Rule>> : spaces_in<Rule> {};
template <class Condition, class Then, class Otherwise>
struct spaces_in<either_rule<Condition, Then, Otherwise>>
    : joined_names<spaces_in_t<Condition>, spaces_in_t<Then>, spaces_in_t<Otherwise>> {};
template <class Name, class Rule>
struct spaces_in<field<Name, automatic<Rule>>> : spaces_in<Rule> {};
template <class Indices, class... Fields>
struct spaces_in<indexed_fields<Indices, Fields...>> : joined_names<spaces_in_t<Fields>...> {};
template <auto const& Fields, fixed_string Name, class... Traits>
struct spaces_in<header<Fields, Name, Traits...>>
    : joined_names<spaces_in_t<std::remove_cvref_t<decltype(Fields)>>, spaces_in_t<Traits>...,
                   spaces_in_t<std::remove_cvref_t<decltype(carries_any_in<header<Fields, Name, Traits...>>)>>> {};

template <auto const& Registry, class List>
inline constexpr std::array<space_row const*, 0> space_rows{};
template <auto const& Registry, class... Space>
inline constexpr std::array<space_row const*, sizeof...(Space)> space_rows<Registry, name_list<Space...>>{
    &space_row_of<Registry, Space>...};

template <auto const& Registry, class... P>
constexpr std::array<std::span<space_row const* const>, sizeof...(P)> list_spaces(registry<P...>) {
    return {space_rows<Registry, spaces_in_t<P>>...};
}
template <class... P>
constexpr std::array<protocol_row const*, sizeof...(P)> list_protocols(registry<P...>) {
    return {&protocol_row_of<P>...};
}

template <auto const& Registry>
inline constexpr auto protocol_rows = list_protocols(Registry);
template <auto const& Registry>
inline constexpr auto spaces_of_protocols = list_spaces<Registry>(Registry);

}

/// The tables of a registry: `tables_of<protocols::all>()`. They are compiled where this is called.
template <auto const& Registry>
protocol_tables const& tables_of() {
    static protocol_tables const tables(detail::protocol_rows<Registry>, detail::spaces_of_protocols<Registry>);
    return tables;
}

#if defined(UMPA_COMPILED_TABLES)
extern template protocol_tables const& tables_of<protocols::all>();
#endif

}

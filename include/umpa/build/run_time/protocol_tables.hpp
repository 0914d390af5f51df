// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <umpa/build/run_time/describe_protocol.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/registry.hpp>
#include <utility>

namespace umpa {

/// One protocol of a registry that has a number in a space.
struct numbered_row {
    std::uint64_t number = 0;
    std::size_t protocol = 0; ///< its index in the registry
};
/// A number space, and the protocols that have a number there.
struct space_row {
    identity id;
    std::span<numbered_row const> members = {};
};

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

template <class Space, std::uint64_t Otherwise>
struct spaces_in<next_in_rule<Space, Otherwise>> {
    using type = name_list<Space>;
};
template <class Space>
struct spaces_in<own_number_rule<Space>> {
    using type = name_list<Space>;
};
template <class Space>
struct spaces_in<step_in_rule<Space>> {
    using type = name_list<Space>;
};
template <class Space>
struct spaces_in<followed_by_any_rule<Space>> {
    using type = name_list<Space>;
};
template <class Space>
struct spaces_in<part_of_any_in<Space>> {
    using type = name_list<Space>;
};
template <class Space>
struct spaces_in<in_space<Space>> {
    using type = name_list<Space>;
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
template <class... Fields>
struct spaces_in<field_list_of<Fields...>> : joined_names<spaces_in_t<Fields>...> {};
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

/// Whether two names are the same but for case and what is neither letter nor digit.
constexpr bool same_letters(std::string_view a, std::string_view b) {
    auto const next = [](std::string_view& text) {
        while (!text.empty()) {
            char const c = text.front();
            text.remove_prefix(1);
            if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return c;
        }
        return char{};
    };
    for (;;) {
        char const of_a = next(a), of_b = next(b);
        if (of_a != of_b) return false;
        if (of_a == 0) return true;
    }
}

}

/// What a program knows of the protocols of a registry while it runs. Made once for each registry, by tables_of.
class protocol_tables {
public:
    using space_list = std::span<space_row const* const>;

    protocol_tables(std::span<protocol_row const* const> protocols, std::span<space_list const> spaces)
        : protocols_(protocols) {
        for (std::size_t i = 0; i < protocols.size(); ++i) indices_.emplace(protocols[i]->id, i);
        for (space_list const& list : spaces)
            for (space_row const* space : list) add(*space);
    }

    std::span<protocol_row const* const> protocols() const { return protocols_; }

    /// The protocol of that identity; a null pointer when it is not in the registry.
    protocol_row const* find(identity id) const {
        auto const found = indices_.find(id);
        return found == indices_.end() ? nullptr : protocols_[found->second];
    }
    /// The protocol of that name, as it was declared or as it is written in C++: upper and lower case, and all that is
    /// neither letter nor digit, make no difference. A null pointer when there is none.
    protocol_row const* find(std::string_view name) const {
        for (protocol_row const* row : protocols_)
            if (detail::same_letters(row->name, name)) return row;
        return nullptr;
    }

    /// The number of a protocol in a space; nothing when it has none.
    std::optional<std::uint64_t> number(identity space, identity protocol) const {
        auto const found = numbers_.find({space, protocol});
        if (found == numbers_.end()) return {};
        return found->second;
    }

    /// The protocols with a number in a space, in the order of the registry.
    std::span<numbered_row const> members(identity space) const {
        auto const found = spaces_.find(space);
        return found == spaces_.end() ? std::span<numbered_row const>() : found->second->members;
    }
    std::map<identity, space_row const*> const& spaces() const { return spaces_; }

private:
    void add(space_row const& space) {
        if (!spaces_.emplace(space.id, &space).second) return;
        for (numbered_row const& member : space.members)
            numbers_.emplace(std::pair(space.id, protocols_[member.protocol]->id), member.number);
    }

    std::span<protocol_row const* const> protocols_;
    std::map<identity, std::size_t> indices_;
    std::map<identity, space_row const*> spaces_;
    std::map<std::pair<identity, identity>, std::uint64_t> numbers_;
};

/// The tables of a registry: `tables_of<protocols::all>()`. They are compiled where this is called.
template <auto const& Registry>
protocol_tables const& tables_of() {
    static protocol_tables const tables(detail::protocol_rows<Registry>, detail::spaces_of_protocols<Registry>);
    return tables;
}

}

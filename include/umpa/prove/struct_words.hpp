// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/prove/struct_check.hpp>
#include <umpa/prove/struct_names.hpp>

// What is said of a struct that does not match.

namespace umpa::detail {

/// What the members are called that one argument of matches_struct names; empty for fields that have none.
template <auto... Path>
constexpr sentence name_said(member_path<Path...>) {
    return member_name<Path...>();
}
template <class Names, class... Paths>
constexpr std::array<sentence, sizeof...(Paths)> names_said(members_and_fields<Names, Paths...>) {
    return {name_said(Paths())...};
}
template <class... Names>
constexpr std::array<sentence, sizeof...(Names)> names_said(fields_of_bits<Names...>) {
    return {};
}
template <class... Names>
constexpr std::array<sentence, sizeof...(Names)> names_said(fields_behind_struct<Names...>) {
    return {};
}

constexpr void say_place(sentence& words, std::size_t bit) {
    if (bit % 8 != 0) words << "bit " << bit % 8 << " of ";
    words << "byte " << bit / 8;
}

constexpr std::string_view words_for(member_order order) {
    return order == member_order::little ? "least significant byte first" : "most significant byte first";
}

/// About one place: `field` is "IPv4.time_to_live", `member` is "iphdr::ttl", `name` is "iphdr".
constexpr sentence words_about_place(struct_flaw what, struct_place const& one, std::string_view field,
                                     std::string_view member, std::string_view name, std::size_t struct_size) {
    sentence words;
    switch (what) {
    case struct_flaw::no_member: return words << field << ": " << member << " is no member of " << name;
    case struct_flaw::not_adjoining:
        return words << field << " and the other fields of " << member
                     << " do not stand side by side in this order, so no one member can hold them";
    case struct_flaw::other_size:
        return words << field << " has " << one.bits << " bits, " << member << " has " << 8 * one.member_size;
    case struct_flaw::other_order:
        return words << field << " is sent " << words_for(one.sent) << ", the type of " << member << " is "
                     << words_for(one.order);
    default: break;
    }
    words << field << " lies at ";
    say_place(words, one.offset);
    if (what == struct_flaw::not_behind)
        return words << ", which is not behind " << name << ": that has " << struct_size << " bytes";
    words << ", " << member << " lies at ";
    say_place(words, 8 * one.member_offset);
    return words;
}

template <class P, class S, class... Said>
constexpr sentence words_about_struct(struct_flaw_found found, auto const& places, auto const& table) {
    std::string_view const protocol = P::protocol_name.view(), name = struct_name<S>();
    std::size_t const own = size_before(places, P::wire_size);
    sentence words;
    switch (found.what) {
    case struct_flaw::none: return words;
    case struct_flaw::unnamed_field:
        return words << protocol << "." << table[found.where].name << " has no member of " << name
                     << ": name it in member<...>(), bit_fields() or behind_struct()";
    case struct_flaw::other_total:
        return words << name << " has " << sizeof(S) << " bytes, the fields of " << protocol << " that it has are "
                     << own << " bytes";
    default: break;
    }
    struct_place const& one = places[found.where];
    auto const names = joined<sentence>(names_said(Said())...);
    words << protocol << "." << table[one.field].name;
    if (one.skipped > 0) words << " from bit " << one.skipped << " on";
    return words_about_place(found.what, one, words.view(), names[found.where].view(), name, sizeof(S));
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <type_traits>
#include <umpa/declare/field_form.hpp>
#include <umpa/declare/field_index.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/type_at.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/prove/struct_check.hpp>
#include <umpa/prove/struct_member.hpp>
#include <umpa/prove/struct_words.hpp>

namespace umpa {

namespace detail {

/// In which order the bytes of a field are sent.
template <class P, std::size_t I>
constexpr member_order order_sent() {
    using value = field_value<P::declared_fields, I>;
    return shape_of_value<value> == value_shape::little_endian ? member_order::little : member_order::big;
}

template <class P, class... Names>
constexpr struct_place place_of_fields() {
    constexpr auto const& table = field_table<P::declared_fields>;
    struct_place one{.field = index_of_field<P, type_at<0, Names...>>()};
    one.sent = order_sent<P, index_of_field<P, type_at<0, Names...>>()>();
    one.offset = table[one.field].offset;
    for (std::size_t i : {index_of_field<P, Names>()...}) {
        one.adjoining = one.adjoining && table[i].offset == one.end();
        one.bits += table[i].bits;
    }
    return one;
}

/// Puts a member where it stands, behind the members before it that hold the same fields.
template <class S, auto... Path>
constexpr void add_member(struct_place& one, std::size_t& skipped, bool last, member_path<Path...>) {
    one.offset += skipped;
    one.bits -= skipped;
    one.skipped = skipped;
    if constexpr (!leads_to_member<S, Path...>) {
        one.in_struct = false;
    } else {
        using type = member_type<S, Path...>;
        one.member_offset = offset_of_member<S, Path...>();
        one.member_size = sizeof(type);
        one.order = member_order_of<type>;
        if (!last && 8 * sizeof(type) < one.bits) one.bits = 8 * sizeof(type);
        skipped += one.bits;
    }
}

/// The places that one argument of matches_struct names.
template <class P, class S, class... Names, class... Paths>
constexpr auto places_of(members_and_fields<name_list<Names...>, Paths...>) {
    std::array<struct_place, sizeof...(Paths)> places{};
    std::size_t next = 0, skipped = 0;
    for (struct_place& one : places) one = place_of_fields<P, Names...>();
    auto const add = [&](auto path) {
        add_member<S>(places[next], skipped, next + 1 == sizeof...(Paths), path);
        ++next;
    };
    (add(Paths()), ...);
    return places;
}
template <class P, class S, class... Names>
constexpr auto places_of(fields_of_bits<Names...>) {
    std::array<struct_place, sizeof...(Names)> places{place_of_fields<P, Names>()...};
    for (struct_place& one : places) one.kind = place_kind::bit_fields;
    return places;
}
template <class P, class S, class... Names>
constexpr auto places_of(fields_behind_struct<Names...>) {
    std::array<struct_place, sizeof...(Names)> places{place_of_fields<P, Names>()...};
    for (struct_place& one : places) one.kind = place_kind::behind_struct;
    return places;
}

template <class P, class S, class... Said>
constexpr auto all_places() {
    return joined<struct_place>(places_of<P, S>(Said())...);
}

template <class P, class S, class... Said>
constexpr struct_flaw_found flaw_of_struct() {
    return find_struct_flaw(field_table<P::declared_fields>, all_places<P, S, Said...>(), P::wire_size, sizeof(S));
}

/// What is wrong with a struct; empty where nothing is.
template <class P, class S, class... Said>
constexpr sentence struct_problem(Said const&...) {
    return words_about_struct<P, S, Said...>(flaw_of_struct<P, S, Said...>(), all_places<P, S, Said...>(),
                                             field_table<P::declared_fields>);
}

}

/// Whether struct S of C has the fields of header P: that each member lies where its fields lie and is as wide, that
/// its type has the order of bytes that is sent, as far as a type says that (a plain integer does not), that every
/// field and every byte of the struct is named, and that both have one size.
/// `static_assert(matches_struct<udp, udphdr>(member<&udphdr::uh_sport>(source_port), ...));`
/// What does not match is refused with a sentence that says where. See `member`, `bit_fields`, `behind_struct`.
template <header_type P, class S, class... Said>
    requires std::is_trivially_copyable_v<S>
constexpr bool matches_struct(Said const&...) {
    constexpr detail::struct_flaw_found found = detail::flaw_of_struct<P, S, Said...>();
    if constexpr (found.what != detail::struct_flaw::none)
        refuse([] { return detail::struct_problem<P, S>(Said()...); });
    return true;
}

}

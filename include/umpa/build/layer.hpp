// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

/// `make_packet(unchecked, ...)` takes layers in any order, and rules whose values do not fit.
struct unchecked_t {};
inline constexpr unchecked_t unchecked;
/// The other order: each layer follows one that carries it.
struct checked_t {};

/// What a packet is made of: headers, and payloads.
template <class T>
concept layer = header_type<T> || std::is_base_of_v<any_payload, T>;

namespace detail {

template <class P, class Traits>
inline constexpr bool is_part_by_traits = false;
template <class P, class... Parents>
inline constexpr bool is_part_by_traits<P, name_list<part_of<Parents...>>> = (std::is_same_v<P, Parents> || ...);

template <class Traits>
inline constexpr bool has_parents = false;
template <class... Parents>
inline constexpr bool has_parents<name_list<part_of<Parents...>>> = true;

}

/// Whether L belongs to a header before it.
template <class L>
inline constexpr bool is_part = false;
template <header_type L>
inline constexpr bool is_part<L> = detail::has_parents<typename L::traits>;

/// Whether L belongs to a header P before it.
template <class P, class L>
inline constexpr bool is_part_of_layer = false;
template <header_type P, header_type L>
inline constexpr bool is_part_of_layer<P, L> = detail::is_part_by_traits<P, typename L::traits>;

namespace detail {

template <class Above>
constexpr bool announces(auto const&) {
    return false;
}
template <class Above, class Space, std::uint64_t Otherwise>
constexpr bool announces(next_in_rule<Space, Otherwise> const&) {
    return has_number_in<Space, Above>;
}
template <class Above, class Name, class Rule>
constexpr bool field_announces(field<Name, automatic<Rule>> const& declared) {
    return announces<Above>(declared.initial.rule);
}
template <class Above>
constexpr bool field_announces(auto const&) {
    return false;
}
template <class Below, class Above, std::size_t... I>
constexpr bool a_field_announces(std::index_sequence<I...>) {
    return (field_announces<Above>(Below::declared_fields.template at<I>()) || ...);
}

template <class Above, class... Only>
constexpr bool is_among(layer_list<Only...>) {
    return (std::is_same_v<Above, Only> || ...);
}

/// Whether Below says what it carries, and Above is that.
template <class Below, class Above>
constexpr bool carries() {
    if constexpr (!header_type<Below>)
        return false;
    else if constexpr (says_what_it_carries<Below>)
        return is_among<Above>(carries_only<Below>);
    else if constexpr (!header_type<Above>)
        return true;
    else
        return a_field_announces<Below, Above>(std::make_index_sequence<Below::field_count>());
}

}

/// Whether Above may follow Below: as one of its parts, or as what it carries.
template <class Below, class Above>
concept stackable = is_part_of_layer<Below, Above> || (!is_part<Above> && detail::carries<Below, Above>());

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/padding.hpp>
#include <umpa/protocols/payload.hpp>

namespace umpa {

/// `make_packet(unchecked, ...)` takes layers in any order, and rules whose values do not fit.
struct unchecked_t {};
inline constexpr unchecked_t unchecked;
/// The other order: each layer follows one that carries it.
struct checked_t {};

/// What a packet is made of: headers, payloads, octets that are part of a header, and padding.
template <class T>
concept layer = header_type<T> || std::is_base_of_v<any_payload, T> || std::is_base_of_v<any_octets, T> ||
                std::is_base_of_v<any_padding, T>;

namespace detail {

template <class L>
concept padding_type = std::is_base_of_v<any_padding, L>;

/// How many layers of one kind a header has room for. Kinds are told apart by numbers: the compilers do not all compare
/// addresses at compile time.
struct room {
    std::size_t most = 0;
    std::uint64_t kind = 0;
};

/// The room that a header P has for layers L, as far as one trait of either says.
template <class P, class L, class Trait>
inline constexpr std::size_t room_by_trait = 0;
template <class P, class L, class... Parents>
inline constexpr std::size_t room_by_trait<P, L, part_of<Parents...>> =
    (std::is_same_v<P, Parents> || ...) ? ~std::size_t{0} : 0;
template <class P, class L, class Space>
inline constexpr std::size_t room_by_trait<P, L, part_of_any_in<Space>> = has_number_in<Space, P> ? ~std::size_t{0} : 0;
template <class P, class L, class... Parents>
inline constexpr std::size_t room_by_trait<P, L, trailer_of<Parents...>> = (std::is_same_v<P, Parents> || ...) ? 1 : 0;
template <class P, class L, class Kind, std::size_t Most>
inline constexpr std::size_t room_by_trait<P, L, takes<Kind, Most>> = std::is_base_of_v<Kind, L> ? Most : 0;

/// A number for a name, larger than any count of traits.
constexpr std::uint64_t number_of_name(std::string_view name) {
    std::uint64_t number = 0xcbf2'9ce4'8422'2325;
    for (char c : name) number = (number ^ static_cast<unsigned char>(c)) * 0x100'0000'01b3;
    return number | std::uint64_t{1} << 63;
}

template <class L>
struct traits_of {
    using type = name_list<>;
};
template <class L>
    requires requires { typename L::traits; }
struct traits_of<L> {
    using type = typename L::traits;
};

/// A kind that P takes is numbered by its place among P's traits, a trailer by its name.
template <class P, class L, class... OfP, class... OfL>
constexpr room room_by_traits(name_list<OfP...>, name_list<OfL...>) {
    room found;
    std::uint64_t place = 0;
    for (std::size_t most : {std::size_t{0}, room_by_trait<P, L, OfP>...}) {
        if (most > found.most) found = {most, place};
        ++place;
    }
    for (std::size_t most : {std::size_t{0}, room_by_trait<P, L, OfL>...})
        if (most > found.most) found = {most, number_of_name(L::protocol_name.view())};
    return found;
}

/// The room that a header P has for layers L, as its parts or trailers.
template <class P, class L>
inline constexpr room room_for{};
template <header_type P, class L>
inline constexpr room room_for<P, L> = room_by_traits<P, L>(typename P::traits(), typename traits_of<L>::type());

template <class Trait>
inline constexpr bool makes_part = false;
template <class... Parents>
inline constexpr bool makes_part<part_of<Parents...>> = true;
template <class Space>
inline constexpr bool makes_part<part_of_any_in<Space>> = true;
template <class Trait>
inline constexpr bool makes_trailer = false;
template <class... Parents>
inline constexpr bool makes_trailer<trailer_of<Parents...>> = true;
template <class Trait>
inline constexpr std::size_t word_by_trait = 1;
template <std::size_t Bytes>
inline constexpr std::size_t word_by_trait<padded_to<Bytes>> = Bytes;

template <class Traits>
inline constexpr bool has_parents = false;
template <class... Traits>
inline constexpr bool has_parents<name_list<Traits...>> = (makes_part<Traits> || ...);
template <class Traits>
inline constexpr bool has_owners = false;
template <class... Traits>
inline constexpr bool has_owners<name_list<Traits...>> = (makes_trailer<Traits> || ...);
template <class Traits>
inline constexpr std::size_t word_by_traits = 1;
template <class... Traits>
inline constexpr std::size_t word_by_traits<name_list<Traits...>> = (std::size_t{1} * ... * word_by_trait<Traits>);

}

/// Whether L belongs to a header before it.
template <class L>
inline constexpr bool is_part = std::is_base_of_v<any_octets, L>;
template <header_type L>
inline constexpr bool is_part<L> = detail::has_parents<typename L::traits>;

/// Whether L ends a header before it.
template <class L>
inline constexpr bool is_trailer = false;
template <class L>
    requires requires { typename L::traits; }
inline constexpr bool is_trailer<L> = detail::has_owners<typename L::traits>;

/// Whether L belongs to a header P before it.
template <class P, class L>
inline constexpr bool is_part_of_layer = (detail::room_for<P, L>.most > 0);

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
    return ((std::is_same_v<Above, Only> || std::is_base_of_v<Only, Above>) || ...);
}

/// Whether Below says what it carries, and Above is that.
template <class Below, class Above>
constexpr bool carries() {
    if constexpr (!header_type<Below>)
        return false;
    else if constexpr (says_what_it_carries<Below>)
        return is_among<Above>(carries_only<Below>);
    else if constexpr (std::is_base_of_v<any_payload, Above>)
        return true;
    else if constexpr (carries_a_space<Below>)
        return has_number_in<typename std::remove_cvref_t<decltype(carries_any_in<Below>)>::space, Above>;
    else
        return a_field_announces<Below, Above>(std::make_index_sequence<Below::field_count>());
}

}

/// Whether Above may follow Below: as one of its parts, as its trailer, or as what it carries.
template <class Below, class Above>
concept stackable =
    is_part_of_layer<Below, Above> || (!is_part<Above> && !is_trailer<Above> && detail::carries<Below, Above>());

}

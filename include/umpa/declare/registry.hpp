// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/type_at.hpp>
#include <utility>

namespace umpa {

/// What is known of a protocol at run time: its declared name, and its fields in order with offsets and widths in bits.
struct protocol_info {
    std::string_view name;              ///< as messages call it
    std::span<field_info const> fields; ///< in order, overlays too
};

namespace detail {

template <class P>
constexpr protocol_info info_of_protocol() {
    if constexpr (header_type<P>)
        return {P::protocol_name.view(), field_table<P::declared_fields>};
    else
        return {P::protocol_name.view(), P::field_infos};
}

template <class... P>
inline constexpr std::array<protocol_info, sizeof...(P)> infos_of_protocols{info_of_protocol<P>()...};

}

template <class... P>
struct registry;

namespace detail {

/// To ask for one of many types at once.
template <class... P>
struct type_set : std::type_identity<P>... {};

/// Which of Q are not in a set. The compilers' own trait: a template would be made for each, with the names of all.
template <class Set, class... Q>
inline constexpr std::array<bool, sizeof...(Q)> is_missing{!__is_base_of(std::type_identity<Q>, Set)...};

template <class... Q, std::size_t... I>
constexpr auto chosen_of(std::index_sequence<I...>) {
    return registry<type_at<I, Q...>...>();
}

}

/// A list of protocols. At compile time `types()` is a Boost.Hana tuple of types; at run time the registry is a range
/// of protocol_info. A protocol in the list costs nothing to compile until one of these is asked for.
template <class... P>
struct registry {
    /// As a Boost.Hana tuple of types.
    static constexpr auto types() { return boost::hana::tuple<boost::hana::type<P>...>(); }
    /// As an array of protocol_info.
    static constexpr auto const& infos() { return detail::infos_of_protocols<P...>; }

    /// How many protocols there are.
    static constexpr std::size_t size() { return sizeof...(P); }
    static constexpr auto begin() { return infos().begin(); }
    static constexpr auto end() { return infos().end(); }

    /// Whether protocol Q is in the list.
    template <class Q>
    static constexpr bool contains() {
        return __is_base_of(std::type_identity<Q>, detail::type_set<P...>);
    }

    /// The protocol of that declared name; a null pointer when there is none.
    static constexpr protocol_info const* find(std::string_view name) {
        for (protocol_info const& info : infos())
            if (info.name == name) return &info;
        return nullptr;
    }

    /// The list with a user's own protocols behind it.
    template <class... Own>
    static constexpr registry<P..., Own...> with() {
        return {};
    }

    /// What another list has that this one has not: a user's own protocols.
    template <class... Q>
    static constexpr auto missing_of(registry<Q...>) {
        return detail::chosen_of<Q...>(detail::indices_where<detail::is_missing<detail::type_set<P...>, Q...>>());
    }
};

/// The protocols of some lists. To be called as `umpa::join`: a look-up by argument would complete each protocol.
template <class... A, class... B, class... C, class... D, class... E, class... F>
constexpr registry<A..., B..., C..., D..., E..., F...> join(registry<A...>, registry<B...>, registry<C...> = {},
                                                            registry<D...> = {}, registry<E...> = {},
                                                            registry<F...> = {}) {
    return {};
}

}

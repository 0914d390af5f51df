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

namespace umpa {

/// What is known of a protocol at run time: its declared name, and its fields in order with offsets and widths in bits.
struct protocol_info {
    std::string_view name;
    std::span<field_info const> fields;
};

namespace detail {

template <class P>
constexpr protocol_info info_of_protocol() {
    if constexpr (header_type<P>)
        return {P::protocol_name.view(), field_table<P::declared_fields>};
    else
        return {P::protocol_name.view(), P::field_infos};
}

}

/// A list of protocols. At compile time `types` is a Boost.Hana tuple of types; at run time the registry is a range of
/// protocol_info.
template <class... P>
struct registry {
    static constexpr boost::hana::tuple<boost::hana::type<P>...> types{};
    static constexpr std::array<protocol_info, sizeof...(P)> infos{detail::info_of_protocol<P>()...};

    static constexpr std::size_t size() { return sizeof...(P); }
    static constexpr auto begin() { return infos.begin(); }
    static constexpr auto end() { return infos.end(); }

    /// Whether protocol Q is in the list.
    template <class Q>
    static constexpr bool contains() {
        return (std::is_same_v<P, Q> || ...);
    }

    /// The protocol of that declared name; a null pointer when there is none.
    static constexpr protocol_info const* find(std::string_view name) {
        for (protocol_info const& info : infos)
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
        return (registry<>() + ... + std::conditional_t<contains<Q>(), registry<>, registry<Q>>());
    }

    template <class... Q>
    friend constexpr registry<P..., Q...> operator+(registry, registry<Q...>) {
        return {};
    }
};

}

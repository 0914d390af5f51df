// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/accessors.hpp>
#include <boost/hana/bool.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <type_traits>
#include <umpa/declare/header.hpp>
#include <utility>

// Headers model Boost.Hana's Struct: a key is a name, the value is what the header stores. An overlay stores nothing
// and is not a key. `hana::keys(ip)`, `hana::for_each(ip, hana::fuse(f))`, `hana::at_key(ip, time_to_live)`.

namespace umpa::detail {

template <class Header>
constexpr auto flag_stored() {
    std::array<bool, Header::field_count> flags{};
    for (std::size_t i = 0; i < flags.size(); ++i)
        flags[i] = field_table<Header::declared_fields>[i].kind != field_kind::overlay;
    return flags;
}
template <class Header>
inline constexpr auto is_stored = flag_stored<Header>();

template <std::size_t I>
struct stored_value {
    template <class Header>
    constexpr auto operator()(Header const& header) const {
        return header.template read_at<I>();
    }
};

template <class Header, std::size_t I>
constexpr auto accessor() {
    using name_type = typename kind_of<declared_field<Header::declared_fields, I>>::name_type;
    return boost::hana::make_pair(name_type(), stored_value<I>());
}

}

namespace boost::hana {

template <class Header>
struct accessors_impl<Header, when<umpa::header_type<Header>>> {
    static constexpr auto apply() {
        return []<std::size_t... I>(std::index_sequence<I...>) {
            return make_tuple(umpa::detail::accessor<Header, I>()...);
        }(umpa::detail::indices_where<umpa::detail::is_stored<Header>>());
    }
};

// A header is both a Struct and comparable by ==; this says which of the two hana::equal takes.
template <class Header>
    requires umpa::header_type<Header>
struct equal_impl<Header, Header> {
    static constexpr bool apply(Header const& a, Header const& b) { return a == b; }
};

template <class A, class B>
struct equal_impl<A, B, when<umpa::detail::is_name<A> && umpa::detail::is_name<B>>> {
    static constexpr auto apply(A const&, B const&) { return bool_c<std::is_same_v<A, B>>; }
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <type_traits>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <utility>

// The fields of a header as its bases, each found by its name or by its index.

namespace umpa {

/// One field of a header: its value, found by overload resolution on its name.
template <std::size_t I, class Name, class Value>
struct leaf {
    [[no_unique_address]] Value value; ///< 0 while the field is left to its rule

    friend constexpr bool operator==(leaf const&, leaf const&) = default;
};

namespace detail {

template <class Name, std::size_t I, class Value>
[[gnu::always_inline]] constexpr inline leaf<I, Name, Value>& leaf_named(leaf<I, Name, Value>& found) {
    return found;
}
template <class Name, std::size_t I, class Value>
[[gnu::always_inline]] constexpr inline leaf<I, Name, Value> const& leaf_named(leaf<I, Name, Value> const& found) {
    return found;
}
template <std::size_t I, class Name, class Value>
[[gnu::always_inline]] constexpr inline leaf<I, Name, Value>& leaf_at(leaf<I, Name, Value>& found) {
    return found;
}
template <std::size_t I, class Name, class Value>
[[gnu::always_inline]] constexpr inline leaf<I, Name, Value> const& leaf_at(leaf<I, Name, Value> const& found) {
    return found;
}
template <class Name, std::size_t I, class Value>
constexpr std::integral_constant<std::size_t, I> index_of_leaf(leaf<I, Name, Value> const*) {
    return {};
}

template <auto const& Fields, std::size_t I>
using leaf_of = leaf<I, typename kind_of<declared_field<Fields, I>>::name_type, field_value<Fields, I>>;

template <auto const& Fields, class Indices>
struct leaves;
template <auto const& Fields, std::size_t... I>
struct leaves<Fields, std::index_sequence<I...>> : leaf_of<Fields, I>... {
    constexpr leaves() : leaf_of<Fields, I>{initial<I>()}... {}

    friend constexpr bool operator==(leaves const&, leaves const&) = default;

private:
    template <std::size_t J>
    static constexpr field_value<Fields, J> initial() {
        using type = field_value<Fields, J>;
        if constexpr (requires {
                          requires std::is_same_v<type, std::remove_cvref_t<decltype(Fields.template at<J>().initial)>>;
                      })
            return Fields.template at<J>().initial;
        else if constexpr (numeric<type>)
            return type::from_number(declared_infos<Fields>[J].initial);
        else if constexpr (
            requires { type(Fields.template at<J>().initial); } &&
            !requires { requires std::is_integral_v<decltype(Fields.template at<J>().initial)>; })
            return type(Fields.template at<J>().initial);
        else
            return type();
    }
};

}

}

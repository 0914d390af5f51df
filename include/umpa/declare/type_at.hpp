// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <type_traits>
#include <utility>

namespace umpa::detail {

template <std::size_t I, class T>
struct indexed_type {};
template <class Indices, class... T>
struct indexed_types;
template <std::size_t... I, class... T>
struct indexed_types<std::index_sequence<I...>, T...> : indexed_type<I, T>... {};

template <std::size_t I, class T>
std::type_identity<T> find_type(indexed_type<I, T> const*);

/// Type I of a list, which completes none of them: called with its namespace, `find_type` is not looked up by argument.
template <std::size_t I, class... T>
using type_at = typename decltype(detail::find_type<I>(
    static_cast<indexed_types<std::index_sequence_for<T...>, T...> const*>(nullptr)))::type;

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <utility>

namespace umpa::detail {

/// Does something with 0, 1 ... N - 1: without a loop around what is short.
template <std::size_t N, class Do>
[[gnu::always_inline]] constexpr inline void in_turn(Do const& something) {
    [&]<std::size_t... I>(std::index_sequence<I...>)
        __attribute__((always_inline)) { (something(I), ...); }(std::make_index_sequence<N>());
}

}

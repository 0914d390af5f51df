// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>
#include <cstddef>
#include <utility>

// The layers of a packet while its bytes are made. Each is found by overload
// resolution on its index: what is made by the compiler to find it is the same
// for all packets that have this layer at this place.

namespace umpa::detail {

template <std::size_t I, class L>
struct layer_ref {
    L const& one;
};
template <class Indices, class... L>
struct layer_refs;
template <std::size_t... I, class... L>
struct layer_refs<std::index_sequence<I...>, L...> : layer_ref<I, L>... {};

template <std::size_t I, class L>
[[gnu::always_inline]] constexpr inline L const& layer_at(layer_ref<I, L> const& found) {
    return found.one;
}
template <std::size_t I, class... L>
[[gnu::always_inline]] constexpr inline auto const& layer_at(boost::hana::tuple<L...> const& layers) {
    return boost::hana::at_c<I>(layers);
}

struct refer_to {
    template <class... L>
    [[gnu::always_inline]] constexpr auto operator()(L const&... layers) const {
        return layer_refs<std::index_sequence_for<L...>, L...>{{layers}...};
    }
};

template <class Layers>
[[gnu::always_inline]] constexpr inline auto refs_to(Layers const& layers) {
    return boost::hana::unpack(layers, refer_to());
}

} // namespace umpa::detail

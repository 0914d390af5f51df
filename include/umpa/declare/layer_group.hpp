// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/concat.hpp>
#include <boost/hana/tuple.hpp>

namespace umpa {

/// Several layers that stand together in a packet.
template <class... L>
struct layer_group {
    boost::hana::tuple<L...> layers;
};

namespace detail {

template <class... L>
constexpr layer_group<L...> as_group(boost::hana::tuple<L...> const& layers) {
    return {layers};
}
template <class Layer>
constexpr auto layers_of(Layer const& one) {
    return boost::hana::tuple<Layer>(one);
}
template <class... L>
constexpr auto layers_of(layer_group<L...> const& group) {
    return group.layers;
}
constexpr boost::hana::tuple<> joined_layers() { return {}; }
template <class First, class... Rest>
constexpr auto joined_layers(First const& first, Rest const&... rest) {
    return boost::hana::concat(layers_of(first), joined_layers(rest...));
}

}

namespace detail {
template <class T>
inline constexpr bool is_group = false;
template <class... L>
inline constexpr bool is_group<layer_group<L...>> = true;
}

/// Layers, and groups of them, as one group. Where there are no groups nothing is joined: each step of that copies.
template <class... Parts>
[[gnu::always_inline]] constexpr inline auto group(Parts const&... parts) {
    if constexpr ((detail::is_group<Parts> || ...))
        return detail::as_group(detail::joined_layers(parts...));
    else
        return layer_group<Parts...>{boost::hana::tuple<Parts...>(parts...)};
}

}

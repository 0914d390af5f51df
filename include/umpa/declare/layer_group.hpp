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

/// Layers, and groups of them, as one group.
template <class... Parts>
constexpr auto group(Parts const&... parts) {
    return detail::as_group(detail::joined_layers(parts...));
}

}

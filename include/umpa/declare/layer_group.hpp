// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

namespace umpa {

/// Several layers that stand together in a packet.
template <class... L>
struct layer_group {
    boost::hana::tuple<L...> layers; ///< in the order in which they are sent
};

namespace detail {

template <class Group>
    requires requires(Group const& group) { group.layers; }
constexpr auto const& layers_in(Group const& group) {
    return group.layers;
}
template <class T>
concept holds_layers = requires(T const& group) { layers_in(group); };

/// Calls `then` with references to the layers of all parts: none is copied on the way.
template <class Then>
[[gnu::always_inline]] constexpr inline auto with_layers(Then const& then) {
    return then();
}
template <class Then, class First, class... Rest>
[[gnu::always_inline]] constexpr inline auto with_layers(Then const& then, First const& first, Rest const&... rest) {
    if constexpr (!holds_layers<First>)
        return with_layers([&](auto const&... more) { return then(first, more...); }, rest...);
    else
        return boost::hana::unpack(layers_in(first), [&](auto const&... some) {
            return with_layers([&](auto const&... more) { return then(some..., more...); }, rest...);
        });
}

}

/// Layers, and groups of them, as one group.
template <class... Parts>
constexpr auto group(Parts const&... parts) {
    return detail::with_layers(
        []<class... L>(L const&... layers) { return layer_group<L...>{boost::hana::tuple<L...>(layers...)}; },
        parts...);
}

}

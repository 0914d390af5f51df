// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <type_traits>
#include <umpa/build/layer.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/declare/layer_group.hpp>
#include <umpa/errors/refusal.hpp>
#include <utility>

namespace umpa {

/// Names the n-th layer P of a packet, counted from 0: `packet[in<ipv4>]`, `packet[in<ipv4, 1>]`.
template <class P, std::size_t N = 0>
struct in_t {};
template <class P, std::size_t N = 0>
inline constexpr in_t<P, N> in{};

/// The options of the header before them, each a layer: `options(maximum_segment_size(1460), window_scale(7))`.
/// What is missing to the word that the header counts in is padded with zeros.
template <class... Parts>
constexpr auto options(Parts const&... parts) {
    return group(parts...);
}

template <class Order, layer... L>
struct basic_packet;

/// Layers in order, as values. Bytes are made of them on demand: to_bytes, write_to, gather (build/to_bytes.hpp).
template <layer... L>
using packet = basic_packet<checked_t, L...>;

namespace detail {

template <class... L>
constexpr sentence problem_with_pair(std::size_t i) {
    using stack_type = stack<checked_t, L...>;
    std::string_view const names[] = {L::protocol_name.view()...};
    bool const parts[] = {is_part<L>...};
    bool const trailers[] = {is_trailer<L>...};
    sentence words;
    if (stack_type::layout.parent[i] != nowhere)
        words << names[i] << " stands too late among the parts of " << names[stack_type::layout.parent[i]];
    else if (trailers[i])
        words << names[i] << " ends a header before it, and there is none that it could end";
    else if (parts[i])
        words << names[i] << " is a part of another header and cannot follow "
              << (i == 0 ? std::string_view("nothing") : names[stack_type::carrier(i)]);
    else if (stack_type::is_behind_trailer(i))
        words << names[i] << " cannot follow what ends a header: put it before";
    else
        words << names[stack_type::carrier(i)] << " cannot carry " << names[i];
    return words;
}

template <class P, class... Ordered>
constexpr std::size_t place_among(layer_list<Ordered...>) {
    std::size_t place = 0;
    for (bool is : {std::is_same_v<P, Ordered>..., true}) {
        if (is) return place;
        ++place;
    }
    return place;
}

/// Whether layer I is a part that must stand before one of its siblings before it.
template <class Stack, std::size_t I>
constexpr bool is_out_of_order() {
    constexpr std::size_t parent = Stack::layout.parent[I];
    using parent_type = typename Stack::template at<parent>;
    if constexpr (!orders_its_parts<parent_type>) {
        return false;
    } else {
        constexpr auto order = parts_in_order<parent_type>;
        constexpr std::size_t own = place_among<typename Stack::template at<I>>(order);
        constexpr std::size_t listed = count_of_layers(order);
        auto const is_before = [&](std::size_t place) { return place < listed && own < listed && place >= own; };
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return ((Stack::layout.parent[parent + 1 + K] == parent &&
                     is_before(place_among<typename Stack::template at<parent + 1 + K>>(order))) ||
                    ...);
        }(std::make_index_sequence<I - parent - 1>());
    }
}

template <class Stack, std::size_t I>
constexpr bool stands_well() {
    using layer_type = typename Stack::template at<I>;
    if constexpr (Stack::layout.parent[I] != nowhere)
        return !is_out_of_order<Stack, I>();
    else if constexpr (I == 0 || is_part<layer_type> || is_trailer<layer_type>)
        return !is_part<layer_type> && !is_trailer<layer_type>;
    else if constexpr (Stack::is_behind_trailer(I))
        return false;
    else
        return stackable<typename Stack::template at<Stack::carrier(I)>, layer_type>;
}

/// The first layer that stands wrong; the number of layers when none does.
template <class Stack, std::size_t... I>
constexpr std::size_t first_misplaced(std::index_sequence<I...>) {
    std::size_t found = sizeof...(I);
    ((found == sizeof...(I) && !stands_well<Stack, I>() ? void(found = I) : void()), ...);
    return found;
}

}

/// Whether layers in this order make a packet: each follows a layer that may carry it, or that it is a part of.
template <class... L>
concept well_stacked =
    (layer<L> && ...) &&
    detail::first_misplaced<detail::stack<checked_t, L...>>(std::index_sequence_for<L...>()) == sizeof...(L);

namespace detail {

template <class Order, class... L>
constexpr auto build_packet(L const&... layers) {
    static_assert(sizeof...(L) > 0, "a packet has at least one layer");
    if constexpr (!(layer<L> && ...))
        return refuse([] {
            return sentence() << "what stands in options(), question() or record() is no layer: "
                                 "give headers, payload(...) or octets(...)";
        });
    else if constexpr (std::is_same_v<Order, unchecked_t> || well_stacked<L...>)
        return basic_packet<Order, L...>{boost::hana::tuple<L...>(layers...)};
    else
        return refuse([] {
            return problem_with_pair<L...>(first_misplaced<stack<checked_t, L...>>(std::index_sequence_for<L...>()))
                   << ": use make_packet(unchecked, ...) to build it anyway";
        });
}

template <class Order, class... Parts>
constexpr auto join(Parts const&... parts) {
    if constexpr ((layer<Parts> && ...))
        return build_packet<Order>(parts...);
    else
        return with_layers([](auto const&... layers) { return build_packet<Order>(layers...); }, parts...);
}

template <class T>
concept packet_part = layer<T> || holds_layers<T>;

}

/// A packet of these layers, outermost first. An order that no header announces does not compile.
template <detail::packet_part... Parts>
constexpr auto make_packet(Parts const&... parts) {
    return detail::join<checked_t>(parts...);
}
template <detail::packet_part... Parts>
constexpr auto make_packet(unchecked_t, Parts const&... parts) {
    return detail::join<unchecked_t>(parts...);
}

/// A packet: a tuple of layers with their values, outermost first. Bytes are made by to_bytes, write_to or gather, when
/// they are asked for. `Order` says whether layers may stand in any order.
template <class Order, layer... L>
struct basic_packet {
    /// What is known of the layers at compile time: where each begins, which belongs to which.
    using stack = detail::stack<Order, L...>;
    using order = Order; ///< `checked_t` or `unchecked_t`

    /// A Boost.Hana tuple, outermost first.
    boost::hana::tuple<L...> layers;

    /// The layer that `in` names.
    template <class P, std::size_t N>
    constexpr auto& operator[](in_t<P, N>) & {
        return boost::hana::at_c<index<P, N>()>(layers);
    }
    template <class P, std::size_t N>
    constexpr auto const& operator[](in_t<P, N>) const& {
        return boost::hana::at_c<index<P, N>()>(layers);
    }
    template <class P, std::size_t N>
    constexpr auto operator[](in_t<P, N>) && {
        return boost::hana::at_c<index<P, N>()>(layers);
    }

    /// A packet with these layers, or options, behind the ones that are there.
    template <detail::packet_part... Parts>
    constexpr auto include(Parts const&... parts) const {
        return detail::join<Order>(*this, parts...);
    }

    friend constexpr bool operator==(basic_packet const& a, basic_packet const& b) { return a.layers == b.layers; }

private:
    static constexpr sentence no_layer(std::string_view wanted) {
        sentence words;
        words << "the packet has not so many layers " << wanted << "; its layers are:";
        for (std::string_view one : {L::protocol_name.view()...}) words << " / " << one;
        return words;
    }

    template <class P, std::size_t N>
    static constexpr std::size_t index() {
        constexpr std::size_t found = stack::template find<P>(N);
        if constexpr (found < sizeof...(L))
            return found;
        else
            return refuse([] { return no_layer(P::protocol_name.view()); }), 0;
    }
};

/// `ip / udp() / payload("x")` is make_packet of the same layers.
template <detail::packet_part Below, detail::packet_part Above>
constexpr auto operator/(Below const& below, Above const& above) {
    if constexpr (requires { typename Below::order; })
        return below.include(above);
    else
        return detail::join<checked_t>(below, above);
}

/// The type of the first layer of a packet.
template <class Packet>
using first_layer_t = typename Packet::stack::template at<0>;

/// The name that a layer was declared with.
template <layer L>
inline constexpr std::string_view protocol_name = L::protocol_name.view();

}

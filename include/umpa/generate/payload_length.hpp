// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/generate/numbers.hpp>
#include <umpa/generate/vary.hpp>
#include <umpa/protocols/payload.hpp>
#include <utility>
#include <vector>

// The length of a payload as what varies: `vary(in<any_payload>, length) = uniform(18, 1472)`.

namespace umpa::detail {

/// Whether a variation is that of the length of a payload.
template <class Variation>
inline constexpr bool varies_length = false;
template <class P, std::size_t N, class Generator>
    requires(std::is_base_of_v<any_payload, P>)
inline constexpr bool varies_length<variation<P, N, "length", Generator>> = true;

/// The layer that a variation is about.
template <class Variation>
struct variation_place;
template <class P, std::size_t N, fixed_string Field, class Generator>
struct variation_place<variation<P, N, Field, Generator>> {
    template <class Stack>
    static constexpr std::size_t layer_in = Stack::template find<P>(N);
};

/// The same packet with layer I as a payload that lies elsewhere.
template <std::size_t I, class Packet>
struct with_view;
template <std::size_t I, class Order, class... L>
struct with_view<I, basic_packet<Order, L...>> {
    template <class Indices>
    struct by;
    template <std::size_t... J>
    struct by<std::index_sequence<J...>> {
        using type = basic_packet<Order, std::conditional_t<I == J, payload_view, L>...>;

        static type make(basic_packet<Order, L...> const& packet, std::span<std::byte const> bytes) {
            return {boost::hana::tuple<std::conditional_t<I == J, payload_view, L>...>(layer_of<J>(packet, bytes)...)};
        }
        template <std::size_t K>
        static auto layer_of(basic_packet<Order, L...> const& packet, std::span<std::byte const> bytes) {
            if constexpr (K == I)
                return payload_view{{}, bytes};
            else
                return boost::hana::at_c<K>(packet.layers);
        }
    };
    using all = by<std::index_sequence_for<L...>>;
};

[[noreturn]] inline void refuse_length(std::uint64_t most, std::size_t size) {
    raise(generator_error("vary: the payload has " + std::to_string(size) +
                          " bytes, and its generator gives lengths of up to " + std::to_string(most) +
                          "; give the packet a longer payload"));
}

/// The sums of the first bytes, for each number of them; an odd one stands for the upper half of 16 bits.
inline std::vector<std::uint64_t> sums_of_firsts(std::span<std::byte const> bytes) {
    std::vector<std::uint64_t> sums(bytes.size() + 1);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sums[i + 1] = sums[i] + (std::to_integer<std::uint64_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0));
    return sums;
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/generate/generators.hpp>
#include <umpa/generate/packet_stream.hpp>
#include <umpa/generate/random.hpp>
#include <umpa/generate/sized_stream.hpp>
#include <umpa/generate/varied_place.hpp>
#include <umpa/generate/vary.hpp>

namespace umpa {

namespace detail {

/// The variations of an argument of stream(), which choose alike.
template <class P, std::size_t N, fixed_string Field, class Generator>
constexpr auto variations_in(variation<P, N, Field, Generator> const& one) {
    return std::tuple(one);
}
template <class... Variations>
constexpr auto variations_in(together_of<Variations...> const& several) {
    return several.variations;
}
constexpr std::tuple<> variations_in(seed_of_stream) { return {}; }

template <class Argument>
inline constexpr std::size_t variation_count =
    std::tuple_size_v<decltype(variations_in(std::declval<Argument const&>()))>;

constexpr std::uint64_t seed_in(auto const&) { return 0; }
constexpr std::uint64_t seed_in(seed_of_stream seed) { return seed.value; }

/// Of several problems the first; empty where there is none.
template <class Stack, class... Variations>
constexpr sentence problem_with_variations(std::type_identity<std::tuple<Variations...>>) {
    sentence first;
    ((first.size == 0 ? void(first = problem_with_variation<Stack, Variations>::find()) : void()), ...);
    if (first.size > 0) return first;
    constexpr std::array<varied_bits, sizeof...(Variations)> all{
        problem_with_variation<Stack, Variations>::bits_that_vary()...};
    for (std::size_t v = 0; v < all.size() && first.size == 0; ++v)
        for (std::size_t before = 0; before < v && first.size == 0; ++before)
            first = problem_with_two(all[before], all[v]);
    return first;
}

/// The keys of all variations: those of one argument of stream() have the same.
template <std::size_t Count, class... Arguments>
constexpr std::array<std::uint64_t, Count> keys_of(Arguments const&... arguments) {
    std::uint64_t const seed = (std::uint64_t{0} + ... + seed_in(arguments));
    std::array<std::uint64_t, Count> keys{};
    std::size_t i = 0;
    std::uint64_t choice = 0;
    [[maybe_unused]] auto const give_keys = [&](std::size_t variations) {
        for (std::size_t v = 0; v < variations; ++v) keys[i++] = random_at(random_at(0, seed), choice);
        ++choice;
    };
    (give_keys(variation_count<Arguments>), ...);
    return keys;
}

/// The number of the variation of a payload's length; of variations where there is none.
template <class... Variations>
inline constexpr std::size_t length_among = [] {
    std::size_t i = 0;
    for (bool const is : {varies_length<Variations>..., true}) {
        if (is) break;
        ++i;
    }
    return i;
}();

/// The index among all of those that are not number `Left`.
template <std::size_t Left, std::size_t V>
inline constexpr std::size_t index_of_other = V < Left ? V : V + 1;

template <std::size_t Length, class Packet, class... Variations, std::size_t... V>
auto make_stream_of_lengths(Packet const& packet, std::tuple<Variations...> const& variations,
                            std::array<std::uint64_t, sizeof...(Variations)> const& keys, std::index_sequence<V...>) {
    using varied = variation_place<std::tuple_element_t<Length, std::tuple<Variations...>>>;
    return make_sized_stream<varied::template layer_in<typename Packet::stack>>(
        packet, std::get<Length>(variations).values, keys[Length],
        std::tuple<std::tuple_element_t<index_of_other<Length, V>, std::tuple<Variations...>>...>(
            std::get<index_of_other<Length, V>>(variations)...),
        std::array<std::uint64_t, sizeof...(V)>{keys[index_of_other<Length, V>]...});
}

template <class Packet, class... Variations>
auto make_stream(Packet const& packet, std::tuple<Variations...> const& variations,
                 std::array<std::uint64_t, sizeof...(Variations)> const& keys) {
    constexpr std::size_t varied = length_among<Variations...>;
    if constexpr (varied == sizeof...(Variations))
        return packet_stream<Packet, Variations...>(packet, variations, keys);
    else
        return make_stream_of_lengths<varied>(packet, variations, keys,
                                              std::make_index_sequence<sizeof...(Variations) - 1>());
}

}

/// A stream of packets like this one, in which some fields vary:
/// `stream(packet, vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536), seed = 42)`.
/// The length of a payload can vary, too: `vary(in<any_payload>, length) = uniform(18, 1472)`, of which the packet has
/// the longest. Throws range_error when a generator gives what its field cannot hold, generator_error when it gives a
/// length that the payload does not have.
template <class Order, class... L, class... Arguments>
auto stream(basic_packet<Order, L...> const& packet, Arguments const&... arguments) {
    using stack = detail::stack<Order, L...>;
    using variations = decltype(std::tuple_cat(detail::variations_in(arguments)...));
    if constexpr (detail::problem_with_variations<stack>(std::type_identity<variations>()).size > 0)
        return refuse([] { return detail::problem_with_variations<stack>(std::type_identity<variations>()); });
    else
        return detail::make_stream(packet, std::tuple_cat(detail::variations_in(arguments)...),
                                   detail::keys_of<std::tuple_size_v<variations>>(arguments...));
}

}

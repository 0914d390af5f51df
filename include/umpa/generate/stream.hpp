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

template <class Packet, class... Variations>
packet_stream<Packet, Variations...> make_stream(Packet const& packet, std::tuple<Variations...> const& variations,
                                                 std::array<std::uint64_t, sizeof...(Variations)> const& keys) {
    return {packet, variations, keys};
}

}

/// A stream of packets like this one, in which some fields vary:
/// `stream(packet, vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536), seed = 42)`.
/// Throws range_error when a generator gives what its field cannot hold.
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

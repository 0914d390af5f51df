// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>

namespace umpa {

namespace detail {

__extension__ typedef unsigned __int128 uint128;

/// By what the state of random_at grows from one place to the next.
inline constexpr std::uint64_t random_step = 0x9e37'79b9'7f4a'7c15U;

/// By what it mixes its state.
inline constexpr std::uint64_t random_factors[] = {0xbf58'476d'1ce4'e5b9U, 0x94d0'49bb'1331'11ebU};

/// Its state at a place, and what it makes of that.
[[gnu::always_inline]] constexpr inline std::uint64_t random_state(std::uint64_t key, std::uint64_t place) {
    return key + (place + 1) * random_step;
}
[[gnu::always_inline]] constexpr inline std::uint64_t random_of(std::uint64_t state) {
    std::uint64_t mixed = state;
    mixed = (mixed ^ mixed >> 30) * random_factors[0];
    mixed = (mixed ^ mixed >> 27) * random_factors[1];
    return mixed ^ mixed >> 31;
}
/// A number that looks random, of a key and a place alone: the mixing of splitmix64 (Steele, Lea, Flood 2014), whose
/// 64 bits all change with each bit of the place.
[[gnu::always_inline]] constexpr inline std::uint64_t random_at(std::uint64_t key, std::uint64_t place) {
    return random_of(random_state(key, place));
}

/// Brings a random number to [0, count): each of them as often as the others, but for one part in 2^64 / count. That
/// is the upper half of a product, not a remainder.
[[gnu::always_inline]] constexpr inline std::uint64_t scaled(std::uint64_t random, std::uint64_t count) {
    return static_cast<std::uint64_t>(uint128{random} * count >> 64);
}

}

}

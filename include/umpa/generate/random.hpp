// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>

namespace umpa {

namespace detail {

__extension__ typedef unsigned __int128 uint128;

/// A number that looks random, of a key and a place alone: the mixing of splitmix64 (Steele, Lea, Flood 2014), whose
/// 64 bits all change with each bit of the place.
[[gnu::always_inline]] constexpr inline std::uint64_t random_at(std::uint64_t key, std::uint64_t place) {
    std::uint64_t mixed = key + (place + 1) * 0x9e37'79b9'7f4a'7c15U;
    mixed = (mixed ^ mixed >> 30) * 0xbf58'476d'1ce4'e5b9U;
    mixed = (mixed ^ mixed >> 27) * 0x94d0'49bb'1331'11ebU;
    return mixed ^ mixed >> 31;
}

/// Brings a random number to [0, count): each of them as often as the others, but for one part in 2^64 / count. That
/// is the upper half of a product, not a remainder.
[[gnu::always_inline]] constexpr inline std::uint64_t scaled(std::uint64_t random, std::uint64_t count) {
    return static_cast<std::uint64_t>(uint128{random} * count >> 64);
}

}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <umpa/generate/random.hpp>

namespace umpa {

/// What a generator is asked with: for which packet, and the key of its stream and field. Nothing else may decide what
/// it gives, but for the time, which only `timestamp` looks at.
struct moment {
    std::uint64_t k = 0;   ///< the packet, counted from 0
    std::uint64_t key = 0; ///< of the seed and the variation
    std::uint64_t now = 0; ///< nanoseconds since the Unix epoch; 0 where no packet is sent
};

/// 64 random bits: the same for the same moment's packet and key, whenever and wherever it is asked.
constexpr std::uint64_t random_number(moment const& at) { return detail::random_at(at.key, at.k); }

/// Packets `k`, `k + stride` ...: for generators that give their numbers for several at once, by
/// `several(moments, numbers)`, what they would give for each alone. The numbers are a span of std::uint32_t for fields
/// of at most 32 bits, which then hold as much of a number as they can; else of std::uint64_t or wide_number.
struct moments {
    moment first;             ///< `k`
    std::uint64_t stride = 1; ///< from one packet to the next

    /// That of packet `k + i * stride`.
    constexpr moment at(std::uint64_t i) const { return {first.k + i * stride, first.key, first.now}; }
};

/// Gives a number for each packet, by `operator()(moment)`; `most()` is the largest that it can give. A user's own is
/// any type with those two.
template <class T>
concept generator = requires(T const& one, moment const& at) {
    one(at);
    one.most();
};

}

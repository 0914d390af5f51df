// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <umpa/generate/numbers.hpp>

namespace umpa::detail {

/// Which packets of a whole stream a stream has: all of them, or those of a shard.
struct places {
    std::uint64_t first = 0;  ///< of packet 0
    std::uint64_t stride = 1; ///< from one packet to the next

    /// Of packet k.
    constexpr std::uint64_t at(std::uint64_t k) const { return first + k * stride; }
    /// Of these the i-th, the i + n-th ... Throws generator_error unless i < n.
    constexpr places shard(std::uint64_t i, std::uint64_t n) const {
        if (i >= n) raise(generator_error("shard: of n shards the first is 0, the last is n - 1"));
        return {at(i), stride * n};
    }
};

}

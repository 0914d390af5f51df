// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cmath>
#include <cstdint>
#include <umpa/generate/random.hpp>

namespace umpa::detail {

/// When the events of a Poisson process happen, of which there is one in a unit of time on average. Event q is a
/// function of (seed, q) alone: every machine that asks for it gets the same, whatever else it asks for.
class poisson_process {
public:
    explicit poisson_process(std::uint64_t seed) : key_(random_at(seed, place_of_key)) {}

    /// The time of event q, of those in order; none before the one that was asked for last.
    double at(std::uint64_t q) {
        for (; next_ <= q; ++next_) {
            if (next_ % block == 0) settle();
            product_ *= chance(next_);
        }
        return settled_ - std::log(product_);
    }

private:
    /// The distances are -log of chances, their sum that of the product: one logarithm for many. The smallest product
    /// of so many chances is no denormal number, and blocks begin at the same events for everybody, so all round alike.
    static constexpr std::uint64_t block = 16;
    /// Far from the places of a stream's variations, which may have the same seed.
    static constexpr std::uint64_t place_of_key = 0x7370'6163'696e'6700;

    void settle() {
        settled_ -= std::log(product_);
        product_ = 1;
    }
    /// In (0, 1], each of 2^53 as often as the others.
    double chance(std::uint64_t q) const {
        return static_cast<double>((random_at(key_, q) >> 11) + 1) / 9007199254740992.0;
    }

    std::uint64_t key_;
    std::uint64_t next_ = 0;
    double settled_ = 0; ///< the sum of the blocks before
    double product_ = 1; ///< of the chances of this one
};

}

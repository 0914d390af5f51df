// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <umpa/generate/numbers.hpp>
#include <vector>

namespace umpa::detail {

/// Which of N kinds comes when: a sequence of as many places as the weights sum up to, again and again, in which each
/// kind has as many places as its weight, spread as evenly as whole places allow.
template <std::size_t N>
class mix_pattern {
public:
    /// The longest sequence.
    static constexpr std::uint64_t most_places = 1U << 20;

    /// Throws generator_error when all weights are 0, or their sum is beyond most_places.
    explicit mix_pattern(std::array<std::uint64_t, N> const& weights) : weights_(weights) {
        std::uint64_t sum = 0;
        for (std::uint64_t weight : weights) {
            if (weight > most_places - sum) raise(generator_error("mix: the sum of the weights is beyond 2^20"));
            sum += weight;
        }
        if (sum == 0) raise(generator_error("mix: all weights are 0"));
        places_.reserve(sum);
        std::array<std::int64_t, N> owed{};
        std::array<std::uint64_t, N> given{};
        while (places_.size() < sum) {
            std::size_t const next = take_turn(owed, static_cast<std::int64_t>(sum));
            places_.push_back({next, given[next]++});
        }
    }

    struct place {
        std::size_t kind;
        std::uint64_t index; ///< how many of its kind come before
    };
    /// Of packet k.
    place at(std::uint64_t k) const {
        place const one = places_[static_cast<std::size_t>(k % places_.size())];
        return {one.kind, k / places_.size() * weights_[one.kind] + one.index};
    }
    std::size_t size() const { return places_.size(); }

private:
    /// In each turn every kind is owed its weight, and the one that is owed most pays for the place with all of them.
    std::size_t take_turn(std::array<std::int64_t, N>& owed, std::int64_t sum) const {
        std::size_t next = 0;
        for (std::size_t i = 0; i < N; ++i) {
            owed[i] += static_cast<std::int64_t>(weights_[i]);
            if (owed[i] > owed[next]) next = i;
        }
        owed[next] -= sum;
        return next;
    }

    std::array<std::uint64_t, N> weights_;
    std::vector<place> places_;
};

}

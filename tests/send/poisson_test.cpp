// SPDX-License-Identifier: BSL-1.0
// Poisson's spacing as numbers: those of all cores and machines together are one Poisson process of the whole rate.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <umpa/send/departures.hpp>
#include <umpa/send/rate.hpp>
#include <vector>

namespace {

using namespace umpa;

constexpr std::array<std::uint64_t, 4> seeds{0, 1, 42, ~std::uint64_t{0}};

/// When the packets of all lanes are due, by their numbers.
std::vector<std::uint64_t> times_of_all(std::uint64_t lanes, std::size_t count, std::uint64_t seed,
                                        rate wanted = 1_mpps, std::size_t burst = 1) {
    std::vector<std::uint64_t> times(count);
    for (std::uint64_t lane = 0; lane < lanes; ++lane) {
        detail::departures plan(wanted, spacing::poisson, burst, {lane, lanes}, seed);
        for (std::uint64_t k = lane; k < count; k += lanes) {
            times[k] = plan.due(125);
            plan.pass(125);
        }
    }
    return times;
}

TEST(Poisson, TimesAreFunctionsOfTheNumber) {
    for (rate const wanted : {1_mpps, packets_per_second(3), 8_mbps})
        for (std::size_t const burst : {1U, 4U, 33U})
            for (std::uint64_t const seed : seeds) {
                auto const alone = times_of_all(1, 3000, seed, wanted, burst);
                EXPECT_TRUE(std::is_sorted(alone.begin(), alone.end()));
                for (std::uint64_t const lanes : {2U, 3U, 15U, 16U, 17U, 100U}) {
                    auto const together = times_of_all(lanes, 3000, seed, wanted, burst);
                    for (std::size_t k = 0; k < alone.size(); ++k)
                        // Of bits, sums round otherwise.
                        ASSERT_NEAR(static_cast<double>(together[k]), static_cast<double>(alone[k]),
                                    wanted.of_bits ? 1e-9 * static_cast<double>(alone[k]) + 1 : 0)
                            << k << " of " << lanes << " lanes, bursts of " << burst;
                }
            }
    EXPECT_NE(times_of_all(1, 5, 1), times_of_all(1, 5, 2));
    EXPECT_GT(times_of_all(1, 1, 0)[0], 0U) << "the first one has a distance from the start, too";
}

/// Kolmogorov and Smirnov: how far the shares of distances up to some length are from the law at most.
double distance_from_exponential(std::vector<double> distances) {
    std::sort(distances.begin(), distances.end());
    auto const count = static_cast<double>(distances.size());
    double most = 0;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        double const law = 1 - std::exp(-distances[i]);
        most = std::max({most, law - static_cast<double>(i) / count, static_cast<double>(i + 1) / count - law});
    }
    return most;
}

TEST(Poisson, DistancesAreExponentialAndIndependent) {
    constexpr std::size_t count = 100'000;
    for (std::uint64_t const seed : seeds) {
        auto const times = times_of_all(7, count, seed, packets_per_second(1000));
        std::vector<double> distances;
        for (std::size_t k = 0; k < count; ++k)
            distances.push_back(static_cast<double>(times[k] - (k > 0 ? times[k - 1] : 0)) / 1e6);
        // One in a thousand would be above 1.95.
        EXPECT_LT(distance_from_exponential(distances) * std::sqrt(count), 1.95) << seed;
        EXPECT_NEAR(static_cast<double>(times.back()) / 1e6, count, 4 * std::sqrt(count)) << seed;
        for (std::size_t const behind : {1U, 2U, 7U, 15U, 16U}) {
            double together = 0;
            for (std::size_t k = behind; k < count; ++k) together += (distances[k] - 1) * (distances[k - behind] - 1);
            EXPECT_NEAR(together / count, 0, 4 / std::sqrt(count)) << behind << ", seed " << seed;
        }
    }
}

TEST(Poisson, NumbersInEqualTimesHaveItsLaw) {
    constexpr std::size_t windows = 20'000;
    constexpr double mean = 5;
    constexpr std::size_t most = 14;
    for (std::uint64_t const seed : seeds) {
        std::vector<std::size_t> numbers(windows);
        for (std::uint64_t const time : times_of_all(3, 110'000, seed, packets_per_second(1000)))
            if (auto const window = static_cast<std::size_t>(static_cast<double>(time) / (1e6 * mean));
                window < windows)
                ++numbers[window];
        std::array<double, most + 1> seen{};
        for (std::size_t const number : numbers) ++seen[std::min(number, most)];
        double chi_square = 0, share = std::exp(-mean), left = 1;
        for (std::size_t i = 0; i <= most; ++i) {
            double const expected = windows * (i < most ? share : left);
            chi_square += (seen[i] - expected) * (seen[i] - expected) / expected;
            left -= share;
            share *= mean / static_cast<double>(i + 1);
        }
        EXPECT_LT(chi_square, 36.1) << "14 degrees of freedom: one in a thousand is above; seed " << seed;
    }
}

TEST(Poisson, BurstsAreDueAtOnce) {
    auto const times = times_of_all(1, 40'000, 9, 1_mpps, 4);
    std::vector<double> distances;
    for (std::size_t k = 0; k < times.size(); ++k) EXPECT_EQ(times[k], times[k / 4 * 4]);
    for (std::size_t k = 4; k < times.size(); k += 4)
        distances.push_back(static_cast<double>(times[k] - times[k - 4]) / 4000);
    EXPECT_LT(distance_from_exponential(distances) * std::sqrt(static_cast<double>(distances.size())), 1.95);
}

TEST(Poisson, AskingForATimeChangesNone) {
    for (rate const wanted : {1_mpps, 8_mbps})
        for (std::size_t const burst : {1U, 3U}) {
            detail::departures asked(wanted, spacing::poisson, burst, {1, 2}, 5), silent = asked;
            for (std::size_t i = 0; i < 100; ++i) {
                std::size_t const size = i % 3 == 0 ? 1000 : 100;
                auto now = silent;
                EXPECT_EQ(asked.due(size), now.due(size)) << "packet " << i;
                asked.pass(size);
                silent.pass(size);
            }
        }
}

} // namespace

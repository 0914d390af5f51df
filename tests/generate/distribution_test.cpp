// SPDX-License-Identifier: BSL-1.0
// Random generators against their laws, by chi-square with fixed keys: what is expected of them is the same in each
// run.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <initializer_list>
#include <map>
#include <umpa/generate/generators.hpp>
#include <umpa/generate/zipf.hpp>
#include <vector>

namespace {

using namespace umpa;

// The first numbers of splitmix64 from 0: streams stay what they are from one version to the next.
static_assert(detail::random_at(0, 0) == 0xe220'a839'7b1d'cdafU && detail::random_at(0, 1) == 0x6e78'9e6a'a1b9'65f4U);

constexpr std::uint64_t draws = 200'000;

/// How far counts are from what is expected, in standard deviations of the chi-square distribution.
double deviation(std::vector<double> const& counted, std::vector<double> const& chances, double of) {
    double chi_square = 0;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        double const expected = of * chances[i];
        chi_square += (counted[i] - expected) * (counted[i] - expected) / expected;
    }
    double const freedom = static_cast<double>(chances.size() - 1);
    return (chi_square - freedom) / std::sqrt(2 * freedom);
}

/// Of values 0 to count - 1, by their number among `counts`.
template <class Generator>
double deviation_of(Generator const& one, std::vector<double> const& chances, std::uint64_t key) {
    std::vector<double> counted(chances.size());
    for (std::uint64_t k = 0; k < draws; ++k) ++counted.at(one(moment{k, key}));
    return deviation(counted, chances, draws);
}
std::vector<double> equal(std::size_t count) { return std::vector<double>(count, 1.0 / static_cast<double>(count)); }

constexpr std::array<std::uint64_t, 3> keys{1, 2, 0xdead'beef'0000'0000U};

TEST(Distribution, Uniform) {
    for (std::uint64_t key : keys)
        for (std::uint64_t count : std::initializer_list<std::uint64_t>{2, 3, 10, 255, 256, 1000, 4099})
            EXPECT_LT(std::abs(deviation_of(uniform(std::uint64_t{0}, count - 1), equal(count), key)), 4.5)
                << count << " values, key " << key;
}

TEST(Distribution, HasNoModuloBias) {
    // Of 3 * 2^62 values, a remainder of 64 random bits would give the first third twice as often as each other.
    std::uint64_t const count = 3 * (std::uint64_t{1} << 62);
    auto const one = uniform(std::uint64_t{0}, count - 1);
    std::vector<double> thirds(3);
    for (std::uint64_t k = 0; k < draws; ++k) ++thirds.at(one(moment{k, 9}) >> 62);
    EXPECT_LT(std::abs(deviation(thirds, equal(3), draws)), 4.5);
}

TEST(Distribution, EachBitIsSetAsOftenAsNot) {
    for (std::uint64_t key : keys)
        for (unsigned bits : {16U, 32U, 48U, 64U}) {
            auto const one = uniform(std::uint64_t{0}, ~std::uint64_t{0} >> (64 - bits));
            std::array<double, 64> set{};
            for (std::uint64_t k = 0; k < draws; ++k)
                for (unsigned bit = 0; bit < bits; ++bit)
                    set[bit] += static_cast<double>(one(moment{k, key}) >> bit & 1);
            for (unsigned bit = 0; bit < bits; ++bit)
                EXPECT_NEAR(set[bit] / draws, 0.5, 0.006) << "bit " << bit << " of " << bits << ", key " << key;
        }
}

TEST(Distribution, NeighboursAreIndependent) {
    // Pairs of packets side by side, and of fields of one packet, whose keys differ.
    auto const one = uniform(0, 15);
    std::vector<double> pairs(256);
    std::vector<double> fields(256);
    for (std::uint64_t k = 0; k < draws; ++k) {
        ++pairs[16 * one(moment{k, 5}) + one(moment{k + 1, 5})];
        ++fields[16 * one(moment{k, detail::random_at(7, 0)}) + one(moment{k, detail::random_at(7, 1)})];
    }
    EXPECT_LT(std::abs(deviation(pairs, equal(256), draws)), 4.5);
    EXPECT_LT(std::abs(deviation(fields, equal(256), draws)), 4.5);
}

TEST(Distribution, OneOf) {
    for (std::uint64_t key : keys) EXPECT_LT(std::abs(deviation_of(one_of(0, 1, 2, 3, 4), equal(5), key)), 4.5);
}

TEST(Distribution, Weighted) {
    for (std::uint64_t key : keys)
        EXPECT_LT(
            std::abs(deviation_of(weighted(times(7, 0), times(4, 1), times(1, 2)), {7 / 12., 4 / 12., 1 / 12.}, key)),
            4.5);
}

TEST(Distribution, Zipf) {
    for (double s : {0.0, 0.5, 1.0, 2.5}) {
        std::vector<double> chances(20);
        double total = 0;
        for (std::size_t r = 0; r < chances.size(); ++r) total += chances[r] = std::pow(static_cast<double>(r + 1), -s);
        for (double& chance : chances) chance /= total;
        for (std::uint64_t key : keys)
            EXPECT_LT(std::abs(deviation_of(zipf(0, chances.size(), s), chances, key)), 4.5) << "s = " << s;
    }
    // The last one comes, and nothing beyond it.
    auto const many = zipf(100, 1000, 0.0);
    std::uint64_t most = 0;
    for (std::uint64_t k = 0; k < draws; ++k) most = std::max(most, many(moment{k, 1}));
    EXPECT_EQ(most, 1099);
    EXPECT_EQ(many.most(), 1099);
}

}

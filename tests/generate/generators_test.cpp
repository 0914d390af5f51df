// SPDX-License-Identifier: BSL-1.0
// What generators give for each packet, several at once as one by one; and what they refuse.
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <initializer_list>
#include <string>
#include <umpa/generate/generators.hpp>
#include <umpa/generate/zipf.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::literals;
using numbers = std::vector<std::uint64_t>;

template <class Generator>
numbers first_of(Generator const& one, std::size_t count, std::uint64_t from = 0) {
    numbers given;
    for (std::size_t i = 0; i < count; ++i) given.push_back(one(moment{from + i, 0x1234, 0}));
    return given;
}

/// several() gives what each gives alone, wherever it begins and however far apart they are.
template <class Generator>
void expect_several(Generator const& one) {
    using number = decltype(one(moment()));
    for (std::uint64_t first : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{99}, std::uint64_t{1} << 63})
        for (std::uint64_t stride : {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{7}, std::uint64_t{1'000'003}}) {
            moments const of{{first, 0x1234, 0}, stride};
            std::array<number, 100> given{};
            one.several(of, std::span<number>(given));
            for (std::size_t i = 0; i < given.size(); ++i)
                ASSERT_EQ(given[i], one(of.at(i))) << "from " << first << ", each " << stride << ", number " << i;
        }
}

TEST(Generators, Counting) {
    EXPECT_EQ(first_of(counting(5, 3), 7), (numbers{5, 6, 7, 5, 6, 7, 5}));
    EXPECT_EQ(first_of(counting(5, 3, 10), 4), (numbers{5, 15, 25, 5}));
    EXPECT_EQ(first_of(counting(5, 3, ~std::uint64_t{0}), 4), (numbers{5, 4, 3, 5}));
    EXPECT_EQ(first_of(counting(5, 1), 3), (numbers{5, 5, 5}));
    EXPECT_EQ(first_of(counting(3, 0), 2, ~std::uint64_t{0}), (numbers{2, 3}));
    EXPECT_EQ(first_of(counting("10.0.0.254"_ipv4, 4), 3), (numbers{0x0a0000fe, 0x0a0000ff, 0x0a000100}));
    EXPECT_EQ(counting("2001:db8::ffff:ffff:ffff:ffff"_ipv6, 3)(moment{1}), (wide_number{0x2001'0db8'0000'0001U, 0}));
    EXPECT_EQ(counting(5, 3, 10).most(), 25);
    EXPECT_EQ(counting(5, 3, ~std::uint64_t{0}).most(), 5);
    EXPECT_EQ(counting(0, 0).most(), ~std::uint64_t{0});
    for (std::uint64_t count : std::initializer_list<std::uint64_t>{0, 1, 2, 3, 7, 64, 1000})
        expect_several(counting(1000, count));
    expect_several(counting(1000, 100, ~std::uint64_t{0} - 2));
    expect_several(counting("2001:db8::ffff:ffff:ffff:fff0"_ipv6, 1000, 5));
    expect_several(counting(0, ~std::uint64_t{0}));
}

TEST(Generators, Uniform) {
    for (std::uint64_t value : first_of(uniform(1024, 1030), 1000)) EXPECT_TRUE(value >= 1024 && value <= 1030);
    EXPECT_EQ(first_of(uniform(7, 7), 3), (numbers{7, 7, 7}));
    EXPECT_EQ(uniform("2001:db8::1"_ipv6, "2001:db8::1"_ipv6)(moment{8}), ("2001:db8::1"_ipv6).wire());
    expect_several(uniform(0, 999));
    expect_several(uniform(0, ~std::uint64_t{0}));
    expect_several(uniform("::ffff:ffff:ffff:ff00"_ipv6, "::1:0:0:0:ff"_ipv6));
}

TEST(Generators, Permuted) {
    for (std::uint64_t count :
         std::initializer_list<std::uint64_t>{1, 2, 3, 4, 10, 64, 97, 100, 1000, 4096, 65536, 99'991})
        for (std::uint64_t key : std::initializer_list<std::uint64_t>{0, 1, 77}) {
            auto const one = permuted(std::uint64_t{10}, 9 + count).prepared(key);
            std::vector<bool> seen(count);
            for (std::uint64_t k = 0; k < count; ++k) {
                std::uint64_t const value = one(moment{k});
                ASSERT_TRUE(value >= 10 && value < 10 + count && !seen[value - 10]) << count << " values, packet " << k;
                seen[value - 10] = true;
                ASSERT_EQ(one(moment{k + count * 1000}), value);
            }
            expect_several(one);
        }
    expect_several(permuted(0, ~std::uint64_t{0}).prepared(5));
    expect_several(permuted(0, ~std::uint64_t{0} - 1).prepared(5));
    expect_several(permuted("2001:db8::"_ipv6, "2001:db8::ffff"_ipv6).prepared(5));
    // Neighbours lie apart, and another key gives another order.
    auto const one = permuted(0, 65535).prepared(1);
    for (std::uint64_t k = 0; k < 100; ++k) {
        std::uint64_t const step = (one(moment{k + 1}) - one(moment{k})) & 0xffffU;
        EXPECT_TRUE(step > 10'000 && step < 55'536) << step;
    }
    EXPECT_NE(first_of(one, 20), first_of(permuted(0, 65535).prepared(2), 20));
}

TEST(Generators, Lists) {
    EXPECT_EQ(one_of(80, 443, 8080).most(), 8080);
    EXPECT_EQ(one_of(1, 0x1'0000'0000).most(), 0x1'0000'0000U);
    EXPECT_EQ(one_of("10.0.0.1"_ipv4, "10.0.0.9").most(), 0x0a000009U);
    EXPECT_EQ(first_of(weighted(times(0, 1), times(3, 2), times(0, 9)), 5), (numbers{2, 2, 2, 2, 2}));
    EXPECT_EQ(weighted(times(1, 5), times(1, 0x1'0000'0000)).most(), 0x1'0000'0000U);
}

TEST(Generators, NumbersOfPackets) {
    EXPECT_EQ(packet_number(moment{7, 1, 9}), 7);
    EXPECT_EQ(time_of_sending(moment{7, 1, 9}), 9);
}

template <class Make>
std::string refusal(Make const& make) {
    try {
        make();
    } catch (generator_error const& problem) {
        return problem.what();
    }
    return "";
}

TEST(Generators, WhatTheyRefuse) {
    EXPECT_EQ(refusal([] { uniform(2, 1); }), "uniform: the range ends before it begins");
    EXPECT_EQ(refusal([] { permuted(2, 1); }), "permuted: the range ends before it begins");
    EXPECT_EQ(refusal([] { uniform("::"_ipv6, "::1:0:0:0:0"_ipv6); }), "a range of addresses is larger than 2^64");
    EXPECT_EQ(refusal([] { uniform("::"_ipv6, "::ffff:ffff:ffff:ffff"_ipv6); }), "");
    EXPECT_EQ(refusal([] { counting(1, 3, ~std::uint64_t{0}); }), "counting: the values go beyond 0 or 64 bits");
    EXPECT_EQ(refusal([] { counting(1, 2, ~std::uint64_t{0}); }), "");
    EXPECT_EQ(refusal([] { counting(~std::uint64_t{0}, 2); }), "counting: the values go beyond 0 or 64 bits");
    EXPECT_EQ(refusal([] { counting(0, 3, std::uint64_t{1} << 62); }), "");
    EXPECT_EQ(refusal([] { counting(0, 5, std::uint64_t{1} << 62); }), "counting: the values go beyond 0 or 64 bits");
    EXPECT_EQ(refusal([] { counting("::"_ipv6, 3, ~std::uint64_t{0}); }),
              "counting: the addresses are further apart than 2^64");
    EXPECT_EQ(refusal([] { weighted(times(0, 1), times(0, 2)); }), "weighted: all weights are 0");
    EXPECT_EQ(refusal([] { weighted(times(~std::uint64_t{0}, 1), times(1, 2)); }),
              "weighted: the sum of the weights is beyond 64 bits");
    EXPECT_EQ(refusal([] { zipf(0, 0); }), "zipf: it needs a value at least, and s >= 0");
    EXPECT_EQ(refusal([] { zipf(0, 5, -1); }), "zipf: it needs a value at least, and s >= 0");
    EXPECT_EQ(refusal([] { zipf(0, 5, 0.0 / 0.0); }), "zipf: it needs a value at least, and s >= 0");
}

// Constants, where their arguments are.
static_assert(counting("10.0.0.0"_ipv4, 4)(moment{5}) == 0x0a000001);
static_assert(permuted(0, 9).prepared(3)(moment{0}) < 10 && weighted(times(7, 64), times(4, 570))(moment{3}) >= 64);

}

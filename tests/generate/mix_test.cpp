// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <gtest/gtest.h>
#include <initializer_list>
#include <map>
#include <set>
#include <span>
#include <string>
#include <umpa/generate/any_stream.hpp>
#include <umpa/generate/mix.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;

template <std::size_t Size>
auto datagrams() {
    return stream(make_packet(ipv4(), udp(), payload(zeros<Size>)), vary(in<ipv4>, identification) = packet_number,
                  vary(in<udp>, sport) = uniform(0, 65535), seed = Size);
}
auto const small = datagrams<18>();
auto const medium = datagrams<548>();
auto const large = datagrams<1472>();

std::string kinds_of(auto const& mixed, std::uint64_t count) {
    std::string kinds;
    for (std::uint64_t k = 0; k < count; ++k) kinds += static_cast<char>('a' + mixed.kind(k));
    return kinds;
}

TEST(Mix, IsSpreadAndExact) {
    auto const imix = mix(7 * small, 4 * medium, 1 * large);
    EXPECT_EQ(kinds_of(imix, 24), "abaabacababaabaabacababa");
    // After any number of packets, no kind is a packet away from its share.
    std::array<std::int64_t, 3> counts{};
    std::array<std::int64_t, 3> const weights{7, 4, 1};
    for (std::int64_t n = 1; n <= 24; ++n) {
        ++counts[imix.kind(static_cast<std::uint64_t>(n - 1))];
        for (std::size_t i = 0; i < 3; ++i) EXPECT_LT(std::abs(12 * counts[i] - n * weights[i]), 12) << n;
    }
    EXPECT_EQ(kinds_of(mix(1 * small, 1 * large), 6), "ababab");
    EXPECT_EQ(kinds_of(mix(1 * small, 0 * medium, 3 * large), 8), "cacccacc");
    EXPECT_EQ(imix.most_size(), 1500);
}

TEST(Mix, HasEachPacketOfEachStreamInOrder) {
    auto const imix = mix(7 * small, 4 * medium, 1 * large);
    std::array<std::uint64_t, 3> next{};
    for (std::uint64_t k = 0; k < 1200; ++k) {
        std::uint64_t const index = next[imix.kind(k)]++;
        ASSERT_EQ(imix.index(k), index);
        auto const expected = imix.kind(k) == 0   ? small.packet(index)
                              : imix.kind(k) == 1 ? medium.packet(index)
                                                  : large.packet(index);
        ASSERT_EQ(imix.packet(k), expected);
        ASSERT_EQ(imix.size(k), expected.size());
    }
    EXPECT_EQ(next, (std::array<std::uint64_t, 3>{700, 400, 100}));
    EXPECT_EQ(imix.index(std::uint64_t{12} << 50), std::uint64_t{7} << 50);
}

TEST(Mix, FillsFramesOfThatSize) {
    auto const imix = mix(7 * small, 4 * medium, 1 * large);
    std::vector<std::vector<std::byte>> memory;
    std::vector<std::span<std::byte>> frames;
    for (std::uint64_t k = 100; k < 124; ++k) memory.emplace_back(imix.size(k), std::byte{0xa5});
    for (auto& one : memory) frames.emplace_back(one);
    EXPECT_EQ(imix.fill(100, frames), 24);
    std::uint64_t k = 100;
    for (auto const& one : memory) EXPECT_EQ(one, imix.packet(k++));
    frames[3] = frames[3].first(frames[3].size() - 1);
    EXPECT_THROW(imix.fill(100, frames), buffer_error);
}

TEST(Mix, ShardsHaveEachPacketOnce) {
    auto const imix = mix(7 * small, 4 * medium, 1 * large);
    for (std::uint64_t n : std::initializer_list<std::uint64_t>{1, 2, 5})
        for (std::uint64_t i = 0; i < n; ++i)
            for (std::uint64_t k = 0; k < 30; ++k) EXPECT_EQ(imix.shard(i, n).packet(k), imix.packet(i + k * n));
    EXPECT_THROW(imix.shard(1, 1), generator_error);
    std::uint64_t k = 0;
    for (auto const& one : imix.packets(12)) EXPECT_EQ(one, imix.packet(k++));
    EXPECT_EQ(k, 12);
}

/// A stream, as any other.
template <class Stream>
void expect_same(any_stream const& any, Stream const& flows) {
    EXPECT_EQ(any.size(5), flows.packet(5).size());
    EXPECT_EQ(any.packet(5), flows.packet(5));
    EXPECT_EQ(any.shard(1, 3).packet(5), flows.packet(16));
    std::uint64_t k = 0;
    for (auto const& one : any.packets(3)) EXPECT_EQ(one, flows.packet(k++));
    std::vector<std::byte> memory(any.most_size());
    std::array<std::span<std::byte>, 1> frames{memory};
    EXPECT_EQ(any.fill(9, frames), 1);
    EXPECT_EQ(std::vector<std::byte>(memory.begin(), memory.begin() + static_cast<std::ptrdiff_t>(any.size(9))),
              flows.packet(9));
}

TEST(AnyStream, IsTheStreamThatItIsMadeOf) {
    expect_same(any_stream(small), small);
    auto const imix = mix(7 * small, 4 * medium, 1 * large);
    expect_same(any_stream(imix), imix);
    EXPECT_EQ(any_stream(imix).most_size(), 1500);
    EXPECT_EQ(any_stream(small).most_size(), 46);
}

TEST(Mix, WhatItRefuses) {
    EXPECT_THROW(mix(0 * small), generator_error);
    EXPECT_THROW(mix((1U << 20) * small, 1 * large), generator_error);
    EXPECT_THROW(mix(~std::uint64_t{0} * small, 2 * large), generator_error);
    EXPECT_EQ(kinds_of(mix(1 * large), 3), "aaa");
}

}

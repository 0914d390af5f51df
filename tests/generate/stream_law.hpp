// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "golden.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <umpa/build/to_bytes.hpp>
#include <umpa/generate/stream.hpp>
#include <vector>

namespace umpa::test {

/// What a packet of a stream must be: the bytes of its values.
template <class Stream>
std::vector<std::byte> by_values(Stream const& flows, std::uint64_t k, std::uint64_t now = 0) {
    std::vector<std::byte> bytes(flows.size());
    write_to(flows.values(k, now), bytes);
    return bytes;
}

/// Packets first, first + 1 ... made in each way are those of their values.
template <class Stream>
void expect_law_from(Stream const& flows, std::uint64_t first, std::size_t count = 150) {
    std::size_t const size = flows.size();
    std::uint64_t const now = 0x0123'4567'89ab'cdefU;
    std::vector<std::byte> memory(count * size + size - 1, std::byte{0xa5});
    ASSERT_EQ(flows.fill(first, memory, now), count);
    std::vector<std::byte> apart(count * (size + 3), std::byte{0xa5});
    std::vector<std::span<std::byte>> frames;
    for (std::size_t i = 0; i < count; ++i) frames.push_back(std::span(apart).subspan(i * (size + 3), size + 3));
    ASSERT_EQ(flows.fill(first, frames, now), count);
    std::vector<std::byte> patched = flows.packet(first + 12'345);
    for (std::size_t i = 0; i < count; ++i) {
        auto const expected = by_values(flows, first + i, now);
        ASSERT_EQ(hex(std::span(memory).subspan(i * size, size)), hex(expected)) << "packet " << first + i;
        ASSERT_TRUE(std::equal(expected.begin(), expected.end(), frames[i].begin())) << "packet " << first + i;
        ASSERT_EQ(apart[i * (size + 3) + size], std::byte{0xa5}) << "behind packet " << first + i;
        flows.patch(first + i, patched.data(), now);
        ASSERT_EQ(hex(patched), hex(expected)) << "patched, packet " << first + i;
    }
    flows.patch(first + 5, frames, now);
    for (std::size_t i = 0; i < count; ++i) {
        auto const expected = by_values(flows, first + 5 + i, now);
        ASSERT_TRUE(std::equal(expected.begin(), expected.end(), frames[i].begin()))
            << "patched, packet " << first + 5 + i;
    }
    EXPECT_EQ(flows.packet(first), by_values(flows, first));
    for (std::size_t i = count * size; i < memory.size(); ++i) ASSERT_EQ(memory[i], std::byte{0xa5});
}
template <class Stream>
void expect_law(Stream const& flows) {
    expect_law_from(flows, 0);
    expect_law_from(flows, 1'000'000'007, 70);
    expect_law_from(flows, 0x8000'0000'0000'0001U, 3);
}

}

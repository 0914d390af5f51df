// SPDX-License-Identifier: BSL-1.0
// Each form of the Internet checksum's loop, also the one that this machine would not choose, against RFC 1071 word by
// word.
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <umpa/build/checksum.hpp>
#include <vector>

namespace {

using namespace umpa;

std::uint64_t naive_sum(std::span<std::byte const> bytes) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        sum += std::to_integer<std::uint64_t>(bytes[i]) << 8;
        if (i + 1 < bytes.size()) sum += std::to_integer<std::uint64_t>(bytes[i + 1]);
        if (sum > 0xffff) sum -= 0xffff;
    }
    return sum;
}

class Sums : public testing::Test {
public:
    std::mt19937_64 generator{20081122}; // NOLINT: the same values in every run

    /// Mostly 0 and 255: they carry.
    std::vector<std::byte> content(std::size_t size) {
        std::vector<std::byte> bytes(size);
        for (std::byte& byte : bytes) {
            auto const random = generator();
            byte = static_cast<std::byte>(random % 4 == 0 ? 0 : random % 2 == 1 ? 255 : random >> 8);
        }
        return bytes;
    }
};

std::uint64_t folded(std::uint64_t native) { return detail::fold(detail::from_native(native)); }

TEST_F(Sums, OfEverySizeAtEveryPlace) {
    for (std::size_t size = 0; size < 400; ++size)
        for (std::size_t place = 0; place < 4; ++place) {
            auto const bytes = content(place + size);
            auto const piece = std::span(bytes).subspan(place);
            ASSERT_EQ(detail::fold(detail::sum_of_bytes(piece)), naive_sum(piece)) << size << " at " << place;
            ASSERT_EQ(detail::fold(detail::sum_of_bytes_one_by_one(piece)), naive_sum(piece)) << size;
        }
}

TEST_F(Sums, OfBlocksInEveryForm) {
    for (std::size_t blocks = 0; blocks < 200; ++blocks) {
        auto const bytes = content(64 * blocks + 1);
        for (std::size_t place : {std::size_t{0}, std::size_t{1}}) {
            auto const piece = std::span(bytes).subspan(place, 64 * blocks);
            ASSERT_EQ(folded(detail::sum_of_blocks(piece.data(), blocks)), naive_sum(piece)) << blocks;
#if defined(__x86_64__)
            if (__builtin_cpu_supports("avx2")) {
                ASSERT_EQ(folded(detail::sum_of_blocks_wide(piece.data(), blocks)), naive_sum(piece)) << blocks;
            }
#endif
        }
    }
}

// As many words of ones as make any lane of 64 bits overflow that is not meant to.
TEST_F(Sums, OfAMegabyteOfOnes) {
    std::vector<std::byte> const ones(1 << 20, std::byte{255});
    EXPECT_EQ(detail::fold(detail::sum_of_bytes(ones)), 0xffffU);
    EXPECT_EQ(folded(detail::sum_of_blocks(ones.data(), ones.size() / 64)), 0xffffU);
}

} // namespace

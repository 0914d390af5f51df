// SPDX-License-Identifier: BSL-1.0
// Numbers among bits, against a reading of one bit after the other.
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <random>
#include <umpa/types/bits.hpp>

namespace {

using namespace umpa;
using buffer = std::array<std::byte, 24>;

bool bit_of(buffer const& bytes, std::size_t i) {
    return (std::to_integer<unsigned>(bytes[i / 8]) >> (7 - i % 8) & 1) != 0;
}

std::uint64_t bit_by_bit(buffer const& bytes, std::size_t first, unsigned bits) {
    std::uint64_t number = 0;
    for (std::size_t i = first; i < first + bits; ++i) number = number << 1 | (bit_of(bytes, i) ? 1 : 0);
    return number;
}

buffer random_bytes(std::mt19937_64& random) {
    buffer bytes{};
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(random() & 0xff);
    return bytes;
}

TEST(Bits, AreReadAndWrittenAnywhere) {
    std::mt19937_64 random(20081122); // NOLINT: the same bits in every run
    for (std::size_t first = 0; first < 24; ++first) {
        for (unsigned bits = 1; bits <= 64; ++bits) {
            buffer const before = random_bytes(random);
            ASSERT_EQ(bits_at(before.data(), first, bits), bit_by_bit(before, first, bits)) << first << ", " << bits;
            buffer after = before;
            std::uint64_t const number = random();
            put_bits_at(after.data(), first, bits, number); // of which only the low bits are taken
            ASSERT_EQ(bit_by_bit(after, first, bits), number & ~std::uint64_t{0} >> (64 - bits))
                << first << ", " << bits;
            for (std::size_t i = 0; i < 8 * before.size(); ++i)
                if (i < first || i >= first + bits) {
                    ASSERT_EQ(bit_of(after, i), bit_of(before, i)) << first << ", " << bits << ": " << i;
                }
        }
    }
}

TEST(Bits, OfWideFieldsAreWordsWhoseLastIsFilledUp) {
    std::mt19937_64 random(20081122); // NOLINT: the same bits in every run
    for (unsigned bits : {65U, 72U, 100U, 127U, 128U}) {
        for (std::size_t first = 0; first < 17; ++first) {
            buffer const before = random_bytes(random);
            buffer after = before;
            std::array<std::uint64_t, 2> const words{random(), random()};
            put_bits_at(after.data(), first, bits, words);
            ASSERT_EQ(bit_by_bit(after, first, 64), words[0]);
            ASSERT_EQ(bit_by_bit(after, first + 64, bits - 64), words[1] >> (128 - bits));
            ASSERT_EQ(bit_by_bit(after, first + bits, 8), bit_by_bit(before, first + bits, 8)) << "beside it";
            if (first > 0) {
                ASSERT_EQ(bit_by_bit(after, 0, static_cast<unsigned>(first)),
                          bit_by_bit(before, 0, static_cast<unsigned>(first)));
            }
        }
    }
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Each form of the Internet checksum's loop, also the one that this machine would not choose, against RFC 1071 word by
// word.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/tunnels/vxlan.hpp>
#include <utility>
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

// Where sums start and end within a word of 32 bits: each place, and ranges that leave whole words out.
static_assert(detail::byte_mask(0, 4) == 0xffff'ffff && detail::byte_mask(-4, 8) == 0xffff'ffff);
static_assert(detail::byte_mask(1, 4) == 0x00ff'ffff && detail::byte_mask(2, 4) == 0x0000'ffff);
static_assert(detail::byte_mask(3, 4) == 0x0000'00ff && detail::byte_mask(0, 3) == 0xffff'ff00);
static_assert(detail::byte_mask(0, 1) == 0xff00'0000 && detail::byte_mask(1, 3) == 0x00ff'ff00);
constexpr std::array<std::uint32_t, 4> words{0x0102'0304, 0x1020'3040, 0x0506'0708, 0x5060'7080};
static_assert(detail::sum_of_words<0, 16>(words.data()) == 0x6688'aacc);
static_assert(detail::sum_of_words<5, 11>(words.data()) == 0x0020'3040 + 0x0506'0700);
static_assert(detail::sum_of_words<7, 8>(words.data()) == 0x40 &&
              detail::sum_of_words<8, 9>(words.data()) == 0x0500'0000);
static_assert(detail::sum_of_words<13, 16>(words.data()) == 0x0060'7080 &&
              detail::sum_of_words<6, 6>(words.data()) == 0);

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

using sum_of_blocks = std::uint64_t(std::byte const*, std::size_t, std::byte*);

/// The forms that this machine can run, first without copies, then with.
std::vector<std::pair<sum_of_blocks*, sum_of_blocks*>> every_form() {
    std::vector<std::pair<sum_of_blocks*, sum_of_blocks*>> all{
        {detail::sum_of_blocks<false>, detail::sum_of_blocks<true>}};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        all.emplace_back(detail::sum_of_blocks_wide<false>, detail::sum_of_blocks_wide<true>);
    if (__builtin_cpu_supports("avx512f"))
        all.emplace_back(detail::sum_of_blocks_widest<false>, detail::sum_of_blocks_widest<true>);
#endif
    return all;
}

constexpr std::byte untouched{0xa5};

TEST_F(Sums, OfBlocksInEveryForm) {
    for (std::size_t blocks = 0; blocks < 200; ++blocks) {
        auto const bytes = content(64 * blocks + 1);
        for (std::size_t place : {std::size_t{0}, std::size_t{1}}) {
            auto const piece = std::span(bytes).subspan(place, 64 * blocks);
            for (auto const& [sum, copy_and_sum] : every_form()) {
                ASSERT_EQ(folded(sum(piece.data(), blocks, nullptr)), naive_sum(piece)) << blocks;
                std::vector<std::byte> to(piece.size() + 2, untouched);
                ASSERT_EQ(folded(copy_and_sum(piece.data(), blocks, to.data() + 1)), naive_sum(piece)) << blocks;
                ASSERT_TRUE(std::equal(piece.begin(), piece.end(), to.begin() + 1)) << blocks;
                ASSERT_TRUE(to.front() == untouched && to.back() == untouched) << blocks;
            }
        }
    }
}

TEST_F(Sums, OfCopiesOfEverySizeAtEveryPlace) {
    for (std::size_t size = 0; size < 400; ++size)
        for (std::size_t place = 0; place < 8; ++place) {
            auto const bytes = content(place + size);
            auto const piece = std::span(bytes).subspan(place);
            std::vector<std::byte> to(size + 2, untouched);
            ASSERT_EQ(detail::fold(detail::copy_and_sum(to.data() + 1, piece)), naive_sum(piece)) << size;
            ASSERT_TRUE(std::equal(piece.begin(), piece.end(), to.begin() + 1)) << size << " at " << place;
            ASSERT_TRUE(to.front() == untouched && to.back() == untouched) << size << " at " << place;
        }
}

// A payload that stands in its place already.
TEST_F(Sums, OfBytesCopiedOntoThemselves) {
    for (std::size_t size = 0; size < 300; ++size) {
        auto const before = content(size);
        auto bytes = before;
        ASSERT_EQ(detail::fold(detail::copy_and_sum(bytes.data(), bytes)), naive_sum(before)) << size;
        ASSERT_EQ(bytes, before) << size;
    }
}

// As many words of ones as make any lane of 64 bits overflow that is not meant to.
TEST_F(Sums, OfAMegabyteOfOnes) {
    std::vector<std::byte> const ones(1 << 20, std::byte{255});
    EXPECT_EQ(detail::fold(detail::sum_of_bytes(ones)), 0xffffU);
    for (auto const& [sum, copy_and_sum] : every_form())
        EXPECT_EQ(folded(sum(ones.data(), ones.size() / 64, nullptr)), 0xffffU);
}

// One payload, three checksums that see it, and one that was set by hand: what is written is what the values say.
TEST_F(Sums, OfPayloadsThatSeveralChecksumsSee) {
    for (std::size_t const size : {0U, 1U, 7U, 8U, 63U, 64U, 200U, 1401U}) {
        auto const data = content(size);
        auto packet = make_packet(ipv4(), udp(), vxlan(), ethernet(), ipv4(), udp(), payload(std::span(data)));
        for (int by_hand = 0; by_hand < 3; ++by_hand) {
            if (by_hand > 0) packet[in<udp, 1>][fields::checksum] = 0x1234;
            if (by_hand > 1) packet[in<udp, 0>][fields::checksum] = 0x1234;
            std::vector<std::byte> made(byte_count(packet));
            write_to(packet, made);
            auto const inner = std::span(made).last(8 + size);
            EXPECT_TRUE(std::equal(data.begin(), data.end(), inner.begin() + 8)) << size << ", by hand " << by_hand;
            // The sum over what holds its checksum is zero; length and protocol stand for the rest of the
            // pseudo-header.
            std::array<std::byte, 4> const pseudo{std::byte{0}, std::byte{17}, made[24], made[25]};
            std::uint64_t const sum =
                naive_sum(std::span(made).subspan(20)) + naive_sum(pseudo) + naive_sum(std::span(made).subspan(12, 8));
            EXPECT_EQ(detail::fold(sum) % 0xffff == 0, by_hand < 2) << size << ", by hand " << by_hand;
        }
    }
}

} // namespace

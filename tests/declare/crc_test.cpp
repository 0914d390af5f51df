// SPDX-License-Identifier: BSL-1.0
// CRC-32 and CRC-32C: published check values, and any bytes in any pieces against a loop over bits.
#include <algorithm>
#include <array>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <type_traits>
#include <umpa/declare/crc.hpp>
#include <utility>
#include <vector>

namespace {

using namespace umpa;

using bytes_view = std::span<std::byte const>;

/// The CRC as it is written: the digest gives it with the byte that is sent first as the most significant one.
template <class Digest>
constexpr std::uint32_t as_written(Digest const& digest) {
    return boost::endian::endian_reverse(static_cast<std::uint32_t>(digest.value()));
}

template <class Digest>
constexpr std::uint32_t crc_of(bytes_view bytes) {
    Digest digest;
    digest.add(bytes);
    return as_written(digest);
}

template <std::size_t N>
constexpr std::array<std::byte, N - 1> bytes_of(char const (&text)[N]) {
    std::array<std::byte, N - 1> bytes{};
    for (std::size_t i = 0; i + 1 < N; ++i) bytes[i] = static_cast<std::byte>(text[i]);
    return bytes;
}
template <std::size_t N>
constexpr std::array<std::byte, N> counting(int first, int step) {
    std::array<std::byte, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<std::byte>(first + step * static_cast<int>(i));
    return bytes;
}

// The check value of both, as catalogues of CRCs have it.
constexpr auto check = bytes_of("123456789");
static_assert(crc_of<crc32_digest>(check) == 0xcbf43926);
static_assert(crc_of<crc32c_digest>(check) == 0xe3069283);

// Nothing.
static_assert(crc_of<crc32_digest>({}) == 0 && crc_of<crc32c_digest>({}) == 0);
static_assert(crc32_digest().value() == 0 && crc32c_digest().value() == 0);

// Texts.
constexpr auto one_letter = bytes_of("a");
constexpr auto fox = bytes_of("The quick brown fox jumps over the lazy dog");
static_assert(crc_of<crc32_digest>(one_letter) == 0xe8b7be43);
static_assert(crc_of<crc32_digest>(fox) == 0x414fa339);
static_assert(crc_of<crc32c_digest>(one_letter) == 0xc1d04330);
static_assert(crc_of<crc32c_digest>(fox) == 0x22620404);

// RFC 3720 appendix B.4, in the order in which the bytes are sent: aa 36 91 8a and so on.
constexpr auto zeros_32 = counting<32>(0, 0);
constexpr auto ones_32 = counting<32>(0xff, 0);
constexpr auto up_32 = counting<32>(0, 1);
constexpr auto down_32 = counting<32>(31, -1);
constexpr auto iscsi_read = [] {
    std::array<std::byte, 48> command{};
    for (auto [at, value] :
         {std::pair{0, 0x01}, {1, 0xc0}, {16, 0x14}, {22, 0x04}, {27, 0x14}, {31, 0x18}, {32, 0x28}, {40, 0x02}})
        command[static_cast<std::size_t>(at)] = static_cast<std::byte>(value);
    return command;
}();

template <class Digest>
constexpr std::uint64_t sent(bytes_view bytes) {
    Digest digest;
    digest.add(bytes);
    return digest.value();
}
static_assert(sent<crc32c_digest>(zeros_32) == 0xaa36918a);
static_assert(sent<crc32c_digest>(ones_32) == 0x43aba862);
static_assert(sent<crc32c_digest>(up_32) == 0x4e79dd46);
static_assert(sent<crc32c_digest>(down_32) == 0x5cdb3f11);
static_assert(sent<crc32c_digest>(iscsi_read) == 0x563a96d9);

// A frame's bytes followed by their CRC as it is sent always have the same CRC (IEEE 802.3 clause 3.2.9: 0xc704dd7b
// before its bits are reversed and inverted).
template <class Digest, std::size_t N>
constexpr std::uint32_t residue(std::array<std::byte, N> const& bytes) {
    Digest digest;
    digest.add(bytes);
    std::array<std::byte, 4> behind{};
    for (std::size_t i = 0; i < 4; ++i) behind[i] = static_cast<std::byte>(digest.value() >> (24 - 8 * i));
    digest.add(behind);
    return as_written(digest);
}
static_assert(residue<crc32_digest>(check) == 0x2144df1c && residue<crc32_digest>(iscsi_read) == 0x2144df1c);
static_assert(residue<crc32c_digest>(check) == 0x48674bc7 && residue<crc32c_digest>(up_32) == 0x48674bc7);

/// Bit by bit, as IEEE 802.3 clause 3.2.9 and RFC 9260 appendix A divide.
template <std::uint32_t Polynomial>
std::uint32_t bit_by_bit(bytes_view bytes) {
    std::uint32_t rest = 0xffffffff;
    for (std::byte byte : bytes)
        for (int bit = 0; bit < 8; ++bit) {
            bool const out = ((rest >> 31) & 1) != (std::to_integer<std::uint32_t>(byte >> bit) & 1);
            rest = rest << 1 ^ (out ? Polynomial : 0);
        }
    std::uint32_t reflected = 0;
    for (int bit = 0; bit < 32; ++bit) reflected |= (rest >> bit & 1) << (31 - bit);
    return ~reflected;
}

template <class Digest>
constexpr std::uint32_t polynomial = 0;
template <>
constexpr std::uint32_t polynomial<crc32_digest> = 0x04c11db7;
template <>
constexpr std::uint32_t polynomial<crc32c_digest> = 0x1edc6f41;

template <class Digest>
class Crc : public testing::Test {
public:
    static std::uint32_t expected(bytes_view bytes) { return bit_by_bit<polynomial<Digest>>(bytes); }

    std::vector<std::byte> random_bytes(std::size_t size) {
        std::vector<std::byte> bytes(size);
        for (std::byte& byte : bytes) byte = static_cast<std::byte>(generator());
        return bytes;
    }

    std::mt19937 generator{20081122}; // NOLINT: the same values in every run
};

using digests = testing::Types<crc32_digest, crc32c_digest>;
TYPED_TEST_SUITE(Crc, digests);

TYPED_TEST(Crc, HasThePublishedValuesAtRunTime) {
    bool const castagnoli = std::is_same_v<TypeParam, crc32c_digest>;
    std::vector<std::byte> const bytes(check.begin(), check.end());
    EXPECT_EQ(crc_of<TypeParam>(bytes), castagnoli ? 0xe3069283 : 0xcbf43926);
    if (!castagnoli) return;
    EXPECT_EQ(sent<TypeParam>(zeros_32), 0xaa36918a);
    EXPECT_EQ(sent<TypeParam>(ones_32), 0x43aba862);
    EXPECT_EQ(sent<TypeParam>(up_32), 0x4e79dd46);
    EXPECT_EQ(sent<TypeParam>(down_32), 0x5cdb3f11);
    EXPECT_EQ(sent<TypeParam>(iscsi_read), 0x563a96d9);
}

TYPED_TEST(Crc, OfEveryLengthAtEveryOffset) {
    std::vector<std::byte> const bytes = this->random_bytes(300 + 64);
    for (std::size_t size = 0; size <= 300; ++size)
        for (std::size_t offset = 0; offset < 16; ++offset) {
            bytes_view const some = bytes_view(bytes).subspan(offset, size);
            ASSERT_EQ(crc_of<TypeParam>(some), this->expected(some)) << size << " bytes at " << offset;
        }
}

TYPED_TEST(Crc, OfRandomBytes) {
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::byte> const bytes = this->random_bytes(this->generator() % 301 + 64);
        std::size_t const offset = this->generator() % 64;
        bytes_view const some = bytes_view(bytes).subspan(offset, this->generator() % (bytes.size() - offset + 1));
        ASSERT_EQ(crc_of<TypeParam>(some), this->expected(some)) << some.size() << " bytes at " << offset;
    }
}

TYPED_TEST(Crc, OfEveryLengthOfMoreSteps) {
    std::vector<std::byte> const bytes = this->random_bytes(1300 + 8);
    for (std::size_t size = 301; size <= 1300; ++size) {
        bytes_view const some = bytes_view(bytes).subspan(size % 8, size);
        ASSERT_EQ(crc_of<TypeParam>(some), this->expected(some)) << size;
    }
}

TYPED_TEST(Crc, OfLongBytes) {
    for (std::size_t size : {1499U, 1500U, 4095U, 4096U, 4097U, 9000U, 65535U}) {
        std::vector<std::byte> const bytes = this->random_bytes(size);
        ASSERT_EQ(crc_of<TypeParam>(bytes), this->expected(bytes)) << size;
    }
}

TYPED_TEST(Crc, InPiecesOfEverySize) {
    for (std::size_t piece = 1; piece <= 70; ++piece) {
        std::vector<std::byte> const bytes = this->random_bytes(300 + this->generator() % 8);
        TypeParam digest;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            digest.add(bytes_view(bytes).subspan(at, std::min(piece, bytes.size() - at)));
            digest.add({});
        }
        ASSERT_EQ(as_written(digest), this->expected(bytes)) << piece;
    }
}

TYPED_TEST(Crc, InTwoPieces) {
    std::vector<std::byte> const bytes = this->random_bytes(100);
    for (std::size_t at = 0; at <= bytes.size(); ++at) {
        TypeParam digest;
        digest.add(bytes_view(bytes).first(at));
        ASSERT_EQ(as_written(digest), this->expected(bytes_view(bytes).first(at))) << at;
        digest.add(bytes_view(bytes).subspan(at));
        ASSERT_EQ(as_written(digest), this->expected(bytes)) << at;
    }
}

TYPED_TEST(Crc, InRandomPieces) {
    for (int round = 0; round < 500; ++round) {
        std::vector<std::byte> const bytes = this->random_bytes(this->generator() % 301);
        TypeParam digest;
        for (std::size_t at = 0; at < bytes.size();) {
            std::size_t const size = std::min<std::size_t>(this->generator() % 40, bytes.size() - at);
            digest.add(bytes_view(bytes).subspan(at, size));
            at += size;
        }
        ASSERT_EQ(as_written(digest), this->expected(bytes)) << round;
    }
}

/// Constant evaluation and run time give the same, for pieces of all sizes up to N.
template <class Digest, std::size_t N>
constexpr std::array<std::uint32_t, N> of_all_sizes(bytes_view bytes) {
    std::array<std::uint32_t, N> all{};
    for (std::size_t size = 0; size < N; ++size) {
        Digest digest;
        digest.add(bytes.first(size / 3));
        digest.add(bytes.subspan(size / 3, size - size / 3));
        all[size] = as_written(digest);
    }
    return all;
}

TYPED_TEST(Crc, IsTheSameInConstants) {
    static constexpr auto bytes = counting<80>(7, 29);
    static constexpr auto constants = of_all_sizes<TypeParam, 80>(bytes);
    std::vector<std::byte> const same(bytes.begin(), bytes.end());
    auto const at_run_time = of_all_sizes<TypeParam, 80>(same);
    for (std::size_t size = 0; size < 80; ++size) {
        EXPECT_EQ(constants[size], at_run_time[size]) << size;
        EXPECT_EQ(constants[size], this->expected(bytes_view(same).first(size))) << size;
    }
}

} // namespace

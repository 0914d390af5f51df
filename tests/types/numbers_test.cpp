// SPDX-License-Identifier: BSL-1.0
// Numbers and bytes as values of fields, where they are known only when a program runs.
#include <array>
#include <cstdint>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/little_endian.hpp>
#include <umpa/types/uint_of.hpp>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using umpa::test::words_of;

std::string shown(auto const& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

static_assert(std::is_same_v<uint_of<8>::representation, std::uint8_t> && uint_of<9>::limit == 511);
static_assert(uint_of<64>::limit == ~std::uint64_t{0} && sizeof(uint_of<33>) == 8 && sizeof(uint_of<17>) == 4);

TEST(UintOf, TakesTheLowBits) {
    std::uint64_t const volatile wide = 0x1'2345;
    EXPECT_EQ(uint_of<13>::from_wire(wide), 0x0345);
    EXPECT_EQ(uint_of<64>::from_number(wide), 0x1'2345U);
    EXPECT_EQ(uint_of<1>::from_number(wide).wire(), 1U);
    EXPECT_EQ(shown(uint_of<8>::from_number('A' + 0U * wide)), "65") << "a number, not a letter";
}

TEST(LittleEndian, IsSentLowestByteFirst) {
    std::uint64_t const volatile number = 0x01020304;
    little_endian<32> const value(number);
    EXPECT_EQ(value, 0x01020304U);
    EXPECT_EQ(value.wire(), 0x04030201U);
    EXPECT_EQ(little_endian<32>::from_wire(value.wire()), value);
    EXPECT_EQ(little_endian<24>(number).wire(), 0x040302U);
    EXPECT_EQ(little_endian<24>::from_number(0x020304), 0x020304U);
    EXPECT_EQ(little_endian<64>(number).wire(), 0x0403'0201'0000'0000U);
    EXPECT_EQ(shown(little_endian<8>('A')), "65");
}

TEST(ByteString, HoldsATextAndZerosBehindIt) {
    std::string const text = "eth0";
    byte_string<8> const name(text);
    EXPECT_EQ(name, (byte_string<8>(std::array{'e' + 0, 't' + 0, 'h' + 0, '0' + 0, 0, 0, 0, 0})));
    EXPECT_EQ(byte_string<4>(text), byte_string<4>(text.c_str())) << "as long as there is room";
    EXPECT_NE(byte_string<4>(text), byte_string<4>("eth1"));
    EXPECT_EQ(byte_string<4>(std::string_view()), byte_string<4>());
}

TEST(ByteString, IsWordsOnTheWire) {
    std::string const text = "123456789ab";
    byte_string<11> const value(text);
    EXPECT_EQ(value.wire(), (std::array<std::uint64_t, 2>{0x3132333435363738, 0x3961620000000000}));
    EXPECT_EQ(byte_string<11>::from_wire(value.wire()), value);
    EXPECT_EQ(byte_string<1>("x").wire()[0], std::uint64_t{'x'} << 56);
}

TEST(ByteString, SaysWhatItCannotHold) {
    EXPECT_EQ(words_of<value_error>([] { return byte_string<3>(std::string("eth0")); }),
              "byte_string.text: eth0 is longer than the bytes there are");
    for (int octet : {-1, 256})
        EXPECT_EQ(words_of<range_error>([&] { return byte_string<2>(std::array{1, octet}); }),
                  "byte_string.octet: " + std::to_string(octet) + " does not fit in 8 bits (at most 255)");
    EXPECT_EQ(byte_string<2>(std::array{0, 255}).octets[1], 255);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <umpa/umpa.hpp>

using namespace umpa;

TEST(Hexdump, SixteenBytesALine) {
    EXPECT_EQ(hexdump(make_packet(payload("0123456789abcdef~\x7f"))),
              "0000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef\n"
              "0010  7e 7f                                             ~.\n");
}

TEST(Hexdump, OfNothingIsNothing) { EXPECT_EQ(hexdump(std::span<std::byte const>()), ""); }

TEST(Hexdump, CountsInHexadecimal) {
    std::string const text = hexdump(make_packet(payload(zeros<4097>)));
    EXPECT_NE(text.find("\n0ff0  00"), std::string::npos);
    EXPECT_NE(text.find("\n1000  00"), std::string::npos);
}

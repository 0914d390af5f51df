// SPDX-License-Identifier: BSL-1.0
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <random>
#include <string>
#include <umpa/types/ipv4_address.hpp>
#include <unordered_set>

namespace {

using namespace umpa;

static_assert("67.205.14.183"_ipv4.value == 0x43cd0eb7 && ipv4_address().value == 0);
static_assert("0.0.0.0"_ipv4 == ipv4_address() && "255.255.255.255"_ipv4 == ipv4_address(0xffffffffU));
static_assert(ipv4_address(std::array{67, 205, 14, 183}) == "67.205.14.183"_ipv4);
static_assert(ipv4_address(std::array<unsigned char, 4>{1, 2, 3, 4}) == "1.2.3.4"_ipv4);
static_assert(ipv4_address::from_wire("1.2.3.4"_ipv4.wire()) == "1.2.3.4"_ipv4);

struct wrong_text {
    char const* text;
    std::size_t position;
    char const* expected;
};
constexpr char const* octet = "an octet from 0 to 255";

TEST(Ipv4Address, SaysWhereATextIsWrong) {
    for (auto [text, position, expected] : {
             wrong_text{"", 0, octet},   {"1", 1, "a dot"},
             {"1.2.3", 5, "a dot"},      {"1.2.3.", 6, octet},
             {"1.2.3.4.", 7, "the end"}, {"1.2.3.4.5", 7, "the end"},
             {"1.2.3.4 ", 7, "the end"}, {" 1.2.3.4", 0, octet},
             {"1..2.3", 2, octet},       {".1.2.3.4", 0, octet},
             {"1.2.3.256", 6, octet},    {"256.2.3.4", 0, octet},
             {"1.999.3.4", 2, octet},    {"1.2.3.1234", 9, "the end"},
             {"1.1234.3.4", 5, "a dot"}, {"1.2.3.a", 6, octet},
             {"1.2.3.-4", 6, octet},     {"1.2.3.+4", 6, octet},
             {"0x1.2.3.4", 1, "a dot"},  {"1,2,3,4", 1, "a dot"},
             {"localhost", 0, octet},
         }) {
        try {
            ipv4_address const taken(text);
            ADD_FAILURE() << text << " was taken";
        } catch (address_error const& error) {
            EXPECT_EQ(error.position(), position) << text;
            EXPECT_EQ(error.what(), "IPv4 address \"" + std::string(text) + "\": at character " +
                                        std::to_string(position + 1) + ": expected " + expected);
        }
    }
}

TEST(Ipv4Address, AZeroInTheTextIsNotItsEnd) { EXPECT_THROW(ipv4_address(std::string("1.2.3.4\0", 8)), address_error); }

TEST(Ipv4Address, OctetsThatAreNone) {
    EXPECT_THROW(ipv4_address(std::array{256, 0, 0, 0}), address_error);
    EXPECT_THROW(ipv4_address(std::array{0, 0, 0, -1}), address_error);
    EXPECT_THROW(ipv4_address(std::array<long, 4>{0, 0, 0, 1L << 40}), address_error);
}

// An octet with a zero before it is octal to some and decimal to others: inet_pton takes neither.
TEST(Ipv4Address, TakesWhatInetPtonTakes) {
    std::mt19937 random(20081122); // NOLINT: the same texts in every run
    constexpr std::string_view letters = "0123456789...:x ";
    int taken = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (int n = 0; n < 4; ++n) text += (n > 0 ? "." : "") + std::to_string(random() % 270 >> random() % 8);
        for (auto n = random() % 3; n > 0; --n) {
            std::size_t const place = random() % text.size();
            char const letter = letters[random() % letters.size()];
            if (random() % 3 == 0)
                text[place] = letter;
            else if (random() % 2 == 0)
                text.insert(place, 1, letter);
            else
                text.erase(place, 1);
            if (text.empty()) text = "0";
        }
        in_addr by_libc{};
        bool const valid = inet_pton(AF_INET, text.c_str(), &by_libc) == 1;
        try {
            ipv4_address const address(text);
            EXPECT_TRUE(valid) << text << " was taken";
            EXPECT_EQ(address.value, ntohl(by_libc.s_addr)) << text;
            ++taken;
        } catch (address_error const&) {
            EXPECT_FALSE(valid) << text << " was refused";
        }
    }
    EXPECT_GT(taken, 5000);
    EXPECT_LT(taken, 15000);
}

// As numbers, not as texts: keys of a map.
static_assert(ipv4_address("10.0.0.9") < ipv4_address("10.0.0.10") &&
              ipv4_address("10.0.0.10") < ipv4_address("11.0.0.0") &&
              !(ipv4_address("10.0.0.9") < ipv4_address("10.0.0.9")));
TEST(Ipv4Address, IsAKey) {
    std::unordered_set<ipv4_address> const seen{"10.0.0.9", "10.0.0.9", "10.0.0.10"};
    EXPECT_EQ(seen.size(), 2U);
    EXPECT_TRUE(seen.contains("10.0.0.10"));
}

} // namespace

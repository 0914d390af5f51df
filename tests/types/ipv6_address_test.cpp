// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstring>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <umpa/types/ipv6_address.hpp>
#include <unordered_set>

namespace {

using namespace umpa;

constexpr ipv6_address of(std::uint64_t first, std::uint64_t last) { return ipv6_address(std::array{first, last}); }

static_assert("2001:db8::1"_ipv6 == of(0x20010db800000000, 1) && "::"_ipv6 == ipv6_address());
static_assert("::1"_ipv6 == of(0, 1) && "1::"_ipv6 == of(0x0001000000000000, 0));
static_assert("::ffff:10.0.0.1"_ipv6 == of(0, 0xffff0a000001) && "::10.0.0.1"_ipv6 == of(0, 0x0a000001));
static_assert("1:2:3:4:5:6:7:8"_ipv6 == of(0x0001000200030004, 0x0005000600070008));
static_assert("1:2:3:4:5:6:1.2.3.4"_ipv6 == of(0x0001000200030004, 0x0005000601020304));
static_assert("ABCD:ef01::"_ipv6 == of(0xabcdef0100000000, 0));
static_assert("1::2:3:4:5:6:7"_ipv6 == of(0x0001000000020003, 0x0004000500060007));
static_assert("::2:3:4:5:6:7:8"_ipv6 == of(0x0000000200030004, 0x0005000600070008));
static_assert("1:2:3:4:5:6:7::"_ipv6 == of(0x0001000200030004, 0x0005000600070000));
static_assert(ipv6_address(std::array{0x2001, 0xdb8, 0, 0, 0, 0, 0, 1}) == "2001:db8::1"_ipv6);
static_assert(ipv6_address::from_wire("fe80::1"_ipv6.wire()) == "fe80::1"_ipv6);
static_assert("102::f"_ipv6.to_bytes()[1] == std::byte{2} && "102::f"_ipv6.to_bytes()[15] == std::byte{15});

struct wrong_text {
    char const* text;
    std::size_t position;
};

TEST(Ipv6Address, SaysWhereATextIsWrong) {
    for (auto [text, position] : {
             wrong_text{"", 0},
             {":", 1},
             {":1", 1},
             {"1", 1},
             {"1:", 2},
             {"1:2:3:4:5:6:7", 13},
             {"1:2:3:4:5:6:7:", 14},
             {"1:2:3:4:5:6:7:8:", 15},
             {"1:2:3:4:5:6:7:8:9", 15},
             {":::", 2},
             {"1:::2", 3},
             {"1::2::3", 5},
             {"12345::", 4},
             {"g::", 0},
             {"::g", 2},
             {"::1 ", 3},
             {"::1%eth0", 3},
             {"[::1]", 0},
             {"::1/64", 3},
             {"::256.0.0.1", 2},
             {"::1.2.3", 7},
             {"::1.2.3.4.5", 9},
             {"::1.2.3.4:5", 9},
             {"1.2.3.4", 1},
         }) {
        try {
            ipv6_address const taken(text);
            ADD_FAILURE() << text << " was taken";
        } catch (address_error const& error) {
            EXPECT_EQ(error.position(), position) << error.what();
            EXPECT_EQ(std::string(error.what())
                          .find("IPv6 address \"" + std::string(text) + "\": at character " +
                                std::to_string(error.position() + 1) + ": expected "),
                      0U);
        }
    }
}

std::mt19937 random_number(20081122); // NOLINT: the same texts in every run

std::string random_group() {
    char text[8];
    std::snprintf(text, sizeof text, std::array{"%x", "%X", "%04x", "%03x"}[random_number() % 4],
                  static_cast<unsigned>(random_number() % 65536 >> random_number() % 16));
    return text;
}
std::string random_dotted() {
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += (i > 0 ? "." : "") + std::to_string(random_number() % 256 >> random_number() % 8);
    return text;
}

/// Groups with or without a gap and a dotted end, of the right number, or nearly.
std::string random_text() {
    std::size_t const gap = random_number() % 12;
    bool const dotted = random_number() % 4 == 0;
    std::size_t groups = gap <= 7 ? random_number() % 9 : 8 - (random_number() % 20 == 0);
    if (dotted && groups >= 2) groups -= 2;
    std::string text;
    for (std::size_t i = 0; i < groups; ++i) {
        if (i == gap)
            text += "::";
        else if (i > 0)
            text += ":";
        text += random_group();
    }
    if (dotted)
        text += (groups == gap ? "::" : groups > 0 ? ":" : "") + random_dotted();
    else if (gap >= groups && gap <= 7)
        text += "::";
    return text;
}

std::string mutated(std::string text) {
    constexpr std::string_view letters = "0123456789abcdefABCDEF::::....gx %/";
    for (auto n = 1 + random_number() % 3; n > 0; --n) {
        char const letter = letters[random_number() % letters.size()];
        std::size_t const place = random_number() % (text.size() + 1);
        if (place == text.size() || random_number() % 3 == 0)
            text.insert(place, 1, letter);
        else if (random_number() % 2 == 0)
            text[place] = letter;
        else
            text.erase(place, 1);
    }
    return text;
}

/// Whether the text was valid, for the C library. The library must say the same, and read the same address.
bool same_as_inet_pton(std::string const& text) {
    in6_addr by_libc{};
    bool const valid = inet_pton(AF_INET6, text.c_str(), &by_libc) == 1;
    try {
        auto const bytes = ipv6_address(text).to_bytes();
        EXPECT_TRUE(valid) << '"' << text << "\" was taken";
        EXPECT_EQ(std::memcmp(bytes.data(), &by_libc, 16), 0) << text;
    } catch (address_error const& error) {
        EXPECT_FALSE(valid) << error.what();
        EXPECT_LE(error.position(), text.size());
    }
    return valid;
}

TEST(Ipv6Address, TakesWhatInetPtonTakes) {
    int valid = 0;
    for (int i = 0; i < 20000; ++i) valid += same_as_inet_pton(random_text());
    EXPECT_GT(valid, 8000);
    EXPECT_LT(valid, 19000);
}
TEST(Ipv6Address, RefusesWhatInetPtonRefuses) {
    int valid = 0;
    for (int i = 0; i < 40000; ++i) valid += same_as_inet_pton(mutated(random_text()));
    EXPECT_GT(valid, 2000);
    EXPECT_LT(valid, 30000);
}
TEST(Ipv6Address, ReadsWhatInetNtopWrites) {
    for (int i = 0; i < 20000; ++i) {
        in6_addr address{};
        for (unsigned char& octet : address.s6_addr)
            octet = static_cast<unsigned char>(random_number() % 2 == 0 ? 0 : random_number());
        if (i % 3 == 0) std::memset(address.s6_addr + 2 * (random_number() % 8), 0, 2);
        if (i % 10 == 0) std::memset(&address, 0, 10);
        char text[INET6_ADDRSTRLEN];
        EXPECT_TRUE(same_as_inet_pton(inet_ntop(AF_INET6, &address, text, sizeof text)));
    }
}
TEST(Ipv6Address, AZeroInTheTextIsNotItsEnd) { EXPECT_THROW(ipv6_address(std::string("::1\0", 4)), address_error); }

// As numbers, not as texts: keys of a map.
static_assert(ipv6_address("fe80::9") < ipv6_address("fe80::10") && ipv6_address("fe80::10") < ipv6_address("ff00::") &&
              !(ipv6_address("fe80::9") < ipv6_address("fe80::9")));
TEST(Ipv6Address, IsAKey) {
    std::unordered_set<ipv6_address> const seen{"fe80::9", "fe80::9", "fe80::10"};
    EXPECT_EQ(seen.size(), 2U);
    EXPECT_TRUE(seen.contains("fe80::10"));
}

} // namespace

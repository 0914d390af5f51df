// SPDX-License-Identifier: BSL-1.0
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <random>
#include <sstream>
#include <umpa/umpa.hpp>

using namespace umpa;
using namespace umpa::literals;

namespace {

std::string by_the_c_library(ipv6_address const& address) {
    auto const octets = address.to_bytes();
    char text[INET6_ADDRSTRLEN];
    return inet_ntop(AF_INET6, octets.data(), text, sizeof text);
}

}

TEST(Text, OfIpv4AndMacAddresses) {
    EXPECT_EQ(to_text("255.0.10.200"_ipv4), "255.0.10.200");
    EXPECT_EQ(to_text("02-00-5E-10-00-0a"_mac), "02:00:5e:10:00:0a");
}

// The C library writes ::a.b.c.d for addresses that begin with 96 zero bits or ::ffff; RFC 5952 section 5 leaves that
// open, and this library writes hexadecimal throughout.
TEST(Text, OfIpv6AddressesIsThatOfTheCLibrary) {
    std::mt19937_64 random(5952);
    for (int i = 0; i < 20'000; ++i) {
        ipv6_address address({random(), random()});
        std::uint64_t const zeros = random();
        for (unsigned group = 0; group < 8; ++group)
            if ((zeros >> group & 1) != 0)
                address.value[group / 4] &= ~(std::uint64_t{0xffff} << (48 - 16 * (group % 4)));
        std::string const expected = by_the_c_library(address);
        if (expected.find('.') == std::string::npos) {
            EXPECT_EQ(to_text(address), expected);
        }
        EXPECT_EQ(ipv6_address(to_text(address)), address);
    }
}

TEST(Text, OfIpv6AddressesAtTheEdges) {
    EXPECT_EQ(to_text("::"_ipv6), "::");
    EXPECT_EQ(to_text("::1"_ipv6), "::1");
    EXPECT_EQ(to_text("1::"_ipv6), "1::");
    EXPECT_EQ(to_text("1:0:0:2:0:0:0:3"_ipv6), "1:0:0:2::3");
    EXPECT_EQ(to_text("2001:db8:0:1:1:1:1:1"_ipv6), "2001:db8:0:1:1:1:1:1");
}

TEST(Text, OfASmallFieldIsANumber) {
    auto ip = ipv4(ttl = 65);
    std::ostringstream out;
    out << ip[ttl] << " " << ipv4()[ttl] << " " << ip[src] << " " << tcp(control_bits = ack)[control_bits];
    EXPECT_EQ(out.str(), "65 64 0.0.0.0 16");
}

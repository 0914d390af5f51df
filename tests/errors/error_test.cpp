// SPDX-License-Identifier: BSL-1.0
// What an error tells a person, and what it tells a program.
#include <exception>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <umpa/umpa.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;

/// The error that `act` throws, which has to be an Error.
template <class Error, class Act>
Error error_of(Act const& act) {
    try {
        act();
    } catch (Error const& wrong) {
        return wrong;
    }
    throw std::logic_error("no error");
}

TEST(Errors, OfAValueKnowTheField) {
    for (auto const& wrong :
         {value_error("IPv4", "time_to_live", "300", "is no age"),
          static_cast<value_error const&>(unknown_name("IPv4", "time_to_live", "300", "is no age"))}) {
        EXPECT_STREQ(wrong.what(), "IPv4.time_to_live: 300 is no age");
        EXPECT_EQ(wrong.protocol(), "IPv4");
        EXPECT_EQ(wrong.field(), "time_to_live");
    }
}

TEST(Errors, OfARangeKnowTheLargestNumber) {
    unsigned const volatile number = 0x10000; // known only when this runs
    udp header;
    auto const wrong = error_of<range_error>([&] { header[sport] = +number; });
    EXPECT_STREQ(wrong.what(), "UDP.source_port: 65536 does not fit in 16 bits (at most 65535)");
    EXPECT_EQ(wrong.limit(), 65535U);
    EXPECT_EQ(wrong.protocol(), "UDP");
    EXPECT_EQ(wrong.field(), "source_port");
    EXPECT_EQ(header[sport], 0) << "it stays as it was";
}

TEST(Errors, OfANameKnowTheField) {
    ipv4 header;
    std::string const name = "hours";
    auto const wrong = error_of<unknown_name>([&] { header[ttl] = name; });
    EXPECT_EQ(wrong.field(), "time_to_live");
    EXPECT_EQ(header[ttl], ipv4()[ttl]);
}

TEST(Errors, OfABufferKnowBothSizes) {
    std::array<std::byte, 27> small{};
    auto const wrong = error_of<buffer_error>([&] { write_to(make_packet(ipv4(), udp()), small); });
    EXPECT_STREQ(wrong.what(), "the packet needs 28 bytes, the buffer has 27");
    EXPECT_EQ(wrong.needed(), 28U);
    EXPECT_EQ(wrong.given(), 27U);
    EXPECT_EQ(small, decltype(small)()) << "nothing was written";
}

TEST(Errors, AreAllOfOneKind) {
    EXPECT_THROW(raise(range_error("P", "f", "9", 3, 7)), error);
    EXPECT_THROW(raise(unknown_name("P", "f", "x", "is none")), error);
    EXPECT_THROW(raise(address_error("IPv4 address", "x", 0, "an octet")), error);
    EXPECT_THROW(raise(buffer_error(2, 1)), error);
}

// tests/consumer/no_exceptions has a program that is compiled without.
TEST(Errors, AreThrownWhereThereAreExceptionsWhateverWasSet) {
    static bool called = false;
    error_handler const mine = [](std::exception const&) { called = true; };
    EXPECT_EQ(on_error(mine), nullptr);
    EXPECT_THROW(raise(buffer_error(2, 1)), buffer_error);
    EXPECT_EQ(on_error(nullptr), mine);
    EXPECT_FALSE(called);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <string>
#include <umpa/types/mac_address.hpp>
#include <unordered_set>

namespace {

using namespace umpa;

static_assert("02:00:5e:10:00:01"_mac.value == 0x02005e100001 && mac_address().value == 0);
static_assert("02-00-5E-10-00-01"_mac == "02:00:5e:10:00:01"_mac && "2:0:5e:10:0:1"_mac == "02:00:5e:10:00:01"_mac);
static_assert("ff:ff:ff:ff:ff:ff"_mac.value == 0xffffffffffff);
static_assert(mac_address(std::array{2, 0, 0x5e, 16, 0, 1}) == "02:00:5e:10:00:01"_mac);
static_assert(mac_address::from_wire("02:00:5e:10:00:01"_mac.wire()) == "02:00:5e:10:00:01"_mac);
static_assert(mac_address(~std::uint64_t{0}) == "ff:ff:ff:ff:ff:ff"_mac);

struct wrong_text {
    char const* text;
    std::size_t position;
    char const* expected;
};
constexpr char const* digits = "two hexadecimal digits";

TEST(MacAddress, SaysWhereATextIsWrong) {
    for (auto [text, position, expected] : {
             wrong_text{"", 0, digits},
             {"02", 2, "a colon"},
             {"02:00:5e:10:00", 14, "a colon"},
             {"02:00:5e:10:00:", 15, digits},
             {"02:00:5e:10:00:01:", 17, "the end"},
             {"02:00:5e:10:00:011", 17, "the end"},
             {"02:00:5e:10:00:0g", 16, "the end"},
             {"002:0:5e:10:00:01", 2, "a colon"},
             {"g2:00:5e:10:00:01", 0, digits},
             {"02::5e:10:00:01", 3, digits},
             {"02:00-5e:10:00:01", 5, "a colon"},
             {"02-00:5e:10:00:01", 5, "a dash"},
             {"02.00.5e.10.00.01", 2, "a colon"},
             {"0200.5e10.0001", 2, "a colon"},
             {" 02:00:5e:10:00:01", 0, digits},
         }) {
        try {
            mac_address const taken(text);
            ADD_FAILURE() << text << " was taken";
        } catch (address_error const& error) {
            EXPECT_EQ(error.position(), position) << text;
            EXPECT_EQ(error.what(), "MAC address \"" + std::string(text) + "\": at character " +
                                        std::to_string(position + 1) + ": expected " + expected);
        }
    }
}

TEST(MacAddress, OctetsThatAreNone) {
    EXPECT_THROW(mac_address(std::array{256, 0, 0, 0, 0, 0}), address_error);
    EXPECT_THROW(mac_address(std::array{0, 0, 0, 0, 0, -1}), address_error);
}

// As numbers, not as texts: keys of a map.
static_assert(mac_address("02:00:00:00:00:09") < mac_address("02:00:00:00:00:10") &&
              mac_address("02:00:00:00:00:10") < mac_address("03:00:00:00:00:00") &&
              !(mac_address("02:00:00:00:00:09") < mac_address("02:00:00:00:00:09")));
TEST(MacAddress, IsAKey) {
    std::unordered_set<mac_address> const seen{"02:00:00:00:00:09", "02:00:00:00:00:09", "02:00:00:00:00:10"};
    EXPECT_EQ(seen.size(), 2U);
    EXPECT_TRUE(seen.contains("02:00:00:00:00:10"));
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Rules that look at parts, siblings, parents and neighbours; rules made of rules; ranges of bytes made of ranges.
#include <golden.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/types/little_endian.hpp>
#include <umpa/umpa.hpp>
#include <utility>
#include <vector>

// Fields and bytes are tables here.
// clang-format off

namespace {

using namespace umpa;
using umpa::test::hex;

std::string made(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    return hex(write_to(packet, bytes));
}

struct stop_space {
    static constexpr std::array names{named_value{"north", 3}, named_value{"south", 9}};
};

// Parts that are declared before what takes them.
inline constexpr auto stop_fields = field_list("step"_f[8] = auto_(step_in<stop_space>));
using north = header<stop_fields, "North", part_of<>>;
using south = header<stop_fields, "South", part_of<>>;
inline constexpr auto no_fields = field_list();
using section = header<no_fields, "Section", part_of<>>;
inline constexpr auto entry_fields = field_list("up"_f[8] = auto_(of_parent(size_of_parts)), "next"_f[8] = auto_(of_parent(size_of_parts) + 1));
using entry = header<entry_fields, "Entry", part_of<section>, takes<any_octets>>;

inline constexpr auto line_fields = field_list(
    "rest"_f[8] = auto_(size_of_rest),
    "parts"_f[8] = auto_(size_of_parts),
    "entries"_f[8] = auto_(count_in<section>),
    "octets"_f[8] = auto_(up_to<4>(size_of_part<any_octets>)),
    "any"_f[1] = auto_(followed_by_any<stop_space>),
    "none"_f[1] = auto_(!followed_by_any<stop_space>),
    "same"_f[1] = auto_(next_is_same),
    "udp"_f[1] = auto_(next_is<udp, tcp>),
    "either"_f[4] = auto_(either(followed_by<section>, always<5>, size_of_parts % 4)));
using line = header<line_fields, "Line", takes<north>, takes<south>, takes<section, 1>, takes<any_octets, 1>>;

}

template <> inline constexpr auto umpa::number_in<stop_space, north> = 3;
template <> inline constexpr auto umpa::number_in<stop_space, south> = 9;
template <> inline constexpr auto umpa::carries_only<line> = layers<line, udp, any_payload>;

namespace {

// rest parts entries octets flags either
TEST(Composition, SizesAndCountsOfParts) {
    EXPECT_EQ(made(make_packet(line())), "00" "00" "00" "00" "40");
    EXPECT_EQ(made(make_packet(line(), payload("ab"))), "02" "00" "00" "00" "40" "6162");
    EXPECT_EQ(made(make_packet(line(), octets("abc"))), "03" "03" "00" "03" "43" "616263");
    EXPECT_EQ(made(make_packet(line(), section(), entry(), entry(), octets("z"), payload("a"))),
              "06" "05" "02" "00" "45" "0506" "0506" "7a" "61");
    EXPECT_EQ(made(make_packet(line(), line())).substr(0, 10), "05" "00" "00" "00" "60");
    EXPECT_EQ(made(make_packet(line(), udp())).substr(0, 10), "08" "00" "00" "00" "50");
}

TEST(Composition, NumbersOfSiblings) {
    EXPECT_EQ(made(make_packet(line(), north(), north(), south(), south())), "04" "04" "00" "00" "80" "03" "00" "06" "00");
    EXPECT_EQ(made(make_packet(line(), south(), section(), entry(), octets("a"), payload("b"))).substr(10, 2), "09");
}

// One section, one string of octets; and what a rule limits.
static_assert(well_stacked<line, section, entry> && !well_stacked<line, section, section>);
static_assert(well_stacked<line, fixed_octets<1>> && !well_stacked<line, fixed_octets<1>, fixed_octets<2>>);
static_assert(!well_stacked<line, entry> && !well_stacked<north> && !well_stacked<udp, north>);
TEST(Composition, LimitsOfRules) {
    std::string const text = "x";
    auto const packet = make_packet(unchecked, line(), octets("abcde"), payload(text));
    try {
        made(packet);
        FAIL() << "was taken";
    } catch (range_error const& error) {
        EXPECT_EQ(std::string(error.what()), "Line.octets: 5 does not fit in 8 bits (at most 4)");
    }
}

inline constexpr auto named_fields = field_list(
    "a"_f[8] = named_in<stop_space>.set("south"),
    "b"_f[8] = auto_(with_names<stop_space>(size_of_parts + 3)),
    "c"_f[16] = little_endian<16>(0x0102),
    "d"_f[24] = little_endian<24>(1));
using named = header<named_fields, "Named">;

TEST(Composition, NamesOfNumberSpaces) {
    EXPECT_EQ(made(make_packet(named())), "09" "03" "0201" "010000");
    EXPECT_EQ(made(make_packet(named("a"_f = "north", "b"_f = "south", "c"_f = 0xffee, "d"_f = 0x030201))), "03" "09" "eeff" "010203");
    EXPECT_EQ(summary(make_packet(named("a"_f = "north"))), "Named a=3 (north)");
    named changed;
    changed["c"_f] = 7;
    EXPECT_EQ(changed["c"_f], 7);
    EXPECT_TRUE(std::as_const(changed)["d"_f] == 1);
    EXPECT_THROW(changed["a"_f] = "west", unknown_name);
    EXPECT_THROW(changed["d"_f] = 1 << 24, range_error);
}

// Ranges.
inline constexpr auto sum_fields = field_list(
    "count"_f[16] = 0,
    "sum"_f[16] = auto_(internet_checksum(from_here.first("count"_f))),
    "secret"_f[16] = 0);
using partial = header<sum_fields, "Partial">;
inline constexpr auto without_fields = field_list(
    "lead"_f[8] = 0,
    "sum"_f[16] = auto_(internet_checksum(from_here.without("secret"_f))),
    "secret"_f[24] = 0,
    "tail"_f[8] = 0);
using discreet = header<without_fields, "Discreet">;
inline constexpr auto inner_fields = field_list("sum"_f[16] = auto_(internet_checksum(from_parent)));
using inner = header<inner_fields, "Inner", part_of<discreet>>;

std::string sum_of(std::vector<unsigned> bytes) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) sum += bytes[i] << (i % 2 == 0 ? 8 : 0);
    sum = (sum & 0xffff) + (sum >> 16);
    sum = (sum & 0xffff) + (sum >> 16);
    unsigned const sent = ~sum & 0xffff;
    std::array const both{static_cast<std::byte>(sent >> 8), static_cast<std::byte>(sent & 255)};
    return hex(both);
}

TEST(Composition, TheFirstBytesOfARange) {
    EXPECT_EQ(made(make_packet(partial("secret"_f = 0x0405), payload("ab"))).substr(4, 4), sum_of({4, 5, 'a', 'b'}));
    EXPECT_EQ(made(make_packet(partial("secret"_f = 0x0405, "count"_f = 7), payload("ab"))).substr(4, 4),
              sum_of({0, 7, 0, 0, 4, 5, 'a'}));
    EXPECT_EQ(made(make_packet(partial("secret"_f = 0x0405, "count"_f = 5), payload("ab"))).substr(4, 4),
              sum_of({0, 5, 0, 0, 4}));
    EXPECT_EQ(made(make_packet(partial("count"_f = 700), payload("ab"))).substr(4, 4), sum_of({2, 188, 0, 0, 0, 0, 'a', 'b'}));
}

// The field left out lies at an odd place, and its header too.
TEST(Composition, ARangeWithoutAField) {
    auto const header = discreet("lead"_f = 9, "secret"_f = 0xfedcba, "tail"_f = 7);
    EXPECT_EQ(made(make_packet(header, payload("abc"))).substr(2, 4), sum_of({9, 0, 0, 0, 0, 0, 7, 'a', 'b', 'c'}));
    EXPECT_EQ(made(make_packet(unchecked, payload("x"), header, payload("abc"))).substr(4, 4),
              sum_of({9, 0, 0, 0, 0, 0, 7, 'a', 'b', 'c'}));
}

TEST(Composition, ARangeFromTheParent) {
    auto const header = discreet("lead"_f = 9, "sum"_f = 0, "secret"_f = 0x010203, "tail"_f = 7);
    EXPECT_EQ(made(make_packet(header, inner(), payload("abc"))).substr(14, 4),
              sum_of({9, 0, 0, 1, 2, 3, 7, 0, 0, 'a', 'b', 'c'}));
}

} // namespace

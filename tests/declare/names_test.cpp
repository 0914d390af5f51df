// SPDX-License-Identifier: BSL-1.0
// Named values and named bits.
#include <golden.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/umpa.hpp>
#include <utility>

namespace {

using namespace umpa;

inline constexpr auto lamp_fields = field_list(
    "color"_f[4] = named_values({{"red", 1}, {"green", 2}, {"infrared", 15}}).set("green"),
    "switches"_f[12] =
        named_bits("r", "r", "on", "blink", "r", "fade", "r", "r", "r", "r", "night", "test").set("on", "test"));
struct lamp : header<lamp_fields, "Lamp"> {
    using header::header;
};

inline constexpr auto on = "on"_f;
inline constexpr auto blink = "blink"_f;
inline constexpr auto fade = "fade"_f;
inline constexpr auto test = "test"_f;
inline constexpr auto color = "color"_f;
inline constexpr auto switches = "switches"_f;

constexpr unsigned word_of(lamp const& one) {
    auto const bytes = to_bytes(make_packet(one));
    return std::to_integer<unsigned>(bytes[0]) << 8 | std::to_integer<unsigned>(bytes[1]);
}
constexpr unsigned edited(auto const& edit) {
    lamp one;
    edit(one);
    return word_of(one);
}

// Defaults: 2, then r r on blink  r fade r r  r r night test
//                    0 0 1  0      0 0    0 0  0 0 0     1
static_assert(word_of(lamp()) == 0x2201);

// By name, by number, by a text of any kind.
static_assert(word_of(lamp(color = "infrared")) == 0xf201);
static_assert(word_of(lamp(color = 9)) == 0x9201);
static_assert(word_of(lamp(color = std::string_view("red"))) == 0x1201);
static_assert(word_of(lamp(switches = on)) == 0x2200);
static_assert(word_of(lamp(switches = on | fade | blink)) == 0x2340);
static_assert(word_of(lamp(switches = 0xfff)) == 0x2fff);
static_assert(word_of(lamp(switches = 0)) == 0x2000);

// Bits that are set, cleared, kept.
static_assert(edited([](lamp& one) { one[switches] |= fade; }) == 0x2241);
static_assert(edited([](lamp& one) { one[switches] |= fade | blink; }) == 0x2341);
static_assert(edited([](lamp& one) { one[switches] -= test; }) == 0x2200);
static_assert(edited([](lamp& one) { one[switches] -= on | test | fade; }) == 0x2000);
static_assert(edited([](lamp& one) { one[switches][blink] = true; }) == 0x2301);
static_assert(edited([](lamp& one) { one[switches][test] = false; }) == 0x2200);
static_assert(edited([](lamp& one) { one[switches][on] = true; }) == 0x2201);
static_assert(edited([](lamp& one) { one[color] = "red"; }) == 0x1201);

// Read and compared.
constexpr lamp lit(switches = on | blink);
static_assert(lit[switches][on] && lit[switches][blink] && !lit[switches][fade]);
static_assert(lit[switches] == (on | blink) && lit[switches] == (blink | on) && lit[switches] != on);
static_assert(lit[switches] == 0x300 && 0x300 == lit[switches]);
static_assert(lit[color] == 2);

constexpr bool compares_by_reference() {
    lamp one(switches = on);
    return one[switches] == on && one[switches][on] && !one[switches][blink] && one[switches] != (on | blink) &&
           one[color] == 2;
}
static_assert(compares_by_reference());

// A bit is assigned from a bit like from a bool: it alone changes, and it does.
constexpr unsigned bit_from_bit() {
    lamp one(switches = on);
    one[switches][blink] = one[switches][on];
    return word_of(one);
}
constexpr unsigned bit_from_another_header() {
    lamp one(switches = on);
    lamp const other(switches = fade | blink | test);
    lamp third = other;
    one[switches][blink] = third[switches][blink];
    return word_of(one);
}
TEST(NamedBits, OneFromAnother) {
    EXPECT_EQ(bit_from_bit(), 0x2300U);
    EXPECT_EQ(bit_from_another_header(), 0x2300U);
}

template <class Edit>
std::string sentence_of(Edit const& edit) {
    try {
        edit();
    } catch (unknown_name const& caught) {
        return caught.what();
    }
    return "";
}

TEST(NamedValues, UnknownAtRunTime) {
    lamp one;
    std::string const near = "gren";
    EXPECT_THROW(one[color] = near, unknown_name);
    EXPECT_EQ(sentence_of([&] { one[color] = near; }),
              R"(Lamp.color: "gren" is not one of its names; did you mean "green"?)");
    EXPECT_EQ(sentence_of([&] { one[color] = "infra-red"; }),
              R"(Lamp.color: "infra-red" is not one of its names; did you mean "infrared"?)");
    EXPECT_EQ(sentence_of([&] { one[color] = "ultraviolet"; }), R"(Lamp.color: "ultraviolet" is not one of its names)");
    EXPECT_EQ(sentence_of([&] { one[color] = ""; }), R"(Lamp.color: "" is not one of its names)");
    EXPECT_EQ(word_of(one), 0x2201U) << "a value that is refused changes nothing";
    try {
        one[color] = "Red";
    } catch (unknown_name const& caught) {
        EXPECT_EQ(caught.protocol(), "Lamp");
        EXPECT_EQ(caught.field(), "color");
    }
}

TEST(NamedValues, OfNumberSpacesToo) {
    EXPECT_TRUE(ipv4(protocol = "udp")[protocol] == 17);
    EXPECT_TRUE(udp(destination_port = "domain")[destination_port] == 53);
    EXPECT_TRUE(ethernet(type = "arp")[type] == 0x0806);
    EXPECT_EQ(sentence_of([] { ipv4(protocol = std::string("ddp")); }),
              R"(IPv4.protocol: "ddp" is not one of its names; did you mean "udp"?)");
}

TEST(NamedValues, TheSameOnesAsUmpaOf2008) {
    for (auto [name, number] : {std::pair{"aix", 60},
                                {"dec", 30},
                                {"freebsd", 64},
                                {"irix", 60},
                                {"linux", 64},
                                {"macos", 60},
                                {"os2", 64},
                                {"solaris", 255},
                                {"sunos", 60},
                                {"ultrix", 60},
                                {"windows", 128}})
        EXPECT_EQ(static_cast<int>(ipv4(time_to_live = name)[time_to_live]), number) << name;
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Headers that only a program has, and that are told apart in ways that no protocol of the library needs.
#include "packet_bytes.hpp"
#include <gtest/gtest.h>
#include <string>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/read/values.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace own_layouts {

using namespace umpa;
using namespace umpa::fields;

inline constexpr name<"value"> value;

/// Parts that are known by their place and their first byte.
inline constexpr auto tray_fields = field_list("size"_f[8] = auto_(header_size));
using tray = header<tray_fields, "Tray">;
inline constexpr auto slip_fields = field_list(kind[8] = 7, value[8] = 0);
using slip = header<slip_fields, "Slip", part_of<tray>>;

/// It counts parts that are not in the registry.
inline constexpr auto stranger_fields = field_list(value[8] = 0);
using stranger = header<stranger_fields, "Stranger", part_of<>>;
inline constexpr auto counting_fields = field_list("count"_f[8] = auto_(count_of<stranger>));
using counting = header<counting_fields, "Counting", takes<stranger>>;

/// A length of 64 bits that lies in nine bytes.
inline constexpr auto wide_fields = field_list(flags[4] = 0, length[64] = auto_(size_from_here), reserved[4] = 0);
using wide = header<wide_fields, "Wide">;

/// Of one number: two layouts of one size or of their own, of which the one fills the room.
inline constexpr auto short_form_fields = field_list(value[16] = 0);
using short_form = header<short_form_fields, "Short Form">;
inline constexpr auto sized_form_fields = field_list(length[8] = auto_(header_size), value[24] = 0);
using sized_form = header<sized_form_fields, "Sized Form">;

/// It carries either of two that nothing tells apart, or what it likes.
inline constexpr auto box_fields = field_list(value[8] = 0);
using box = header<box_fields, "Box">;

inline constexpr auto more = protocols::all.with<tray, slip, counting, wide, short_form, sized_form, box>();

}

namespace umpa {

template <>
inline constexpr auto stands_where<own_layouts::slip> = [](auto const& at) { return at.parts_before() < 2; };
template <>
inline constexpr auto recognized_by<own_layouts::slip> = [](auto const& at) { return at[fields::kind] == 7; };
template <>
inline constexpr auto number_in<udp_port, own_layouts::tray> = 40001;
template <>
inline constexpr auto number_in<udp_port, own_layouts::counting> = 40002;
template <>
inline constexpr auto number_in<udp_port, own_layouts::wide> = 40003;
template <>
inline constexpr auto number_in<udp_port, own_layouts::short_form> = 40004;
template <>
inline constexpr auto number_in<udp_port, own_layouts::sized_form> = 40004;
template <>
inline constexpr auto number_in<udp_port, own_layouts::box> = 40005;
template <>
inline constexpr auto carries_only<own_layouts::box> =
    layers<own_layouts::short_form, own_layouts::sized_form, any_payload>;

}

namespace {

using namespace own_layouts;

std::string names(auto const& packet) {
    std::vector<std::byte> const bytes = bytes_of(packet);
    std::string text;
    for (dissected_layer const& one : dissect<more>(bytes, first<udp>))
        text.append(text.empty() ? "" : " / ").append(one.name());
    return text;
}

TEST(OwnLayouts, PartsAreKnownByPlaceAndByte) {
    EXPECT_EQ(names(make_packet(udp(), tray(), options(slip(), slip()), payload("x"))),
              "UDP / Tray / Slip / Slip / Payload");
    EXPECT_EQ(names(make_packet(udp(), tray(), options(slip(fields::kind = 8)), payload("x"))),
              "UDP / Tray / Octets / Payload");
    EXPECT_EQ(names(make_packet(udp(), tray(), options(slip(), slip(), slip()))), "UDP / Tray / Slip / Slip / Octets");
}

TEST(OwnLayouts, PartsThatAreNotKnownAreOctets) {
    EXPECT_EQ(names(make_packet(udp(), counting(), stranger(1), stranger(2))), "UDP / Counting / Payload");
}

TEST(OwnLayouts, ALengthOfNineBytesTellsParseWhereThePacketEnds) {
    auto const packet = make_packet(udp(), wide(), payload("abc"));
    auto const bytes = bytes_of(packet);
    auto const read = parse<udp, wide>(whole, bytes);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->payload().size(), 3U);
    EXPECT_EQ(names(packet), "UDP / Wide / Payload");
}

TEST(OwnLayouts, OfOneNumberTheOneThatFillsTheRoom) {
    EXPECT_EQ(names(make_packet(udp(), short_form(1))), "UDP / Short Form");
    EXPECT_EQ(names(make_packet(udp(), sized_form(value = 1))), "UDP / Sized Form");
}

TEST(OwnLayouts, WhatNothingTellsApartIsPayload) {
    EXPECT_EQ(names(make_packet(udp(), box(), short_form(1))), "UDP / Box / Payload");
    EXPECT_EQ(names(make_packet(udp(), box(), sized_form(value = 1))), "UDP / Box / Payload");
}

// Of the library: information elements stand in signalling messages only, 3GPP TS 29.281 section 8.1.
TEST(OwnLayouts, APartWithANumberIsNoneWhereItDoesNotStand) {
    auto const of_type = [](int type) {
        return names(make_packet(udp(dport = 2152), gtp_u(message_type = type), payload("\x0e\x05")));
    };
    EXPECT_EQ(of_type(1), "UDP / GTP-U / GTP-U Recovery");
    EXPECT_EQ(of_type(255), "UDP / GTP-U / Payload");
}

/// A rule that reads a field behind it, which is computed too.
inline constexpr auto twice_fields =
    field_list("twice"_f[8] = auto_([](auto const& at) { return 2 * at["length"_f]; }), length[8] = auto_(header_size));
using twice = header<twice_fields, "Twice">;

TEST(OwnLayouts, WhatIsReadIsBuiltAgain) {
    for (int first : {0, 4, 5})
        for (int second : {0, 2, 3}) {
            std::array<std::byte, 2> const bytes{std::byte(first), std::byte(second)};
            auto const read = parse<twice>(unchecked, bytes);
            if (second != 2) {
                EXPECT_FALSE(read && second < 2);
                continue;
            }
            ASSERT_TRUE(read);
            EXPECT_EQ(bytes_of(to_packet(*read)), std::vector(bytes.begin(), bytes.end())) << first << ", " << second;
        }
}

} // namespace

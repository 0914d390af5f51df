// SPDX-License-Identifier: BSL-1.0
// What stands behind all that a header carries: whose it is, what counts it, and in which order bytes become known.
#include <array>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using umpa::test::hex;

struct crate_space {};
inline constexpr auto crate_fields = field_list("all"_f[8] = auto_(size_from_here), "rest"_f[8] = auto_(size_of_rest),
                                                "next"_f[8] = auto_(next_in<crate_space, 99>));
using crate = header<crate_fields, "Crate", takes<any_octets>>;
inline constexpr auto box_fields =
    field_list("all"_f[8] = auto_(size_from_here), "next"_f[8] = auto_(next_in<crate_space, 99>));
using box = header<box_fields, "Box">;

/// The sum of all bytes, to see what a range covers and what was there by then.
struct sum_digest {
    std::uint64_t sum = 0;
    constexpr void add(std::uint8_t byte) { sum += byte; }
    constexpr std::uint64_t value() const { return sum; }
};
inline constexpr auto seal_fields =
    field_list("sum"_f[16] = auto_(digest<sum_digest>(up_to_here)), "inside"_f[8] = auto_(of_parent(size_after)),
               "first"_f[8] = auto_(of_parent(next_in<crate_space, 98>)));
using seal = header<seal_fields, "Seal", trailer_of<crate, box>, takes<any_octets>>;
/// To the next multiple of four.
struct straw : any_padding {
    using traits = name_list<trailer_of<crate, box>>;
    static constexpr auto pattern = std::array{std::byte{1}, std::byte{2}, std::byte{3}};
    static constexpr std::size_t size_behind(std::size_t size) { return (4 - size % 4) % 4; }
};

std::string made(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    return hex(write_to(packet, bytes));
}

}

template <>
inline constexpr auto umpa::number_in<crate_space, crate> = 7;
template <>
inline constexpr auto umpa::number_in<crate_space, box> = 8;

namespace {

// The header counts neither; both belong to the outermost header that takes them.
TEST(Trailers, EndTheOutermostHeader) {
    EXPECT_EQ(made(make_packet(crate(), payload("ab"), straw(), seal())), "05"
                                                                          "02"
                                                                          "63"
                                                                          "6162"
                                                                          "010203"
                                                                          "0133"
                                                                          "02"
                                                                          "62");
    EXPECT_EQ(made(make_packet(crate(), box(), payload("a"), straw(), seal())), "06"
                                                                                "03"
                                                                                "08"
                                                                                "03"
                                                                                "63"
                                                                                "61"
                                                                                "0102"
                                                                                "00db"
                                                                                "03"
                                                                                "08");
}

// Two of a kind: the last is the outermost header's, and its header's length has the other's in it.
TEST(Trailers, NestLikeBrackets) {
    EXPECT_EQ(made(make_packet(box(), crate(), payload("a"), seal(), seal())), "0a"
                                                                               "07"
                                                                               "04"
                                                                               "01"
                                                                               "63"
                                                                               "61"
                                                                               "00c9"
                                                                               "01"
                                                                               "62"
                                                                               "0206"
                                                                               "08"
                                                                               "07");
    static_assert(well_stacked<box, crate, straw, seal, straw, seal>);
    static_assert(!well_stacked<box, crate, seal, seal, seal> && !well_stacked<box, crate, straw, straw, straw>);
    static_assert(!well_stacked<crate, seal, payload_view> && !well_stacked<crate, straw, box> && !well_stacked<seal>);
    static_assert(well_stacked<crate, seal, fixed_octets<2>> && !well_stacked<crate, straw, fixed_octets<2>>);
    static_assert(stackable<crate, seal> && stackable<crate, straw> && !stackable<udp, seal>);
}

// An outer header's checksum comes after an inner header's trailer.
TEST(Trailers, AreKnownBeforeWhatCoversThem) {
    auto const inner = make_packet(crate(), payload("ab"), seal());
    auto const whole = make_packet(unchecked, ipv4(), udp(), crate(), payload("ab"), seal());
    auto const flat = make_packet(ipv4(), udp(), payload(to_bytes(inner)));
    EXPECT_EQ(made(whole), made(flat));
}

// The same where sizes are known at run time only.
TEST(Trailers, BehindPayloadsOfAnySize) {
    for (std::size_t size = 0; size < 70; ++size) {
        std::string const content(size, 'x');
        std::string const got = made(make_packet(crate(), payload(content), straw(), seal()));
        std::size_t const padded = (3 + size + 3) / 4 * 4;
        ASSERT_EQ(got.size(), 2 * (padded + 4)) << size;
        std::string const padding = std::string("010203").substr(0, 2 * (padded - 3 - size));
        EXPECT_EQ(got.substr(2 * (3 + size), padding.size()), padding) << size;
        EXPECT_EQ(got.substr(4, 2), "63");
        EXPECT_EQ(std::stoul(got.substr(0, 2), nullptr, 16), 3 + size);
        EXPECT_EQ(std::stoul(got.substr(2, 2), nullptr, 16), size);
    }
    std::string const content = "ab";
    EXPECT_EQ(made(make_packet(crate(), payload(content), straw(), seal())),
              made(make_packet(crate(), payload("ab"), straw(), seal())));
    EXPECT_EQ(made(make_packet(crate(), box(), payload(content), seal(), straw(), seal())),
              made(make_packet(crate(), box(), payload("ab"), seal(), straw(), seal())));
}

TEST(Trailers, AreShownForThemselves) {
    std::string const text = tree(make_packet(crate(), payload("a"), straw(), seal(), octets("z")));
    EXPECT_NE(text.find("packet contains 4 protocols"), std::string::npos) << text;
    EXPECT_NE(text.find("+-< Seal >\n| \\\n| +-[ sum ] 0x00c9 (auto)"), std::string::npos) << text;
    EXPECT_EQ(summary(make_packet(crate(), payload("a"), straw(), seal())),
              "Crate / Payload 1 byte / Padding 0 bytes / Seal");
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Fields of every width, wherever they lie in the words that a header is made of.
#include <golden.hpp>
#include <gtest/gtest.h>
#include <string>
#include <umpa/umpa.hpp>
#include <utility>

namespace {

using namespace umpa;
using umpa::test::hex;

template <unsigned Lead, unsigned Bits>
inline constexpr auto wide_fields =
    field_list("lead"_f[Lead] = 0, "x"_f[Bits] = 0, "tail"_f[16 - (Lead + Bits) % 8] = 0);
template <unsigned Lead, unsigned Bits>
struct wide : header<wide_fields<Lead, Bits>, "Wide"> {
    using base = header<wide_fields<Lead, Bits>, "Wide">;
    using base::base;
};

/// A number that has both kinds of bit at both ends of every width.
constexpr std::uint64_t pattern = 0x9b9b'9b9b'9b9b'9b9bU;

template <unsigned Lead, unsigned Bits>
constexpr bool lies_well() {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    constexpr std::uint64_t limit = all >> (64 - Bits);
    for (std::uint64_t value : {limit, pattern & limit, std::uint64_t{1}, std::uint64_t{1} << (Bits - 1)}) {
        wide<Lead, Bits> header("x"_f = value);
        if (std::as_const(header)["x"_f].wire() != value) return false;
        for (bool inverted : {false, true}) {
            if (inverted) {
                header["lead"_f] = all >> (64 - Lead);
                header["tail"_f] = (1U << (16 - (Lead + Bits) % 8)) - 1;
            }
            auto const bytes = to_bytes(make_packet(header));
            for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
                bool const in_x = bit >= Lead && bit < Lead + Bits;
                bool const expected = in_x ? (value >> (Lead + Bits - 1 - bit) & 1) != 0 : inverted;
                bool const got = (std::to_integer<unsigned>(bytes[bit / 8]) >> (7 - bit % 8) & 1) != 0;
                if (got != expected) return false;
            }
        }
    }
    return true;
}

template <unsigned Lead, unsigned... Bits>
void expect_widths(std::integer_sequence<unsigned, Bits...>) {
    auto expect = [](unsigned bits, bool well) { EXPECT_TRUE(well) << bits << " bits behind " << Lead; };
    (expect(Bits + 1, lies_well<Lead, Bits + 1>()), ...);
}

TEST(Widths, From1To64Behind1) {
    expect_widths<1>(std::integer_sequence<unsigned, 0, 1, 6, 7, 30, 31, 32, 61, 62, 63>());
}
TEST(Widths, From1To64Behind33) { expect_widths<33>(std::make_integer_sequence<unsigned, 64>()); }
TEST(Widths, From1To64Behind63) { expect_widths<63>(std::make_integer_sequence<unsigned, 64>()); }

static_assert(lies_well<7, 64>() && lies_well<63, 2>() && lies_well<60, 8>() && lies_well<64, 64>());

template <unsigned Bits>
using number_of = decltype(std::as_const(std::declval<wide<1, Bits>&>())["x"_f]);
static_assert(std::is_same_v<number_of<8>::representation, std::uint8_t> && number_of<8>::limit == 255);
static_assert(std::is_same_v<number_of<9>::representation, std::uint16_t> && number_of<9>::limit == 511);
static_assert(std::is_same_v<number_of<33>::representation, std::uint64_t>);
static_assert(number_of<64>::limit == ~std::uint64_t{0});

// Strings of bytes.
inline constexpr auto label_fields = field_list("lead"_f[4] = 5, "text"_f[88] = 0, "middle"_f[4] = 10,
                                                "long_text"_f[1024] = 0, "short_text"_f[24] = byte_string<3>("abc"));
struct label : header<label_fields, "Label"> {
    using header::header;
};

constexpr auto named = label("text"_f = "hello world", "long_text"_f = "x");
static_assert(label::wire_size == 12 + 128 + 3);
static_assert(named["text"_f] == byte_string<11>("hello world"));

TEST(ByteStrings, LieWhereTheyAreDeclared) {
    static constexpr auto bytes = to_bytes(make_packet(named));
    // lead, then every byte of the text four bits later, then middle
    EXPECT_EQ(hex(bytes), "568656c6c6f20776f726c64a" + ("78" + std::string(254, '0')) + "616263");
    label const copy = named;
    EXPECT_EQ(hex(to_bytes(make_packet(copy))), hex(bytes));
}

TEST(ByteStrings, FromAListOfOctets) {
    label header;
    header["short_text"_f] = {1, 255, 0};
    EXPECT_EQ(std::as_const(header)["short_text"_f], byte_string<3>(std::array<std::uint8_t, 3>{1, 255, 0}));
    EXPECT_EQ(hex(to_bytes(make_packet(header))).substr(280), "01ff00");
}

TEST(ByteStrings, ShorterTextIsFilledWithZeros) {
    label const header("short_text"_f = "z");
    EXPECT_EQ(hex(to_bytes(make_packet(header))).substr(280), "7a0000");
}

// An octet of 256 is as wrong here as it is in an address.
TEST(ByteStrings, OctetsThatAreNone) {
    label header;
    EXPECT_THROW((header["short_text"_f] = {1, 2, 256}), error);
    EXPECT_THROW((header["short_text"_f] = {1, 2, -1}), error);
}

// The field has no room for the text: the error names the field, as that of a number does.
TEST(ByteStrings, TextThatIsTooLong) {
    label header;
    EXPECT_THROW(header["text"_f] = "hello worlds", value_error);
    try {
        header["text"_f] = "hello worlds";
    } catch (error const& caught) {
        EXPECT_NE(std::string(caught.what()).find("Label.text"), std::string::npos) << caught.what();
    }
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Rules: what fills a field that was left alone.
#include <array>
#include <cstdint>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <umpa/umpa.hpp>
#include <vector>

// Fields and bytes are tables here.
// clang-format off

namespace {

using namespace umpa;
using umpa::test::hex;

// A protocol of one's own: a space of numbers, a header with rules, its parts, and what it carries.
struct cargo {};
struct question;
struct key;

inline constexpr auto wagon_fields = field_list(
    "head"_f[8] = auto_(header_size),
    "all"_f[16] = auto_(size_from_here),
    "after"_f[16] = auto_(size_after),
    "questions"_f[8] = auto_(count_of<question>),
    "has_key"_f[1] = auto_(followed_by<key>),
    "next"_f[7] = auto_(next_in<cargo, 99>),
    "mixed"_f[16] = auto_((header_size + 4) * 3 / 2 - 1));
struct wagon : header<wagon_fields, "Wagon"> { using header::header; };

inline constexpr auto question_fields = field_list("number"_f[8] = 0, "answers"_f[8] = auto_(header_size * 1));
struct question : header<question_fields, "Question", part_of<wagon>> { using header::header; };
inline constexpr auto key_fields = field_list("number"_f[32] = 0);
struct key : header<key_fields, "Key", part_of<wagon, question>> { using header::header; };

std::string made(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    return hex(write_to(packet, bytes));
}

}

template <> inline constexpr auto umpa::number_in<cargo, wagon> = 3;
template <> inline constexpr auto umpa::number_in<cargo, udp> = 5;

namespace {

// head all after questions has_key+next mixed
TEST(Rules, SizesCountsAndNumbers) {
    EXPECT_EQ(made(make_packet(wagon())), "09" "0009" "0000" "00" "63" "0012");
    EXPECT_EQ(made(make_packet(wagon(), payload("abc"))), "09" "000c" "0003" "00" "63" "0012" "616263");
    EXPECT_EQ(made(make_packet(wagon(), wagon())).substr(0, 18), "09" "0012" "0009" "00" "03" "0012");
    EXPECT_EQ(made(make_packet(wagon(), udp())).substr(0, 18), "09" "0011" "0008" "00" "05" "0012");
    EXPECT_EQ(made(make_packet(wagon(), question(1), question(2))),
              "0d" "000d" "0000" "02" "63" "0018" "0102" "0202");
    EXPECT_EQ(made(make_packet(wagon(), question(1), key(7), payload("x"))),
              "0f" "0010" "0001" "01" "e3" "001b" "0106" "00000007" "78");
    EXPECT_EQ(made(make_packet(wagon(), key(7), question(1), wagon(), question(2))).substr(0, 18),
              "0f" "001a" "000b" "01" "83" "001b");
}

TEST(Rules, TheSameAtRunTime) {
    std::vector<std::uint8_t> const content(5, 0x11);
    EXPECT_EQ(made(make_packet(wagon(), question(1), key(7), payload(content))),
              "0f" "0014" "0005" "01" "e3" "001b" "0106" "00000007" "1111111111");
    EXPECT_EQ(made(make_packet(unchecked, payload(content), wagon(), payload(content))),
              "1111111111" "09" "000e" "0005" "00" "63" "0012" "1111111111");
}

static_assert(!stackable<wagon, tcp> && stackable<wagon, udp> && stackable<wagon, question>);
static_assert(stackable<question, key> && !stackable<key, question> && !stackable<udp, question>);

// `header_size / 4` pads to the word, wherever in the rule it stands.
inline constexpr auto padded_fields = field_list("words"_f[8] = auto_(header_size / 4 - 1), "rest"_f[32] = 0x01020304);
struct padded : header<padded_fields, "Padded"> { using header::header; };
inline constexpr auto crumb_fields = field_list("number"_f[8] = 0xcc);
struct crumb : header<crumb_fields, "Crumb", part_of<padded>> { using header::header; };

TEST(Rules, PaddingToTheWord) {
    EXPECT_EQ(made(make_packet(padded())), "01" "01020304" "000000");
    EXPECT_EQ(made(make_packet(padded(), crumb(), payload("xy"))), "01" "01020304" "cc" "0000" "7879");
    EXPECT_EQ(made(make_packet(padded(), crumb(), crumb(), crumb(), payload("xy"))), "01" "01020304" "cccccc" "7879");
    EXPECT_EQ(made(make_packet(padded(), crumb(), crumb(), crumb(), crumb())), "02" "01020304" "cccccccc" "000000");
}

// A rule of one's own: any constexpr callable.
inline constexpr auto own_fields = field_list(
    "kind"_f[8] = 1,
    "by_kind"_f[8] = auto_([](auto const& at) { return at["kind"_f] == 1 ? 5 : 9; }),
    "sizes"_f[16] = auto_([](auto const& at) { return at.header_size() * 256 + at.size_from_here(); }),
    "flag"_f[1] = auto_([](auto const& at) { return at["kind"_f] > 3; }),
    "bits"_f[15] = auto_([](auto const&) { return std::uint16_t{0x7abc}; }));
struct own : header<own_fields, "Own"> { using header::header; };

TEST(Rules, OfOnesOwn) {
    static constexpr auto bytes = to_bytes(make_packet(own()));
    EXPECT_EQ(hex(bytes), "01" "05" "0606" "7abc");
    EXPECT_EQ(made(make_packet(own("kind"_f = 200), payload("abcd"))), "c8" "09" "060a" "fabc" "61626364");
    EXPECT_EQ(made(make_packet(own("kind"_f = 2, "by_kind"_f = 0, "flag"_f = 1))), "02" "00" "0606" "fabc");
}

inline constexpr auto wrong_fields = field_list(
    "kind"_f[8] = 0,
    "narrow"_f[4] = auto_([](auto const& at) { return static_cast<int>(at["kind"_f]) - 1; }), "rest"_f[4] = 0);
struct wrong : header<wrong_fields, "Wrong"> { using header::header; };

TEST(Rules, OfOnesOwnThatDoNotFit) {
    EXPECT_EQ(made(make_packet(wrong("kind"_f = 16))), "10" "f0");
    EXPECT_THROW(made(make_packet(wrong("kind"_f = 17))), range_error);
    EXPECT_THROW(made(make_packet(wrong("kind"_f = 0))), range_error);
    try {
        made(make_packet(wrong("kind"_f = 17)));
    } catch (range_error const& caught) {
        EXPECT_STREQ(caught.what(), "Wrong.narrow: 16 does not fit in 4 bits (at most 15)");
    }
    try {
        made(make_packet(wrong("kind"_f = 0)));
    } catch (range_error const& caught) {
        EXPECT_STREQ(caught.what(), "Wrong.narrow: -1 does not fit in 4 bits (at most 15)");
    }
}

// A digest of bytes: CRC-32, whose check value over "123456789" is cbf43926; and a plain sum.
struct crc32 {
    std::uint32_t state = 0xffffffffU;
    constexpr void add(std::uint8_t byte) {
        state ^= byte;
        for (int i = 0; i < 8; ++i) state = state >> 1 ^ (state & 1 ? 0xedb88320U : 0U);
    }
    constexpr std::uint32_t value() const { return ~state; }
};
struct plain_sum {
    std::uint32_t total = 0;
    constexpr void add(std::uint8_t byte) { total += byte; }
    constexpr std::uint32_t value() const { return total; }
};
inline constexpr auto sums_fields = field_list(
    "text"_f[72] = byte_string<9>("123456789"),
    "of_header"_f[16] = auto_(digest<plain_sum>(this_header)),
    "of_all"_f[16] = auto_(digest<plain_sum>(from_here)));
struct sums : header<sums_fields, "Sums"> { using header::header; };
inline constexpr auto trailing_fields = field_list("text"_f[24] = byte_string<3>("\1\2\3"));
struct trailing : header<trailing_fields, "Trailing", part_of<sums>> { using header::header; };

unsigned number_at(std::string const& text, std::size_t place) {
    return static_cast<unsigned>(std::stoul(text.substr(place, 4), nullptr, 16));
}

TEST(Rules, Digests) {
    // The fields with content rules are filled in order, each from the bytes that are there by then.
    unsigned const of_text = 9 * ('1' + '9') / 2;
    auto const expect = [&](std::string const& bytes, std::size_t start, unsigned parts, unsigned rest) {
        unsigned const first = of_text + parts;
        EXPECT_EQ(number_at(bytes, start + 18), first) << bytes;
        EXPECT_EQ(number_at(bytes, start + 22), of_text + parts + (first >> 8) + (first & 255) + rest) << bytes;
    };
    std::vector<std::uint8_t> const content(100, 7);
    expect(made(make_packet(sums())), 0, 0, 0);
    expect(made(make_packet(sums(), payload("\1\1"))), 0, 0, 2);
    expect(made(make_packet(sums(), trailing(), payload(content))), 0, 6, 700);
    expect(made(make_packet(unchecked, payload("odd"), sums(), trailing(), payload(content), payload("\5"))), 6, 6, 705);
    static constexpr auto bytes = to_bytes(make_packet(sums(), trailing(), payload("\1\1")));
    expect(hex(bytes), 0, 6, 2);
}

inline constexpr auto crc_fields = field_list("crc"_f[32] = auto_(digest<crc32>(from_here)));
struct crc_first : header<crc_fields, "CRC"> { using header::header; };

TEST(Rules, Crc32) {
    // Over its own four bytes, which are 0 by then, and the payload: computed by the same loop at run time.
    crc32 expected;
    for (char c : std::string("\0\0\0\0" "123456789", 13)) expected.add(static_cast<std::uint8_t>(c));
    std::string const bytes = made(make_packet(crc_first(), payload("123456789")));
    EXPECT_EQ(std::stoul(bytes.substr(0, 8), nullptr, 16), expected.value());
    crc32 check;
    for (char c : std::string("123456789")) check.add(static_cast<std::uint8_t>(c));
    EXPECT_EQ(check.value(), 0xcbf43926U);
}

// Inner sums first: an outer one covers them.
TEST(Rules, InnermostFirst) {
    std::string const bytes = made(make_packet(unchecked, sums(), sums(), payload("\1")));
    unsigned sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2)
        if (i < 22 || i >= 26) sum += static_cast<unsigned>(std::stoul(bytes.substr(i, 2), nullptr, 16));
    EXPECT_EQ(number_at(bytes, 22), sum);
}

} // namespace

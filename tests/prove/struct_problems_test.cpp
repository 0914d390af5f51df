// SPDX-License-Identifier: BSL-1.0
// What is said of a struct that does not match: what matches_struct refuses with.
#include <array>
#include <boost/endian/arithmetic.hpp>
#include <boost/endian/buffers.hpp>
#include <cstdint>
#include <gtest/gtest.h>
#include <string>
#include <umpa/declare/header.hpp>
#include <umpa/prove/matches_struct.hpp>
#include <umpa/types/little_endian.hpp>
#include <umpa/types/mac_address.hpp>
#include <utility>

using namespace umpa;

namespace {

// Types that say in which order they have a number.

inline constexpr auto both_orders_fields = field_list(
    "kind"_f[8] = 0, "big"_f[16] = 0, "small"_f[32] = little_endian<32>(0), "more"_f[24] = 0, "last"_f[16] = 0);
using both_orders = header<both_orders_fields, "Both">;

struct typed {
    std::uint8_t kind;
    boost::endian::big_uint16_t big;
    boost::endian::little_uint32_t small;
    boost::endian::big_uint24_buf_t more;
    std::array<std::uint8_t, 2> last;
};
constexpr auto typed_like = []<class S>(S*) {
    return detail::struct_problem<both_orders, S>(member<&S::kind>("kind"_f), member<&S::big>("big"_f),
                                                  member<&S::small>("small"_f), member<&S::more>("more"_f),
                                                  member<&S::last>("last"_f));
};
template <class S>
constexpr sentence problem_of_typed = typed_like(static_cast<S*>(nullptr));
static_assert(problem_of_typed<typed>.size == 0);

TEST(MatchesStruct, SaysWhichTypeHasAnotherOrder) {
    struct little {
        std::uint8_t kind;
        boost::endian::little_uint16_t big;
        boost::endian::little_uint32_t small;
        boost::endian::big_uint24_buf_t more;
        std::array<std::uint8_t, 2> last;
    };
    EXPECT_EQ(problem_of_typed<little>.view(),
              "Both.big is sent most significant byte first, the type of little::big is "
              "least significant byte first");
    struct big {
        std::uint8_t kind;
        boost::endian::big_uint16_t big;
        boost::endian::big_uint32_t small;
        boost::endian::big_uint24_buf_t more;
        std::array<std::uint8_t, 2> last;
    };
    EXPECT_EQ(problem_of_typed<big>.view(),
              "Both.small is sent least significant byte first, the type of big::small is "
              "most significant byte first");
    struct buffers {
        std::uint8_t kind;
        boost::endian::big_uint16_t big;
        boost::endian::little_uint32_buf_t small;
        boost::endian::little_uint24_buf_t more[1];
        std::array<std::uint8_t, 2> last;
    };
    EXPECT_EQ(problem_of_typed<buffers>.view(), "Both.more is sent most significant byte first, the type of "
                                                "buffers::more is least significant byte first");
    struct arrays {
        boost::endian::little_uint8_t kind; // one byte has no order
        boost::endian::big_uint16_t big;
        boost::endian::little_uint32_t small;
        boost::endian::big_uint24_buf_t more;
        std::array<boost::endian::little_uint8_t, 2> last;
    };
    EXPECT_EQ(problem_of_typed<arrays>.view(),
              "Both.last is sent most significant byte first, the type of arrays::last "
              "is least significant byte first");
}

TEST(MatchesStruct, SaysWhereAMemberLies) {
    struct padded {
        std::uint8_t kind;
        std::uint16_t big;
        std::uint32_t small;
        std::uint8_t more[3];
        std::uint16_t last;
    };
    EXPECT_EQ(problem_of_typed<padded>.view(), "Both.big lies at byte 1, padded::big lies at byte 2");
    struct [[gnu::packed]] wide {
        std::uint8_t kind;
        std::uint32_t big;
        std::uint32_t small;
        std::uint8_t more[3];
        std::uint16_t last;
    };
    EXPECT_EQ(problem_of_typed<wide>.view(), "Both.big has 16 bits, wide::big has 32");
    struct [[gnu::packed]] exchanged {
        std::uint8_t kind;
        std::uint16_t big;
        std::uint32_t small;
        std::uint16_t last;
        std::uint8_t more[3];
    };
    EXPECT_EQ(problem_of_typed<exchanged>.view(), "Both.more lies at byte 7, exchanged::more lies at byte 9");
    struct [[gnu::packed, gnu::aligned(4)]] longer {
        std::uint8_t kind;
        std::uint16_t big;
        std::uint32_t small;
        std::uint8_t more[3];
        std::uint16_t last;
        std::uint8_t behind;
    };
    EXPECT_EQ(problem_of_typed<longer>.view(), "longer has 16 bytes, the fields of Both that it has are 12 bytes");
    struct [[gnu::packed]] right {
        std::uint8_t kind;
        std::uint16_t big;
        std::uint32_t small;
        std::uint8_t more[3];
        std::uint16_t last;
    };
    EXPECT_EQ(problem_of_typed<right>.view(), "");
}

struct words {
    std::uint8_t first, second;
    std::uint16_t third;
    struct {
        std::uint16_t fourth;
    } inner;
};
struct stranger {
    std::uint8_t first;
};
inline constexpr auto words_fields = field_list("a"_f[4] = 0, "b"_f[4] = 0, "c"_f[8] = 0, "d"_f[12] = 0, "e"_f[4] = 0,
                                                "f"_f[16] = 0, "ab"_f = overlay("a"_f, "b"_f));
using words_header = header<words_fields, "Words">;
using inner_type = decltype(words::inner);

template <class... Said>
constexpr sentence problem_of_words = detail::struct_problem<words_header, words>(Said()...);
template <class... Said>
std::string text(Said...) {
    return std::string(problem_of_words<Said...>.view());
}

TEST(MatchesStruct, SaysWhatIsNamedWrong) {
    constexpr auto ab = member<&words::first>("a"_f, "b"_f);
    constexpr auto c = member<&words::second>("c"_f);
    constexpr auto de = member<&words::third>("d"_f, "e"_f);
    constexpr auto f = member<&words::inner, &inner_type::fourth>("f"_f);
    EXPECT_EQ(text(ab, c, de, f), "");
    EXPECT_EQ(text(f, de, bit_fields("b"_f, "a"_f), c), "");

    EXPECT_EQ(text(ab, c, f),
              "Words.d has no member of words: name it in member<...>(), bit_fields() or behind_struct()");
    EXPECT_EQ(text(ab, member<&words::second>("b"_f), c, de, f),
              "Words.b lies at bit 4 of byte 0, words::second lies at byte 1");
    EXPECT_EQ(text(member<&words::first>("a"_f), c, de, f), "Words.a has 4 bits, words::first has 8");
    EXPECT_EQ(text(member<&words::first>("b"_f), c, de, f),
              "Words.b lies at bit 4 of byte 0, words::first lies at byte 0");
    EXPECT_EQ(text(member<&words::first>("ab"_f), c, de, f), "");
    EXPECT_EQ(text(member<&words::first>("b"_f, "a"_f), c, de, f),
              "Words.b and the other fields of words::first do not stand side by side in this order, so no one member "
              "can hold them");
    EXPECT_EQ(text(member<&words::first>("a"_f, "c"_f), de, f),
              "Words.a and the other fields of words::first do not stand side by side in this order, so no one member "
              "can hold them");
    EXPECT_EQ(text(ab, c, de, member<&words::inner>("c"_f), f), "Words.c lies at byte 1, words::inner lies at byte 4");
    EXPECT_EQ(text(ab, c, member<&words::inner, &inner_type::fourth>("d"_f, "e"_f), f),
              "Words.d lies at byte 2, words::inner.fourth lies at byte 4");
    EXPECT_EQ(text(ab, c, de, behind_struct("f"_f)),
              "Words.f lies at byte 4, which is not behind words: that has 6 bytes");
    EXPECT_EQ(text(ab, c, de, f, member<&stranger::first>("c"_f)), "Words.c: stranger::first is no member of words");
}

template <class T>
struct templated {
    T value;
};
static_assert(detail::struct_name<words>() == "words");
static_assert(detail::struct_name<templated<std::in_place_t>>() == "templated<std::in_place_t>");

TEST(MatchesStruct, SaysWhichSizeDiffers) {
    constexpr auto abc = bit_fields("a"_f, "b"_f, "c"_f);
    EXPECT_EQ(text(abc, behind_struct("d"_f, "e"_f, "f"_f)),
              "Words.d lies at byte 2, which is not behind words: that has 6 bytes");
    EXPECT_EQ(text(abc, bit_fields("d"_f, "e"_f, "f"_f)), "");
    struct shorter {
        std::uint8_t first, second;
    };
    EXPECT_EQ((detail::struct_problem<words_header, shorter>(abc, behind_struct("f"_f, "e"_f, "d"_f, "f"_f)).view()),
              "");
    EXPECT_EQ((detail::struct_problem<words_header, shorter>(abc, bit_fields("d"_f, "e"_f, "f"_f)).view()),
              "shorter has 2 bytes, the fields of Words that it has are 6 bytes");
    EXPECT_EQ(
        (detail::struct_problem<words_header, shorter>(abc, bit_fields("d"_f, "e"_f), behind_struct("f"_f)).view()),
        "shorter has 2 bytes, the fields of Words that it has are 4 bytes");
}

// One field in several members.
inline constexpr auto stamp_fields =
    field_list("kind"_f[32] = 0, "time"_f[64] = 0, "id"_f[48] = mac_address(), "end"_f[16] = 0);
using stamp_header = header<stamp_fields, "Stamp">;
struct stamp {
    std::uint32_t kind, seconds, fraction;
    std::uint16_t high;
    boost::endian::big_uint32_buf_t low;
    std::uint16_t end;
};
template <class... Said>
std::string text_of_stamp(Said...) {
    constexpr auto others = bit_fields("kind"_f, "end"_f);
    constexpr sentence problem = detail::struct_problem<stamp_header, stamp>(Said()..., others);
    return std::string(problem.view());
}

TEST(MatchesStruct, KnowsFieldsInSeveralMembers) {
    constexpr auto time = in_parts(member<&stamp::seconds>, member<&stamp::fraction>)("time"_f);
    constexpr auto id = in_parts(member<&stamp::high>, member<&stamp::low>)("id"_f);
    EXPECT_EQ(text_of_stamp(time, id), "");
    EXPECT_EQ(text_of_stamp(id),
              "Stamp.time has no member of stamp: name it in member<...>(), bit_fields() or behind_struct()");
    EXPECT_EQ(text_of_stamp(in_parts(member<&stamp::fraction>, member<&stamp::seconds>)("time"_f), id),
              "Stamp.time lies at byte 4, stamp::fraction lies at byte 8");
    EXPECT_EQ(text_of_stamp(time, in_parts(member<&stamp::high>, member<&stamp::end>)("id"_f)),
              "Stamp.id from bit 16 on lies at byte 14, stamp::end lies at byte 18");
    EXPECT_EQ(text_of_stamp(in_parts(member<&stamp::seconds>)("time"_f), id),
              "Stamp.time has 64 bits, stamp::seconds has 32");
    EXPECT_EQ(
        text_of_stamp(in_parts(member<&stamp::seconds>, member<&stamp::fraction>, member<&stamp::high>)("time"_f), id),
        "Stamp.time from bit 64 on has 0 bits, stamp::high has 16");
    EXPECT_EQ(text_of_stamp(time, in_parts(member<&stamp::high>, member<&stranger::first>)("id"_f)),
              "Stamp.id from bit 16 on: stranger::first is no member of stamp");
}

}

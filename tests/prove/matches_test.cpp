// SPDX-License-Identifier: BSL-1.0
// What pictures are read, and what is said of those that are none.
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/header.hpp>
#include <umpa/declare/structural_rule.hpp>
#include <umpa/prove/matches.hpp>

namespace {

using namespace umpa;

struct kind_number {};

// clang-format off
inline constexpr auto plain_fields = field_list(
    "first_name"_f [8]  = 0,
    "second"_f     [8]  = 0,
    "third"_f      [16] = 7);
using plain = header<plain_fields, "Plain">;

inline constexpr auto flagged_fields = field_list(
    "kind"_f         [4] = 2,
    "flags"_f        [4] = named_bits("reserved", "syn", "ack", "reserved"),
    "reserved"_f     [8] = 0,
    "high"_f         [4] = 0,
    "low"_f          [4] = 1,
    "must_be_zero"_f [8] = 0,
    "both"_f             = overlay("high"_f, "low"_f));
using flagged = header<flagged_fields, "Flagged">;

inline constexpr auto wide_fields = field_list("tag"_f [16] = 0, "address"_f [48] = 0);
using wide = header<wide_fields, "Wide">;

inline constexpr auto tall_fields = field_list("address"_f [64] = 0);
using tall = header<tall_fields, "Tall">;

inline constexpr auto byte_fields = field_list("byte"_f [8] = 0);
using byte_header = header<byte_fields, "Byte">;

inline constexpr auto numbered_fields = field_list(
    "type"_f   [8] = auto_(own_number<kind_number>),
    "length"_f [8] = auto_(header_size));
using numbered = header<numbered_fields, "Numbered">;
// clang-format on

/// What is said of a picture; nothing where it matches.
template <class... P>
std::string problem(std::string_view picture, auto... words) {
    return std::string(detail::picture_problem<P...>(picture, words...).view());
}

}

template <>
inline constexpr auto umpa::number_in<kind_number, numbered> = 5;

namespace {

// By the compiler: a literal, and what is not one.
static_assert(matches<plain>([] {
    return R"(
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |  First Name   |    Second     |             Third             |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )";
}));
static_assert(matches<byte_header>([] {
    return std::string_view("+-+-+-+-+-+-+-+-+\n|      byte     |\n+-+-+-+-+-+-+-+-+");
}));

TEST(Pictures, ColumnsOfABit) {
    EXPECT_EQ(problem<byte_header>(R"(
       +--+--+--+--+--+--+--+--+
       |          byte         |
       +--+--+--+--+--+--+--+--+ )"),
              "");
    EXPECT_EQ(problem<byte_header>(R"(
       +---+---+---+---+---+---+---+---+
       |             byte              |
       +---+---+---+---+---+---+---+---+ )"),
              "");
    EXPECT_EQ(problem<plain>(R"(
       +--------+--------+--------+--------+
       | First  | Second |                 |
       | Name   |        |      Third      |
       +--------+--------+--------+--------+ )"),
              "");
    EXPECT_EQ(problem<plain>(R"(
       +-----+-----+-----+-----+
       |First| Sec-| Third     |
       | name| ond |           |
       +-----+-----+-----+-----+ )"),
              "");
    // Octets of which some are drawn wider.
    EXPECT_EQ(problem<plain>(R"(
       +-----------+--------+-----+-----+
       |First Name | Second |  Third    |
       +-----------+--------+-----+-----+ )"),
              "");
    // Two columns where the ruler has only the edges, four where the digits say so.
    EXPECT_EQ(problem<plain>(R"(
       +---------------+---------------+-------------------------------+
       |  First Name   |    Second     |             Third             |
       +---------------+---------------+-------------------------------+ )"),
              "");
    EXPECT_EQ(problem<flagged>(R"(
         0   1   2   3   4   5   6   7
       +---------------+---+---+---+---+
       |      Kind     | R |SYN|ACK| R |
       +---------------+---+---+---+---+
       |          Reserved             |
       +-------------------------------+
       |             Both              |
       +-------------------------------+
       |             MBZ               |
       +-------------------------------+ )"),
              "");
}

TEST(Pictures, RowsOfSeveralLinesAndOtherWords) {
    EXPECT_EQ(problem<flagged>(R"(
           0 1 2 3 4 5 6 7
          +=+=+=+=+=+=+=+=+ ----
    header|       |R|S|A|R| ^ all of
          | Kind  |e|Y|C|e| | it
          |       |s|N|K|s| |
    flags +-+-+-+-+-+-+-+-+ | ----
          | (unused)      | | |
          +-+-+-+-+-+-+-+-+ |
          |     Both      | |
          +-+-+-+-+-+-+-+-+ v

          |      MBZ      |
          +-+-+-+-+-+-+-+-+
                          a note | below )"),
              "");
}

TEST(Pictures, BoxesOfSeveralRows) {
    EXPECT_EQ(problem<tall>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                                                               |
       +                            Address                            +
       |                                                               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<tall>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                               |
       +-                             -+
       |            Address            |
       *                               *
       |                               |
       +-                             -+
       |                               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    // As many rows as it has lines, or as many octets as it says.
    EXPECT_EQ(problem<tall>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                            Address                            |
       |                                                               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<tall>(R"(
       +-+-+-+-+-+-+-+-+
       |  Address (8)  |
       +-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<tall>(R"(
       +-+-+-+-+-+-+-+-+
       |  Address (7)  |
       +-+-+-+-+-+-+-+-+ )"),
              "Tall: bit 0: the declaration has address [64], the picture has \"Address (7)\" [8]");
    EXPECT_EQ(problem<tall>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                            Address                            |
       +                                                               +
       |                                                               |
       +                                                               +
       |                                                               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "Tall: bit 0: the declaration has address [64], the picture has \"Address\" [96]");
}

TEST(Pictures, FieldsOverTheEndOfARow) {
    EXPECT_EQ(problem<wide>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |              Tag              |            Address            |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                        Address (cont.)                        |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<wide>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |              Tag              |                               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
       |                            Address                            |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    // No edge, and an edge of dots.
    EXPECT_EQ(problem<wide>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |              Tag              |            Address
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                                Address                                |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<wide>(R"(
                                       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                                       |              Tag              |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                     Address (high bits)                       .
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       .      Address (low bits)       |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
}

TEST(Pictures, Aliases) {
    constexpr std::string_view bits = R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       | Type  |R|S|A|R|      r        |   Options     |      X        |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )";
    EXPECT_EQ(problem<flagged>(bits, alias<"Type", "kind">, alias<"S", "flags.syn">, alias<"A", "flags.ack">,
                               alias<"options", "both">),
              "");
    EXPECT_EQ(problem<flagged>(bits, alias<"Type", "kind">, alias<"S", "flags.ack">, alias<"A", "flags.syn">,
                               alias<"options", "both">),
              "Flagged: bit 5: the declaration has flags.syn [1], the picture has \"S\" [1]");
    EXPECT_EQ(problem<flagged>(bits, alias<"Type", "sort">),
              "Flagged: alias<\"Type\", \"sort\">: there is no such field, overlay or bit");
    EXPECT_EQ(problem<flagged>(bits, alias<"Type", "flags.fin">),
              "Flagged: alias<\"Type\", \"flags.fin\">: there is no such field, overlay or bit");
    EXPECT_EQ(problem<flagged>(bits, alias<"Type", "kind">, alias<"S", "flags.syn">, alias<"A", "flags.ack">,
                               alias<"options", "both">, alias<"Type", "low">),
              "Flagged: alias<\"Type\", \"low\"> is not needed: no box of the picture uses it");
    EXPECT_EQ(problem<flagged>(bits),
              "Flagged: bit 0: the declaration has kind [4], the picture has \"Type\" [4]; if that is what the picture "
              "calls it, say so by alias<...>");
}

TEST(Pictures, OneBoxOfSeveralFieldsAndOneFieldOfSeveralBoxes) {
    EXPECT_EQ(problem<flagged>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |A|  B  | Flags |   0   |   0   |   Nibbles     |      zero     |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )",
                               alias<"A", "kind">, alias<"B", "kind">, alias<"Nibbles", "high">,
                               alias<"Nibbles", "low">),
              "");
    // What has no meaning ends where a field or a named bit does.
    constexpr std::string_view reserved = R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       | Kind  |R|S|A|     Reserved    | High  |  Low  |       R       |
       |       | |Y|C|                 |       |       |               |
       |       | |N|K|                 |       |       |               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )";
    EXPECT_EQ(problem<flagged>(reserved), "");
    EXPECT_EQ(problem<flagged>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       | Kind  |R|S|A|   Reserved    | | High  |  Low  |       R       |
       |       | |Y|C|               | |       |       |               |
       |       | |N|K|               | |       |       |               |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "Flagged: bit 7: the declaration has the last bit of flags [4], the picture has \"Reserved\" [8]");
}

TEST(Pictures, WhatIsReserved) {
    for (std::string_view word : {"R", "Res", "Rsvd", "RESERVED", "(Reserved)", "reserved1", "MBZ", "must be zero",
                                  "Zero", "unused", "0", "", "X"}) {
        std::string row(word);
        row.resize(15, ' ');
        EXPECT_EQ(problem<flagged>("+-+-+-+-+-+-+-+-+\n| Kind  | Flags |\n+-+-+-+-+-+-+-+-+\n|" + row +
                                   "|\n+-+-+-+-+-+-+-+-+\n|     Both      |\n+-+-+-+-+-+-+-+-+\n|    Reserved   |\n"
                                   "+-+-+-+-+-+-+-+-+"),
                  "")
            << word;
    }
    for (std::string_view word : {"Rest", "Type", "Reserved Word", "Padding Size", "1"}) {
        std::string row(word);
        row.resize(15, ' ');
        EXPECT_NE(problem<flagged>("+-+-+-+-+-+-+-+-+\n| Kind  | Flags |\n+-+-+-+-+-+-+-+-+\n|" + row +
                                   "|\n+-+-+-+-+-+-+-+-+\n|     Both      |\n+-+-+-+-+-+-+-+-+\n|    Reserved   |\n"
                                   "+-+-+-+-+-+-+-+-+"),
                  "")
            << word;
    }
}

/// A picture of 16 bits.
std::string two_boxes(std::string_view first, std::string_view second) {
    std::string a(first), b(second);
    a.resize(15, ' ');
    b.resize(15, ' ');
    return "+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+\n|" + a + "|" + b + "|\n+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+";
}

TEST(Pictures, Numbers) {
    for (std::string_view five : {"Type = 5", "Type=5", "Type: 5", "Type = 0x05", "TYPE=5 (decimal)", "type=n", "5",
                                  "0x5", "00000101", "0 0 0 0 0 1 0 1"})
        EXPECT_EQ(problem<numbered>(two_boxes(five, "Length = 2")), "") << five;
    // What a rule makes of the header is not known.
    EXPECT_EQ(problem<numbered>(two_boxes("5", "17")), "");
    EXPECT_EQ(problem<numbered>(two_boxes("Type = 6", "Length")),
              "Numbered: bit 0: the declaration has type [8] = 5, the picture has 6");
    for (std::string_view other : {"Type = 0x50", "Type = 15", "6", "00000100", "0x50"})
        EXPECT_NE(problem<numbered>(two_boxes(other, "Length")), "") << other;
    EXPECT_EQ(problem<numbered>(two_boxes("Kind = 5", "Length"), alias<"Kind", "type">), "");
    EXPECT_NE(problem<numbered>(two_boxes("Kind = 9", "Length"), alias<"Kind", "type">), "");
    EXPECT_EQ(problem<numbered>(two_boxes("Kind = 9", "Length"), alias<"Kind = 9", "type">), "");
    // Not of several fields.
    EXPECT_EQ(problem<flagged>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       | Kind  | Flags |   Reserved    |      17       |   Reserved    |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "Flagged: bit 16: the declaration has high [4], the picture has \"17\" [8]");
    // Bits of a field.
    EXPECT_EQ(problem<plain>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |  First Name   |    Second     |  0    |       | 0 | 0 |1 1|1 1|
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "Plain: bit 16: the declaration has third [16], the picture has \"0\" [4]");
    EXPECT_EQ(problem<plain>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |  First Name   |    Second     |           0           |0 1|1 1|
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
}

TEST(Pictures, TailsAndRests) {
    for (std::string_view tail :
         {"|    Data ...\n+-+-+-+-", "|               |\n:    Data       :\n|               |\n+-+-+-+-+-+-+-+-+",
          "~               ~\n+-+-+-+-+-+-+-+-+", "|  exceeding    |", "|   Data        ~\n+-+-+-+-+-+-",
          "|    Data\n+-+-+-+-", "|               |\n   ...\n|               |\n+-+-+-+-+-+-+-+-+"})
        EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+\n|     byte      |\n+-+-+-+-+-+-+-+-+\n" + std::string(tail)),
                  "")
            << tail;
    EXPECT_EQ(
        problem<byte_header>("+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+\n|     byte      |        Data ...\n+-+-+-+-+-+-+-"),
        "");
    std::string const picture = two_boxes("byte", "Data");
    EXPECT_EQ(
        problem<byte_header>(picture),
        "Byte: the declaration ends at bit 8, the picture goes on with \"Data\" [8]; what is no field is named by "
        "rest<...>");
    EXPECT_EQ(problem<byte_header>(picture, rest<"Data">), "");
    EXPECT_EQ(problem<byte_header>(two_boxes("Data", "byte"), rest<"Data">), "");
    EXPECT_EQ((problem<byte_header, byte_header>("+--------+--------+--------+\n|  byte  |  Data  |  byte  |\n"
                                                 "+--------+--------+--------+",
                                                 rest<"Data">)),
              "");
    EXPECT_EQ(problem<byte_header>(picture, rest<"Data">, rest<"Padding">),
              "Byte: rest<\"Padding\"> is not needed: no box of the picture uses it");
    // Not inside of a header, and with its number where it has one.
    EXPECT_NE(problem<plain>(two_boxes("First Name", "Data"), rest<"Data">), "");
    EXPECT_EQ((problem<byte_header, byte_header>(two_boxes("byte[1]", "byte[2]"))), "");
    EXPECT_EQ(problem<byte_header>(two_boxes("byte[1]", "byte[2]"), rest<"byte[2]">), "");
}

TEST(Pictures, RowsOfOtherWidths) {
    EXPECT_EQ(problem<plain>(R"(
       +-+-+-+-+-+-+-+-+
       |  First Name   |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |    Second     |             Third             |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<plain>(R"(
                       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                       |  First Name   |    Second     |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |             Third             |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ(problem<plain>(R"(
                       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                       |  First Name   |    Second     |
                       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |             Third             |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "Plain: line 3 of the picture: the ruler has an end in column 24, a row beside it in column 8");
}

TEST(Pictures, OddEdges) {
    // A partial ruler that ends at an edge, RFC 8415 section 9.
    EXPECT_EQ((problem<tall, plain>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                                               |
       |                    Address                    |
       |               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-|
       |               |  First Name   |    Second     |
       +-+-+-+-+-+-+-+-+                               |
       |               +-------------------------------+
       |               |             Third             |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )")),
              "Tall: line 8 of the picture: a box that is as high as several others beside it");
    EXPECT_EQ((problem<tall, byte_header, byte_header>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |                                               |
       |                    Address                    |
       +                               +-+-+-+-+-+-+-+-|
       |                               |     Byte      |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |     Byte      |
       +-+-+-+-+-+-+-+-+ )")),
              "");
    EXPECT_EQ(problem<plain>("+-+-+-+-+\n|   |   |\n+-+-+   +\n|   |   |\n+-+-+-+-+"),
              "Plain: line 4 of the picture: a box that is as high as several others beside it");
    // A name that hides the border, RFC 2328 appendix A.3.3.
    EXPECT_EQ(problem<flagged>(R"(
       +-+-+-+-+-+-+-+-+
       | Kind  |R|S|A|MS
       +-+-+-+-+-+-+-+-+
       |   Reserved    |
       +-+-+-+-+-+-+-+-+
       | High  |  Low  |
       +-+-+-+-+-+-+-+-+
       |       0       |
       +-+-+-+-+-+-+-+-+ )",
                               alias<"S", "flags.syn">, alias<"A", "flags.ack">, alias<"MS", "flags.reserved">),
              "");
    // A right edge one column behind its ruler, RFC 4330 section 4.
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+\n|      byte      |\n+-+-+-+-+-+-+-+-+"), "");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+\n|       byte      |\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 1 of the picture: the ruler has an end in column 17, a row beside it in column 19");
}

TEST(Pictures, AFieldInATail) {
    constexpr std::string_view tail = R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |              Tag              |            Address
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+)";
    EXPECT_EQ(problem<wide>(tail), "");
    EXPECT_EQ(problem<wide>(std::string(tail) +
                            "\n       |            Other              |\n       +-------------------------------+"),
              "Wide: bit 16: the declaration has address [48], the picture has \"Address\" [16]");
    EXPECT_EQ(problem<wide>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |              Tag              |         Address ...
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                            Address (cont)                             |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )"),
              "");
    EXPECT_EQ((problem<byte_header, byte_header>("+--------+--------+--------+--------+\n"
                                                 "|  byte  | Data...|        |  byte  |\n"
                                                 "+--------+--------+--------+--------+",
                                                 rest<"Data">)),
              "");
    // A number of octets is the size of a box that is all of its row only.
    EXPECT_NE((problem<tall, byte_header>(two_boxes("Address (8)", "byte"))), "");
}

TEST(Pictures, Lists) {
    EXPECT_EQ(problem<wide>(R"(
       A packet:
        16.bit: (w$tag) what it is (1 = this,
                        2 = that)
        nbytes: (w$adr) whose it is )",
                            alias<"w$tag", "tag">, alias<"w$adr", "address">),
              "");
    EXPECT_EQ(problem<wide>("tag (what it is) - 16 bits\naddress (whose it is) - 6 bytes"), "");
    EXPECT_EQ(problem<wide>("tag (what it is) - 16 bits\naddress (whose it is) - 5 bytes"),
              "Wide: bit 16: the declaration has address [48], the picture has \"address (whose it is)\" [40]");
}

TEST(Pictures, WhatIsNone) {
    EXPECT_EQ(problem<plain>("First Name, Second, Third"),
              "Plain: line 1 of the picture: there is no ruler, `+-+-+`, which says how many columns a bit has");
    EXPECT_EQ(problem<byte_header>("\n|     byte      |\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 1 of the picture: a row without a ruler above it");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+\n|     byte      |"),
              "Byte: line 2 of the picture: the last row has no ruler below it");
    EXPECT_EQ(problem<byte_header>("+--------+--------+\n|  byte  |  Data  |", rest<"Data">),
              "Byte: line 2 of the picture: the last row has no ruler below it");
    EXPECT_EQ(problem<plain>("+--------+--------+--------+--------+\n|  First | Second |     Third       |\n"
                             "|   Name |        |                 |"),
              "Plain: line 3 of the picture: the last row has no ruler below it");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+"),
              "Byte: line 1 of the picture: the last row has no ruler below it");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+\n|     byte      |\n|   byte        |\nbyte\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 4 of the picture: this is neither a ruler nor a row");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+\n|     byte      |\n| byte  | byte  |\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 3 of the picture: its edges are not those of the line above it; is a ruler missing between "
              "them?");
    EXPECT_EQ(problem<byte_header>("+-+-+-+--+-+-+-+-+\n|     byte      |\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 1 of the picture: a ragged ruler: the plus sign in column 10 is not at a bit");
    EXPECT_EQ(
        problem<flagged>("+-+-+-+-+-+-+-+-+\n|  kind|        |\n+-+-+-+-+-+-+-+-+"),
        "Flagged: line 2 of the picture: the edge in column 8 is no whole number of bits behind the one before it");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+-+-+\n|     byte      |\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 1 of the picture: the ruler has an end in column 19, a row beside it in column 17");
    EXPECT_EQ(problem<byte_header>("+-+-+-+-+-+-+-+\n|     byte      |\n+-+-+-+-+-+-+-+-+"),
              "Byte: line 1 of the picture: the ruler has an end in column 15, a row beside it in column 17");
    EXPECT_EQ(problem<plain>("+-+-+-+-+\n|   |   |\n+   +-+-+\n|   |   |\n+-+-+-+-+"),
              "Plain: line 4 of the picture: a box that is as high as several others beside it");
    std::string tower = "+-+-+-+-+-+-+-+-+\n";
    for (int i = 0; i < 70; ++i) tower += "|               |\n";
    EXPECT_EQ(problem<byte_header>(tower), "Byte: line 66 of the picture: the picture is too large");
}

TEST(Pictures, WhatIsMissing) {
    EXPECT_EQ(problem<plain>(two_boxes("First Name", "Second")),
              "Plain: bit 16: the picture ends, the declaration has third [16]");
    EXPECT_EQ((problem<plain, byte_header>(R"(
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
       |  First Name   |    Second     |             Third             |
       +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ )")),
              "Byte: bit 0: the picture ends, the declaration has byte [8]");
}

}

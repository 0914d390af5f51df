// SPDX-License-Identifier: BSL-1.0
// The sentences of refusals are put together by compilers. Here they are put together once more by a program, which has
// sanitizers; what compilers print of them is tested in tests/compile_fail.
#include <array>
#include <cstdint>
#include <gtest/gtest.h>
#include <limits>
#include <string>
#include <string_view>
#include <umpa/errors/refusal.hpp>

namespace {

using namespace umpa;
namespace detail = umpa::detail;

TEST(Sentence, IsMadeOfWordsAndNumbers) {
    sentence words;
    words << "at most " << std::uint64_t{0} << ", not " << std::numeric_limits<std::uint64_t>::max();
    EXPECT_EQ(words.view(), "at most 0, not 18446744073709551615");
}

TEST(Sentence, EndsWhereItsRoomDoes) {
    for (std::size_t size : {379U, 380U, 381U, 399U, 400U, 401U}) {
        std::string whole(size, 'x');
        sentence words;
        words << whole << std::numeric_limits<std::uint64_t>::max() << "y";
        whole += "18446744073709551615y";
        EXPECT_EQ(words.view(), whole.substr(0, 400)) << size;
    }
}

TEST(FixedString, IsWhatItWasMadeFrom) {
    std::string const text = "checksum";
    fixed_string<8> const made(text);
    EXPECT_EQ(made.view(), text);
    EXPECT_EQ(made.text[8], 0);
    EXPECT_EQ(made.size(), 8U);
    EXPECT_EQ(to_fixed_string<3>(sentence() << text).view(), "che");
    EXPECT_EQ(fixed_string<2>().view(), std::string_view("\0\0", 2));
}

/// The text again, out of its lines; each has to be one that compilers print whole.
std::string of_lines(std::string_view text) {
    std::string again;
    std::size_t const count = detail::count_lines(text);
    for (std::size_t n = 0; n < count; ++n) {
        auto const line = detail::nth_line(text, n);
        EXPECT_LE(line.size, 35U);
        EXPECT_GT(line.size, 0U);
        EXPECT_EQ(line.start, again.size());
        again += text.substr(line.start, line.size);
    }
    return again;
}

TEST(Refusal, LinesAreCutBehindSpaces) {
    std::string_view const words = "TCP cannot carry IPv4: use make_packet(unchecked, ...) to build it anyway";
    EXPECT_EQ(of_lines(words), words);
    EXPECT_EQ(detail::count_lines(words), 3U);
    EXPECT_EQ(detail::nth_line(words, 0).size, std::string_view("TCP cannot carry IPv4: use ").size());
}

TEST(Refusal, WordsThatAreTooLongAreCutAnywhere) {
    for (std::size_t size : {1U, 34U, 35U, 36U, 70U, 71U, 100U}) {
        std::string const word(size, 'x');
        EXPECT_EQ(of_lines(word), word) << size;
        EXPECT_EQ(detail::count_lines(word), (size + 34) / 35) << size;
    }
}

TEST(Refusal, EditsAreTheFewest) {
    struct edits {
        std::string_view one, other;
        std::size_t count;
    };
    for (auto [one, other, count] :
         {edits{"", "", 0}, edits{"", "ttl", 3}, edits{"ttl", "ttl", 0}, edits{"tll", "ttl", 1}, edits{"tl", "ttl", 1},
          edits{"kitten", "sitting", 3}, edits{"flaw", "lawn", 2}}) {
        EXPECT_EQ(detail::edits_between(one, other), count) << one << ", " << other;
        EXPECT_EQ(detail::edits_between(other, one), count) << one << ", " << other;
    }
    std::string const longest(64, 'x');
    EXPECT_EQ(detail::edits_between(longest, longest), 0U);
    EXPECT_EQ(detail::edits_between(longest + "x", longest), 64U) << "more than that is not compared";
    EXPECT_EQ(detail::edits_between(longest, longest + "x"), 64U);
}

TEST(Refusal, TheNearestWordIsNamedWhereOneIsNear) {
    std::array<std::string_view, 4> const words{"source", "checksum", "length", "strength"};
    EXPECT_EQ(detail::nearest("cheksum", words), "checksum");
    EXPECT_EQ(detail::nearest("lenght", words), "length");
    EXPECT_EQ(detail::nearest("time_to_live", words), "");
    EXPECT_EQ(detail::nearest("", words), "");
    EXPECT_EQ(detail::nearest("source", std::array<std::string_view, 0>{}), "");
}

} // namespace

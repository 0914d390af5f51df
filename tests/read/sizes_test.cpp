// SPDX-License-Identifier: BSL-1.0
// Headers that tell sizes which are none, or which the bytes do not have.
#include "packet_bytes.hpp"
#include <array>
#include <cstddef>
#include <gtest/gtest.h>
#include <optional>
#include <span>
#include <string>
#include <umpa/read/dissect.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;

std::string said_of(auto const& result) { return result ? "nothing" : result.error().sentence(); }

/// A header whose length is never 0.
inline constexpr auto counting_fields = field_list("size"_f[8] = auto_(header_size / 4 + 1), "rest"_f[24] = 0);
struct counting : header<counting_fields, "Counting"> {
    using header::header;
};

TEST(Sizes, OfHeadersThatCannotBe) {
    auto bytes = to_bytes(make_packet(counting()));
    EXPECT_EQ(bytes[0], std::byte{2});
    EXPECT_TRUE(view<counting>::parse(bytes));
    EXPECT_TRUE((parse<counting>(bytes)));
    bytes[0] = std::byte{0};
    EXPECT_EQ(said_of(view<counting>::parse(bytes)), "Counting.size at byte 0 is 0, and no packet has that size");
    EXPECT_EQ(said_of(parse<counting>(bytes)), "Counting.size at byte 0 is 0, and no packet has that size");
    bytes[0] = std::byte{1};
    EXPECT_EQ(said_of(view<counting>::parse(bytes)),
              "Counting.size at byte 0 is 1, which makes a header of 0 bytes; its own fields are 4");
}

constexpr auto frame = make_packet(ethernet(), ipv4(), udp(), payload("abc"));

TEST(Sizes, AreBoundedByTheHeaderBelow) {
    auto bytes = to_bytes(frame);
    bytes[39] = std::byte{12}; // UDP.length, of 11
    EXPECT_EQ(said_of(parse<ethernet, ipv4, udp>(whole, bytes)),
              "UDP.length at byte 38 is 12, which makes 12 bytes in all; the header below carries 11");
    // No header says where UDP would have to end: it is cut.
    EXPECT_EQ(said_of(parse<udp>(whole, std::span(bytes).subspan(34))),
              "UDP.length at byte 4 is 12, which makes 12 bytes in all; 11 are given");
}

TEST(Sizes, AreReadAsFarAsACaptureGoes) {
    std::vector<std::byte> const bytes = bytes_of(
        make_packet(ipv4(), options(internet_timestamp(), timestamp_entry(1), timestamp_entry(2), timestamp_entry(3)),
                    payload("abc")));
    auto const cut = std::span(bytes).first(24);
    auto const read = parse<ipv4>(cut);
    EXPECT_EQ(said_of(read), "IPv4: 24 bytes given, the header needs 36 (ihl at byte 0 is 9)");
    EXPECT_EQ(said_of(parse<ipv4>(whole, cut)), said_of(read));
}

TEST(Sizes, OfAHeaderThatACaptureEndsIn) {
    auto const timestamps = options(internet_timestamp(), timestamp_entry(1), timestamp_entry(2), timestamp_entry(3));
    std::vector<std::byte> bytes = bytes_of(make_packet(ipv4(), ipv4(), timestamps, payload("abc")));
    auto const cut = std::span(bytes).first(44);
    auto const read = parse<ipv4, ipv4>(cut);
    ASSERT_TRUE(read) << said_of(read);
    EXPECT_EQ((read->offset(in<ipv4, 1>)), 20U);
    EXPECT_TRUE(read->payload().empty());
    bytes[23] = std::byte{30}; // IPv4.total_length of the inner one, less than its header
    EXPECT_EQ(said_of(parse<ipv4, ipv4>(cut)),
              "IPv4.total_length at byte 22 is 30, which makes 30 bytes in all; the header alone has 36");
}

TEST(Sizes, KnowWhatWasFound) {
    auto const bytes = to_bytes(frame);
    try {
        (void)parse<ipv4>(std::span(bytes).first(10)).value();
        FAIL() << "10 bytes are no IPv4";
    } catch (unreadable const& wrong) {
        EXPECT_EQ(wrong.found().problem, read_problem::header_cut);
        EXPECT_EQ(wrong.found().given, 10U);
        EXPECT_EQ(wrong.found().needed, 20U);
        EXPECT_EQ(wrong.what(), wrong.found().sentence());
    }
}

// A clue of something else tells no size, whatever the value.
TEST(Sizes, AreToldOnlyByWhatCountsBytes) {
    for (std::uint64_t value : {0U, 5U, 20U}) {
        EXPECT_EQ(header_size_from(clue_of(size_after), value, 20), std::nullopt);
        EXPECT_EQ(packet_size_from(clue_of(header_size), value, 20, 20), std::nullopt);
        EXPECT_EQ(header_size_from(clue_of(header_size), value, 20), value);
        EXPECT_EQ(packet_size_from(clue_of(size_after), value, 20, 20), value + 20);
    }
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// A reassembler's memory is bounded, whatever comes.
#include <algorithm>
#include <array>
#include <chrono>
#include <receive/reassembled.hpp>
#include <string_view>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;
using namespace std::chrono_literals;
using state = reassembly_state;
using problem = fragment_problem;

/// 1000 bytes of a packet of which more is to come.
bytes_of_packet inner(std::uint32_t which, std::size_t at = 0) {
    static constexpr std::array<std::byte, 1000> content{std::byte{0x3c}};
    auto const made = to_bytes(make_packet(
        unchecked, ipv6(src = "2001:db8::1"),
        ipv6_fragment(next_header = 253, fragment_offset = at / 8, more_fragments = 1, identification = which),
        payload(content)));
    return {made.begin(), made.end()};
}

TEST(Reassembly, TheOldestMakeRoom) {
    reassembler whole({.most_bytes = 100'000});
    std::uint32_t next_out = 0;
    for (std::uint32_t which = 0; which < 5000; ++which) {
        auto const result = whole.add(inner(which), start + which * 1us);
        ASSERT_EQ(result.state, state::need_more);
        ASSERT_LE(whole.bytes_held(), 100'000U);
        for (auto const& one : result.dropped) {
            ASSERT_EQ(one.why, incomplete_datagram::cause::evicted);
            ASSERT_EQ(one.key.identification, next_out++);
            ASSERT_EQ(hex(one.first_fragment), hex(inner(one.key.identification)));
        }
    }
    EXPECT_EQ(whole.statistics().evicted, next_out);
    EXPECT_EQ(whole.datagram_count() + next_out, 5000U);
    EXPECT_GT(whole.datagram_count(), 50U) << "the room is used";
}

// Wherever the bound lies between what fits and what does not.
TEST(Reassembly, TheBoundIsKeptToTheByte) {
    for (std::size_t most = 10'000; most < 12'000; most += 10) {
        reassembler whole({.most_bytes = most});
        for (std::uint32_t which = 0; which < 15; ++which) {
            ASSERT_EQ(whole.add(inner(which), start).state, state::need_more);
            ASSERT_LE(whole.bytes_held(), most);
            ASSERT_EQ(whole.add(inner(which, 1000), start).state, state::need_more);
            ASSERT_LE(whole.bytes_held(), most);
        }
    }
}

TEST(Reassembly, ADatagramDoesNotMakeRoomForItself) {
    reassembler whole({.most_bytes = 10'000});
    for (std::uint32_t which = 0; which < 3; ++which) ASSERT_EQ(whole.add(inner(which), start).state, state::need_more);
    std::size_t taken = 0;
    std::optional<problem> found;
    for (std::size_t at = 1000; !found && at < 60'000; at += 1000, ++taken) {
        found = problem_of(whole.add(inner(0, at), start));
        ASSERT_LE(whole.bytes_held(), 10'000U);
    }
    EXPECT_EQ(found, problem::no_room);
    EXPECT_GE(taken, 5U);
    EXPECT_EQ(whole.datagram_count(), 1U) << "the others made room";
    EXPECT_EQ(whole.expire(start + 60s)[0].key.identification, 0U);
}

TEST(Reassembly, AtMostSoMany) {
    reassembler few({.most_datagrams = 3});
    for (std::uint32_t which = 0; which < 10; ++which) {
        auto const result = few.add(inner(which), start);
        EXPECT_EQ(result.dropped.size(), which < 3 ? 0U : 1U);
        EXPECT_LE(few.datagram_count(), 3U);
    }
    reassembler none({.most_datagrams = 0});
    EXPECT_EQ(problem_of(none.add(inner(0), start)), problem::no_room);
    reassembler no_bytes({.most_bytes = 1000});
    EXPECT_EQ(problem_of(no_bytes.add(inner(0), start)), problem::no_room);
    EXPECT_EQ(no_bytes.bytes_held(), 0U);

    reassembler coarse({.most_fragments = 4});
    auto const fragments = cut_apart(golden_bytes("ipv4_1400_at_100"));
    for (std::size_t k = 0; k < 4; ++k) ASSERT_EQ(coarse.add(fragments[k], start).state, state::need_more);
    EXPECT_EQ(problem_of(coarse.add(fragments[4], start)), problem::too_many_fragments);
    EXPECT_EQ(coarse.add(fragments[0], start).state, state::need_more) << "a duplicate needs no room";
}

TEST(Reassembly, Sentences) {
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < fragment_problem_count; ++i) seen.push_back(sentence_of(static_cast<problem>(i)));
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
    EXPECT_EQ(sentence_of(problem::no_room), "there is no memory left for the fragment");
}

// --- any bytes ---

// Each byte of each fragment changed, each length: whatever comes of it, the memory stays bounded.
TEST(Reassembly, AnyBytes) {
    reassembly_options const options{.most_bytes = 20'000, .most_datagrams = 50};
    for (char const* name : {"ipv4_options_at_100", "ipv6_route_at_150", "ipv6_101_at_56"}) {
        auto const fragments = cut_apart(golden_bytes(name));
        for (bool check : {false, true}) {
            auto lenient = options;
            lenient.check_header_checksums = lenient.require_header_chain = check;
            reassembler whole(lenient);
            auto now = start;
            for (std::size_t k = 0; k < fragments.size(); ++k) {
                auto const try_with = [&](bytes_of_packet const& changed) {
                    for (std::size_t other = 0; other < fragments.size(); ++other) {
                        auto const result = whole.add(other == k ? changed : fragments[other], now);
                        ASSERT_LE(whole.bytes_held(), options.most_bytes);
                        ASSERT_LE(whole.datagram_count(), options.most_datagrams);
                        ASSERT_LE(result.datagram.size(), 65575U);
                    }
                    now += 7s;
                };
                for (std::size_t at = 0; at < fragments[k].size(); ++at)
                    for (unsigned change : {1U, 2U, 4U, 8U, 16U, 32U, 64U, 128U, 255U}) {
                        auto changed = fragments[k];
                        changed[at] ^= static_cast<std::byte>(change);
                        try_with(changed);
                    }
                for (std::size_t size = 0; size < fragments[k].size(); ++size)
                    try_with({fragments[k].begin(), fragments[k].begin() + static_cast<std::ptrdiff_t>(size)});
            }
            EXPECT_TRUE(whole.expire(now + 60s).size() <= 50);
            EXPECT_EQ(whole.bytes_held(), 0U);
        }
    }
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Fragments that are refused, alone or with their datagram.
#include <chrono>
#include <receive/reassembled.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;
using namespace std::chrono_literals;
using state = reassembly_state;
using problem = fragment_problem;

/// Of either version: RFC 5722 and RFC 8200 are for IPv6, and what they refuse is refused of IPv4 too.
class OfBoth : public testing::TestWithParam<char const*> {
public:
    bytes_of_packet cut(std::size_t at, std::size_t size, bool more = true) const {
        return cut_of(datagram, {.offset = at, .size = size, .more = more});
    }
    bytes_of_packet other_data(std::size_t at, std::size_t size, bool more = true) const {
        static bytes_of_packet const other(70000, std::byte{0xee});
        return cut_of(datagram, {.offset = at, .more = more, .data = std::span(other).first(size)});
    }
    bool is_ipv4() const { return GetParam()[3] == '4'; }

    bytes_of_packet datagram = golden_bytes(GetParam());
    reassembler whole{};
};
INSTANTIATE_TEST_SUITE_P(Reassembly, OfBoth, testing::Values("ipv4_101", "ipv6_101"),
                         [](auto const& one) { return one.param[3] == '4' ? "IPv4" : "IPv6"; });

struct extent {
    std::size_t at, size;
};

TEST_P(OfBoth, OverlapsEndTheDatagram) {
    for (extent const second :
         {extent{24, 16}, {8, 16}, {16, 16}, {16, 8}, {24, 8}, {8, 40}, {16, 24}, {8, 24}, {0, 64}}) {
        SCOPED_TRACE(second.at);
        reassembler fresh;
        ASSERT_EQ(fresh.add(cut(16, 16), start).state, state::need_more);
        std::size_t const held = fresh.bytes_held();
        if (second.at == 16 && second.size == 16) {
            EXPECT_EQ(problem_of(fresh.add(other_data(16, 16), start)), problem::overlap)
                << "the same place, other bytes";
        } else {
            EXPECT_EQ(problem_of(fresh.add(cut(second.at, second.size), start)), problem::overlap);
        }
        // RFC 5722 section 4: nor what comes later, and nobody is told.
        EXPECT_EQ(problem_of(fresh.add(cut(64, 45, false), start)), problem::of_ended_datagram);
        EXPECT_EQ(fresh.datagram_count(), 1U);
        EXPECT_LT(fresh.bytes_held(), held) << "only that there was one is remembered";
        EXPECT_TRUE(fresh.expire(start + 60s).empty());
        EXPECT_EQ(fresh.datagram_count(), 0U);
        EXPECT_EQ(fresh.bytes_held(), 0U);
        EXPECT_EQ(fresh.add(cut(0, 64), start + 61s).state, state::need_more) << "another datagram by now";
        EXPECT_EQ(fresh.statistics().timed_out, 0U);
    }
    // Side by side is none.
    for (extent const one : {extent{16, 16}, {0, 16}, {32, 32}})
        ASSERT_EQ(whole.add(cut(one.at, one.size), start).state, state::need_more);
    EXPECT_EQ(whole.add(cut(64, 45, false), start).state, state::complete);
}

TEST_P(OfBoth, DuplicatesAreForgotten) {
    for (int i = 0; i < 3; ++i) ASSERT_EQ(whole.add(cut(0, 64), start).state, state::need_more);
    EXPECT_EQ(whole.statistics().duplicates, 2U);
    EXPECT_EQ(whole.add(cut(64, 45, false), start).state, state::complete);
    // The same bytes, of which one says that they are the last.
    ASSERT_EQ(whole.add(cut(64, 40, false), start).state, state::need_more);
    EXPECT_EQ(problem_of(whole.add(cut(64, 40, true), start)), problem::overlap);
    reassembler strict({.ignore_duplicates = false});
    ASSERT_EQ(strict.add(cut(0, 64), start).state, state::need_more);
    EXPECT_EQ(problem_of(strict.add(cut(0, 64), start)), problem::overlap);
}

TEST_P(OfBoth, EndsThatContradict) {
    struct contradiction {
        bytes_of_packet first, second;
    };
    for (auto const& [first, second] : {contradiction{cut(64, 45, false), cut(56, 8, false)},
                                        {cut(64, 45, false), other_data(112, 5, false)},
                                        {cut(64, 45, false), other_data(112, 8)},
                                        {cut(64, 24, true), cut(40, 8, false)}}) {
        reassembler fresh;
        ASSERT_EQ(fresh.add(first, start).state, state::need_more);
        EXPECT_EQ(problem_of(fresh.add(second, start)), problem::contradictory_end) << hex(second);
        EXPECT_EQ(problem_of(fresh.add(cut(0, 8), start)), problem::of_ended_datagram);
    }
}

TEST_P(OfBoth, TimeRunsOut) {
    auto const first = cut(0, 16);
    ASSERT_EQ(whole.next_deadline(), std::nullopt);
    ASSERT_EQ(whole.add(cut(16, 16), start).state, state::need_more);
    ASSERT_EQ(whole.add(first, start + 30s).state, state::need_more);
    EXPECT_EQ(whole.next_deadline(), start + 60s) << "the first fragment that comes starts the time";
    EXPECT_TRUE(whole.expire(start + 60s - 1ns).empty());
    auto const dropped = whole.expire(start + 60s);
    ASSERT_EQ(dropped.size(), 1U);
    EXPECT_EQ(dropped[0].why, incomplete_datagram::cause::timed_out);
    EXPECT_EQ(hex(dropped[0].first_fragment), hex(first));
    EXPECT_EQ(dropped[0].received, 32U);
    EXPECT_EQ(dropped[0].fragments, 2U);
    EXPECT_EQ(dropped[0].key.version, is_ipv4() ? 4U : 6U);
    EXPECT_EQ(dropped[0].key.identification, is_ipv4() ? 0x1234U : 1U);
    EXPECT_EQ(dropped[0].key.source, is_ipv4() ? ipv6_address("::ffff:10.0.0.1") : ipv6_address("2001:db8::1"));
    EXPECT_EQ(dropped[0].key.destination, is_ipv4() ? ipv6_address("::ffff:10.0.0.2") : ipv6_address("2001:db8::2"));
    EXPECT_EQ(whole.bytes_held(), 0U);
    EXPECT_EQ(whole.statistics().timed_out, 1U);
    // To add does the same; and what is too old is not joined with what is new.
    ASSERT_EQ(whole.add(cut(0, 64), start).state, state::need_more);
    auto const late = whole.add(cut(64, 45, false), start + 60s);
    EXPECT_EQ(late.state, state::need_more);
    ASSERT_EQ(late.dropped.size(), 1U);
    EXPECT_EQ(late.dropped[0].fragments, 1U);
    auto const without_first = whole.expire(start + 120s);
    ASSERT_EQ(without_first.size(), 1U);
    EXPECT_TRUE(without_first[0].first_fragment.empty());
}

TEST_P(OfBoth, TooLong) {
    // 65535 is the most that the lengths can say; IPv4's counts 20 bytes of header.
    std::size_t const most = is_ipv4() ? 65515 : 65535;
    EXPECT_EQ(whole.add(other_data(65512, most - 65512, false), start).state, state::need_more);
    auto const pong = whole.add(other_data(65512, most - 65512 + 1, false), start);
    EXPECT_EQ(problem_of(pong), problem::too_long);
    EXPECT_EQ(pong.refusal->at, is_ipv4() ? 6U : 42U) << "the fragment offset";
    EXPECT_EQ(problem_of(whole.add(other_data(65528, 1480), start)), problem::too_long);
    // The fragment alone is forgotten.
    EXPECT_EQ(whole.add(other_data(0, 65512), start).state, state::complete);
}

TEST_P(OfBoth, SizesThatAreNone) {
    auto const odd = whole.add(cut(0, 12), start);
    EXPECT_EQ(problem_of(odd), problem::not_in_eights);
    EXPECT_EQ(odd.refusal->at, is_ipv4() ? 2U : 4U) << "the length";
    EXPECT_EQ(problem_of(whole.add(cut(8, 0), start)), problem::empty);
    EXPECT_EQ(problem_of(whole.add(cut(8, 0, false), start)), problem::empty);
    EXPECT_EQ(whole.datagram_count(), 0U);
    EXPECT_EQ(whole.statistics().refused(problem::not_in_eights), 1U);
    EXPECT_EQ(whole.statistics().refused(problem::empty), 2U);
    EXPECT_EQ(whole.statistics().refused(), 3U);
}

TEST_P(OfBoth, CutShort) {
    auto const one = cut(16, 16);
    std::size_t const header = is_ipv4() ? 20 : 48;
    for (std::size_t size = 0; size < one.size(); ++size) {
        auto const result = whole.add(std::span(one).first(size), start);
        ASSERT_EQ(problem_of(result), problem::cut_short) << size;
        EXPECT_EQ(result.refusal->at, size);
    }
    EXPECT_EQ(one.size(), header + 16);
    // More than it says is padding.
    auto padded = cut(0, 16);
    padded.resize(padded.size() + 7, std::byte{0xa5});
    EXPECT_EQ(whole.add(padded, start).state, state::need_more);
    EXPECT_EQ(whole.add(one, start).state, state::need_more);
    EXPECT_EQ(hex(whole.add(cut(32, 77, false), start).datagram), hex(datagram));
}

// --- what only one of the two has ---

TEST(Reassembly, HeadersOfIpv4ThatAreWrong) {
    auto const whole4 = golden_bytes("ipv4_101");
    auto const one = cut_of(whole4, {.size = 16, .more = true});
    auto const changed = [&](std::size_t at, unsigned value) {
        auto bytes = one;
        bytes[at] = static_cast<std::byte>(value);
        return bytes;
    };
    reassembler whole;
    EXPECT_EQ(whole.add(changed(0, 0x44), start).refusal, (fragment_refusal{problem::bad_header, 0}));
    EXPECT_EQ(whole.add(changed(3, 19), start).refusal, (fragment_refusal{problem::bad_header, 2}));
    EXPECT_EQ(whole.add(changed(0, 0x4f), start).refusal, (fragment_refusal{problem::bad_header, 2}));
    EXPECT_EQ(whole.add(changed(8, 77), start).refusal, (fragment_refusal{problem::bad_checksum, 10}));
    reassembler lenient({.check_header_checksums = false});
    EXPECT_EQ(lenient.add(changed(8, 77), start).state, state::need_more);
    auto const result = lenient.add(cut_of(whole4, {.offset = 16, .size = 93}), start);
    EXPECT_EQ(detail::fold(detail::sum_of_bytes_one_by_one(std::span(result.datagram).first(20))), 0xffffU);
}

// RFC 7112 section 5.
TEST(Reassembly, FirstFragmentsThatDoNotHoldAllHeaders) {
    auto const expect = [](auto const& packet, std::size_t needed) {
        auto const bytes = to_bytes(packet);
        for (std::size_t size = 8; size <= needed + 16; size += 8) {
            reassembler whole;
            auto const result = whole.add(cut_of({bytes.begin(), bytes.end()}, {.size = size, .more = true}), start);
            if (size >= needed) {
                EXPECT_EQ(result.state, state::need_more) << size << " of " << needed;
            } else {
                EXPECT_EQ(result.refusal, (fragment_refusal{problem::headers_missing, 0})) << size << " of " << needed;
            }
        }
    };
    expect(make_packet(ipv6(), tcp(), payload(zeros<40>)), 20);
    expect(make_packet(ipv6(), udp(), payload(zeros<40>)), 8);
    expect(make_packet(ipv6(), icmpv6_echo(), payload(zeros<40>)), 8);
    expect(make_packet(ipv6(), destination_options(), options(pad_n(), octets(zeros<12>)), tcp(), payload(zeros<40>)),
           36);
    expect(make_packet(ipv6(), ah(), octets(zeros<12>), udp(), payload(zeros<40>)), 32);
    expect(make_packet(unchecked, ipv6(next_header = 253), payload(zeros<40>)), 1);
    expect(
        make_packet(unchecked, ipv6(), destination_options(), options(pad_n(), octets(zeros<4>)), payload(zeros<40>)),
        8);
    reassembler lenient({.require_header_chain = false});
    auto const bytes = to_bytes(make_packet(ipv6(), tcp(), payload(zeros<40>)));
    EXPECT_EQ(lenient.add(cut_of({bytes.begin(), bytes.end()}, {.size = 8, .more = true}), start).state,
              state::need_more);
}

TEST(Reassembly, ADatagramThatItsFirstHeaderMakesTooLong) {
    // The last fragment has no options, and would end at 65535; the first one's make it 65539.
    auto const first =
        to_bytes(make_packet(ipv4(flags = more_fragments), options(router_alert()), payload(zeros<65504>)));
    auto const last = to_bytes(make_packet(ipv4(fragment_offset = 8188), payload(zeros<11>)));
    reassembler whole;
    ASSERT_EQ(whole.add(last, start).state, state::need_more);
    EXPECT_EQ(problem_of(whole.add(first, start)), problem::too_long);
    EXPECT_EQ(problem_of(whole.add(last, start)), problem::of_ended_datagram);
}

} // namespace

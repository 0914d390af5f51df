// SPDX-License-Identifier: BSL-1.0
// Fragments that Scapy made are put together, and others in any order.
#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <receive/reassembled.hpp>
#include <utility>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;
using namespace std::chrono_literals;
using state = reassembly_state;
using problem = fragment_problem;

// --- what Scapy cut ---

TEST(Reassembly, OfWhatScapyCut) {
    for (golden_cut const& one : golden_cuts) {
        SCOPED_TRACE(one.name());
        auto fragments = cut_apart(golden_bytes(one.name()), one.link);
        reassembler whole;
        for (bool backwards : {false, true}) {
            if (backwards) std::reverse(fragments.begin(), fragments.end());
            for (std::size_t k = 0; k + 1 < fragments.size(); ++k)
                ASSERT_EQ(whole.add(fragments[k], start, one.link).state, state::need_more) << k;
            auto const result = whole.add(fragments.back(), start, one.link);
            if (fragments.size() == 1) {
                EXPECT_EQ(result.state, state::not_a_fragment);
                continue;
            }
            ASSERT_EQ(result.state, state::complete);
            EXPECT_EQ(hex(result.datagram), hex(golden_bytes(one.whole)));
            EXPECT_EQ(whole.bytes_held(), 0U);
            EXPECT_EQ(whole.datagram_count(), 0U);
        }
    }
}

TEST(Reassembly, WhatIsNoFragmentPasses) {
    reassembler whole;
    for (char const* name : {"ipv4_101", "ipv4_options", "ipv6_101", "ipv6_hop_by_hop", "ipv6_route"})
        EXPECT_EQ(whole.add(golden_bytes(name), start).state, state::not_a_fragment) << name;
    EXPECT_EQ(whole.add(golden_bytes("ethernet_ipv4"), start, 18).state, state::not_a_fragment);
    EXPECT_EQ(whole.add(to_bytes(make_packet(arp())), start).state, state::not_a_fragment);
    // It is not looked at what else they are.
    EXPECT_EQ(whole.add(to_bytes(make_packet(ipv4(header_checksum = 1, total_length = 9, ihl = 3))), start).state,
              state::not_a_fragment);
    EXPECT_EQ(whole.statistics().passed, 8U);
    EXPECT_EQ(whole.statistics().fragments, 0U);
}

// --- any order ---

struct in_transit {
    std::size_t datagram;
    bytes_of_packet bytes;
};

/// Fragments of sizes that are any multiples of 8.
std::vector<bytes_of_packet> cut_anyhow(bytes_of_packet const& whole, std::uint32_t identification,
                                        std::mt19937& random) {
    fragmentation const pieces(whole, {.identification = identification});
    std::vector<fragment_cut> cuts;
    std::size_t const carried = pieces.carried().size();
    for (std::size_t at = 0; at < carried;) {
        std::size_t const size = std::min(carried - at, 8 * (1 + random() % 20));
        cuts.push_back({.offset = at, .size = size, .more = at + size < carried});
        at += size;
    }
    return fragment(whole, cuts, {.identification = identification});
}

bytes_of_packet any_datagram(std::size_t n, std::mt19937& random) {
    // More than one fragment of cut_anyhow.
    bytes_of_packet content(200 + random() % 3000);
    for (std::byte& byte : content) byte = static_cast<std::byte>(random());
    bytes_of_packet whole(4000);
    auto const written = [&]() -> std::span<std::byte> {
        if (n % 3 == 0)
            return write_to(make_packet(ipv4(identification = n, src = "10.0.0.1"), udp(), payload(content)), whole);
        if (n % 3 == 1)
            return write_to(make_packet(ipv4(identification = n),
                                        options(record_route(), route_address(), router_alert()), payload(content)),
                            whole);
        return write_to(make_packet(ipv6(src = "2001:db8::1"), hop_by_hop(), options(ipv6_router_alert(), pad_n()),
                                    udp(), payload(content)),
                        whole);
    }();
    return {written.begin(), written.end()};
}

TEST(Reassembly, OfAnyOrderAndDuplicates) {
    std::mt19937 random(20081);
    for (int round = 0; round < 40; ++round) {
        std::vector<bytes_of_packet> datagrams;
        std::vector<in_transit> packets;
        std::vector<std::size_t> missing;
        for (std::size_t n = 0; n < 12; ++n) {
            datagrams.push_back(any_datagram(n, random));
            auto const cut = cut_anyhow(datagrams[n], static_cast<std::uint32_t>(n), random);
            missing.push_back(cut.size());
            for (auto const& one : cut)
                for (unsigned copies = 0; copies <= (random() % 4 == 0 ? 1U : 0U); ++copies)
                    packets.push_back({n, one});
        }
        std::shuffle(packets.begin(), packets.end(), random);
        reassembler whole;
        std::map<std::string, bool> seen;
        std::size_t expected_duplicates = 0, completed = 0;
        for (in_transit const& one : packets) {
            // A duplicate that comes when its datagram is whole starts another one, which is another test's matter.
            if (missing[one.datagram] == 0) continue;
            bool const is_new = !std::exchange(seen[hex(one.bytes)], true);
            missing[one.datagram] -= is_new;
            expected_duplicates += !is_new;
            auto const result = whole.add(one.bytes, start);
            ASSERT_EQ(result.state, missing[one.datagram] == 0 ? state::complete : state::need_more)
                << round << " " << one.datagram;
            if (result.state != state::complete) continue;
            ++completed;
            ASSERT_EQ(hex(result.datagram), hex(datagrams[one.datagram])) << round << " " << one.datagram;
        }
        EXPECT_EQ(completed, 12U);
        EXPECT_EQ(whole.bytes_held(), 0U);
        EXPECT_EQ(whole.statistics().duplicates, expected_duplicates);
        EXPECT_EQ(whole.statistics().refused(), 0U);
    }
}

// --- what tells them apart ---

// RFC 791: the protocol is a part of what tells datagrams apart. RFC 8200: the next header is not; that of the first
// fragment counts.
TEST(Reassembly, WhatTellsDatagramsApart) {
    auto const rest = [](auto const& header) { return to_bytes(make_packet(unchecked, header, payload("12345678"))); };
    constexpr auto second =
        ipv4(src = "10.0.0.1", dst = "10.0.0.2", identification = 1, protocol = 17, fragment_offset = 1);
    auto const first = [&] {
        auto header = second;
        header[fragment_offset] = 0;
        header[flags] = more_fragments;
        return rest(header);
    }();
    auto const expect = [&](state wanted, auto const& change) {
        reassembler whole;
        ASSERT_EQ(whole.add(first, start).state, state::need_more);
        auto other = second;
        change(other);
        EXPECT_EQ(whole.add(rest(other), start).state, wanted);
    };
    expect(state::complete, [](auto&) {});
    expect(state::need_more, [](auto& it) { it[src] = "10.0.0.3"; });
    expect(state::need_more, [](auto& it) { it[dst] = "10.0.0.3"; });
    expect(state::need_more, [](auto& it) { it[identification] = 2; });
    expect(state::need_more, [](auto& it) { it[protocol] = 6; });
    expect(state::complete, [](auto& it) { it[ttl] = 3, it[tos] = 4; });

    auto const six = [](auto const& source, unsigned number, unsigned place, bool more, unsigned which) {
        return to_bytes(make_packet(
            unchecked, ipv6(src = source),
            ipv6_fragment(next_header = number, fragment_offset = place, more_fragments = more, identification = which),
            payload("12345678")));
    };
    reassembler whole;
    ASSERT_EQ(whole.add(six("::1", 17, 1, false, 1), start).state, state::need_more);
    EXPECT_EQ(whole.add(six("::2", 17, 0, true, 1), start).state, state::need_more);
    EXPECT_EQ(whole.add(six("::1", 17, 0, true, 2), start).state, state::need_more);
    auto const result = whole.add(six("::1", 253, 0, true, 1), start);
    ASSERT_EQ(result.state, state::complete);
    EXPECT_EQ(hex(result.datagram).substr(8, 6), "0010fd") << "16 bytes of protocol 253";
}

// RFC 6946: alone, whatever else has its identification.
TEST(Reassembly, AtomicFragments) {
    auto const whole6 = golden_bytes("ipv6_101");
    reassembler whole;
    ASSERT_EQ(whole.add(cut_of(whole6, {.size = 16, .more = true}), start).state, state::need_more);
    for (int i = 0; i < 2; ++i) {
        auto const result = whole.add(cut_of(whole6, {.size = 109}), start);
        ASSERT_EQ(result.state, state::complete);
        EXPECT_EQ(hex(result.datagram), hex(whole6));
    }
    EXPECT_EQ(whole.add(cut_of(whole6, {.offset = 16, .size = 93}), start).state, state::complete);
    EXPECT_EQ(whole.statistics().atomic, 2U);
    EXPECT_EQ(whole.statistics().completed, 3U);
    auto const nothing = to_bytes(make_packet(ipv6(), ipv6_fragment()));
    EXPECT_EQ(hex(whole.add(nothing, start).datagram), hex(to_bytes(make_packet(ipv6())))) << "59: nothing follows";
    auto const routed = golden_bytes("ipv6_route");
    fragmentation const pieces(routed);
    EXPECT_EQ(hex(whole.add(cut_of(routed, {.size = pieces.carried().size()}), start).datagram), hex(routed));
}

// RFC 7112 section 5.

// --- congestion, RFC 3168 section 5.3 ---

TEST(Reassembly, CongestionMarks) {
    constexpr unsigned not_capable = 0, capable1 = 1, capable0 = 2, experienced = 3, dropped = 9;
    struct row {
        unsigned first, second, whole;
    };
    for (row const one : {row{capable0, capable0, capable0},
                          {capable0, experienced, experienced},
                          {experienced, capable1, experienced},
                          {experienced, experienced, experienced},
                          {not_capable, experienced, dropped},
                          {experienced, not_capable, dropped},
                          {not_capable, not_capable, not_capable},
                          {capable1, capable0, capable1}}) {
        auto const four = [](unsigned mark, unsigned place) {
            auto header = ipv4(ecn = mark, dscp = 0x2e, fragment_offset = place);
            if (place == 0) header[flags] = more_fragments;
            return to_bytes(make_packet(header, payload("12345678")));
        };
        reassembler whole;
        ASSERT_EQ(whole.add(four(one.first, 0), start).state, state::need_more);
        auto const result = whole.add(four(one.second, 1), start);
        if (one.whole == dropped) {
            EXPECT_EQ(problem_of(result), problem::mixed_congestion);
            EXPECT_EQ(problem_of(whole.add(four(one.second, 1), start)), problem::of_ended_datagram);
        } else {
            ASSERT_EQ(result.state, state::complete);
            auto const meant = to_bytes(make_packet(ipv4(ecn = one.whole, dscp = 0x2e), payload("1234567812345678")));
            EXPECT_EQ(hex(result.datagram), hex(meant));
        }
        auto const six = [](unsigned mark, unsigned place) {
            return to_bytes(
                make_packet(unchecked, ipv6(ecn = mark, dscp = 0x2e, flow_label = 0xfffff),
                            ipv6_fragment(next_header = 253, fragment_offset = place, more_fragments = place == 0),
                            payload("12345678")));
        };
        ASSERT_EQ(whole.add(six(one.first, 0), start).state, state::need_more);
        auto const result6 = whole.add(six(one.second, 1), start);
        ASSERT_EQ(result6.state, one.whole == dropped ? state::refused : state::complete);
        if (one.whole == dropped) continue;
        auto const meant6 = to_bytes(make_packet(
            ipv6(ecn = one.whole, dscp = 0x2e, flow_label = 0xfffff, next_header = 253), payload("1234567812345678")));
        EXPECT_EQ(hex(result6.datagram), hex(meant6));
    }
}

// --- what stands before ---

// The link header is that of the first fragment, wherever it comes.
TEST(Reassembly, LinkHeaders) {
    auto fragments = cut_apart(golden_bytes("ethernet_ipv6_at_100"), 14);
    for (auto& one : fragments) one[0] = static_cast<std::byte>(&one == &fragments[0] ? 0xaa : 0xbb);
    std::reverse(fragments.begin(), fragments.end());
    reassembler whole;
    auto meant = golden_bytes("ethernet_ipv6");
    meant[0] = std::byte{0xaa};
    reassembly_result result;
    for (auto const& one : fragments) result = whole.add(one, start, 14);
    EXPECT_EQ(hex(result.datagram), hex(meant));
    ASSERT_EQ(whole.add(fragments.back(), start, 14).state, state::need_more);
    auto const dropped = whole.expire(start + 60s);
    EXPECT_EQ(dropped[0].network_offset, 14U);
    EXPECT_EQ(hex(dropped[0].first_fragment), hex(fragments.back()));
    // No IP header is there.
    EXPECT_EQ(problem_of(whole.add(fragments[0], start, 1000)), problem::cut_short);
}

} // namespace

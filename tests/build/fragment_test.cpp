// SPDX-License-Identifier: BSL-1.0
// Datagrams that are cut: as Scapy cuts them, and where that is no judge, as the RFCs say.
#include <algorithm>
#include <array>
#include <fragments.hpp>
#include <gtest/gtest.h>
#include <umpa/build/fragment.hpp>
#include <umpa/umpa.hpp>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;
using umpa::test::words_of;

constexpr std::byte untouched{0xa5};
constexpr std::uint32_t golden_identification = 0x89abcdef;

// --- at compile time ---

static_assert(fragment_count<ipv4>(1500, 1500) == 1 && fragment_count<ipv4>(1501, 1500) == 2);
static_assert(fragment_count<ipv4>(4028, 1500) == 3 && fragment_count<ipv4>(20, 28) == 1);
static_assert(fragment_count<ipv4>(65535, 28) == 8190, "(65535 - 20) / 8, rounded up");
static_assert(fragment_count<ipv6>(1280, 1280) == 1 && fragment_count<ipv6>(1281, 1280) == 2);
static_assert(fragment_count<ipv6>(40 + 1232 + 1232, 1280) == 2 && fragment_count<ipv6>(40 + 1232 + 1233, 1280) == 3);
static_assert(fragment_count<ipv4>(20 + 48 + 55, 75) == 2, "the last one takes all the room");

constexpr auto datagram_bytes =
    to_bytes(make_packet(ipv4(src = "10.0.0.1", identification = 7), udp(), payload(zeros<30>)));
constexpr auto last_fragment = [] {
    fragmentation const pieces(datagram_bytes, 44);
    std::array<std::byte, 34> last{};
    pieces.write(1, last);
    return last;
}();
static_assert(fragmentation(datagram_bytes, 44).count() == 2);
static_assert(last_fragment[3] == std::byte{34} && last_fragment[5] == std::byte{7} &&
              last_fragment[7] == std::byte{3});

// --- as Scapy does it ---

TEST(Fragment, AsScapyCuts) {
    for (golden_cut const& one : golden_cuts) {
        auto const whole = golden_bytes(one.whole);
        auto const made =
            fragment(whole, one.mtu, {.network_offset = one.link, .identification = golden_identification});
        EXPECT_EQ(hex_of_all(made), golden("fragments/" + one.name())) << one.name();
    }
}

constexpr auto ip = ipv4(identification = 0x1234, tos = 0xb9, ttl = 17, src = "10.0.0.1", dst = "10.0.0.2");
constexpr auto ip6 =
    ipv6(traffic_class = 0xb9, flow_label = 0x12345, hop_limit = 17, src = "2001:db8::1", dst = "2001:db8::2");
constexpr auto dgram = udp(sport = 1024, dport = 2048);

template <std::size_t N>
constexpr std::array<std::byte, N> pattern() {
    std::array<std::byte, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<std::byte>((7 * i + 1) % 256);
    return bytes;
}

TEST(Fragment, Packets) {
    auto const few = pattern<101>();
    EXPECT_EQ(hex_of_all(fragment(make_packet(ip, dgram, payload(few)), 35)), golden("fragments/ipv4_101_at_35"));
    std::span<std::byte const> const seen(few);
    EXPECT_EQ(hex_of_all(fragment(make_packet(ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02"),
                                              vlan(vlan_identifier = 5), ip, dgram, payload(seen)),
                                  60)),
              golden("fragments/ethernet_ipv4_at_60"));
    auto const many = pattern<300>();
    EXPECT_EQ(
        hex_of_all(fragment(make_packet(ip6, hop_by_hop(), options(ipv6_router_alert(), pad_n()), destination_options(),
                                        options(pad_n(), octets("\0\0\0\0")), dgram, payload(many)),
                            120, {.identification = golden_identification})),
        golden("fragments/ipv6_hop_by_hop_at_120"));
}

// In a tunnel it is the outer datagram that is cut, and a payload in front of it is a link header too.
TEST(Fragment, TheOutermostHeader) {
    std::vector<std::byte> const front(5, std::byte{9});
    auto const packet = make_packet(unchecked, payload(front), ip, ip6, dgram, payload(pattern<101>()));
    auto const made = fragment(packet, 60);
    ASSERT_EQ(made.size(), 4U);
    for (auto const& one : made) {
        EXPECT_EQ(hex(one).substr(0, 12), "090909090945");
        EXPECT_LE(one.size(), 65U);
    }
}

// overlap_frag(packet, 24 zeros, 16, 8): fragments of 8 bytes that all say that others follow, and the packet's own.
TEST(Fragment, OverlapsOnPurpose) {
    auto const whole = to_bytes(make_packet(ip, dgram, payload(pattern<40>())));
    EXPECT_EQ(hex_of_all(fragment(whole, umpa::test::overlapping_cuts)), golden("fragments/ipv4_overlap"));
    EXPECT_EQ(hex_of_all(fragment(make_packet(ip, dgram, payload(pattern<40>())), umpa::test::overlapping_cuts)),
              golden("fragments/ipv4_overlap"));
}

// A fragment that is cut again: the offsets count on, and its last one says too that others follow.
TEST(Fragment, OfAFragment) {
    EXPECT_EQ(hex_of_all(fragment(golden_bytes("ipv4_inner"), 100)), golden("fragments/ipv4_inner_at_100"));
    std::array const cuts{fragment_cut{.offset = 8, .size = 8}, fragment_cut{.offset = 232, .size = 8}};
    auto const wanted = fragment(golden_bytes("ipv4_inner"), cuts);
    EXPECT_EQ(number_at(wanted[0], 6), 101U) << "as somebody wants it";
    EXPECT_EQ(number_at(wanted[1], 6), 0x2000U + 129);
}

// --- as the RFCs say ---

// RFC 791 section 3.1: of these options the security option and the router alert have the copied flag.
TEST(Fragment, OptionsThatAreCopied) {
    auto const packet =
        make_packet(ip, options(record_route(), route_address(), security_option(), no_operation(), router_alert()),
                    dgram, payload(pattern<101>()));
    auto const whole = to_bytes(packet);
    auto const made = fragment(whole, 80);
    ASSERT_EQ(made.size(), 3U);
    EXPECT_EQ(hex(made[0]).substr(40, 48), hex(whole).substr(40, 48)) << "the first one has them all";
    for (std::size_t k = 1; k < made.size(); ++k) {
        EXPECT_EQ(hex(made[k]).substr(0, 2), "49");
        EXPECT_EQ(hex(made[k]).substr(40, 32), "820b000000000000000000"
                                               "94040000"
                                               "00");
        EXPECT_EQ(detail::fold(detail::sum_of_bytes_one_by_one(std::span(made[k]).first(36))), 0xffffU);
    }
    EXPECT_EQ(made[0].size(), 76U) << "32 behind 44";
    EXPECT_EQ(made[1].size(), 76U) << "40 behind 36";
    EXPECT_EQ(made[2].size(), 73U) << "the rest";
    // What is missing to a word is filled with zeros, whatever was in the buffer.
    std::vector<std::byte> buffer(80, untouched);
    EXPECT_EQ(hex(fragmentation(whole, 80).write(1, buffer)), hex(made[1]));
}

TEST(Fragment, OptionsThatAreNone) {
    // The second option is said to be longer than there is room for: it stays.
    auto const packet = make_packet(ip,
                                    options(ipv4_generic_option("type"_f = 7), octets("ab"),
                                            ipv4_generic_option("type"_f = 7, length = 9), octets("cd")),
                                    payload(pattern<64>()));
    auto const made = fragment(to_bytes(packet), 60);
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(hex(made[1]).substr(40, 8), "07096364");
    // Behind the end nothing is looked at.
    auto const ended =
        make_packet(ip, options(end_of_options(), ipv4_generic_option(148), octets("ab")), payload(pattern<64>()));
    EXPECT_EQ(hex(fragment(to_bytes(ended), 60)[1]).substr(0, 2), "45");
}

// RFC 8200 section 4.5: 40 bytes of headers that each fragment has, and the Fragment header.
TEST(Fragment, OfIpv6WithMostThatALengthSays) {
    std::vector<std::byte> const content(65527, std::byte{0x3c});
    auto const made = fragment(make_packet(ip6, dgram, payload(content)), 1500, {.identification = 1});
    ASSERT_EQ(made.size(), 46U) << "1448 each";
    std::size_t sum = 0;
    for (auto const& one : made) sum += one.size() - 48;
    EXPECT_EQ(sum, 65535U);
    EXPECT_EQ(number_at(made[45], 42), 45U * 1448) << "no flag in the lower bits";
    EXPECT_EQ(number_at(made[44], 42), 44U * 1448 + 1);
}

// A packet that fits is itself; whoever wants an atomic fragment (RFC 6946) says so.
TEST(Fragment, WholeOrAtomic) {
    auto const whole = golden_bytes("ipv6_101");
    EXPECT_EQ(hex_of_all(fragment(whole, 149)), hex(whole));
    std::array const cut{fragment_cut{.size = 109}};
    auto const atomic = fragment(whole, cut, {.identification = golden_identification});
    EXPECT_EQ(hex(atomic[0]).substr(80, 16), "1100000089abcdef");
    EXPECT_EQ(hex(atomic[0]).substr(8, 6), "00752c");
    EXPECT_EQ(hex(atomic[0]).substr(96), hex(whole).substr(80));
}

TEST(Fragment, PaddingIsLeftOut) {
    auto whole = golden_bytes("ethernet_ipv4");
    whole.resize(whole.size() + 9, untouched);
    EXPECT_EQ(hex_of_all(fragment(whole, 60, {.network_offset = 18})), golden("fragments/ethernet_ipv4_at_60"));
    EXPECT_EQ(hex_of_all(fragment(whole, 1500, {.network_offset = 18})), golden("fragments/ethernet_ipv4"));
    auto whole6 = golden_bytes("ethernet_ipv6");
    whole6.resize(whole6.size() + 9, untouched);
    EXPECT_EQ(hex_of_all(fragment(whole6, 100, {.network_offset = 14, .identification = golden_identification})),
              golden("fragments/ethernet_ipv6_at_100"));
}

// --- every size ---

template <class Header>
void expect_well_cut(Header const& header, std::size_t size, std::size_t mtu, std::size_t taken) {
    std::vector<std::byte> content(size);
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::byte>(i * 31 >> 3);
    auto const packet = make_packet(header, payload(content));
    std::vector<std::byte> whole(byte_count(packet));
    write_to(packet, whole);
    fragmentation const pieces(whole, mtu);
    ASSERT_EQ(pieces.count(), fragment_count<Header>(whole.size(), mtu));
    std::vector<std::byte> joined;
    std::vector<std::byte> buffer(mtu + 8, untouched);
    for (std::size_t k = 0; k < pieces.count(); ++k) {
        fragment_cut const cut = pieces.cut(k);
        auto const made = pieces.write(k, buffer);
        ASSERT_EQ(made.size(), pieces.size(k));
        ASSERT_LE(made.size(), mtu);
        ASSERT_EQ(cut.offset, joined.size());
        ASSERT_EQ(cut.more, k + 1 < pieces.count());
        ASSERT_TRUE(!cut.more || cut.size % 8 == 0);
        ASSERT_TRUE(!cut.more || mtu - made.size() < 8) << "as large as it can be";
        auto const data = made.last(cut.size);
        joined.insert(joined.end(), data.begin(), data.end());
        ASSERT_EQ(made.size() - cut.size, pieces.count() == 1 ? Header::wire_size : taken);
    }
    ASSERT_EQ(joined, content);
    ASSERT_EQ(std::count(buffer.end() - 8, buffer.end(), untouched), 8);
}

TEST(Fragment, EverySize) {
    for (std::size_t size = 0; size < 200; ++size)
        for (std::size_t mtu : {28U, 29U, 35U, 36U, 44U, 61U, 68U, 100U, 219U}) {
            SCOPED_TRACE(testing::Message() << size << " at " << mtu);
            expect_well_cut(ip, size, mtu, 20);
            if (HasFatalFailure()) return;
            expect_well_cut(ip6, size, mtu + 28, 48);
            if (HasFatalFailure()) return;
        }
}

// --- buffers ---

TEST(Fragment, PiecesForAGatheringSend) {
    auto const whole = golden_bytes("ipv6_route");
    fragmentation const pieces(whole, 150, {.identification = golden_identification});
    std::vector<std::byte> head(pieces.head_size(0));
    std::string digits;
    for (std::size_t k = 0; k < pieces.count(); ++k) {
        auto const [headers, data] = pieces.gather(k, head);
        digits += hex(headers) + hex(data);
        EXPECT_GE(data.data(), whole.data());
        EXPECT_LE(data.data() + data.size(), whole.data() + whole.size()) << "it stays where it is";
    }
    EXPECT_EQ(digits, golden("fragments/ipv6_route_at_150"));
}

TEST(Fragment, BuffersTooSmall) {
    auto const whole = golden_bytes("ipv4_101");
    for (std::size_t mtu : {60U, 1500U}) {
        fragmentation const pieces(whole, mtu);
        std::vector<std::byte> buffer(pieces.size(0) - 1, untouched);
        EXPECT_THROW(pieces.write(0, buffer), buffer_error);
        EXPECT_THROW(pieces.write(fragment_cut{.size = 109}, buffer), buffer_error);
        EXPECT_THROW(pieces.gather(0, std::span(buffer).first(19)), buffer_error);
        EXPECT_EQ(std::count(buffer.begin(), buffer.end(), untouched), static_cast<std::ptrdiff_t>(buffer.size()));
    }
}

// --- what is refused ---

TEST(Fragment, DontFragment) {
    auto const packet = make_packet(ipv4(flags = dont_fragment), udp(), payload(pattern<101>()));
    auto const cut = [&] { fragment(packet, 60); };
    EXPECT_EQ(words_of<dont_fragment_set>(cut),
              "fragment: IPv4.flags has dont_fragment: send the datagram whole, or clear the flag, or cut it with "
              "{.despite_dont_fragment = true}");
    EXPECT_EQ(fragment(packet, 129).size(), 1U) << "it fits";
    EXPECT_THROW(fragment(packet, 128), dont_fragment_set) << "two fragments are fragments";
    auto const all_the_same = fragment(packet, 60, {.despite_dont_fragment = true});
    EXPECT_EQ(number_at(all_the_same[0], 6), 0x6000U);
    EXPECT_EQ(number_at(all_the_same.back(), 6), 0x4000U + 10);
    std::array const wanted{fragment_cut{.size = 8, .more = true}};
    EXPECT_THROW(fragment(packet, wanted), dont_fragment_set);
    EXPECT_THROW(fragment(packet, std::array{fragment_cut{.offset = 8, .size = 101}}), dont_fragment_set);
    EXPECT_EQ(fragment(packet, std::array{fragment_cut{.size = 109}}).size(), 1U) << "all of it is no fragment";
}

TEST(Fragment, MtuTooSmall) {
    auto const four = golden_bytes("ipv4_options");
    EXPECT_EQ(
        words_of<mtu_too_small>([&] { fragment(four, 43); }),
        "fragment: an MTU of 43 bytes is too small for these headers and 8 bytes behind them: it takes at least 44");
    EXPECT_EQ(fragment(four, 44).size(), 26U);
    auto const six = golden_bytes("ipv6_101");
    EXPECT_THROW(fragment(six, 55), mtu_too_small);
    EXPECT_THROW(fragment(six, 0), mtu_too_small);
    EXPECT_THROW((void)fragment_count<ipv4>(100, 27), mtu_too_small);
}

TEST(Fragment, CutsThatNoHeaderCanSay) {
    auto const whole = golden_bytes("ipv4_101");
    std::vector<std::byte> const much(65536);
    fragmentation const pieces(whole);
    std::vector<std::byte> buffer(70000);
    auto const words = [&](fragment_cut const& cut) {
        return words_of<impossible_cut>([&] { pieces.write(cut, buffer); });
    };
    EXPECT_EQ(words({.offset = 4, .size = 8}),
              "fragment: the cut of 8 bytes at offset 4 does not start at a multiple of 8, in which headers count");
    EXPECT_EQ(words({.offset = 104, .size = 6}), "fragment: the cut of 6 bytes at offset 104 goes beyond what the "
                                                 "datagram carries; give it data of its own");
    EXPECT_EQ(words({.offset = ~std::size_t{7}, .size = 8}).substr(0, 22), "fragment: the cut of 8");
    EXPECT_EQ(words({.data = std::span(much).first(65516)}),
              "fragment: the cut of 65516 bytes at offset 0 is longer than a header can say");
    EXPECT_EQ(words({.offset = 65536, .data = std::span(much).first(8)}),
              "fragment: the cut of 8 bytes at offset 65536 starts too far behind: a header counts up to 65528");
    // As long as it can be, and as far behind: the "ping of death".
    EXPECT_EQ(pieces.write({.data = std::span(much).first(65515)}, buffer).size(), 65535U);
    EXPECT_EQ(number_at(pieces.write({.offset = 65528, .data = std::span(much).first(1480)}, buffer), 6), 8191U);
    auto const whole6 = golden_bytes("ipv6_101");
    fragmentation const pieces6(whole6);
    EXPECT_EQ(pieces6.write({.data = std::span(much).first(65527)}, buffer).size(), 65575U);
    EXPECT_THROW(pieces6.write({.data = std::span(much).first(65528)}, buffer), impossible_cut);
}

TEST(Fragment, WhatIsNoDatagram) {
    auto const words = [](std::vector<std::byte> const& bytes, std::size_t network = 0) {
        return words_of<no_datagram>([&] { fragment(bytes, 60, {.network_offset = network}); });
    };
    auto four = golden_bytes("ethernet_ipv4");
    EXPECT_EQ(words(four), "fragment: at byte 0: this is neither an IPv4 nor an IPv6 header; say where one starts: "
                           "{.network_offset = 14}");
    EXPECT_EQ(words({}), "fragment: at byte 0: there is no IP header");
    EXPECT_EQ(words(four, 200), "fragment: at byte 200: there is no IP header");
    auto const changed = [&](auto bytes, std::size_t at, unsigned value) {
        bytes[at] = static_cast<std::byte>(value);
        return bytes;
    };
    EXPECT_EQ(words(changed(four, 18, 0x44), 18), "fragment: at byte 18: IPv4.ihl is less than 5 words of 4 bytes");
    EXPECT_EQ(words(changed(four, 21, 19), 18), "fragment: at byte 20: IPv4.total_length is less than the header");
    EXPECT_EQ(words(changed(four, 21, 130), 18),
              "fragment: at byte 147: there are fewer bytes than IPv4.total_length says");
    EXPECT_EQ(words({four.begin(), four.begin() + 37}, 18), "fragment: at byte 37: the IPv4 header is cut short");
    auto six = golden_bytes("ipv6_hop_by_hop");
    EXPECT_EQ(words({six.begin(), six.begin() + 39}), "fragment: at byte 39: the IPv6 header is cut short");
    EXPECT_EQ(words({six.begin(), six.end() - 1}),
              "fragment: at byte 363: there are fewer bytes than IPv6.payload_length says");
    EXPECT_EQ(words(changed(six, 41, 255)), "fragment: at byte 364: an extension header is cut short");
    auto const once = cut_apart(golden_bytes("ipv6_hop_by_hop_at_120"))[0];
    EXPECT_EQ(words_of<no_datagram>([&] { fragment(once, 100); }),
              "fragment: at byte 48: the IPv6 packet is a fragment already");
    EXPECT_EQ(hex_of_all(fragment(once, 120)), hex(once)) << "but it fits";
}

// Every byte changed and every length: what comes out is no longer than the MTU, or a typed error.
TEST(Fragment, AnyBytes) {
    for (char const* name : {"ipv4_options", "ipv6_route", "ipv6_101"}) {
        auto const whole = golden_bytes(name);
        auto const expect_cut = [&](std::vector<std::byte> const& bytes) {
            try {
                for (auto const& one : fragment(bytes, 120)) ASSERT_LE(one.size(), 120U) << name;
            } catch (fragment_error const&) {
            }
        };
        for (std::size_t size = 0; size < whole.size(); ++size)
            expect_cut({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
        for (std::size_t at = 0; at < whole.size() && at < 110; ++at)
            for (unsigned value = 0; value < 256; ++value) {
                auto bytes = whole;
                bytes[at] = static_cast<std::byte>(value);
                expect_cut(bytes);
            }
    }
}

} // namespace

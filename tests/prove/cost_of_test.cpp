// SPDX-License-Identifier: BSL-1.0
// That the stores are those that the compilers make is read in their object code:
// tests/object_code/stores_as_claimed.cpp.
#include <cstdint>
#include <gtest/gtest.h>
#include <span>
#include <umpa/build/compose.hpp>
#include <umpa/build/content_context.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/frame_check_sequence.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/icmp.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/sctp.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/tcp_options.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/protocols/transport/udp_lite.hpp>
#include <umpa/protocols/tunnels/gre.hpp>
#include <umpa/prove/budget.hpp>
#include <umpa/prove/cost_of.hpp>
#include <umpa/prove/counting_context.hpp>

using namespace umpa;
using namespace umpa::fields;

namespace {

constexpr auto udp4 = make_packet(ethernet(), ipv4(), udp(), payload(zeros<18>));
constexpr auto cost = cost_of(udp4);

static_assert(cost.bytes == 60 && cost.bytes == to_bytes(udp4).size());
static_assert(cost.header_bytes == 42 && cost.copied_bytes == 18 && cost.is_fixed);
// 8+4+2 for Ethernet, 8+8+4 for IPv4, 8 for UDP.
static_assert(cost.stores == 3 + 3 + 1);
// IPv4's own 20 bytes; 2 addresses, the length and the protocol; UDP's 8 bytes, and 18 of payload.
static_assert(cost.checksum_words == 5 + (2 + 1 + 1) + 2 + 5);
static_assert(cost.digested_bytes == 0);

static_assert(cost.layers[0].protocol == "Ethernet" && cost.layers[3].protocol == "Payload");
static_assert(cost.layers[1].offset == 14 && cost.layers[1].size == 20);
static_assert(cost.layers[0].alignment == 64 && cost.layers[1].alignment == 2 && cost.layers[2].alignment == 2);

// Headers with their parts are one block: 20 + 4 + 2 + 3 bytes, and 3 of padding, are four words of 8.
constexpr auto with_options =
    make_packet(ipv4(), tcp(), options(maximum_segment_size(1460), sack_permitted(), window_scale(7)));
static_assert(cost_of(with_options).bytes == 52 && cost_of(with_options).header_bytes == 52);
static_assert(cost_of(with_options).stores == 3 + 4);
static_assert(cost_of(with_options).checksum_words == 5 + 4 + 8);
static_assert(cost_of(with_options).layers[4].size == 3 + 3);

// IPv6 has no checksum of its own; its addresses are 4 words each.
static_assert(cost_of(ipv6() / udp()).checksum_words == (8 + 1 + 1) + 2);
static_assert(cost_of(ipv6() / udp()).stores == 5 + 1);
// Inside of a tunnel each checksum counts, the innermost pseudo-header is that of its own IP header.
static_assert(cost_of(ipv6() / ipv4() / udp()).checksum_words == 5 + (2 + 1 + 1) + 2);
static_assert(cost_of(ipv6() / udp() / payload("abc")).checksum_words == (8 + 1 + 1) + 2 + 1);
// GRE's checksum covers all that it carries: 8 bytes of GRE, 20 of IPv4 and 8 of ICMP.
static_assert(cost_of(make_packet(ipv4(), gre(), options(gre_checksum()), ipv4(), icmp_echo())).checksum_words ==
              5 + (2 + 5 + 2) + 5 + 2);

// A header that does not begin at a word of its block: what a word holds of it is masked.
inline constexpr auto seal_fields = field_list("seal"_f[16] = auto_(internet_checksum(this_header)));
using seal = header<seal_fields, "Seal", part_of<>>;
inline constexpr auto odd_fields = field_list("odd"_f[24] = 0);
using odd = header<odd_fields, "Odd", takes<seal>>;
static_assert(cost_of(make_packet(odd(), seal())).checksum_words == 2);
static_assert(cost_of(make_packet(odd(), seal())).stores == 2);

// Padding is summed like the header that it is of.
inline constexpr auto padded_fields = field_list("sum"_f[16] = auto_(internet_checksum(this_header)));
using padded = header<padded_fields, "Padded", padded_to<8>>;
static_assert(cost_of(make_packet(padded())).checksum_words == 2 && cost_of(make_packet(padded())).stores == 1);

// A checksum without the bytes of a field adds those of the field.
inline constexpr auto without_fields = field_list(
    "sum"_f[16] = auto_(internet_checksum(from_here.without("left_out"_f))), "left_out"_f[64] = 0, "more"_f[16] = 0);
using without = header<without_fields, "Without">;
static_assert(cost_of(make_packet(without())).checksum_words == 3 + 3);

// CRCs read bytes.
constexpr auto framed = make_packet(ethernet(), ipv4(), sctp(), frame_check_sequence());
static_assert(cost_of(framed).digested_bytes == 12 + (14 + 20 + 12));
static_assert(cost_of(framed).checksum_words == 5);

// A size that is known at run time only: what is counted is without it.
constexpr auto cost_of_a_view = cost_of(make_packet(ipv4(), udp(), payload(std::span<std::byte const>())));
static_assert(!cost_of_a_view.is_fixed && cost_of_a_view.bytes == 28 && cost_of_a_view.copied_bytes == 0);
static_assert(cost_of_a_view.checksum_words == 5 + 4 + 2);
static_assert(cost_of_a_view.layers[0].alignment == 64 && cost_of_a_view.layers[2].alignment == 4);

// Behind it nothing is known of an address.
constexpr auto framed_view = make_packet(ethernet(), payload(std::span<std::byte const>()), frame_check_sequence());
static_assert(cost_of(framed_view).layers[1].alignment == 2 && cost_of(framed_view).layers[2].alignment == 1);

// Budgets.
static_assert(within<budget{}>(udp4));
static_assert(
    within<budget{
        .bytes = 60, .header_bytes = 42, .stores = 7, .copied_bytes = 18, .checksum_words = 16, .digested_bytes = 0}>(
        udp4));

template <std::size_t N>
constexpr sentence overrun_of(budget const& most, packet_cost<N> const& its) {
    return detail::words_about_overrun(detail::find_overrun(most, its), its);
}

TEST(Budget, SaysWhatIsTooMuch) {
    EXPECT_EQ(overrun_of({.bytes = 59}, cost).view(), "Ethernet / IPv4 / UDP / Payload has 60 bytes, the budget is 59");
    EXPECT_EQ(overrun_of({.header_bytes = 41}, cost).view(),
              "Ethernet / IPv4 / UDP / Payload has 42 bytes of headers, the budget is 41");
    EXPECT_EQ(overrun_of({.stores = 0}, cost).view(), "Ethernet / IPv4 / UDP / Payload has 7 stores, the budget is 0");
    EXPECT_EQ(overrun_of({.copied_bytes = 17}, cost).view(),
              "Ethernet / IPv4 / UDP / Payload has 18 bytes that are copied, the budget is 17");
    EXPECT_EQ(overrun_of({.checksum_words = 15}, cost).view(),
              "Ethernet / IPv4 / UDP / Payload has 16 words in checksums, the budget is 15");
    EXPECT_EQ(overrun_of({.digested_bytes = 57}, cost_of(framed)).view(),
              "Ethernet / IPv4 / SCTP / Frame Check Sequence has 58 bytes that a digest reads, the budget is 57");
    EXPECT_EQ(overrun_of({.bytes = 1000}, cost_of_a_view).view(),
              "IPv4 / UDP / Payload has a size that is known at run time only, the budget is in bytes");
    EXPECT_TRUE(detail::find_overrun({.header_bytes = 28}, cost_of_a_view).what.empty());
}

/// The words of all headers that a checksum of layer I sees, as build/content_context.hpp sums them: whether a sum of
/// zeros is another one with something in that word.
template <std::size_t I, class Range, class Packet>
std::size_t words_summed(Packet const& packet, Range range) {
    using stack = typename Packet::stack;
    detail::runtime_sizes<stack> const sizes{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < stack::layout.word_count; ++i) {
        detail::words_of<stack> words{};
        words[i] = 0x0101'0101;
        count +=
            detail::content_context<stack, I, decltype(packet.layers)>(words.data(), packet.layers, sizes).sum(range) !=
            0;
    }
    return count;
}
template <std::size_t I, class Range, class Packet>
std::size_t words_counted(Packet const&, Range range) {
    detail::content_work work;
    detail::counting_context<typename Packet::stack, I>(work).sum(range);
    return work.words;
}
template <std::size_t I, class Range, class Packet>
void expect_words(Packet const& packet, Range range, std::size_t words) {
    EXPECT_EQ(words_counted<I>(packet, range), words);
    EXPECT_EQ(words_summed<I>(packet, range), words);
}

TEST(CostOf, CountsTheWordsThatAreSummed) {
    auto const tunnel = make_packet(ipv4(), gre(), options(gre_checksum()), ipv4(), udp());
    expect_words<0>(tunnel, this_header, 5);
    expect_words<2>(tunnel, from_parent, 2 + 5 + 2);
    expect_words<2>(tunnel, this_header, 1);
    expect_words<3>(tunnel, this_header, 5);
    expect_words<4>(tunnel, from_here, 2);
    expect_words<0>(tunnel, from_here, 5 + 2 + 5 + 2);
    expect_words<1>(with_options, from_here, 8);
    expect_words<1>(with_options, this_header, 8);
    expect_words<1>(make_packet(odd(), seal()), this_header, 2);
    expect_words<0>(make_packet(odd(), seal()), this_header, 2);
    expect_words<0>(make_packet(padded()), this_header, 2);
    expect_words<1>(make_packet(unchecked, ethernet(), padded()), from_here, 2);
}

// A packet whose values are not constants has a cost that is one.
TEST(CostOf, IsAConstantWhateverTheValues) {
    std::uint16_t port = 7;
    auto const packet = ipv4() / udp(destination_port = port);
    static_assert(cost_of(packet).stores == 4);
    EXPECT_EQ(to_bytes(packet).size(), cost_of(packet).bytes);
}

}

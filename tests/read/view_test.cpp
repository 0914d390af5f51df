// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <read/golden_bytes.hpp>
#include <string>
#include <type_traits>
#include <umpa/read/view.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr std::array<std::byte, 28> datagram = [] {
    std::array<std::uint8_t, 28> const octets{0x45, 0xb9, 0x00, 0x1c, 0xab, 0xcd, 0x70, 0x01, 0x80, 0x11,
                                              0x12, 0x34, 10,   0,    0,    1,    67,   205,  14,   183,
                                              0x0b, 0x8e, 0x00, 0x35, 0x00, 0x08, 0xbe, 0xef};
    std::array<std::byte, 28> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(octets[i]);
    return bytes;
}();

// --- read, at compile time ---

constexpr auto ip = view<ipv4>::parse(datagram);
static_assert(ip && ip.has_value());
static_assert((*ip)[version] == 4 && (*ip)[ihl] == 5 && (*ip)[dscp] == 46 && (*ip)[ecn] == 1);
static_assert((*ip)[type_of_service] == 0xb9 && (*ip)[total_length] == 28 && (*ip)[identification] == 0xabcd);
static_assert((*ip)[flags] == (dont_fragment | more_fragments) && (*ip)[flags][mf] && !(*ip)[flags]["reserved"_f]);
static_assert((*ip)[fragment_offset] == 0x1001 && (*ip)[ttl] == 128 && ip->get<"protocol">() == 17);
static_assert((*ip)[source_address] == "10.0.0.1" && (*ip)[dst] == ipv4_address("67.205.14.183"));
static_assert(ip->header_size() == 20 && ip->bytes().size() == 20 && ip->parts().empty() && ip->padding().empty());
static_assert(ip->rest().size() == 8 && ip->rest().data() == datagram.data() + 20 && ip->beyond().empty());
static_assert(ip->packet().size() == 28 && !ip->is_cut() && ip->missing() == 0);
static_assert((*view<udp>::parse(ip->rest()))[checksum] == 0xbeef);

// Each field has the type that it has in the header.
template <class P>
constexpr bool has_types_of_header(view<P> const& v) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        P const header;
        return (std::is_same_v<decltype(v.template read_at<I>()), decltype(header.template read_at<I>())> && ...);
    }(std::make_index_sequence<P::field_count>());
}
static_assert(has_types_of_header(*ip) && has_types_of_header(*view<udp>::parse(ip->rest())));

// A view is small, copied as bytes, and can be read where it can be written.
static_assert(std::is_trivially_copyable_v<view<ipv4>> && std::is_trivially_copyable_v<result<view<ipv4>>>);
static_assert(std::is_convertible_v<mutable_view<ipv4>, view<ipv4>>);
static_assert(!std::is_convertible_v<view<ipv4>, mutable_view<ipv4>>);

// Of a container that is about to end there is no view.
template <class Bytes>
concept viewable = requires(Bytes&& bytes) { view<udp>::parse(std::forward<Bytes>(bytes)); };
static_assert(viewable<std::vector<std::byte>&> && viewable<std::span<unsigned char>> && viewable<char (&)[9]>);
static_assert(!viewable<std::vector<std::byte>> && !viewable<std::string> && !viewable<std::vector<int>&>);
template <class Bytes>
concept writable = requires(Bytes&& bytes) { mutable_view<udp>::parse(std::forward<Bytes>(bytes)); };
static_assert(writable<std::vector<unsigned char>&> && !writable<std::vector<unsigned char> const&>);
static_assert(!writable<std::string_view>);

// --- written, at compile time ---

constexpr bool writes_as_a_header_does() {
    auto bytes = datagram;
    auto const v = *mutable_view<ipv4>::parse(bytes);
    v[time_to_live] = "windows";
    v[flags][dont_fragment] = false;
    v[flags] |= "reserved"_f;
    v[flags] -= mf;
    v[type_of_service] = 0x17;
    v[source_address] = "1.2.3.4";
    v[destination_address] = {9, 8, 7, 6};
    auto const field = v[identification];
    field = 7;
    v[header_checksum] = v[identification];
    return v[ttl] == 128 && v[flags] == "reserved"_f && v[dscp] == 5 && v[ecn] == 3 && v[src] == "1.2.3.4" &&
           v[dst] == ipv4_address("9.8.7.6") && v[header_checksum] == 7 && bytes[10] == std::byte{0} &&
           bytes[11] == std::byte{7} && v[version] == 4 && v[total_length] == 28 && v[fragment_offset] == 0x1001;
}
static_assert(writes_as_a_header_does());

TEST(MutableView, RefusesWhatAHeaderRefuses) {
    auto bytes = datagram;
    auto const v = *mutable_view<ipv4>::parse(bytes);
    int const large = 256;
    std::string const unknown = "plan9";
    std::string const wrong = "1.2.3";
    EXPECT_THROW(v[time_to_live] = large, range_error);
    EXPECT_THROW(v[time_to_live] = unknown, unknown_name);
    EXPECT_THROW(v[source_address] = wrong, address_error);
    EXPECT_THROW(v[type_of_service] = large, range_error);
    EXPECT_EQ(bytes, datagram);
    try {
        v[time_to_live] = large;
    } catch (range_error const& error) {
        EXPECT_STREQ(error.what(), "IPv4.time_to_live: 256 does not fit in 8 bits (at most 255)");
    }
}

// --- golden packets, made by Scapy ---

TEST(View, ReadsWhatScapyWrote) {
    auto const bytes = golden_bytes("ethernet_ipv6_tcp");
    auto const frame = view<ethernet>::parse(bytes);
    ASSERT_TRUE(frame);
    EXPECT_EQ((*frame)[type], 0x86dd);
    EXPECT_TRUE((*frame)[source_address] == "02:00:00:00:00:01");
    EXPECT_TRUE((*frame)[destination_address] == "02:00:00:00:00:02");
    auto const packet = view<ipv6>::parse(frame->rest());
    ASSERT_TRUE(packet);
    EXPECT_EQ((*packet)[version], 6);
    EXPECT_TRUE((*packet)[source_address] == "2001:db8::1");
    EXPECT_EQ((*packet)[payload_length], packet->rest().size());
    auto const segment = view<tcp>::parse(packet->rest());
    ASSERT_TRUE(segment);
    EXPECT_EQ((*segment)[source_port], 1024);
    EXPECT_EQ((*segment)[destination_port], 80);
    EXPECT_TRUE((*segment)[control_bits] == syn);
}

TEST(View, EverythingAtItsLargest) {
    auto const bytes = golden_bytes("max_tcp");
    auto v = view<tcp>::parse(bytes);
    ASSERT_FALSE(v);
    EXPECT_EQ(v.error().problem, read_problem::header_cut);
    EXPECT_EQ(v.error().needed, 60U);
    auto const largest = golden_bytes("max_udp");
    auto const u = view<udp>::parse(largest);
    ASSERT_TRUE(u);
    EXPECT_EQ((*u)[source_port], 65535);
    EXPECT_TRUE(u->is_cut());
    EXPECT_EQ(u->missing(), 65527U);
}

// --- sizes ---

TEST(View, PassesOverOptions) {
    auto const bytes = golden_bytes("tcp_option_linux");
    auto const packet = view<ipv4>::parse(bytes);
    ASSERT_TRUE(packet);
    auto const segment = view<tcp>::parse(packet->rest());
    ASSERT_TRUE(segment);
    EXPECT_EQ(segment->header_size(), 40U);
    EXPECT_EQ(segment->parts().size(), 20U);
    EXPECT_EQ(segment->parts()[0], std::byte{2}) << "the maximum segment size comes first";
    EXPECT_EQ(segment->parts().data(), segment->bytes().data() + 20);
    EXPECT_EQ(segment->rest().data(), segment->bytes().data() + 40);
}

TEST(View, EndsWhereTheLengthSays) {
    std::vector<std::byte> frame(datagram.begin(), datagram.end());
    frame.resize(46);
    auto const v = view<ipv4>::parse(frame);
    ASSERT_TRUE(v);
    EXPECT_EQ(v->rest().size(), 8U);
    EXPECT_EQ(v->beyond().size(), 18U);
    EXPECT_EQ(v->beyond().data(), frame.data() + 28);
    EXPECT_EQ(v->packet().size(), 28U);
}

// The parts of GRE are those whose bits are set.
TEST(View, FindsPartsThatAreFlagged) {
    for (unsigned bits = 0; bits < 8; ++bits) {
        std::array<unsigned char, 24> bytes{};
        bytes[0] = static_cast<unsigned char>((bits & 1) << 7 | (bits & 2) << 4 | (bits & 4) << 2);
        auto const v = view<gre>::parse(bytes);
        ASSERT_TRUE(v);
        EXPECT_EQ(v->header_size(), 4 + 4 * static_cast<std::size_t>(std::popcount(bits)));
        EXPECT_EQ(v->rest().size(), 24 - v->header_size());
    }
    unsigned char const cut[]{0xb0, 0, 8, 0, 1, 2, 3, 4, 5, 6};
    auto const v = view<gre>::parse(cut);
    ASSERT_FALSE(v);
    EXPECT_EQ(v.error().sentence(), "GRE Key at byte 8: 2 bytes given, the header needs 4");
}

// SCTP counts a chunk without the padding behind it, RFC 9260 section 3.2.
TEST(View, KnowsPaddingFromParts) {
    unsigned char const chunks[]{0, 3, 0, 19, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 'a', 'b', 'c', 0xee, 7, 0, 0, 8};
    auto const v = view<sctp_data>::parse(chunks);
    ASSERT_TRUE(v);
    EXPECT_EQ(v->parts().size(), 3U);
    EXPECT_EQ(v->padding().size(), 1U);
    EXPECT_EQ(v->padding()[0], std::byte{0xee});
    EXPECT_EQ(v->header_size(), 20U);
    EXPECT_EQ(v->rest().size(), 4U);
    auto const last = view<sctp_data>::parse(std::span(chunks).first(19));
    ASSERT_TRUE(last);
    EXPECT_TRUE(last->padding().empty()) << "a sender may leave it out at the end";
}

// --- what cannot be read ---

template <class P>
std::string said_of(std::vector<unsigned char> const& bytes) {
    auto const v = view<P>::parse(bytes);
    return v ? "nothing" : v.error().sentence();
}

TEST(View, SaysWhatIsMissing) {
    EXPECT_EQ(said_of<tcp>(std::vector<unsigned char>(12)),
              "TCP: 12 bytes given, the header needs 20 (data_offset is at byte 12)");
    EXPECT_EQ(said_of<tcp>(std::vector<unsigned char>(13)), "TCP: 13 bytes given, the header needs 20");
    EXPECT_EQ(said_of<udp>({}), "UDP: 0 bytes given, the header needs 8");
    EXPECT_EQ(said_of<udp>({1}), "UDP: 1 byte given, the header needs 8");
    std::vector<unsigned char> segment(24);
    segment[12] = 0xa0;
    EXPECT_EQ(said_of<tcp>(segment), "TCP: 24 bytes given, the header needs 40 (data_offset at byte 12 is 10)");
}

// One byte too few, and just enough.
TEST(View, WantsEachByteOfAHeader) {
    std::vector<unsigned char> packet(60);
    for (unsigned words = 5; words <= 15; ++words) {
        packet[0] = static_cast<unsigned char>(0x40 | words);
        packet[3] = 60;
        EXPECT_FALSE(view<ipv4>::parse(std::span(packet).first(4 * words - 1))) << words;
        auto const v = view<ipv4>::parse(std::span(packet).first(4 * words));
        ASSERT_TRUE(v) << words;
        EXPECT_EQ(v->parts().size(), 4 * words - 20);
        EXPECT_EQ(v->missing(), 60 - 4 * words);
    }
}

TEST(View, SaysWhichLengthLies) {
    std::vector<unsigned char> packet(40);
    auto say = [&](unsigned char first, unsigned char length) {
        packet[0] = first, packet[3] = length;
        return said_of<ipv4>(packet);
    };
    EXPECT_EQ(say(0x43, 40), "IPv4.ihl at byte 0 is 3, which makes a header of 12 bytes; its own fields are 20");
    EXPECT_EQ(say(0x4f, 40), "IPv4: 40 bytes given, the header needs 60 (ihl at byte 0 is 15)");
    EXPECT_EQ(say(0x46, 23), "IPv4.total_length at byte 2 is 23, which makes 23 bytes in all; the header alone has 24");
    EXPECT_EQ(say(0x46, 24), "nothing");
    EXPECT_EQ(said_of<modbus_tcp>(std::vector<unsigned char>(7)),
              "Modbus/TCP.length at byte 4 is 0, and no packet has that size");
}

TEST(View, HasAnErrorThatAProgramCanReadToo) {
    auto const v = view<ipv4>::parse(std::span(datagram).first(15));
    ASSERT_FALSE(v);
    read_error const& error = v.error();
    EXPECT_EQ(error.problem, read_problem::header_cut);
    EXPECT_EQ(error.protocol, "IPv4");
    EXPECT_EQ(error.needed, 20U);
    EXPECT_EQ(error.given, 15U);
    EXPECT_EQ(error.offset, 0U);
    EXPECT_TRUE(error.field.empty());
    EXPECT_THROW((void)v.value(), unreadable);
    EXPECT_EQ(ip.value()[ttl], 128);
}
static_assert(view<ipv4>::parse(std::span(datagram).first(19)).error().needed == 20);

// --- cut packets ---

TEST(View, ReadsACutPacketAsFarAsItGoes) {
    auto const v = view<ipv4>::parse(std::span(datagram).first(23));
    ASSERT_TRUE(v);
    EXPECT_TRUE(v->is_cut());
    EXPECT_EQ(v->missing(), 5U);
    EXPECT_EQ(v->rest().size(), 3U);
    EXPECT_EQ(v->packet().size(), 23U);
    EXPECT_TRUE(v->beyond().empty());
}
TEST(View, OfAWholePacketIsNotOfACutOne) {
    EXPECT_TRUE(view<ipv4>::parse(whole, datagram));
    auto const v = view<ipv4>::parse(whole, std::span(datagram).first(23));
    ASSERT_FALSE(v);
    EXPECT_EQ(v.error().problem, read_problem::packet_cut);
    EXPECT_EQ(v.error().sentence(), "IPv4.total_length at byte 2 is 28, which makes 28 bytes in all; 23 are given");
}

} // namespace

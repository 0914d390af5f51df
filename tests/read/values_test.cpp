// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <read/golden_bytes.hpp>
#include <string>
#include <type_traits>
#include <umpa/read/parse.hpp>
#include <umpa/read/values.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;

constexpr auto frame = to_bytes(make_packet(ethernet(), ipv4(src = "10.0.0.1", ttl = 7), udp(sport = 1024, dport = 53),
                                            payload("hello"), pad_to<60>()));

// --- a view on its own ---

constexpr auto in_frame = *view<ipv4>::parse(std::span(frame).subspan(14));
constexpr ipv4 value(in_frame);
static_assert(value[src] == "10.0.0.1" && value[ttl] == 7 && value == in_frame.values());
static_assert(value.is_auto(ihl) && value.is_auto(total_length) && value.is_auto(header_checksum));
static_assert(!value.is_auto(protocol) && value[protocol] == 17, "what follows is bytes, which have no number");
static_assert(std::is_same_v<decltype(header(in_frame)), ipv4> && header(in_frame) == value);

TEST(Values, OfAHeaderAreEditedAndBuiltAnew) {
    ipv4 header(in_frame);
    header[ttl] = 6;
    auto const bytes = to_bytes(make_packet(header, udp(sport = 1024, dport = 53), payload("hello")));
    EXPECT_EQ(hex(bytes), hex(to_bytes(make_packet(ipv4(src = "10.0.0.1", ttl = 6), udp(sport = 1024, dport = 53),
                                                   payload("hello")))));
}

TEST(Values, OfAWritableViewToo) {
    auto bytes = frame;
    EXPECT_EQ(ipv4(*mutable_view<ipv4>::parse(std::span(bytes).subspan(14))), value);
}

// --- a whole packet ---

std::string built(auto const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    return hex(bytes);
}

constexpr auto packet = to_packet(*parse<ethernet, ipv4, udp>(frame));
static_assert(packet[in<ethernet>].overridden == 0 && packet[in<ipv4>].overridden == 0);
static_assert(packet[in<udp>].is_auto(length) && packet[in<udp>].is_auto(checksum));
static_assert(!packet[in<udp>].is_auto(destination_port) && packet[in<udp>][destination_port] == 53);
static_assert(packet[in<payload_view>].bytes().size() == 5 && packet[in<parts_view<ipv4>>].bytes().empty());
static_assert(packet[in<trailing_view<ipv4>>].bytes().size() == 13 && packet[in<trailing_view<udp>>].bytes().empty());
static_assert([] {
    std::array<std::byte, frame.size()> again{};
    write_to(packet, again);
    return again == frame;
}());

/// A packet that Scapy made, read and edited, is the other packet that Scapy made.
TEST(ToPacket, FollowsAnEditedPayload) {
    for (std::string const protocol : {"udp", "tcp"})
        for (int from : {0, 1, 10, 65})
            for (int to : {0, 3, 64, 1400}) {
                auto const bytes = golden_bytes(protocol + "_payload_" + std::to_string(from));
                std::string const wanted = golden(protocol + "_payload_" + std::to_string(to));
                auto const other = golden_bytes(protocol + "_payload_" + std::to_string(to));
                auto const edit = [&](auto edited, std::size_t headers) {
                    edited[in<payload_view>].data = std::span(other).subspan(headers);
                    return built(edited);
                };
                if (protocol == "udp")
                    EXPECT_EQ(edit(to_packet(parse<ipv4, udp>(bytes).value()), 28), wanted) << from << " to " << to;
                else
                    EXPECT_EQ(edit(to_packet(parse<ipv6, tcp>(bytes).value()), 60), wanted) << from << " to " << to;
            }
}

TEST(ToPacket, FollowsAnEditedAddress) {
    auto const bytes = golden_bytes("udp_payload_10");
    auto edited = to_packet(*parse<ipv4, udp>(bytes));
    edited[in<ipv4>][src] = "192.168.0.1";
    EXPECT_NE(built(edited), hex(bytes));
    constexpr std::array<unsigned char, 10> content{1, 8, 15, 22, 29, 36, 43, 50, 57, 64};
    EXPECT_EQ(built(edited), hex(to_bytes(make_packet(ipv4(src = "192.168.0.1", dst = "10.0.0.2"),
                                                      udp(sport = 1024, dport = 2048), payload(content)))));
    edited[in<ipv4>][src] = "10.0.0.1";
    EXPECT_EQ(built(edited), hex(bytes));
}

// The sizes of options are known at run time only; lengths and checksums count them all the same.
TEST(ToPacket, LeavesLengthsToTheirRulesBehindOptions) {
    auto const bytes = golden_bytes("ipv4_and_tcp_options");
    auto read = to_packet(*parse<ipv4, tcp>(bytes));
    EXPECT_EQ(read[in<ipv4>].overridden, 0U);
    EXPECT_TRUE(read[in<tcp>].is_auto(data_offset));
    EXPECT_TRUE(read[in<tcp>].is_auto(checksum));
    EXPECT_EQ(built(read), hex(bytes));
    // Without its options the header of TCP is the shorter, and IPv4 says so.
    read[in<parts_view<tcp>>].data = {};
    auto shorter = bytes_of_digits(built(read));
    auto const again = parse<ipv4, tcp>(whole, shorter);
    ASSERT_TRUE(again) << again.error().sentence();
    EXPECT_EQ((*again)[in<tcp>][data_offset], 5);
    EXPECT_EQ((*again)[in<ipv4>][total_length], bytes.size() - 8);
    EXPECT_TRUE(to_packet(*again)[in<tcp>].is_auto(checksum));
}

// Bytes behind what UDP carries are in what IPv4 carries; bytes behind that are in neither.
TEST(ToPacket, KnowsWhoseTrailingBytesAre) {
    auto bytes = frame;
    auto const p = *parse<ethernet, ipv4, udp>(bytes);
    p[in<ipv4>][total_length] = 36;
    auto const read = to_packet(*parse<ethernet, ipv4, udp>(bytes));
    EXPECT_TRUE(read[in<ipv4>].is_auto(total_length));
    EXPECT_TRUE(read[in<udp>].is_auto(length));
    EXPECT_TRUE(read[in<udp>].is_auto(checksum));
    EXPECT_EQ(read[in<trailing_view<udp>>].bytes().size(), 3U);
    EXPECT_EQ(read[in<trailing_view<ipv4>>].bytes().size(), 10U);
    EXPECT_EQ(built(read), hex(bytes));
}

TEST(ToPacket, OverridesWhatTheRulesDoNotGive) {
    auto const wrong_sum = golden_bytes("override_udp_checksum");
    auto read = to_packet(*parse<ipv4, udp>(wrong_sum));
    EXPECT_FALSE(read[in<udp>].is_auto(checksum));
    EXPECT_EQ(read[in<udp>][checksum], 0x1234);
    EXPECT_TRUE(read[in<ipv4>].is_auto(header_checksum));
    EXPECT_EQ(built(read), hex(wrong_sum));
    read[in<udp>][checksum] = auto_;
    auto const right = bytes_of_digits(built(read));
    EXPECT_EQ(to_packet(*parse<ipv4, udp>(right))[in<udp>].overridden, 1U << 1) << "the port, which has no protocol";
    auto const wrong_protocol = golden_bytes("override_ipv4_protocol");
    auto const other = to_packet(*parse<ipv4, udp>(unchecked, wrong_protocol));
    EXPECT_FALSE(other[in<ipv4>].is_auto(protocol));
    EXPECT_EQ(built(other), hex(wrong_protocol));
}

TEST(ToPacket, JudgesAnOuterChecksumByTheInnerOneThatIsThere) {
    constexpr auto tunnel =
        to_bytes(make_packet(ipv4(), udp(checksum = 7), vxlan(), ethernet(), ipv4(), udp(sport = 1)));
    auto bytes = tunnel;
    auto const p = *parse<ipv4, udp, vxlan, ethernet, ipv4, udp>(bytes);
    // An inner checksum that is wrong, and an outer one that is right over it.
    p[in<udp, 1>][checksum] = 0xbad;
    auto again = to_packet(p);
    again[in<udp>][checksum] = auto_;
    write_to(again, bytes);
    auto const read = to_packet(p);
    EXPECT_TRUE(read[in<udp>].is_auto(checksum));
    EXPECT_FALSE((read[in<udp, 1>].is_auto(checksum)));
    EXPECT_EQ((read[in<udp, 1>][checksum]), 0xbad);
    EXPECT_EQ(built(read), hex(bytes));
}

TEST(ToPacket, OfAPacketThatIsCutBuildsWhatIsThere) {
    auto const cut = std::span(frame).first(44);
    auto const read = to_packet(*parse<ethernet, ipv4, udp>(cut));
    EXPECT_FALSE(read[in<ipv4>].is_auto(total_length));
    EXPECT_TRUE(read[in<ipv4>].is_auto(header_checksum));
    EXPECT_FALSE(read[in<udp>].is_auto(length));
    EXPECT_EQ(built(read), hex(cut));
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include "packet_bytes.hpp"
#include <gtest/gtest.h>
#include <string>
#include <umpa/read/checksums.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using state = checksum_state;

checksum_report report_of(std::vector<std::byte> const& bytes, std::string_view protocol) {
    for (found_checksum const& one : checksums_of(bytes))
        if (one.protocol == protocol) return one.report;
    ADD_FAILURE() << "no checksum of " << protocol;
    return {};
}

constexpr auto frame =
    make_packet(ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"), udp(sport = 7, dport = 9), payload("abc"));
constexpr auto right = to_bytes(frame);

TEST(Checksums, RightOnesAreOk) {
    auto const found = checksums_of(bytes_of(make_packet(ethernet(), ipv4(), gre(), options(gre_checksum()), ipv6(),
                                                         tcp(), payload("x"), frame_check_sequence())));
    std::string names;
    for (found_checksum const& one : found) {
        names.append(one.protocol).append(" ");
        EXPECT_EQ(one.report.state, state::ok) << one.protocol;
        EXPECT_EQ(one.report.found, one.report.expected);
    }
    EXPECT_EQ(names, "TCP GRE Checksum IPv4 Frame Check Sequence ");
}

TEST(Checksums, AWrongOneComesWithTheRightOne) {
    auto bytes = bytes_of(frame);
    bytes[40] ^= std::byte{1};
    checksum_report const udp = report_of(bytes, "UDP");
    EXPECT_EQ(udp.state, state::wrong);
    EXPECT_EQ(udp.expected, udp.found ^ 0x100);
    EXPECT_EQ(report_of(bytes, "IPv4").state, state::ok);
    bytes[22] ^= std::byte{1};
    EXPECT_EQ(report_of(bytes, "IPv4").state, state::wrong);
}

TEST(Checksums, EachByteCounts) {
    for (std::size_t i = 14; i < right.size(); ++i) {
        std::vector<std::byte> bytes(right.begin(), right.end());
        bytes[i] ^= std::byte{0x10};
        bool all_ok = true;
        for (found_checksum const& one : checksums_of(bytes)) all_ok = all_ok && one.report.state == state::ok;
        EXPECT_FALSE(all_ok && checksums_of(bytes).size() == 2) << "byte " << i;
    }
}

TEST(Checksums, ZeroIsNoneForUdpAndWrongForTcp) {
    EXPECT_EQ(report_of(bytes_of(make_packet(ethernet(), ipv4(), udp(checksum = 0))), "UDP").state, state::absent);
    EXPECT_EQ(report_of(bytes_of(make_packet(ethernet(), ipv4(), tcp(checksum = 0))), "TCP").state, state::wrong);
}

// What Linux leaves for the interface to finish: the folded sum of the pseudo-header, not complemented.
TEST(Checksums, PartialOnes) {
    std::uint64_t const pseudo = 0x0a00 + 0x0001 + 0x0a00 + 0x0002 + 6 + 20;
    auto const packet = make_packet(ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"),
                                    tcp(checksum = static_cast<unsigned>(pseudo) & 0xffffU));
    EXPECT_EQ(report_of(bytes_of(packet), "TCP").state, state::partial);
}

// Linux computes the outer one as if the interface had completed the inner one already.
TEST(Checksums, AroundAPartialOne) {
    auto packet = make_packet(ethernet(), ipv4(), udp(), vxlan(), ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"),
                              udp(), payload("abc"));
    auto const whole = bytes_of(packet);
    auto const report_of_outer = [](std::vector<std::byte> const& bytes) {
        checksum_report const found = checksums_of(bytes)[2].report;
        EXPECT_EQ(found, checksum_of(*parse<ethernet, ipv4, udp, vxlan, ethernet, ipv4, udp>(bytes), in<udp>));
        return found;
    };
    std::uint64_t const summed = report_of_outer(whole).found;
    packet[in<udp, 1>][checksum] = 0x0a00 + 0x0001 + 0x0a00 + 0x0002 + 17 + 11;
    EXPECT_EQ(checksums_of(bytes_of(packet))[0].report.state, state::partial);
    EXPECT_EQ(report_of_outer(bytes_of(packet)).state, state::ok) << "of the bytes as they are";

    packet[in<udp>][checksum] = summed;
    EXPECT_EQ(report_of_outer(bytes_of(packet)), (checksum_report{state::partial, summed, summed}));
    packet[in<udp>][checksum] = summed ^ 1;
    EXPECT_EQ(report_of_outer(bytes_of(packet)).state, state::wrong);
    packet[in<udp>][checksum] = summed;
    packet[in<udp, 1>][checksum] = 1;
    EXPECT_EQ(report_of_outer(bytes_of(packet)).state, state::wrong) << "nothing is left to the interface";
}

TEST(Checksums, OfWhatIsNotWholeTheyAreUnknown) {
    auto const cut = make_packet(ethernet(), ipv4(total_length = 500), tcp(checksum = 1), payload("abc"));
    EXPECT_EQ(report_of(bytes_of(cut), "TCP").state, state::unknown);
    EXPECT_EQ(report_of(bytes_of(cut), "IPv4").state, state::ok);
    auto const piece = make_packet(ethernet(), ipv4(flags = mf), tcp(checksum = 1), payload("abc"));
    EXPECT_EQ(report_of(bytes_of(piece), "TCP").state, state::unknown);
    // RFC 8200 section 4.5.
    auto const piece6 = make_packet(ethernet(), ipv6(), ipv6_fragment(more_fragments = 1), udp(checksum = 1));
    EXPECT_EQ(report_of(bytes_of(piece6), "UDP").state, state::unknown);
}

TEST(Checksums, TheSegmentListHasTheFinalDestination) {
    auto const bytes =
        bytes_of(make_packet(ethernet(), ipv6(dst = "2001:db8::8"), segment_routing(),
                             options(route_segment("2001:db8::9"), route_segment("2001:db8::8")), tcp()));
    EXPECT_EQ(report_of(bytes, "TCP").state, state::ok);
}

}

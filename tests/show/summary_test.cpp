// SPDX-License-Identifier: BSL-1.0
#include <gtest/gtest.h>
#include <umpa/umpa.hpp>

using namespace umpa;

TEST(Summary, SaysEndsFlagsAndWhatWasSet) {
    auto packet = make_packet(ethernet(src = "02:00:00:00:00:01"), vlan(vlan_identifier = 42),
                              ipv4(src = "10.0.0.1", dst = "10.0.0.2", ttl = 1),
                              tcp(sport = 9, dport = "http", control_bits = syn | ack),
                              options(maximum_segment_size(1460), sack_permitted()), payload("x"));
    EXPECT_EQ(summary(packet), "Ethernet 02:00:00:00:00:01 > ff:ff:ff:ff:ff:ff / VLAN vlan_identifier=42 / "
                               "IPv4 10.0.0.1 > 10.0.0.2 time_to_live=1 / TCP 9 (discard) > 80 (http) [ack syn] "
                               "(Maximum Segment Size max_seg_size=1460, SACK Permitted) / Payload 1 byte");
    packet[in<tcp>][checksum] = 0xbad;
    EXPECT_NE(summary(packet).find("[ack syn] checksum=0x0bad ("), std::string::npos);
}

TEST(Summary, OfAHeaderAlone) { EXPECT_EQ(summary(udp(sport = 7, dport = 9)), "UDP 7 (echo) > 9 (discard)"); }

TEST(Summary, LeavesOutAPayloadThatIsNotThere) {
    std::span<std::byte const> const nothing;
    EXPECT_EQ(summary(make_packet(udp(), payload(nothing))), "UDP 0 > 0");
}

TEST(Summary, ClosesNestedParts) {
    EXPECT_EQ(summary(make_packet(tcp(), options(sack(), sack_block(1, 2), sack_block(3, 4)))),
              "TCP 0 > 0 (SACK (SACK Block left_edge=1 right_edge=2, SACK Block left_edge=3 right_edge=4))");
}

// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/link_packets.hpp>
#include <gtest/gtest.h>

namespace {

using umpa::test::expect_protocol_golden;

TEST(GoldenLink, LogicalLinkControl) { umpa::test::logical_link_packets(expect_protocol_golden); }
TEST(GoldenLink, ServiceVlan) { umpa::test::service_vlan_packets(expect_protocol_golden); }
TEST(GoldenLink, LinuxCooked) { umpa::test::linux_cooked_packets(expect_protocol_golden); }
TEST(GoldenLink, Pppoe) { umpa::test::pppoe_packets(expect_protocol_golden); }
TEST(GoldenLink, Ppp) { umpa::test::ppp_packets(expect_protocol_golden); }
TEST(GoldenLink, Mpls) { umpa::test::mpls_packets(expect_protocol_golden); }
TEST(GoldenLink, Arp) { umpa::test::arp_packets(expect_protocol_golden); }
TEST(GoldenLink, Lldp) { umpa::test::lldp_packets(expect_protocol_golden); }
TEST(GoldenLink, SpanningTree) { umpa::test::spanning_tree_packets(expect_protocol_golden); }
TEST(GoldenLink, Eapol) { umpa::test::eapol_packets(expect_protocol_golden); }
TEST(GoldenLink, FrameEnds) { umpa::test::frame_end_packets(expect_protocol_golden); }
TEST(GoldenLink, PaddedFrames) { umpa::test::padded_packets(expect_protocol_golden); }

} // namespace

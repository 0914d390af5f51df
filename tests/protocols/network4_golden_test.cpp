// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/network4_packets.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(GoldenNetwork4, OptionsOfIpv4) { ipv4_classic_option_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, IcmpQueries) { icmp_query_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, IcmpErrors) { icmp_error_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, IcmpExtensions) { icmp_extension_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, Igmp) { igmp_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, Ospf) { ospf_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, OspfLinkStates) { ospf_link_state_packets(expect_protocol_golden); }
TEST(GoldenNetwork4, Vrrp) { vrrp_packets(expect_protocol_golden); }

} // namespace

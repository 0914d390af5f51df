// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/network6_packets.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(GoldenNetwork6, Options) { ipv6_option_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, Fragments) { ipv6_fragment_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, RoutingHeaders) { ipv6_routing_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, SegmentRouting) { segment_routing_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, AuthenticationAndEncapsulation) { ipsec_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, Chains) { ipv6_chain_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, Icmpv6) { icmpv6_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, NeighborDiscovery) { neighbor_discovery_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, RouterAdvertisements) { router_advertisement_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, Redirects) { nd_redirect_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, Mld) { mld_packets(expect_protocol_golden); }
TEST(GoldenNetwork6, Mldv2) { mldv2_packets(expect_protocol_golden); }

} // namespace

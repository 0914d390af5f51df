// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/stack_packets.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(GoldenStacks, EthernetAndVlan) { link_packets(expect_golden); }
TEST(GoldenStacks, Ipv6) { ipv6_packets(expect_golden); }
TEST(GoldenStacks, Tunnels) { tunnel_packets(expect_golden); }
TEST(GoldenStacks, Unchecked) { unchecked_packets(expect_golden); }

} // namespace

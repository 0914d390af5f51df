// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/option_packets.hpp>
#include <gtest/gtest.h>

namespace {

TEST(GoldenOptions, OfTcp) { umpa::test::tcp_option_packets(umpa::test::expect_golden); }
TEST(GoldenOptions, OfIpv4) { umpa::test::ipv4_option_packets(umpa::test::expect_golden); }

} // namespace

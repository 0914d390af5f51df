// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/tunnel_packets.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(GoldenTunnels, GtpU) {
    gtp_u_data_packets(expect_protocol_golden);
    gtp_u_message_packets(expect_protocol_golden);
}
TEST(GoldenTunnels, GtpC) { gtp_c_packets(expect_protocol_golden); }
TEST(GoldenTunnels, L2tp) {
    l2tp_packets(expect_protocol_golden);
    l2tpv3_packets(expect_protocol_golden);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/tunnel_packets.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(GoldenTunnels, Vxlan) {
    vxlan_packets(expect_protocol_golden);
    vxlan_gpe_packets(expect_protocol_golden);
}
TEST(GoldenTunnels, Gre) {
    gre_packets(expect_protocol_golden);
    gre_relatives_packets(expect_protocol_golden);
}
TEST(GoldenTunnels, Geneve) { geneve_packets(expect_protocol_golden); }
TEST(GoldenTunnels, Wireguard) { wireguard_packets(expect_protocol_golden); }
TEST(GoldenTunnels, Nsh) { nsh_packets(expect_protocol_golden); }

} // namespace

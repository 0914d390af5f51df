// SPDX-License-Identifier: BSL-1.0
#include <golden/tunnel_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Tunnels) {
    law_count count;
    visit_tunnel(golden_law{&count});
    EXPECT_GT(count.packets, 100);
}

} // namespace

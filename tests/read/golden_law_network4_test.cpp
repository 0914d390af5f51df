// SPDX-License-Identifier: BSL-1.0
#include <golden/network4_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Network4) {
    law_count count;
    visit_network4(golden_law{&count});
    EXPECT_GT(count.packets, 90);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <golden/network6_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Network6) {
    law_count count;
    visit_network6(golden_law{&count});
    EXPECT_GT(count.packets, 100);
}

} // namespace

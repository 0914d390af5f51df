// SPDX-License-Identifier: BSL-1.0
#include <golden/link_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Link) {
    law_count count;
    visit_link(golden_law{&count});
    EXPECT_GT(count.packets, 130);
}

} // namespace

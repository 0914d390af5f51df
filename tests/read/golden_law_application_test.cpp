// SPDX-License-Identifier: BSL-1.0
#include <golden/application_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Application) {
    law_count count;
    visit_application(golden_law{&count});
    EXPECT_GT(count.packets, 90);
}

} // namespace

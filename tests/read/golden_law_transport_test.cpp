// SPDX-License-Identifier: BSL-1.0
#include <golden/transport_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Transport) {
    law_count count;
    visit_transport(golden_law{&count});
    EXPECT_GT(count.packets, 100);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <golden/field_packets.hpp>
#include <golden/override_packets.hpp>
#include <golden/stack_packets.hpp>
#include <golden/tutorial_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, TutorialPackets) {
    law_count count;
    tutorial_packets(golden_law{&count});
    EXPECT_EQ(count.packets, 2);
}
TEST(GoldenLaw, FieldsOfIpv4) {
    law_count count;
    ipv4_field_packets(golden_law{&count});
    EXPECT_EQ(count.packets, 10);
}
TEST(GoldenLaw, AutomaticFieldsSetByHand) {
    law_count count;
    override_packets(golden_law{&count});
    EXPECT_GT(count.packets, 10);
    EXPECT_GT(count.refused, 3);
}
TEST(GoldenLaw, SumsOfZero) {
    law_count count;
    zero_sum_packets(golden_law{&count});
    EXPECT_EQ(count.packets, 4);
}

} // namespace

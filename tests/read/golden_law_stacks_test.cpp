// SPDX-License-Identifier: BSL-1.0
#include <golden/option_packets.hpp>
#include <golden/stack_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, Stacks) {
    law_count count;
    link_packets(golden_law{&count});
    ipv6_packets(golden_law{&count});
    tunnel_packets(golden_law{&count});
    unchecked_packets(golden_law{&count});
    EXPECT_GT(count.packets, 25);
}
TEST(GoldenLaw, Options) {
    law_count count;
    tcp_option_packets(golden_law{&count});
    ipv4_option_packets(golden_law{&count});
    EXPECT_GT(count.packets, 30);
}

} // namespace

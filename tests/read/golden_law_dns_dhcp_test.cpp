// SPDX-License-Identifier: BSL-1.0
#include <golden/dns_dhcp_packets.hpp>
#include <gtest/gtest.h>
#include <read/golden_law.hpp>

namespace {

using namespace umpa::test;

TEST(GoldenLaw, DnsAndDhcp) {
    law_count count;
    visit_dns_dhcp(golden_law{&count});
    EXPECT_GT(count.packets, 80);
}

} // namespace

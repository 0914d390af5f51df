// SPDX-License-Identifier: BSL-1.0
#include <golden/dns_dhcp_packets.hpp>
#include <golden/four_ways.hpp>
#include <gtest/gtest.h>

namespace {

TEST(GoldenDnsDhcp, OfDnsQueries) { umpa::test::dns_queries(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfDnsRecords) { umpa::test::dns_records_of_a_type(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfDnsMessages) { umpa::test::dns_messages(umpa::test::expect_protocol_golden); }

} // namespace

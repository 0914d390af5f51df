// SPDX-License-Identifier: BSL-1.0
#include <golden/dns_dhcp_packets.hpp>
#include <golden/four_ways.hpp>
#include <gtest/gtest.h>

namespace {

TEST(GoldenDnsDhcp, OfDhcpClients) { umpa::test::dhcp_of_a_client(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfDhcpServers) { umpa::test::dhcp_of_a_server(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfDhcpv6Clients) { umpa::test::dhcpv6_of_a_client(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfDhcpv6Servers) { umpa::test::dhcpv6_of_a_server(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfRadius) { umpa::test::radius_packets(umpa::test::expect_protocol_golden); }
TEST(GoldenDnsDhcp, OfTftp) { umpa::test::tftp_packets(umpa::test::expect_protocol_golden); }

} // namespace

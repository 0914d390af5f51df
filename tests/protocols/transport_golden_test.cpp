// SPDX-License-Identifier: BSL-1.0
#include <golden/four_ways.hpp>
#include <golden/transport_packets.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(GoldenTransport, TcpOptions) { visit_tcp_option(expect_protocol_golden); }
TEST(GoldenTransport, UdpLite) { visit_udp_lite(expect_protocol_golden); }
TEST(GoldenTransport, SctpData) { visit_sctp_data(expect_protocol_golden); }
TEST(GoldenTransport, SctpInit) { visit_sctp_init(expect_protocol_golden); }
TEST(GoldenTransport, SctpControl) { visit_sctp_control(expect_protocol_golden); }
TEST(GoldenTransport, SctpExtensions) { visit_sctp_extension(expect_protocol_golden); }
TEST(GoldenTransport, Dccp) { visit_dccp(expect_protocol_golden); }
TEST(GoldenTransport, DccpCoverageAndOptions) { visit_dccp_coverage_and_options(expect_protocol_golden); }
TEST(GoldenTransport, Quic) { visit_quic(expect_protocol_golden); }

} // namespace

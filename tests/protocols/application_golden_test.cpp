// SPDX-License-Identifier: BSL-1.0
#include <golden/application_packets.hpp>
#include <golden/four_ways.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(ApplicationGolden, Ntp) { ntp_packets(expect_protocol_golden); }
TEST(ApplicationGolden, Rtp) { rtp_packets(expect_protocol_golden); }
TEST(ApplicationGolden, Rtcp) { rtcp_packets(expect_protocol_golden); }
TEST(ApplicationGolden, Bfd) { bfd_packets(expect_protocol_golden); }
TEST(ApplicationGolden, Rip) { rip_packets(expect_protocol_golden); }
TEST(ApplicationGolden, Ptp) { ptp_packets(expect_protocol_golden); }

} // namespace

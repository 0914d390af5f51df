// SPDX-License-Identifier: BSL-1.0
#include <cstdlib>
#include <golden/field_packets.hpp>
#include <golden/four_ways.hpp>
#include <golden/override_packets.hpp>
#include <golden/tutorial_packets.hpp>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace {

using namespace umpa;
using namespace umpa::test;

static_assert(to_bytes(make_packet(tutorial_ip, tcp(), payload("this is umpa!"))).size() == 53);
static_assert(to_bytes(make_packet(tutorial_ip, udp())).size() == 28);

TEST(Golden, TutorialPackets) { tutorial_packets(expect_golden); }
TEST(Golden, AutomaticFieldsSetByHand) { override_packets(expect_golden); }
TEST(Golden, SumsOfZero) { zero_sum_packets(expect_golden); }
TEST(Golden, FieldsOfIpv4) { ipv4_field_packets(expect_golden); }
TEST(Golden, EverythingAtItsLargest) { largest_packets(expect_golden); }

TEST(Golden, ScapyMakesTheSameFilesAgain) {
    int const status = std::system("PATH=/usr/bin:$PATH python3 " UMPA_GOLDEN_DIR "/make_golden.py --check");
    int const code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code == 77) GTEST_SKIP() << "Scapy is not installed (python3-scapy)";
    if (code == 127) GTEST_SKIP() << "python3 is not installed";
    EXPECT_EQ(code, 0);
}

} // namespace

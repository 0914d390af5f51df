// SPDX-License-Identifier: BSL-1.0
#include <cerrno>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <umpa/send/report_json.hpp>
#include <umpa/send/report_text.hpp>

namespace {

using namespace umpa;

transmit_report const plain{.sink = "null_sink",
                            .asked = 3'000'000,
                            .accepted = 3'000'000,
                            .completed = 3'000'000,
                            .bytes = 180'000'000,
                            .elapsed = std::chrono::milliseconds(1500)};

transmit_report const eventful{.sink = "packet_socket(\"veth0\")",
                               .asked = 10,
                               .accepted = 6,
                               .completed = 5,
                               .left = 1,
                               .retried = 4,
                               .bytes = 360,
                               .failed = {{EPERM, 2, "a \"firewall\""}, {EMSGSIZE, 1, "too large"}},
                               .elapsed = std::chrono::microseconds(60),
                               .pacing = pacing_error{5, 250, 300, 1234, 5'600'000},
                               .peer = interface_count{"veth1", 1, 60, 2},
                               .stopped = "SIGINT",
                               .cores = 2};

TEST(Report, IsALineForEachNumber) {
    std::ostringstream text;
    text << plain;
    EXPECT_EQ(text.str(), "null_sink: 3000000 packets asked for\n"
                          "  accepted   3000000\n"
                          "  completed  3000000\n"
                          "  failed     0\n"
                          "  retried    0\n"
                          "  bytes      180000000\n"
                          "  took       1.50 s, 2.00 Mpackets/s, 960 Mbit/s\n");
    EXPECT_EQ(to_text(eventful),
              "packet_socket(\"veth0\"): 10 packets asked for\n"
              "  accepted   6\n"
              "  completed  5\n"
              "  failed     2 (errno 1): a \"firewall\"\n"
              "  failed     1 (errno 90): too large\n"
              "  left       1\n"
              "  retried    4\n"
              "  bytes      360\n"
              "  took       60.00 us, 100 kpackets/s, 48.0 Mbit/s, 2 cores\n"
              "  gaps       off by 250 ns on average, 1.23 us at most; the latest packet by 5.60 ms\n"
              "  peer       veth1 received 1 packet, and dropped 2\n"
              "  stopped    SIGINT\n");
    EXPECT_NE(to_text(transmit_report()).find("took       0 ns, 0.00 packets/s"), std::string::npos);
}

TEST(Report, KnowsWhetherAllWasSent) {
    EXPECT_TRUE(plain.is_complete());
    EXPECT_FALSE(eventful.is_complete());
    EXPECT_EQ(eventful.failed_in_all(), 3U);
    auto one = plain;
    one.completed = 2'999'999;
    EXPECT_FALSE(one.is_complete());
    one = plain;
    one.stopped = "SIGINT";
    EXPECT_FALSE(one.is_complete());
    EXPECT_DOUBLE_EQ(plain.packets_per_second(), 2e6);
    EXPECT_DOUBLE_EQ(plain.bits_per_second(), 960e6);
    EXPECT_DOUBLE_EQ(transmit_report().packets_per_second(), 0);
}

TEST(Report, IsJson) {
    EXPECT_EQ(to_json(eventful), nlohmann::ordered_json::parse(R"json({
        "sink": "packet_socket(\"veth0\")", "cores": 2, "asked": 10, "accepted": 6, "completed": 5,
        "failed": [{"errno": 1, "packets": 2, "why": "a \"firewall\""}, {"errno": 90, "packets": 1, "why": "too large"}],
        "left": 1, "retried": 4, "bytes": 360, "elapsed": 60000, "packets_per_second": 1e5, "bits_per_second": 48e6,
        "pacing": {"gaps": 5, "mean_error": 250.0, "deviation": 300.0, "most": 1234.0, "latest": 5600000.0},
        "peer": {"interface": "veth1", "packets": 1, "bytes": 60, "dropped": 2}, "stopped": "SIGINT"})json"));
    EXPECT_TRUE(to_json(plain).at("pacing").is_null());
    EXPECT_TRUE(to_json(plain).at("peer").is_null());
}

} // namespace

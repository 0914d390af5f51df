// SPDX-License-Identifier: BSL-1.0
#include <cerrno>
#include <cstdint>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <umpa/send/packet_run.hpp>
#include <umpa/send/report_json.hpp>
#include <umpa/send/report_text.hpp>
#include <vector>

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
                               .left_packets = {{9, 2, 1}},
                               .retried = 4,
                               .bytes = 360,
                               .failed = {{EPERM, 2, "a \"firewall\"", {{3, 2, 2}}}, {EMSGSIZE, 1, "too large", {}}},
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
              "  failed     2, k = 3, 5 (errno 1): a \"firewall\"\n"
              "  failed     1 (errno 90): too large\n"
              "  left       1, k = 9\n"
              "  retried    4\n"
              "  bytes      360\n"
              "  took       60.00 us, 100 kpackets/s, 48.0 Mbit/s, 2 cores\n"
              "  gaps       off by 250 ns on average, 1.23 us at most; the latest packet by 5.60 ms\n"
              "  peer       veth1 received 1 packet, and dropped 2\n"
              "  stopped    SIGINT\n");
    EXPECT_NE(to_text(transmit_report()).find("took       0 ns, 0.00 packets/s"), std::string::npos);
}

TEST(Report, NamesPackets) {
    auto const text = [](std::vector<packet_run> const& runs, std::uint64_t packets) {
        return detail::runs_text(runs, packets);
    };
    EXPECT_EQ(text({}, 3), "");
    EXPECT_EQ(text({{5, 1, 1}}, 1), ", k = 5");
    EXPECT_EQ(text({{5, 3, 2}}, 2), ", k = 5, 8");
    EXPECT_EQ(text({{5, 3, 3}}, 3), ", k = 5, 8 ... 11");
    EXPECT_EQ(text({{5, 3, 4}, {6, 1, 1}}, 5), ", k = 5, 8 ... 14; 6");
    EXPECT_EQ(text({{5, 3, 4}, {6, 1, 1}}, 6), ", k = 5, 8 ... 14; 6; and others");
    EXPECT_EQ(detail::runs_text({{5, 3, std::nullopt}}, std::nullopt), ", k = 5, 8 ...");
    std::vector<packet_run> const many(8, {7, 1, 1});
    EXPECT_EQ(text(many, 8), ", k = 7; 7; 7; 7; 7; 7; 7; 7");
    auto more = many;
    more.push_back({8, 1, 1});
    EXPECT_EQ(text(more, 9), text(many, 8) + "; and others");
}

TEST(Report, NotesPacketsInRuns) {
    auto const noted = [](std::vector<std::uint64_t> const& numbers) {
        std::vector<packet_run> runs;
        for (std::uint64_t const k : numbers) detail::note_packet(runs, k);
        return runs;
    };
    using runs = std::vector<packet_run>;
    EXPECT_EQ(noted({}), runs());
    EXPECT_EQ(noted({4}), (runs{{4, 1, 1}}));
    EXPECT_EQ(noted({4, 7, 10}), (runs{{4, 3, 3}}));
    EXPECT_EQ(noted({4, 7, 11, 12, 13, 14}), (runs{{4, 3, 2}, {11, 1, 4}}));
    std::vector<std::uint64_t> far;
    for (std::uint64_t i = 0; i < 64; ++i) far.push_back(i * i);
    EXPECT_EQ(noted(far).size(), 16U);
    auto all = noted(far), few = noted({1, 2, 3});
    EXPECT_EQ(detail::count_of(all), 32U);
    detail::note_runs(few, all);
    EXPECT_EQ(few.size(), 16U);
    EXPECT_EQ(few[1], all[0]);
    detail::note_runs(all, few);
    EXPECT_EQ(all.size(), 16U);
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
        "failed": [
            {"errno": 1, "packets": 2, "which": [{"first": 3, "step": 2, "packets": 2}], "why": "a \"firewall\""},
            {"errno": 90, "packets": 1, "which": [], "why": "too large"}],
        "left": 1, "left_packets": [{"first": 9, "step": 2, "packets": 1}], "retried": 4, "bytes": 360, "elapsed": 60000, "packets_per_second": 1e5, "bits_per_second": 48e6,
        "pacing": {"gaps": 5, "mean_error": 250.0, "deviation": 300.0, "most": 1234.0, "latest": 5600000.0},
        "peer": {"interface": "veth1", "packets": 1, "bytes": 60, "dropped": 2}, "stopped": "SIGINT"})json"));
    EXPECT_TRUE(to_json(plain).at("pacing").is_null());
    EXPECT_TRUE(
        to_json(transmit_report{.left_packets = {{1, 3, std::nullopt}}})["left_packets"][0]["packets"].is_null());
    EXPECT_TRUE(to_json(plain).at("peer").is_null());
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Files that pcap_file writes, as libpcap reads them.
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <gtest/gtest.h>
#include <receive/captures.hpp>
#include <send/recording_sink.hpp>
#include <string>
#include <sys/resource.h>
#include <umpa/receive/capture_file.hpp>
#include <umpa/send/pcap_file.hpp>
#include <umpa/send/transmit.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;
using umpa::pcap_file; // test has one, too

struct content {
    byte_vectors packets;
    std::vector<std::int64_t> times;
};
content read(std::string const& path) {
    content found;
    for (captured_view const& frame : capture_file(path)) {
        found.packets.emplace_back(frame.bytes.begin(), frame.bytes.end());
        found.times.push_back(frame.time.time_since_epoch().count());
        EXPECT_EQ(frame.bytes.size(), frame.original_size);
    }
    return found;
}

class PcapFile : public testing::Test {
protected:
    scratch directory;
    std::string const path = directory / "sent.pcap";
};

TEST_F(PcapFile, HoldsThePackets) {
    for (std::uint64_t const count : {0U, 1U, 1024U, 5000U}) {
        auto const before = std::chrono::system_clock::now();
        auto const report = transmit(flows, pcap_file(path), {.count = count});
        EXPECT_TRUE(report.is_complete()) << report;
        auto const found = read(path);
        EXPECT_TRUE(found.packets == first_packets(flows, count));
        for (std::int64_t const time : found.times)
            EXPECT_GE(std::chrono::nanoseconds(time), before.time_since_epoch());
        EXPECT_EQ(std::filesystem::file_size(path), 24 + count * 76);
    }
}

TEST_F(PcapFile, HoldsPacketsOfManySizes) {
    EXPECT_TRUE(transmit(stream_of_many_sizes(), pcap_file(path), {.count = 5000}).is_complete());
    EXPECT_TRUE(read(path).packets == first_packets(stream_of_many_sizes(), 5000));
}

TEST_F(PcapFile, SaysWhatPacketsBeginWith) {
    auto const raw = stream(make_packet(ipv4(), udp()), vary(in<udp>, source_port) = counting(1, 9));
    transmit(raw, pcap_file(path), {.count = 1});
    EXPECT_EQ(capture_file(path).link_type().number, (number_in<link_type, ipv4>));
    transmit(raw, pcap_file(path, link_type::raw), {.count = 1});
    EXPECT_EQ(capture_file(path).link_type(), link_type::raw);
    transmit(flows, pcap_file(path), {.count = 1});
    EXPECT_EQ(capture_file(path).link_type(), link_type::ethernet);
}

// An hour of packets is written at once.
TEST_F(PcapFile, GivesPacketsTheTimesAtWhichTheyWouldLeave) {
    auto const start = std::chrono::system_clock::time_point(1'900'000'000s + 123us);
    auto const report =
        transmit(flows, pcap_file(path), {.duration = 1h, .rate = 1_pps, .burst = 2, .start_at = start});
    EXPECT_EQ(report.accepted, 3600U);
    EXPECT_FALSE(report.pacing) << "nothing waited";
    auto const found = read(path);
    ASSERT_EQ(found.times.size(), 3600U);
    for (std::size_t i = 0; i < 3600; ++i)
        EXPECT_EQ(found.times[i], 1'900'000'000'000'123'000 + static_cast<std::int64_t>(i / 2) * 2'000'000'000);
}

TEST_F(PcapFile, WritesToPipesAndStandardOutput) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    int const output = dup(STDOUT_FILENO);
    ASSERT_GE(dup2(ends[1], STDOUT_FILENO), 0);
    auto const report = transmit(flows, pcap_file("-"), {.count = 10});
    dup2(output, STDOUT_FILENO);
    close(output);
    close(ends[1]);
    EXPECT_TRUE(report.is_complete());
    std::array<char, 2000> bytes;
    EXPECT_EQ(::read(ends[0], bytes.data(), bytes.size()), 24 + 760);
    close(ends[0]);
}

// Of a record that was cut nothing stays.
TEST_F(PcapFile, CountsWhatTheDiskTook) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    for (rlim_t const limit : {24U + 76 * 100 + 75, 24U + 76 * 1500, 24U + 76 * 2000 + 1}) {
        rlimit const now{limit, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
        auto const report = transmit(flows, pcap_file(path), {.count = 5000});
        setrlimit(RLIMIT_FSIZE, &before);
        std::uint64_t const whole = (limit - 24) / 76;
        EXPECT_EQ(report.accepted, whole);
        EXPECT_EQ(report.completed, whole);
        EXPECT_EQ(report.left, 5000 - whole - 1);
        EXPECT_EQ(report.failed.at(0).error, EFBIG);
        EXPECT_EQ(report.stopped, "pcap_file(\"" + path + "\"): the file cannot be written: File too large");
        EXPECT_TRUE(read(path).packets == first_packets(flows, whole));
    }
    std::signal(SIGXFSZ, SIG_DFL);
}

TEST_F(PcapFile, SaysWhyThereIsNoFile) {
    auto const words = [](std::string const& name) {
        try {
            transmit(flows, pcap_file(name), {.count = 1});
        } catch (socket_error const& wrong) {
            return std::string(wrong.what());
        }
        return std::string();
    };
    EXPECT_EQ(words(directory / "no/file"),
              "pcap_file(\"" + (directory / "no/file") + "\"): the file cannot be written: No such file or directory");
    EXPECT_EQ(words("/dev/full"), "pcap_file(\"/dev/full\"): the file cannot be written: No space left on device");
    EXPECT_THROW(transmit(flows, pcap_file(path), {.count = 1, .cores = 2}), transmit_error);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// What is counted of what was received, and how it is said.
#include "packet_bytes.hpp"
#include <cstdint>
#include <gtest/gtest.h>
#include <limits>
#include <sstream>
#include <string>
#include <umpa/receive/exchange_result.hpp>
#include <umpa/receive/filter.hpp>
#include <umpa/receive/observation.hpp>
#include <umpa/receive/reassembly.hpp>
#include <umpa/receive/time_histogram.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;

TEST(Observation, SaysWhatThereIsToSay) {
    observation seen{.received = 5, .lost = 1, .reordered = 2, .duplicates = 3, .wrong = 4};
    seen.strangers = 6;
    seen.too_late = 7;
    seen.captured_before_sent = 8;
    for (std::uint64_t time : {5U, 1000U, 2000U}) seen.latency.add(time);
    seen.jitter.add(3);
    std::ostringstream out;
    out << seen;
    EXPECT_EQ(out.str(), "received   5\nlost       1\nreordered  2\nduplicates 3\nwrong      4\n"
                         "strangers  6\ntoo late   7\n"
                         "latency    5 ns to 2.00 us, half up to 1.02 us, 99 % up to 2.00 us\n"
                         "jitter     3 ns to 3 ns, half up to 3 ns, 99 % up to 3 ns\n"
                         "captured before they were sent: 8\n");
    EXPECT_FALSE(seen.is_complete());
}

TEST(TimeHistogram, HasAMean) {
    time_histogram times;
    EXPECT_EQ(times.mean(), 0);
    for (std::uint64_t time : {10U, 20U, 60U}) times.add(time);
    EXPECT_EQ(times.mean(), 30);
}

TEST(TimeHistogram, HasEachTimeInOneStep) {
    std::vector<std::uint64_t> const all{
        0, 1, 15, 16, 17, 1000, std::uint64_t{1} << 40, std::numeric_limits<std::uint64_t>::max()};
    time_histogram times;
    for (std::uint64_t time : all) times.add(time);
    std::uint64_t count = 0, last = 0;
    std::size_t i = 0;
    times.for_each_step([&](std::uint64_t begin, std::uint64_t end, std::uint64_t its) {
        EXPECT_LE(last, begin);
        EXPECT_LT(begin, end);
        for (std::uint64_t k = 0; k < its; ++k, ++i) {
            EXPECT_LE(begin, all[i]);
            EXPECT_LE(all[i], end); // the largest number is an end, too
        }
        // An eighth of the time at most.
        EXPECT_LE(end - begin, begin < 16 ? 1 : begin / 8);
        count += its;
        last = end;
    });
    EXPECT_EQ(count, all.size());
    EXPECT_EQ(times.percentile(1), times.most());
}

TEST(ExchangeResult, SaysWhatWasDropped) {
    exchange_result result;
    result.questions = 2;
    result.sendings = 3;
    result.dropped = 4;
    result.unanswered = {0, 1};
    std::ostringstream out;
    out << result;
    EXPECT_EQ(out.str(), "0 of 2 questions answered, 3 packets sent, 0 surplus answers, 0 other packets, 4 dropped\n"
                         "     0  no answer\n     1  no answer\n");
}

TEST(CaptureFilter, TakesBytes) {
    auto const question = bytes_of(make_packet(ethernet(), ipv4(), udp(dport = 53), payload("x")));
    EXPECT_TRUE(capture_filter("udp port 53")(question));
    EXPECT_FALSE(capture_filter("udp port 54")(question));
    EXPECT_FALSE(capture_filter("udp port 53")(std::span(question).first(30))) << "where the ports are missing";
}

TEST(Reassembler, KnowsItsOptions) {
    EXPECT_EQ(reassembler(reassembly_options{.most_datagrams = 3}).options().most_datagrams, 3U);
}

} // namespace

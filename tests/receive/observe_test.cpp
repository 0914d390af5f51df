// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <umpa/generate/stream.hpp>
#include <umpa/receive/observe.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

constexpr auto segment = make_packet(ethernet(), ipv4(src = "10.0.0.1", dst = "10.0.0.2"), tcp(), payload("steady"));
auto const flows = stream(segment, vary(in<ipv4>, src) = uniform("10.0.0.0"_ipv4, "10.0.255.255"_ipv4),
                          vary(in<tcp>, sequence_number) = sequence_number, seed = 3);

std::vector<captured_frame> sent(std::uint64_t count) {
    std::vector<captured_frame> frames(count);
    for (std::uint64_t k = 0; k < count; ++k) frames[k].bytes = flows.packet(k);
    return frames;
}
void expect(observation const& seen, observation const& right) {
    EXPECT_EQ(seen.received, right.received) << seen;
    EXPECT_EQ(seen.lost, right.lost) << seen;
    EXPECT_EQ(seen.reordered, right.reordered) << seen;
    EXPECT_EQ(seen.duplicates, right.duplicates) << seen;
    EXPECT_EQ(seen.wrong, right.wrong) << seen;
    EXPECT_EQ(seen.strangers, right.strangers) << seen;
    EXPECT_EQ(seen.too_late, right.too_late) << seen;
}

TEST(Observe, AllThatWasSent) {
    observation const seen = observe(flows, sent(1000));
    expect(seen, {.received = 1000});
    EXPECT_TRUE(seen.is_complete());
    EXPECT_EQ(to_text(seen), "received   1000\nlost       0\nreordered  0\nduplicates 0\nwrong      0\n");
}
TEST(Observe, WhatIsMissingAndWhatComesAgain) {
    auto frames = sent(100);
    frames.erase(frames.begin() + 10, frames.begin() + 15);
    frames.insert(frames.begin() + 50, frames[3]);
    std::swap(frames[70], frames[71]);
    expect(observe(flows, frames), {.received = 95, .lost = 5, .reordered = 1, .duplicates = 1});
    expect(observe(flows, frames, 120), {.received = 95, .lost = 25, .reordered = 1, .duplicates = 1});
}
TEST(Observe, EveryByteIsCompared) {
    for (std::size_t i = 0; i < flows.size(); ++i) {
        auto frames = sent(10);
        frames[5].bytes[i] ^= std::byte{0x20};
        observation const seen = observe(flows, frames);
        EXPECT_EQ(seen.wrong, 1U) << i;
        EXPECT_EQ(seen.received, 9U) << i;
        EXPECT_EQ(seen.lost, 1U) << i;
    }
}
TEST(Observe, OtherFramesAreStrangers) {
    auto frames = sent(4);
    captured_frame other;
    other.bytes.assign(flows.size(), std::byte{0x55});
    frames.push_back(other);
    other.bytes = frames[0].bytes;
    other.bytes.pop_back();
    frames.push_back(other);
    other.bytes.clear();
    frames.push_back(other);
    expect(observe(flows, frames), {.received = 4, .strangers = 3});
}
TEST(Observe, APaddedFrameIsWhole) {
    auto frames = sent(3);
    for (captured_frame& one : frames) one.bytes.resize(one.bytes.size() + 4);
    expect(observe(flows, frames), {.received = 3});
}
TEST(Observe, ANumberOfFewBitsGoesRound) {
    auto const narrow =
        stream(make_packet(ethernet(), ipv4(), icmp_echo()), vary(in<icmp_echo>, sequence_number) = sequence_number);
    stream_observer observer(narrow);
    constexpr std::uint64_t count = 200'000; // three times round
    for (std::uint64_t k = 0; k < count; ++k)
        if (k % 1000 != 7) observer.see(narrow.packet(k), 0);
    expect(observer.result(), {.received = count - 200, .lost = 200});
    observer.see(narrow.packet(count - 30'000 + 7), 0);
    expect(observer.result(), {.received = count - 199, .lost = 199, .reordered = 1});
}
TEST(Observe, WhatIsFarBehindIsNotCounted) {
    stream_observer observer(flows);
    observer.see(flows.packet(0), 0);
    observer.see(flows.packet(2'000'000), 0);
    observer.see(flows.packet(1), 0);
    observer.see(flows.packet(1'999'999), 0);
    observer.see(flows.packet(1'999'999), 0);
    expect(observer.result(), {.received = 3, .lost = 1'999'998, .reordered = 1, .duplicates = 1, .too_late = 1});
}

inline constexpr auto probe_fields = field_list("number"_f[32] = 0, "moment"_f[64] = 0, "short_moment"_f[32] = 0);
using probe = header<probe_fields, "Probe">;

TEST(Observe, LatencyByTheTimeInAField) {
    auto const timed =
        stream(make_packet(unchecked, ethernet(), ipv4(), udp(), probe()), vary(in<probe>, "number"_f) = packet_number,
               vary(in<probe>, "moment"_f) = time_of_sending);
    auto const shortened =
        stream(make_packet(unchecked, ethernet(), ipv4(), udp(), probe()), vary(in<probe>, "number"_f) = packet_number,
               vary(in<probe>, "short_moment"_f) = time_of_sending);
    auto const run = [](auto const& flow) {
        stream_observer observer(flow);
        std::vector<std::byte> frame(flow.size());
        for (std::uint64_t k = 0; k < 100; ++k) {
            std::uint64_t const now = 1'700'000'000'123'456'789U + k * 1'000'000;
            flow.write(k, frame.data(), now);
            observer.see(frame, now + 1000 + (k % 2) * 500);
        }
        return observer.result();
    };
    for (observation const& seen : {run(timed), run(shortened)}) {
        expect(seen, {.received = 100});
        EXPECT_EQ(seen.latency.count(), 100U);
        EXPECT_EQ(seen.latency.least(), 1000U);
        EXPECT_EQ(seen.latency.most(), 1500U);
        EXPECT_DOUBLE_EQ(seen.latency.mean(), 1250.0);
        EXPECT_EQ(seen.jitter.count(), 99U);
        EXPECT_EQ(seen.jitter.least(), 500U);
        EXPECT_EQ(seen.jitter.most(), 500U);
    }
    stream_observer early(timed);
    std::vector<std::byte> frame(timed.size());
    timed.write(0, frame.data(), 5000);
    early.see(frame, 4000);
    EXPECT_EQ(early.result().captured_before_sent, 1U);
    EXPECT_EQ(early.result().received, 1U);
}

TEST(TimeHistogram, StepsAreAnEighth) {
    for (unsigned bit = 0; bit < 64; ++bit)
        for (std::uint64_t more : {0U, 1U, 3U}) {
            std::uint64_t const time = (std::uint64_t{1} << bit) + (bit > 3 ? more << (bit - 3) : 0);
            time_histogram one;
            one.add(time);
            one.for_each_step([&](std::uint64_t begin, std::uint64_t end, std::uint64_t count) {
                EXPECT_EQ(count, 1U);
                EXPECT_LE(begin, time);
                EXPECT_GE(end, time);
                EXPECT_LE(end - begin, begin / 8 + 1) << time;
            });
        }
    time_histogram many;
    for (std::uint64_t i = 1; i <= 1000; ++i) many.add(i);
    EXPECT_NEAR(static_cast<double>(many.percentile(0.5)), 500, 63);
    EXPECT_NEAR(static_cast<double>(many.percentile(0.99)), 990, 124);
    EXPECT_EQ(many.percentile(1), 1000U);
    EXPECT_EQ(time_histogram().percentile(0.5), 0U);
}

}

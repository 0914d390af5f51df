// SPDX-License-Identifier: BSL-1.0
// All that has threads, at once: to be compiled with -fsanitize=thread, which sees what two of them do to the same
// memory. Needs: root.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <faults/faulty.hpp>
#include <gtest/gtest.h>
#include <send/recording_sink.hpp>
#include <stdexcept>
#include <stop_token>
#include <thread>
#include <umpa/receive/exchange.hpp>
#include <umpa/receive/observe.hpp>
#include <umpa/receive/sniff.hpp>
#include <umpa/send/null_sink.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/schedule.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;
using namespace std::chrono_literals;

constexpr auto to_here = ipv4(src = "127.0.0.1", dst = "127.0.0.1");
constexpr auto datagram = make_packet(to_here, udp(dport = 6000));
constexpr registry<ipv4, icmp_echo, icmp_echo_reply, any_payload, any_padding> few;
auto const numbered = stream(make_packet(ethernet(), to_here, udp(dport = 9), payload(std::array<std::byte, 12>{})),
                             vary(in<ipv4>, identification) = umpa::sequence_number,
                             vary(in<udp>, source_port) = uniform(1024, 65535), seed = 1);

class Threads : public Faults {};

TEST_F(Threads, CoresAWatcherAndAStop) {
    std::stop_source source;
    std::uint64_t watched = 0;
    std::jthread const stopper([&] { std::this_thread::sleep_for(50ms), source.request_stop(); });
    auto const report = transmit(flows, packet_socket("lo"),
                                 {.cores = 4,
                                  .endless = true,
                                  .stop = source.get_token(),
                                  .watch = [&](transmit_report const& now) { watched = now.accepted; },
                                  .watch_interval = 2ms});
    EXPECT_EQ(report.asked, report.accepted + report.failed_in_all() + report.left);
    EXPECT_LE(watched, report.accepted);
    EXPECT_EQ(report.cores, 4U);
}
TEST_F(Threads, SeveralRunsAtOnce) {
    std::vector<std::jthread> runs;
    std::atomic<std::uint64_t> sent = 0;
    for (int i = 0; i < 4; ++i)
        runs.emplace_back([&] {
            for (int k = 0; k < 20; ++k) sent += transmit(flows, null_sink(), {.count = 1000, .cores = 2}).accepted;
        });
    runs.clear();
    EXPECT_EQ(sent, 80'000U);
}
TEST_F(Threads, ACoreThatThrows) {
    recording_sink sink;
    int calls = 0;
    sink.its().at_each_call = [&] {
        if (++calls == 5) throw std::runtime_error("enough");
    };
    EXPECT_THROW(transmit(flows, sink, {.cores = 3, .endless = true}), std::runtime_error);
    EXPECT_THROW(transmit(flows, null_sink(),
                          {.cores = 3,
                           .endless = true,
                           .watch = [](transmit_report const&) { throw std::runtime_error("watched enough"); },
                           .watch_interval = 1ms}),
                 std::runtime_error);
}
TEST_F(Threads, SchedulesOnTheirOwn) {
    auto later = send_schedule(raw_socket::ipv4(), 1ms, {.interval = 1ms, .detach = true}, datagram, datagram);
    while (!later.is_done()) std::this_thread::sleep_for(1ms);
    EXPECT_EQ(later.join()[1], 28U);
    auto never = send_schedule(raw_socket::ipv4(), 0ms, {.interval = 1h, .detach = true}, datagram, datagram);
    std::jthread const stopper([&] { never.request_stop(); });
    EXPECT_EQ(never.join()[1], 0U);
}
TEST_F(Threads, OneSocketForSeveral) {
    auto const socket = raw_socket::ipv4();
    std::atomic<std::size_t> bytes = 0;
    {
        std::vector<std::jthread> senders;
        for (int i = 0; i < 4; ++i)
            senders.emplace_back([&] {
                for (int k = 0; k < 100; ++k) bytes += socket.send(datagram)[0];
            });
    }
    EXPECT_EQ(bytes, 4U * 100 * 28);
}
// What arrives is looked at while it is sent.
TEST_F(Threads, AnObserverBesideASender) {
    live_capture from({.device = "lo", .filter = "udp dst port 9", .timeout = 20s});
    stream_observer observer(numbered);
    std::atomic<std::uint64_t> seen = 0;
    std::jthread receiver([&] {
        from.loop([&](captured_view const& frame) {
            observer.see(frame);
            ++seen;
        });
    });
    auto const report = transmit(numbered, packet_socket("lo"), {.count = 3000, .rate = 100_kpps, .cores = 2});
    EXPECT_TRUE(report.is_complete()) << report;
    for (int i = 0; i < 1000 && seen < 3000; ++i) std::this_thread::sleep_for(5ms);
    from.stop();
    receiver.join();
    auto const result = observer.result(3000);
    EXPECT_EQ(result.received, 3000U);
    EXPECT_EQ(result.lost + result.wrong + result.duplicates, 0U);
}
TEST_F(Threads, StopsFromOtherThreads) {
    for (bool const by_token : {true, false}) {
        std::stop_source source;
        live_capture from({.device = "lo", .stop = source.get_token()});
        std::jthread const stopper([&] {
            std::this_thread::sleep_for(5ms);
            if (by_token)
                source.request_stop();
            else
                from.stop();
        });
        EXPECT_EQ(sniff_loop(from, [](captured_view const&) {}), 0U);
    }
    std::stop_source source;
    auto const socket = exchange_socket::ipv4();
    std::jthread const stopper([&] { std::this_thread::sleep_for(5ms), source.request_stop(); });
    auto const result = exchange<few>(socket, {.timeout = 1h, .answers = 0, .stop = source.get_token()},
                                      make_packet(to_here, icmp_echo()));
    EXPECT_EQ(result.questions, 1U);
}

} // namespace

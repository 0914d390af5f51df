// SPDX-License-Identifier: BSL-1.0
// Calls that fail while answers or frames are waited for, and while threads and rights are asked for. Needs: root.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <faults/faults.hpp>
#include <faults/faulty.hpp>
#include <faults/patterns.hpp>
#include <gtest/gtest.h>
#include <new>
#include <send/recording_sink.hpp>
#include <stop_token>
#include <string>
#include <system_error>
#include <thread>
#include <umpa/receive/exchange.hpp>
#include <umpa/receive/sniff.hpp>
#include <umpa/receive/sniff_any.hpp>
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

// Enough for a ping.
constexpr registry<ipv4, icmp_echo, icmp_echo_reply, any_payload, any_padding> few;
constexpr auto ping = make_packet(ipv4(src = "127.0.0.1", dst = "127.0.0.1"), icmp_echo());

class Receiving : public Faults {};

TEST_F(Receiving, AnExchangeTellsWhatItSent) {
    no_leak const nothing;
    auto const socket = exchange_socket::ipv4();
    for (int const error : sending_errors)
        for (std::uint64_t const which : {1U, 2U, 3U}) {
            if (error == EINTR) continue;
            SCOPED_TRACE(words_of(error));
            faults const now({fault{call::sendmsg, error, which, 1, 1}});
            auto const result = exchange<few>(socket, {.timeout = 20ms}, ping, ping);
            std::size_t const failed = which == 3 ? 0 : 1;
            EXPECT_EQ(result.failures.size(), failed);
            EXPECT_EQ(result.sendings, 2 - failed);
            EXPECT_EQ(now.messages().size(), result.sendings);
            for (exchange_failure const& one : result.failures) {
                EXPECT_EQ(one.cause.value(), error);
                EXPECT_EQ(one.question, which - 1);
                EXPECT_NE(one.words, "");
            }
        }
    faults const now({fault{.which = call::sendmsg, .times = 1, .at_most = 10}});
    auto const result = exchange<few>(socket, {.timeout = 20ms, .retries = 1}, ping);
    ASSERT_EQ(result.failures.size(), 1U);
    EXPECT_EQ(result.failures[0].cause.value(), EIO);
    EXPECT_EQ(result.sendings, 1U);
}

TEST_F(Receiving, AnExchangeThatCannotHear) {
    no_leak const nothing;
    auto const socket = exchange_socket::ipv4();
    // What may work later is tried later.
    for (int const error : {EAGAIN, EINTR, ENETDOWN})
        for (call const which : {call::recvmsg, call::poll}) {
            if (which == call::poll && error != EINTR) continue;
            faults const now({fault{which, error, 1, 2}});
            auto const result = exchange<few>(socket, {.timeout = 5s}, ping);
            EXPECT_EQ(result.answered.size(), 1U) << words_of(error);
        }
    for (int const error : {EBADF, ECONNREFUSED, EFAULT, EINVAL, ENOMEM, ENOTCONN, ENOTSOCK, ENOBUFS, EIO})
        for (std::uint64_t const first : {1U, 2U}) {
            faults const now({fault{call::recvmsg, error, first}});
            try {
                exchange<few>(socket, {.timeout = 10ms}, ping);
                ADD_FAILURE() << "nothing was thrown";
            } catch (socket_error const& wrong) {
                EXPECT_EQ(wrong.code().value(), error);
                EXPECT_EQ(std::string(wrong.what()).find("exchange_socket::ipv4: receiving failed: "), 0U)
                    << wrong.what();
            }
        }
    for (int const error : {EFAULT, EINVAL, ENOMEM}) {
        faults const now({fault{call::poll, error}});
        EXPECT_THROW(exchange<few>(socket, {.timeout = 10ms, .filter = [](auto) { return false; }}, ping),
                     std::system_error);
    }
    // Signals all the time do not make it wait for longer.
    faults const now({fault{call::poll, EINTR}, fault{call::recvmsg, EAGAIN}});
    EXPECT_EQ(exchange<few>(socket, {.timeout = 20ms}, ping).unanswered.size(), 1U);
    EXPECT_GT(now.made(call::poll), 1U);
}

TEST_F(Receiving, ACaptureThatIsInterrupted) {
    no_leak const nothing;
    for (bool const immediate : {true, false}) {
        live_capture from({.device = "lo", .count = 50, .timeout = 10s, .immediate = immediate});
        byte_vectors seen;
        {
            faults const now({fault{call::poll, EINTR, 1, 2}});
            std::jthread const sender([] {
                std::this_thread::sleep_for(30ms);
                transmit(flows, packet_socket("lo"), {.count = 50});
            });
            from.loop([&](captured_view const& frame) { seen.emplace_back(frame.bytes.begin(), frame.bytes.end()); });
            EXPECT_GT(now.hits(), 0U);
        }
        EXPECT_TRUE(seen == first_packets(flows, 50)) << seen.size();
        // Interrupted every time, it ends in time.
        faults const now({fault{call::poll, EINTR, 1, 1, 100'000}});
        EXPECT_EQ(from.next(20ms), nullptr);
    }
}
TEST_F(Receiving, ACaptureThatCannotWait) {
    no_leak const nothing;
    live_capture from({.device = "lo", .timeout = 1s});
    for (int const error : {EFAULT, EINVAL, ENOMEM}) {
        faults const now({fault{call::poll, error}});
        try {
            from.next();
            ADD_FAILURE() << "nothing was thrown";
        } catch (capture_error const& wrong) {
            EXPECT_EQ(std::string(wrong.what()).find("live_capture(\"lo\"): "), 0U) << wrong.what();
        } catch (std::system_error const& wrong) {
            EXPECT_EQ(wrong.code().value(), error);
        }
    }
    EXPECT_EQ(from.next(1ms), nullptr) << "it can go on";
    faults const now({fault{call::eventfd, EMFILE}});
    try {
        sniff_any({.timeout = 1ms});
        ADD_FAILURE() << "nothing was thrown";
    } catch (socket_error const& wrong) {
        EXPECT_EQ(std::string(wrong.what()).find("sniff_any: this program has too many files open"), 0U)
            << wrong.what();
    }
}
TEST_F(Receiving, StatisticsThatAreNotThere) {
    live_capture const from({.device = "lo"});
    faults const now({{.which = call::getsockopt, .error = EIO, .subject = option_of(SOL_PACKET, PACKET_STATISTICS)}});
    EXPECT_THROW(from.statistics(), capture_error);
}

// Where the system has no thread for one core, none of the others sends.
TEST_F(Receiving, ThreadsThatAreNotThere) {
    for (std::uint64_t const which : {1U, 2U, 3U}) {
        no_leak const nothing;
        faults const now({{.which = call::thread, .error = EAGAIN, .first = which, .times = 1}});
        null_sink sink;
        try {
            transmit(flows, sink, {.cores = 3, .endless = true});
            ADD_FAILURE() << "nothing was thrown";
        } catch (transmit_error const& wrong) {
            EXPECT_EQ(std::string(wrong.what())
                          .find("transmit to null_sink: the system has no thread for core " + std::to_string(which) +
                                " of 3 ("),
                      0U)
                << wrong.what();
        }
        EXPECT_EQ(sink.completed(), 0U);
    }
    faults const now({fault{call::thread, EAGAIN}});
    EXPECT_THROW(send_schedule(raw_socket::ipv4(), 0ms, {.detach = true}, ping), std::system_error);
    EXPECT_EQ(now.messages().size(), 0U);
}
// CPUs that are not ours to choose change nothing but the speed.
TEST_F(Receiving, ThreadsThatStayWhereTheyAre) {
    for (fault const& one : {fault{call::setaffinity, EINVAL}, fault{call::getaffinity, EPERM}}) {
        faults const now({one});
        EXPECT_TRUE(transmit(flows, null_sink(), {.count = 100, .cores = 2}).is_complete());
        EXPECT_GT(now.hits(), 0U);
    }
}
TEST_F(Receiving, SleepThatIsInterrupted) {
    for (std::uint64_t const times : {1U, 1000U}) {
        faults const now(
            {fault{call::nanosleep, EINTR, 1, 1, times}, fault{call::clock_nanosleep, EINTR, 1, 1, times}});
        auto const start = std::chrono::system_clock::now() + 100ms;
        EXPECT_TRUE(transmit(flows, null_sink(), {.count = 10, .start_at = start}).is_complete());
        EXPECT_GE(std::chrono::system_clock::now(), start) << "none leaves before its time";
        EXPECT_EQ(send_schedule(raw_socket::ipv4(), 20ms, {}, ping).join()[0], 28U);
        EXPECT_GT(now.hits(), 0U);
    }
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// Whatever sendmmsg and sendmsg answer, what is counted as sent is what the kernel took. Needs: root.
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <faults/faults.hpp>
#include <faults/faulty.hpp>
#include <faults/patterns.hpp>
#include <gtest/gtest.h>
#include <send/recording_sink.hpp>
#include <stop_token>
#include <string>
#include <thread>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::test;
using namespace std::chrono_literals;

constexpr std::uint64_t count = 300;
transmit_options quick() { return {.count = count, .patience = 3ms}; }

auto const packets4 = stream(make_packet(ipv4(src = "127.0.0.1", dst = "127.0.0.1", identification = 7), udp()),
                             vary(in<udp>, source_port) = counting(1, 65535));
auto const packets6 =
    stream(make_packet(ipv6(src = "::1", dst = "::1"), udp()), vary(in<udp>, source_port) = counting(1, 65535));

class Sending : public Faults {
protected:
    /// All errors, in all patterns.
    void expect_exact_always(auto const& flows_of_it, auto sink) {
        no_leak const nothing;
        for (fault_pattern const& how : fault_patterns)
            for (int const error : sending_errors) {
                SCOPED_TRACE(std::string(how.name) + ": " + words_of(error));
                faults const now(how.of(call::sendmmsg, error));
                auto const report = transmit(flows_of_it, sink, quick());
                expect_exact(report, flows_of_it, now.messages());
                EXPECT_GT(now.hits(), 0U);
                EXPECT_GT(report.retried + report.failed_in_all(), 0U);
                if (HasFailure()) return;
            }
    }
};

TEST_F(Sending, PacketSocketsCountWhatTheKernelTook) {
    expect_exact_always(flows, packet_socket("lo"));
    expect_exact_always(flows, packet_socket("lo", {.bypass = false, .batch = 5}));
}
TEST_F(Sending, RawLinksCountWhatTheKernelTook) { expect_exact_always(flows, raw_socket_sink(raw_socket::link("lo"))); }
TEST_F(Sending, RawIpv4CountsWhatTheKernelTook) { expect_exact_always(packets4, raw_socket_sink(raw_socket::ipv4())); }
TEST_F(Sending, RawIpv6CountsWhatTheKernelTook) { expect_exact_always(packets6, raw_socket_sink(raw_socket::ipv6())); }

TEST_F(Sending, WhatArrivesIsWhatWasCounted) {
    for (int const error : {ENOBUFS, EPERM, EINTR, ENXIO, EAGAIN})
        for (fault_pattern const& how : fault_patterns) {
            arrivals far("lo", ETH_P_IP);
            packet_socket sink("lo");
            faults const now(how.of(call::sendmmsg, error));
            auto const report = transmit(flows, sink, quick());
            auto const arrived = far.take();
            expect_exact(report, flows, arrived);
            EXPECT_TRUE(arrived == now.messages()) << how.name << ", " << words_of(error);
        }
}

TEST_F(Sending, OfSeveralCoresEachIsExact) {
    for (int const error : {ENOBUFS, EPERM, EINTR}) {
        no_leak const nothing;
        faults const now(
            {fault{call::sendmmsg, error, 3, 3}, fault{.which = call::sendmmsg, .every = 2, .at_most = 5}});
        auto const report = transmit(flows, packet_socket("lo"), {.count = 1000, .cores = 3});
        EXPECT_EQ(report.asked, report.accepted + report.failed_in_all());
        auto sent = now.messages();
        EXPECT_EQ(report.accepted, sent.size());
        std::sort(sent.begin(), sent.end());
        EXPECT_EQ(std::adjacent_find(sent.begin(), sent.end()), sent.end()) << "none twice";
        auto expected = first_packets(flows, 1000);
        std::sort(expected.begin(), expected.end());
        EXPECT_TRUE(std::includes(expected.begin(), expected.end(), sent.begin(), sent.end()));
    }
}

// A signal that comes all the time must not keep a run from ending.
TEST_F(Sending, AStormOfSignalsEndsWithPatienceOrAStop) {
    packet_socket sink("lo");
    {
        faults const now({fault{call::sendmmsg, EINTR}});
        auto const report = transmit(flows, sink, quick());
        EXPECT_EQ(report.accepted, 0U);
        EXPECT_EQ(report.failed.at(0).error, EINTR);
        EXPECT_NE(report.stopped.find("signals interrupt every call"), std::string::npos) << report.stopped;
    }
    std::stop_source source;
    std::jthread const later([&] { std::this_thread::sleep_for(30ms), source.request_stop(); });
    faults const now({fault{call::sendmmsg, EINTR}});
    auto const report = transmit(flows, sink, {.patience = 1h, .endless = true, .stop = source.get_token()});
    EXPECT_EQ(report.stopped, "it was asked to stop");
    EXPECT_EQ(report.accepted, 0U);
}

TEST_F(Sending, ARawSocketTellsHowFarItCame) {
    auto const socket = raw_socket::ipv4();
    auto const packet = make_packet(ipv4(src = "127.0.0.1", dst = "127.0.0.1"), udp());
    for (int const error : sending_errors) {
        if (error == EINTR) continue;
        no_leak const nothing;
        faults const now({fault{call::sendmsg, error, 3, 1, 1}});
        try {
            socket.send(packet, packet, packet, packet);
            ADD_FAILURE() << words_of(error) << ": nothing was thrown";
        } catch (socket_error const& wrong) {
            EXPECT_EQ(wrong.code().value(), error);
            EXPECT_EQ(wrong.index(), 2U);
            EXPECT_EQ(wrong.sent().size(), 2U);
            EXPECT_EQ(now.messages().size(), 2U);
            EXPECT_EQ(std::string(wrong.what()).find("raw_socket::ipv4: packet 3 of 4: "), 0U) << wrong.what();
        }
    }
    faults const now({fault{call::sendmsg, EINTR, 1, 1, 1000}});
    EXPECT_EQ(socket.send(packet)[0], 28U);
    EXPECT_EQ(now.made(call::sendmsg), 1001U);
    EXPECT_EQ(now.messages().size(), 1U);
}

// What is asked only after an error may fail, too: then the sentence says less.
TEST_F(Sending, SaysWhatIsKnown) {
    std::vector<std::byte> const much(66'000);
    auto const large = make_packet(ethernet(), ipv4(), udp(), payload(std::span(much).first(65'400)));
    auto const socket = raw_socket::link("lo");
    for (fault const& more : {fault{call::getsockname, ENOBUFS}, fault{call::name_of_index, ENXIO},
                              fault{call::ioctl, ENODEV}, fault{call::ioctl, ENOTTY}}) {
        faults const now({fault{call::sendmsg, EMSGSIZE}, more});
        try {
            socket.send(large);
            ADD_FAILURE() << "nothing was thrown";
        } catch (message_too_big const& wrong) {
            EXPECT_NE(std::string(wrong.what()).find("65442 bytes are too many for "), std::string::npos);
            EXPECT_EQ(std::string(wrong.what()).find("at most"), std::string::npos) << wrong.what();
        }
    }
    for (fault const& more :
         {fault{call::socket, EMFILE}, fault{call::connect, ENETUNREACH}, fault{call::getsockopt, ENOTCONN}}) {
        no_leak const nothing;
        auto const by_route = raw_socket::ipv4();
        faults const now({fault{call::sendmsg, EMSGSIZE}, more});
        EXPECT_THROW(by_route.send(make_packet(ipv4(dst = "127.0.0.1"), udp())), message_too_big);
    }
}

// The other end's counter is for show: without it the account is the same.
TEST_F(Sending, WithoutTheCounterOfTheOtherEnd) {
    for (fault const& one :
         {fault{.which = call::socket, .error = EMFILE, .subject = AF_NETLINK}, fault{call::send, ENOBUFS},
          fault{call::recv, EINTR}, fault{call::recv, EAGAIN}, fault{.which = call::recv, .at_most = 20},
          fault{.which = call::recv, .at_most = 0},
          fault{.which = call::setsockopt, .error = EDOM, .subject = option_of(SOL_SOCKET, SO_RCVTIMEO)},
          fault{call::index_of_name, ENODEV, 2}}) {
        no_leak const nothing;
        faults const now({one});
        auto const report = transmit(flows, packet_socket("lo"), quick());
        EXPECT_TRUE(report.is_complete()) << report;
        expect_exact(report, flows, now.messages());
    }
}

} // namespace

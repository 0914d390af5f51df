// SPDX-License-Identifier: BSL-1.0
// AF_XDP and live frames: calls fail around packets that no call hands over. What is counted as sent is what comes out
// at the other end. Needs: root.
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <faults/faults.hpp>
#include <faults/faulty.hpp>
#include <faults/patterns.hpp>
#include <gtest/gtest.h>
#include <linux/bpf.h>
#include <netns/far_frames.hpp>
#include <send/recording_sink.hpp>
#include <string>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/send/xdp_socket.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

class SharedMemory : public Faults {
protected:
    void SetUp() override {
        Faults::SetUp();
        if (IsSkipped()) return;
        try {
            xdp_socket("lo", {.frames = 64});
        } catch (socket_error const& wrong) {
            GTEST_SKIP() << wrong.what();
        }
    }
};

TEST_F(SharedMemory, KicksThatFail) {
    no_leak const nothing;
    arrivals far("lo", ETH_P_IP);
    xdp_socket sink("lo", {.frames = 128});
    for (fault_pattern const& how : fault_patterns)
        for (int const error : sending_errors) {
            if (how.at_most != no_limit) continue; // a kick hands over nothing
            SCOPED_TRACE(std::string(how.name) + ": " + words_of(error));
            faults const now(how.of(call::sendto, error));
            auto const report = transmit(flows, sink, {.count = 300, .patience = 3ms});
            expect_exact(report, flows, far.take());
            EXPECT_GT(now.hits(), 0U);
            if (HasFailure()) return;
        }
}

class LiveFrames : public FarFrames {
protected:
    void SetUp() override {
        FarFrames::SetUp();
        if (!IsSkipped()) alarm(60);
    }
    void TearDown() override {
        alarm(0);
        FarFrames::TearDown();
    }
};

TEST_F(LiveFrames, CallsThatFail) {
    auto const flows_of_two = two_fields();
    live_frames sink("near");
    sink.load(flows_of_two);
    std::uint64_t first = 0;
    for (auto const command : {BPF_MAP_UPDATE_ELEM, BPF_PROG_TEST_RUN})
        for (int const error : {EINTR, EAGAIN, ENOMEM, EBUSY, EPERM, EINVAL, E2BIG, EFAULT, EBADF, ENOENT, ENOSYS, 524})
            for (std::uint64_t const which : {1U, 2U}) {
                SCOPED_TRACE(std::to_string(command) + ", " + words_of(error));
                std::uint64_t const completed = sink.completed();
                faults const now(
                    {{.which = call::bpf, .error = error, .first = which, .times = 1, .subject = command}});
                std::size_t accepted = 0;
                for (int run = 0; run < 3; ++run) {
                    auto const some = sink.run(first + accepted, 5);
                    EXPECT_EQ(some.accepted, static_cast<std::uint64_t>(run) + 1 == which ? 0U : 5U);
                    EXPECT_EQ(some.error, some.accepted == 5 ? 0 : error);
                    EXPECT_NE(sink.why(some.error, 60), "");
                    accepted += some.accepted;
                }
                EXPECT_EQ(accepted, 10U);
                EXPECT_EQ(sink.completed() - completed, 10U);
                EXPECT_EQ(now.hits(), 1U);
                expect_packets(flows_of_two, first, accepted);
                first += accepted;
                if (HasFailure()) return;
            }
    expect_no_more();
}

// The cable is cut, or the interface goes, amid a run: whatever the sink, what was counted came out, and the report
// says why no more did.
class CutCable : public LiveFrames {
protected:
    template <class Sink>
    void expect_exact(std::string const& name, std::string const& how) {
        SCOPED_TRACE(name + ", " + how);
        bool is_cut = false;
        auto const cut = [&](transmit_report const& now) {
            if (is_cut || now.accepted == 0) return;
            is_cut = true;
            EXPECT_TRUE(how == "far" ? run_there("ip link set far down") : runs(how));
        };
        auto const report =
            transmit(two_fields(), Sink("near"),
                     {.rate = 20_kpps, .patience = 30ms, .endless = true, .watch = cut, .watch_interval = 1ms});
        EXPECT_EQ(report.asked, report.accepted + report.failed_in_all()) << report;
        EXPECT_EQ(report.completed, report.accepted) << report;
        EXPECT_EQ(report.failed_in_all(), 1U) << report;
        EXPECT_EQ(report.stopped, name + "(\"near\"): " + report.failed.at(0).why);
        if (how != "far") {
            expect_packets(two_fields(), 0, report.accepted);
            expect_no_more();
            return;
        }
        // What was at the far end already when that went down is lost there.
        std::uint64_t k = 0, came = 0;
        for (std::string frame; (frame = next_frame()) != "nothing came"; ++k, ++came)
            while (k < report.accepted && frame != hex(two_fields().packet(k))) ++k;
        EXPECT_LE(k, report.accepted) << "something came that was not counted";
        EXPECT_GT(came, 0U);
    }
};
TEST_F(CutCable, PacketSocketDown) { expect_exact<packet_socket>("packet_socket", "ip link set near down"); }
TEST_F(CutCable, PacketSocketGone) { expect_exact<packet_socket>("packet_socket", "ip link del near"); }
TEST_F(CutCable, PacketSocketAlone) { expect_exact<packet_socket>("packet_socket", "far"); }
TEST_F(CutCable, XdpSocketDown) { expect_exact<xdp_socket>("xdp_socket", "ip link set near down"); }
TEST_F(CutCable, XdpSocketGone) { expect_exact<xdp_socket>("xdp_socket", "ip link del near"); }
TEST_F(CutCable, XdpSocketAlone) { expect_exact<xdp_socket>("xdp_socket", "far"); }
TEST_F(CutCable, LiveFramesDown) { expect_exact<live_frames>("live_frames", "ip link set near down"); }
TEST_F(CutCable, LiveFramesGone) { expect_exact<live_frames>("live_frames", "ip link del near"); }
TEST_F(CutCable, LiveFramesAlone) { expect_exact<live_frames>("live_frames", "far"); }

// It is not known what became of them: the run ends, and none is sent again.
TEST_F(LiveFrames, WhatTheKernelDoesNotTell) {
    for (int const error : {EPERM, EAGAIN, ENOMEM}) {
        faults const now({{.which = call::bpf, .error = error, .subject = BPF_MAP_LOOKUP_ELEM}});
        auto const report = transmit(two_fields(), live_frames("near"), {.count = 20});
        EXPECT_EQ(report.accepted, 0U);
        EXPECT_EQ(report.failed_in_all(), 1U);
        EXPECT_EQ(report.left, 19U);
        EXPECT_EQ(report.stopped, "live_frames(\"near\"): the kernel does not tell what it sent; it may be more than "
                                  "was counted");
        expect_packets(two_fields(), 0, 20);
        expect_no_more();
    }
}

TEST_F(LiveFrames, LoadingThatFailsLeavesNothing) {
    auto const flows_of_two = two_fields();
    for (auto const command : {BPF_MAP_CREATE, BPF_PROG_LOAD, BPF_RAW_TRACEPOINT_OPEN})
        for (std::uint64_t which = 1; which <= 6; ++which)
            for (int const error : {EPERM, ENOMEM, EMFILE, EINVAL, ENOSYS}) {
                no_leak const nothing;
                live_frames sink("near");
                faults const now({{.which = call::bpf, .error = error, .first = which, .subject = command}});
                try {
                    sink.load(flows_of_two);
                } catch (socket_error const& wrong) {
                    EXPECT_EQ(wrong.code().value(), error);
                    EXPECT_EQ(std::string(wrong.what()).find("live_frames(\"near\"): "), 0U) << wrong.what();
                    continue;
                }
                EXPECT_EQ(now.hits(), 0U);
            }
}

} // namespace

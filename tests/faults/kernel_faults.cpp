// SPDX-License-Identifier: BSL-1.0
// Kernels that lack something, simulated: what best_sink picks there, what it says, and that it sends. Needs: root.
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <faults/faults.hpp>
#include <faults/faulty.hpp>
#include <gtest/gtest.h>
#include <linux/bpf.h>
#include <linux/if_xdp.h>
#include <send/recording_sink.hpp>
#include <string>
#include <sys/socket.h>
#include <umpa/send/best_sink.hpp>
#include <umpa/send/libbpf_best_sink.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using plan = std::vector<fault>;

fault no_family(int family) { return {.which = call::socket, .error = EAFNOSUPPORT, .subject = family}; }
fault no_bpf_command(int command, int error) { return {.which = call::bpf, .error = error, .subject = command}; }
fault no_option(int level, int name, int error) {
    return {.which = call::setsockopt, .error = error, .subject = option_of(level, name)};
}
fault const no_live_frames = no_bpf_command(BPF_PROG_TEST_RUN, EINVAL);
fault const no_bypass = no_option(SOL_PACKET, PACKET_QDISC_BYPASS, ENOPROTOOPT);

class Kernels : public Faults {
protected:
    void SetUp() override {
        Faults::SetUp();
        if (IsSkipped()) return;
        try {
            live_frames("lo").try_out(flows);
            xdp_socket("lo", {.frames = 64});
        } catch (socket_error const& wrong) {
            GTEST_SKIP() << "this kernel lacks it, too: " << wrong.what();
        }
    }
    /// On that kernel, `name` is picked for `why`, and sends.
    void expect_pick(plan lacks, std::string const& name, std::vector<std::string> const& why) {
        no_leak const nothing;
        arrivals far("lo", ETH_P_IP);
        faults const now(std::move(lacks));
        auto chosen = best_sink(flows, "lo");
        auto const report = transmit(flows, chosen, {.count = 100});
        EXPECT_EQ(chosen.choice().find(name + "; not "), 0U) << chosen.choice();
        std::size_t at = 0;
        for (std::string const& part : why) {
            at = chosen.choice().find(part, at);
            EXPECT_NE(at, std::string::npos) << part << "\nin " << chosen.choice();
        }
        EXPECT_EQ(report.sink, name);
        EXPECT_TRUE(report.is_complete()) << report;
        auto const arrived = far.take();
        expect_exact(report, flows, arrived);
        EXPECT_EQ(arrived.size(), 100U);
    }
};

// Loopback takes no redirected frames, which shows when the first is sent.
TEST_F(Kernels, OfToday) {
    EXPECT_EQ(best_sink(flows, "lo").choice(), "live_frames(\"lo\")");
    expect_pick({}, "xdp_socket(\"lo\")", {"not live_frames(\"lo\"): the interface takes no redirected frames"});
    // Without a second choice it is told as it is.
    auto only = best_sink<live_frames>(flows, "lo");
    auto const report = transmit(flows, only, {.count = 100});
    EXPECT_EQ(report.accepted, 0U);
    EXPECT_EQ(report.failed.at(0).error, EOPNOTSUPP);
    EXPECT_EQ(only.choice(), "live_frames(\"lo\")");
}
TEST_F(Kernels, WithoutLiveFrames) {
    for (int const error : {EINVAL, 524, ENOSYS, EOPNOTSUPP})
        expect_pick({no_bpf_command(BPF_PROG_TEST_RUN, error)}, "xdp_socket(\"lo\")",
                    {"not live_frames(\"lo\"): trying it with a frame of 60 bytes: ",
                     error == EOPNOTSUPP ? "Operation not supported" : "Linux 5.18"});
    // Where they run, but not for long.
    expect_pick({fault{.which = call::bpf, .error = 524, .first = 2, .subject = BPF_PROG_TEST_RUN}},
                "xdp_socket(\"lo\")", {"not live_frames(\"lo\"): the kernel does not run live frames (Linux 5.18)"});
}
TEST_F(Kernels, WithoutBpf) {
    expect_pick({fault{call::bpf, ENOSYS}}, "xdp_socket(\"lo\")", {"making its map: this kernel does not do that"});
    expect_pick({fault{call::bpf, EPERM}}, "xdp_socket(\"lo\")", {"it needs CAP_BPF, CAP_NET_ADMIN and CAP_PERFMON"});
    for (int const command : {BPF_PROG_LOAD, BPF_RAW_TRACEPOINT_OPEN, BPF_PROG_TEST_RUN})
        expect_pick({no_bpf_command(command, EPERM)}, "xdp_socket(\"lo\")", {"CAP_PERFMON"});
}
TEST_F(Kernels, WithoutAfXdp) {
    expect_pick({no_live_frames, no_family(AF_XDP)}, "packet_socket(\"lo\")",
                {"not live_frames(\"lo\")", "not xdp_socket(\"lo\"): this kernel has no AF_XDP"});
    for (int const name : {XDP_UMEM_REG, XDP_UMEM_COMPLETION_RING, XDP_TX_RING})
        expect_pick({no_live_frames, no_option(SOL_XDP, name, EOPNOTSUPP)}, "packet_socket(\"lo\")",
                    {"not xdp_socket(\"lo\"): the driver cannot do that; use packet_socket"});
    for (int const error : {EINVAL, EOPNOTSUPP, ENOBUFS, EPERM})
        expect_pick({no_live_frames, {.which = call::bind, .error = error, .subject = AF_XDP}}, "packet_socket(\"lo\")",
                    {"not xdp_socket(\"lo\"): "});
}
TEST_F(Kernels, WithoutBypass) {
    expect_pick({no_live_frames, no_family(AF_XDP), no_bypass}, "raw_socket::link(\"lo\")",
                {"not live_frames", "not xdp_socket",
                 "not packet_socket(\"lo\"): this kernel has no PACKET_QDISC_BYPASS (Linux 3.14); open it with "
                 "{.bypass = false}"});
    faults const now({no_bypass});
    EXPECT_TRUE(transmit(flows, packet_socket("lo", {.bypass = false}), {.count = 10}).is_complete());
    auto chosen = best_sink("lo");
    EXPECT_EQ(chosen.choice().find("raw_socket::link(\"lo\"); not packet_socket(\"lo\"): "), 0U) << chosen.choice();
    EXPECT_TRUE(transmit(flows, chosen, {.count = 10}).is_complete());
}
TEST_F(Kernels, WithoutAnything) {
    no_leak const nothing;
    faults const now({no_live_frames, no_family(AF_XDP), no_family(AF_PACKET)});
    for (bool const all : {true, false}) try {
            if (all)
                best_sink(flows, "lo");
            else
                best_sink("lo");
            ADD_FAILURE() << "nothing was thrown";
        } catch (transmit_error const& wrong) {
            std::string const words = wrong.what();
            EXPECT_EQ(words.find("best_sink(\"lo\"): none can be used; not "), 0U) << words;
            EXPECT_EQ(words.find("not live_frames(\"lo\"): ") != std::string::npos, all) << words;
            EXPECT_NE(words.find("packet_socket(\"lo\"): this kernel has no sockets of that kind"), std::string::npos);
            EXPECT_NE(words.find("raw_socket::link(\"lo\"): this kernel has no sockets of that kind"),
                      std::string::npos);
        }
}
TEST_F(Kernels, StreamsThatDoNotFitAreForTheNextSink) {
    std::vector<std::byte> const much(5000);
    auto const large = stream(make_packet(ethernet(), ipv4(), udp(), payload(std::span(much))),
                              vary(in<udp>, source_port) = counting(1, 1000));
    auto const chosen = best_sink(large, "lo");
    EXPECT_EQ(
        chosen.choice().find("packet_socket(\"lo\"); not live_frames(\"lo\"): trying it with a frame of 5042 bytes: "),
        0U)
        << chosen.choice();
    EXPECT_NE(chosen.choice().find("; not xdp_socket(\"lo\"): packets of 5042 bytes do not fit in its frames of 4096"),
              std::string::npos)
        << chosen.choice();
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <netns/far_frames.hpp>
#include <optional>
#include <string>
#include <umpa/send/transmit.hpp>
#include <umpa/send/xdp_socket.hpp>
#include <vector>

// What leaves by an AF_XDP socket, in copy mode, comes out at the other end of a cable.

namespace {

using namespace umpa;
using umpa::test::two_fields;

class XdpSocket : public umpa::test::FarFrames {
protected:
    void SetUp() override {
        FarFrames::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        try {
            xdp_socket const one("near");
        } catch (socket_error const& error) {
            if (error.code().value() == EAFNOSUPPORT) GTEST_SKIP() << "the kernel has no AF_XDP";
            throw;
        }
    }
};

TEST_F(XdpSocket, SendsWhatTheStreamMakes) {
    static_assert(sink<xdp_socket>);
    auto const flows = two_fields();
    xdp_socket out("near", {.frames = 256});
    // More packets than frames: each frame is used again and again.
    auto const report = transmit(flows, out, {.count = 5000});
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_EQ(report.completed, 5000U);
    expect_packets(flows, 0, 5000);
    // Another stream by the same socket.
    auto const others = flows.shard(1, 2);
    EXPECT_EQ(transmit(others, out, {.count = 100}).completed, 100U);
    expect_packets(others, 0, 100);
    expect_no_more();
}

TEST_F(XdpSocket, CountsNothingThatWasNotTaken) {
    auto const flows = two_fields();
    xdp_socket out("near");
    out.prepare({flows.size(), flows.packet(0)});
    auto write = [&](std::uint64_t first, std::size_t count) { flows.fill(first, out.frames(count)); };
    write(0, 10);
    ASSERT_TRUE(umpa::test::runs("ip link set near down"));
    EXPECT_EQ(out.submit(0, 10).accepted, 0U);
    EXPECT_EQ(out.submit(0, 10).error, ENETDOWN);
    EXPECT_NE(out.why(ENETDOWN, 60).find("interface is down"), std::string::npos);
    ASSERT_TRUE(umpa::test::runs("ip link set near up"));
    EXPECT_EQ(out.submit(0, 10).accepted, 10U);
    // Given up: these are never sent.
    ASSERT_TRUE(umpa::test::runs("ip link set near down"));
    write(10, 10);
    EXPECT_EQ(out.submit(0, 10).accepted, 0U);
    ASSERT_TRUE(umpa::test::runs("ip link set near up"));
    write(20, 10);
    EXPECT_EQ(out.submit(0, 4).accepted, 4U);
    EXPECT_EQ(out.submit(4, 6).accepted, 6U);
    out.flush();
    EXPECT_EQ(out.completed(), 20U);
    expect_packets(flows, 0, 10);
    expect_packets(flows, 20, 10);
    expect_no_more();
}

TEST_F(XdpSocket, SendsAgainWhatTheInterfaceDropped) {
    auto const flows = two_fields();
    xdp_socket out("near");
    out.prepare({flows.size(), flows.packet(0)});
    flows.fill(0, out.frames(40));
    ASSERT_TRUE(run_there("ip link set far down"));
    for (int i = 0; i < 3; ++i) {
        submission const none = out.submit(0, 40);
        EXPECT_EQ(none.accepted, 0U);
        EXPECT_EQ(none.error, EBUSY);
    }
    EXPECT_NE(out.why(EBUSY, 60).find("nothing is up at the other end"), std::string::npos);
    ASSERT_TRUE(run_there("ip link set far up"));
    ASSERT_TRUE(umpa::test::soon([] { return umpa::test::runs("ip link show near | grep -q LOWER_UP"); }));
    EXPECT_EQ(out.submit(0, 40).accepted, 40U);
    out.flush();
    EXPECT_EQ(out.completed(), 40U);
    expect_packets(flows, 0, 40);
    expect_no_more();
}

TEST_F(XdpSocket, SaysWhyItDoesNotOpen) {
    EXPECT_THROW(xdp_socket("nowhere"), no_such_interface);
    xdp_socket const first("near");
    try {
        xdp_socket const second("near");
        ADD_FAILURE() << "two sockets on one queue";
    } catch (socket_error const& error) {
        EXPECT_EQ(error.code().value(), EBUSY);
    }
    EXPECT_THROW(xdp_socket("near", {.queue = 999}), socket_error);
    xdp_socket small("lo", {.frames = 64, .frame_size = 2048});
    std::vector<std::byte> const large(3000);
    EXPECT_THROW(small.prepare({large.size(), large}), buffer_error);
}

}

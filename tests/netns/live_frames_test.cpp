// SPDX-License-Identifier: BSL-1.0
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <gtest/gtest.h>
#include <netns/far_frames.hpp>
#include <set>
#include <span>
#include <string>
#include <umpa/generate/stream.hpp>
#include <umpa/send/live_frames.hpp>
#include <umpa/send/transmit.hpp>
#include <umpa/umpa.hpp>
#include <vector>

// The program of a stream in the kernel: what it makes of a frame, and what comes out at the other end of a cable.

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
using umpa::test::hex;
using umpa::test::two_fields;

constexpr auto packet =
    make_packet(ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02"),
                ipv4(src = "10.9.0.1", dst = "10.9.0.3"), udp(sport = 1000, dport = 2000), payload(zeros<18>));

class LiveFrames : public umpa::test::FarFrames {};

/// The kernel accepts the program, and runs it as the interpreter of tests/generate does.
template <class Stream>
void expect_same_in_kernel(Stream const& flows) {
    umpa::detail::one_value_map<bpf_stream_state> const map("test");
    auto const program = umpa::detail::load_program("test", BPF_PROG_TYPE_XDP, program_of(flows, map.number()));
    map.write(state_of(flows, 12345));
    std::vector<std::byte> frame = flows.packet(0), made(flows.size());
    for (std::uint64_t k = 12345; k < 12345 + 100; ++k) {
        bpf_test_run_opts options{};
        options.sz = sizeof options;
        options.data_in = frame.data();
        options.data_size_in = static_cast<std::uint32_t>(frame.size());
        options.data_out = made.data();
        options.data_size_out = static_cast<std::uint32_t>(made.size());
        ASSERT_EQ(::bpf_prog_test_run_opts(program.number(), &options), 0) << std::strerror(errno);
        ASSERT_EQ(options.retval, std::uint32_t{XDP_REDIRECT});
        ASSERT_EQ(hex(made), hex(flows.packet(k))) << "packet " << k;
        frame = made;
    }
}

TEST_F(LiveFrames, ProgramMakesTheSamePackets) {
    constexpr auto ip4 = ipv4(src = "10.0.0.1", dst = "10.0.0.2");
    constexpr auto any16 = uniform(0, 0xffff);
    expect_same_in_kernel(two_fields());
    expect_same_in_kernel(stream(packet, vary(in<ipv4>, src) = weighted(times(3, 1), times(9, 2), times(1, 1000)),
                                 vary(in<ipv4>, identification) = packet_number,
                                 vary(in<ipv4>, ttl) = one_of(64, 128, 255), vary(in<udp>, sport) = permuted(3, 1003),
                                 vary(in<udp>, dport) = counting(80, 7)));
    expect_same_in_kernel(stream(make_packet(ethernet(), vlan(), ipv6(), udp(), payload("odd")),
                                 vary(in<vlan>, vlan_identifier) = permuted(0, 4095),
                                 vary(in<ipv6>, src) = uniform("2001:db8::"_ipv6, "2001:db8::ffff:ffff:ffff:ffff"_ipv6),
                                 vary(in<ipv6>, dst) = counting("fd00::ffff:ffff:ffff:ff00"_ipv6, 5000),
                                 vary(in<udp>, sport) = any16));
    expect_same_in_kernel(stream(make_packet(ethernet(), ip4, udp(), vxlan(), ethernet(), ip4, udp(), payload("odd")),
                                 vary(in<udp>, sport) = any16,
                                 vary(in<vxlan>, network_identifier) = uniform(0, 0xffffff),
                                 vary(in<ipv4, 1>, src) = uniform(0, 0xffff'ffffU), vary(in<udp, 1>, dport) = any16));
}

TEST_F(LiveFrames, Arrive) {
    auto const flows = two_fields();
    live_frames out("near");
    static_assert(generating_sink<live_frames, decltype(two_fields())>);
    out.load(flows);
    submission const first = out.run(0, 3000);
    ASSERT_EQ(first.error, 0) << out.why(first.error, flows.size());
    EXPECT_EQ(first.accepted, 3000U);
    EXPECT_EQ(out.run(70000, 1).accepted, 1U);
    EXPECT_EQ(out.completed(), 3001U);
    expect_packets(flows, 0, 3000);
    expect_packets(flows, 70000, 1);
    expect_no_more();
}

TEST_F(LiveFrames, OfTwoCores) {
    auto const flows = two_fields();
    auto const report = transmit(flows, live_frames("near"), {.count = 3001, .cores = 2});
    EXPECT_TRUE(report.is_complete()) << report;
    EXPECT_EQ(report.accepted, 3001U);
    EXPECT_EQ(report.completed, 3001U);
    std::multiset<std::string> expected, seen;
    for (std::uint64_t k = 0; k < 3001; ++k) {
        expected.insert(hex(flows.packet(k)));
        seen.insert(next_frame());
    }
    EXPECT_EQ(seen, expected);
    expect_no_more();
}

TEST_F(LiveFrames, OfAShard) {
    auto const flows = two_fields().shard(1, 3);
    live_frames out("near");
    out.load(flows);
    EXPECT_EQ(out.run(5, 100).accepted, 100U);
    expect_packets(flows, 5, 100);
    expect_no_more();
}

TEST_F(LiveFrames, EachOnceThoughAQueueIsFull) {
    // 256 frames at once, for a thread that takes them out when it gets to it: now and then there is no room for all.
    run_there("unshare -m sh -c 'mount -t sysfs none /sys && echo 1 >/sys/class/net/far/threaded'");
    auto const flows = two_fields();
    live_frames out("near", {.batch = 256});
    out.load(flows);
    std::multiset<std::string> expected, seen;
    std::uint64_t k = 0;
    for (int tries = 0; k < 20000 && tries < 10000; ++tries) {
        submission const one = out.run(k, static_cast<std::size_t>(20000 - k));
        ASSERT_TRUE(one.error == 0 || one.error == ENOBUFS || one.error == EINTR) << out.why(one.error, 60);
        k += one.accepted;
    }
    EXPECT_EQ(out.completed(), 20000U);
    for (k = 0; k < 20000; ++k) expected.insert(hex(flows.packet(k)));
    for (k = 0; k < 20000; ++k) seen.insert(next_frame());
    EXPECT_EQ(seen, expected);
    expect_no_more();
}

TEST_F(LiveFrames, SayWhatIsWrong) {
    auto const flows = two_fields();
    live_frames out("near");
    out.load(flows);
    auto const expect_refused = [&](int error, char const* words) {
        submission const none = out.run(7, 20);
        EXPECT_EQ(none.accepted, 0U);
        EXPECT_EQ(none.error, error);
        EXPECT_NE(out.why(none.error, flows.size()).find(words), std::string::npos) << out.why(none.error, 60);
        EXPECT_EQ(out.completed(), 0U);
    };
    ASSERT_TRUE(umpa::test::runs("ip link set near down"));
    expect_refused(ENETDOWN, "the interface is down");
    ASSERT_TRUE(umpa::test::runs("ip link set near up"));
    ASSERT_TRUE(run_there("ip link set far down"));
    expect_refused(ENXIO, "nothing is up at the other end");
    ASSERT_TRUE(run_there("ip link set far up xdp off"));
    expect_refused(EOPNOTSUPP, "its other end runs an XDP program");
    ASSERT_TRUE(umpa::test::runs("ip link del near"));
    expect_refused(ENODEV, "the interface is gone");
    EXPECT_THROW(live_frames("near"), no_such_interface);
}

TEST_F(LiveFrames, AreNotForLargePackets) {
    std::vector<std::byte> const much(1480);
    auto const large = [&](std::size_t size) {
        return stream(make_packet(ethernet(), ipv4(), udp(), payload(std::span(much).first(size))),
                      vary(in<udp>, sport) = uniform(0, 65535));
    };
    live_frames out("near");
    out.load(large(1472));
    EXPECT_EQ(out.run(0, 3).accepted, 3U);
    expect_packets(large(1472), 0, 3);
    out.load(large(1480));
    submission const none = out.run(0, 3);
    EXPECT_EQ(none.accepted, 0U);
    EXPECT_EQ(none.error, EMSGSIZE);
    EXPECT_NE(out.why(EMSGSIZE, 1522).find("1522 bytes are too many"), std::string::npos);
    expect_no_more();
}

}

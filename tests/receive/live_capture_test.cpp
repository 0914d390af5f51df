// SPDX-License-Identifier: BSL-1.0
// Each test captures in a network namespace of its own, which goes with it: no frame leaves it.
// Needs: root. Some make interfaces with ip (iproute2).
#include "packet_bytes.hpp"
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <net/if.h>
#include <optional>
#include <receive/captures.hpp>
#include <sched.h>
#include <span>
#include <stop_token>
#include <string>
#include <sys/time.h>
#include <thread>
#include <type_traits>
#include <umpa/privileges.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/receive/capture.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::test;
using namespace std::chrono_literals;

static_assert(!std::is_copy_constructible_v<live_capture> && std::is_nothrow_move_constructible_v<live_capture>);

// Longer than any test takes, so that one that hangs is seen to.
constexpr auto long_time = 20s;

auto frame_to(std::uint16_t port, std::string_view text = "umpa") {
    return make_packet(ethernet(fields::src = "02:00:00:00:00:01", fields::dst = "02:00:00:00:00:02"),
                       ipv4(fields::src = "10.0.0.1", fields::dst = "10.0.0.2"),
                       udp(fields::sport = 4000, fields::dport = port), payload(text));
}

void send(char const* interface, std::uint16_t port, std::size_t count = 1) {
    auto const socket = raw_socket::link(interface);
    for (std::size_t i = 0; i < count; ++i) socket.send(frame_to(port));
}

/// One frame to each port from 1 on.
void send_to_ports(char const* interface, std::uint16_t last) {
    auto const socket = raw_socket::link(interface);
    for (std::uint16_t port = 1; port <= last; ++port) socket.send(frame_to(port));
}

/// Sends one frame after the other until it ends.
class flood {
public:
    explicit flood(char const* interface)
        : socket_(raw_socket::link(interface)), thread_([this](std::stop_token stop) {
              while (!stop.stop_requested()) socket_.send(frame_to(7));
          }) {}

private:
    basic_raw_socket<socket_kind::link> socket_;
    std::jthread thread_;
};

std::vector<std::uint16_t> ports_of(std::vector<captured_frame> const& frames) {
    std::vector<std::uint16_t> ports;
    for (captured_frame const& one : frames)
        ports.push_back(static_cast<std::uint16_t>(read_bits(one.bytes.data(), 8 * 36, 16)));
    return ports;
}
using ports = std::vector<std::uint16_t>;

class LiveCapture : public testing::Test {
protected:
    void SetUp() override {
        if (::unshare(CLONE_NEWNET) != 0) GTEST_SKIP() << "needs root: a network namespace cannot be made";
        moved_ = true;
        // Nothing is to be sent but by the test.
        std::ofstream("/proc/sys/net/ipv6/conf/default/disable_ipv6") << 1;
        if (!runs("ip -Version")) GTEST_SKIP() << "ip is not installed (iproute2)";
        ASSERT_TRUE(runs("ip link set lo up"));
    }
    void TearDown() override { EXPECT_TRUE(!moved_ || ::setns(home_, CLONE_NEWNET) == 0); }

    // veth0 and veth1, up.
    static bool make_cable() {
        return runs("ip link add veth0 address 02:00:00:00:00:02 type veth peer name veth1 address 02:00:00:00:00:01 "
                    "&& ip link set veth0 up && ip link set veth1 up");
    }

private:
    int home_ = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    bool moved_ = false;
};

class CableCapture : public LiveCapture {
protected:
    void SetUp() override {
        LiveCapture::SetUp();
        if (!IsSkipped() && !make_cable()) GTEST_SKIP() << "the kernel has no veth";
    }
};

// --- which frames ---

TEST_F(LiveCapture, FramesAreWhatWasSent) {
    for (bool const immediate : {false, true}) {
        live_capture lo({.device = "lo", .count = 3, .timeout = long_time, .immediate = immediate});
        auto const before = std::chrono::system_clock::now();
        send("lo", 5000, 3);
        auto const frames = sniff(lo);
        auto const after = std::chrono::system_clock::now();
        ASSERT_EQ(frames.size(), 3U);
        for (captured_frame const& one : frames) {
            EXPECT_EQ(one.bytes, bytes_of(frame_to(5000)));
            EXPECT_EQ(one.original_size, one.bytes.size());
            EXPECT_EQ(one.link_type, link_type::ethernet);
            EXPECT_EQ(one.interface, "lo");
            EXPECT_EQ(one.interface_index, ::if_nametoindex("lo"));
            EXPECT_TRUE(before <= one.time && one.time <= after);
        }
    }
}

TEST_F(LiveCapture, TimesHaveNanoseconds) {
    live_capture lo({.device = "lo", .count = 50, .timeout = long_time});
    send("lo", 5000, 50);
    auto const frames = sniff(lo);
    EXPECT_EQ(frames.size(), 50U);
    EXPECT_TRUE(std::any_of(frames.begin(), frames.end(),
                            [](captured_frame const& one) { return one.time.time_since_epoch().count() % 1000 != 0; }));
}

TEST_F(LiveCapture, CountIsExactAndTheRestStays) {
    for (bool const immediate : {false, true}) {
        live_capture lo({.device = "lo", .count = 4, .timeout = long_time, .immediate = immediate});
        send_to_ports("lo", 10);
        EXPECT_EQ(ports_of(sniff(lo)), (ports{1, 2, 3, 4}));
        EXPECT_EQ(ports_of({*sniff_next(lo)}), (ports{5}));
        EXPECT_EQ(ports_of(sniff(lo)), (ports{6, 7, 8, 9}));
        EXPECT_EQ(ports_of({captured_frame(*lo.next())}), (ports{10}));
        EXPECT_EQ(lo.next(1ms), nullptr);
    }
}

TEST_F(LiveCapture, OnlyWhatTheFilterLetsPass) {
    live_capture lo({.device = "lo", .filter = "udp dst portrange 3-5", .count = 3, .timeout = long_time});
    send_to_ports("lo", 10);
    EXPECT_EQ(ports_of(sniff(lo)), (ports{3, 4, 5}));
    lo.set_filter("udp dst port 9");
    send_to_ports("lo", 10);
    EXPECT_EQ(ports_of({*sniff_next(lo)}), (ports{9}));
    EXPECT_THROW(lo.set_filter("udp prot 9"), filter_error);
    lo.set_filter("");
    send("lo", 77);
    EXPECT_EQ(ports_of({*sniff_next(lo)}), (ports{77}));
}

// Between the opening and the filter frames are collected that it does not let pass.
TEST_F(LiveCapture, TheFilterHoldsFromTheOpeningOn) {
    flood const traffic("lo");
    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(sniff({.device = "lo", .filter = "udp port 8", .timeout = 20ms, .immediate = i % 2 == 0}).empty());
}

TEST_F(LiveCapture, OpensAndSniffsInOneCall) {
    flood const traffic("lo");
    EXPECT_EQ(sniff({.device = "lo", .filter = "udp port 7", .count = 10, .timeout = long_time}).size(), 10U);
    EXPECT_EQ(sniff_next({.device = "lo", .timeout = long_time})->bytes, bytes_of(frame_to(7)));
    std::size_t seen = 0;
    EXPECT_EQ(sniff_loop({.device = "lo", .count = 5, .timeout = long_time}, [&](captured_view const&) { ++seen; }),
              5U);
    EXPECT_EQ(seen, 5U);
}

TEST_F(LiveCapture, SnapLengthCuts) {
    live_capture lo({.device = "lo", .timeout = long_time, .snap_length = 50});
    EXPECT_EQ(lo.snap_length(), 50U);
    std::string const text(200, 'u');
    auto const packet = frame_to(7, text);
    raw_socket::link("lo").send(packet);
    auto const frame = sniff_next(lo);
    auto const whole = bytes_of(packet);
    EXPECT_EQ(frame->bytes, std::vector(whole.begin(), whole.begin() + 50));
    EXPECT_EQ(frame->original_size, 242U);
    EXPECT_TRUE(frame->is_cut());
}

TEST_F(CableCapture, Directions) {
    for (auto const& [direction, expected] :
         {std::pair(capture_direction::in, ports{1}), std::pair(capture_direction::out, ports{2}),
          std::pair(capture_direction::both, ports{1, 2})}) {
        live_capture cable({.device = "veth0", .count = expected.size(), .timeout = long_time, .direction = direction});
        send("veth1", 1);
        send("veth0", 2);
        EXPECT_EQ(ports_of(sniff(cable)), expected);
        EXPECT_EQ(cable.next(50ms), nullptr);
    }
}

// A bridge hands frames for others to the kernel only where it is promiscuous.
TEST_F(CableCapture, FramesToOthersOnlyWhenPromiscuous) {
    if (!runs("ip link add br0 address 02:00:00:00:00:09 type bridge && ip link set br0 up && ip link set veth0 master "
              "br0"))
        GTEST_SKIP() << "the kernel has no bridge";
    auto others = frame_to(5);
    others[in<ethernet>][fields::destination_address] = "02:00:00:00:00:77";
    auto ours = frame_to(5, "the last");
    ours[in<ethernet>][fields::destination_address] = "02:00:00:00:00:09";
    std::array<std::size_t, 2> seen{};
    for (bool const promiscuous : {false, true}) {
        live_capture bridge(
            {.device = "br0", .filter = "udp dst port 5", .timeout = long_time, .promiscuous = promiscuous});
        raw_socket::link("veth1").send(others, ours);
        bridge.loop([&](captured_view const& frame) {
            ++seen[promiscuous ? 1 : 0];
            return frame.bytes.size() != byte_count(ours);
        });
    }
    EXPECT_EQ(seen, (std::array<std::size_t, 2>{1, 2}));
}

TEST_F(CableCapture, TheKernelSaysWhetherItIsPromiscuous) {
    auto const promiscuity = [] {
        auto const lines = lines_of("ip -d link show veth0 | grep -o 'promiscuity [0-9]*'");
        return lines.empty() ? "" : lines[0];
    };
    {
        live_capture const without({.device = "veth0", .promiscuous = false});
        EXPECT_EQ(promiscuity(), "promiscuity 0");
        live_capture const with({.device = "veth0"});
        EXPECT_EQ(promiscuity(), "promiscuity 1");
    }
    EXPECT_EQ(promiscuity(), "promiscuity 0");
}

// --- when it ends ---

TEST_F(LiveCapture, ATimeoutWithoutFrames) {
    EXPECT_EQ(sniff_next({.device = "lo", .timeout = 30ms}), std::nullopt);
    EXPECT_TRUE(sniff({.device = "lo", .timeout = 0ms}).empty());
    EXPECT_TRUE(sniff({.device = "lo", .timeout = -1s}).empty());
}

TEST_F(LiveCapture, ATimeoutAmongManyFrames) {
    flood const traffic("lo");
    EXPECT_GT(sniff({.device = "lo", .timeout = 100ms}).size(), 1U);
}

TEST_F(LiveCapture, ATimeoutAmongFramesThatWait) {
    live_capture lo({.device = "lo", .timeout = 50ms});
    send("lo", 7, 100);
    EXPECT_LT(lo.loop([](captured_view const&) { std::this_thread::sleep_for(5ms); }), 100U);
}

TEST_F(LiveCapture, ATimeoutLeavesTimeForAFrame) {
    for (std::optional<std::chrono::nanoseconds> const timeout :
         {std::optional<std::chrono::nanoseconds>(long_time), std::optional(std::chrono::nanoseconds::max()),
          std::optional<std::chrono::nanoseconds>()}) {
        live_capture lo({.device = "lo", .timeout = timeout});
        std::jthread const later([] {
            std::this_thread::sleep_for(60ms);
            send("lo", 8);
        });
        EXPECT_TRUE(sniff_next(lo).has_value());
    }
}

TEST_F(LiveCapture, TheCallbackEndsIt) {
    live_capture lo({.device = "lo", .timeout = long_time});
    send_to_ports("lo", 10);
    std::size_t seen = 0;
    EXPECT_EQ(lo.loop([&](captured_view const&) { return ++seen < 3; }), 3U);
    EXPECT_THROW(lo.loop([](captured_view const&) { throw 5; }), int);
    EXPECT_EQ(ports_of({*sniff_next(lo)}), (ports{5})) << "nothing is lost between";
}

TEST_F(LiveCapture, StopFromAnotherThread) {
    for (bool const immediate : {false, true}) {
        live_capture lo({.device = "lo", .immediate = immediate});
        for (int i = 0; i < 20; ++i) {
            std::jthread const stopper([&lo, i] {
                std::this_thread::sleep_for(std::chrono::microseconds(200 * i));
                lo.stop();
            });
            EXPECT_EQ(lo.loop([](captured_view const&) {}), 0U);
        }
    }
}

TEST_F(LiveCapture, StopAmongManyFrames) {
    live_capture lo({.device = "lo"});
    flood const traffic("lo");
    for (int i = 0; i < 20; ++i) {
        std::atomic<std::size_t> seen = 0;
        std::jthread const stopper([&] {
            while (seen < 100) std::this_thread::yield();
            lo.stop();
        });
        EXPECT_GE(lo.loop([&](captured_view const&) { ++seen; }), 100U);
    }
}

TEST_F(LiveCapture, AStopBeforehandEndsOneWait) {
    live_capture lo({.device = "lo", .timeout = long_time});
    send("lo", 3);
    lo.stop();
    lo.stop();
    EXPECT_EQ(lo.next(), nullptr);
    EXPECT_NE(lo.next(), nullptr);
    EXPECT_EQ(lo.next(30ms), nullptr);
}

TEST_F(LiveCapture, StopByAToken) {
    std::stop_source source;
    std::jthread const stopper([&] {
        std::this_thread::sleep_for(20ms);
        source.request_stop();
    });
    EXPECT_TRUE(sniff({.device = "lo", .stop = source.get_token()}).empty());
    EXPECT_EQ(sniff_next({.device = "lo", .stop = source.get_token()}), std::nullopt);
    EXPECT_EQ(sniff_any({.stop = source.get_token()}), std::nullopt);
}

live_capture* stopped_by_signal = nullptr;

TEST_F(LiveCapture, StopFromASignalHandler) {
    live_capture lo({.device = "lo"});
    stopped_by_signal = &lo;
    auto const before = std::signal(SIGALRM, [](int) { stopped_by_signal->stop(); });
    itimerval const soon{{0, 0}, {0, 20'000}};
    ::setitimer(ITIMER_REAL, &soon, nullptr);
    EXPECT_EQ(lo.loop([](captured_view const&) {}), 0U);
    std::signal(SIGALRM, before);
}

TEST_F(LiveCapture, OtherSignalsDoNotEndIt) {
    live_capture lo({.device = "lo", .timeout = long_time});
    auto const before = std::signal(SIGALRM, [](int) {});
    itimerval const often{{0, 5'000}, {0, 5'000}};
    ::setitimer(ITIMER_REAL, &often, nullptr);
    std::jthread const later([] {
        std::this_thread::sleep_for(50ms);
        send("lo", 8);
    });
    EXPECT_TRUE(sniff_next(lo).has_value());
    itimerval const never{};
    ::setitimer(ITIMER_REAL, &never, nullptr);
    std::signal(SIGALRM, before);
}

TEST_F(LiveCapture, SniffWithoutAnEndIsRefused) {
    EXPECT_EQ(words_of<capture_error>([] { sniff({.device = "lo"}); }),
              "sniff: it would never end: give it a count, a timeout or a stop, or use sniff_loop");
}

// --- devices ---

TEST_F(CableCapture, DevicesAreListed) {
    auto devices = capture_devices();
    auto const find = [&](std::string const& name) {
        return std::find_if(devices.begin(), devices.end(),
                            [&](capture_device const& one) { return one.name == name; });
    };
    ASSERT_TRUE(find("lo") != devices.end() && find("veth0") != devices.end() && find("any") != devices.end());
    EXPECT_TRUE(find("lo")->is_loopback && find("lo")->is_up);
    EXPECT_EQ(find("veth0")->index, ::if_nametoindex("veth0"));
    // The kernel says a moment after the other end is up that a cable is plugged in.
    for (int waits = 0; waits < 200 && !find("veth0")->is_running; ++waits) {
        std::this_thread::sleep_for(10ms);
        devices = capture_devices();
    }
    EXPECT_TRUE(find("veth0")->is_up && find("veth0")->is_running && !find("veth0")->is_loopback);
    EXPECT_EQ(find("any")->index, 0U);
}

TEST_F(CableCapture, WithoutADeviceTheLikeliest) {
    live_capture const one({});
    EXPECT_TRUE(one.device() == "veth0" || one.device() == "veth1");
}

TEST_F(LiveCapture, WithoutADeviceAndWithoutInterfaces) { EXPECT_THROW(live_capture({}), no_such_interface); }

TEST_F(CableCapture, AnyDeviceHasCookedFrames) {
    live_capture any({.device = "any", .filter = "udp dst port 5", .timeout = long_time});
    EXPECT_EQ(any.link_type(), link_type::linux_sll);
    send("veth1", 5);
    auto const frame = sniff_next(any);
    EXPECT_EQ(frame->bytes.size(), byte_count(frame_to(5)) - 14 + 16);
    EXPECT_EQ(frame->interface, "any");

    live_capture second({.device = "any",
                         .filter = "udp dst port 5 and inbound",
                         .timeout = long_time,
                         .link_type = link_type::linux_sll2});
    EXPECT_EQ(second.link_type(), link_type::linux_sll2);
    send("veth1", 5);
    EXPECT_EQ(read_bits(sniff_next(second)->bytes.data(), 32, 32), ::if_nametoindex("veth0"));
}

TEST_F(CableCapture, SniffAnyTellsTheInterface) {
    for (char const* from : {"veth0", "veth1", "lo"}) {
        std::jthread const sender([from](std::stop_token stop) {
            for (; !stop.stop_requested(); std::this_thread::sleep_for(5ms)) send(from, 99);
        });
        auto const frame =
            sniff_any({.filter = "udp dst port 99", .timeout = long_time, .direction = capture_direction::in});
        ASSERT_TRUE(frame.has_value());
        std::string const there = from == std::string("lo") ? "lo" : from == std::string("veth0") ? "veth1" : "veth0";
        EXPECT_EQ(frame->interface, there);
        EXPECT_EQ(frame->link_type, link_type::ethernet);
        EXPECT_EQ(frame->bytes, bytes_of(frame_to(99)));
    }
    EXPECT_EQ(sniff_any({.timeout = 30ms}), std::nullopt);
    EXPECT_THROW(sniff_any({.filter = "udp prot 9"}), filter_error);
    EXPECT_THROW(sniff_any({.device = "lo"}), capture_error);
}

// Frames of a tun device begin with IP: a filter of MAC addresses makes no sense there.
TEST_F(LiveCapture, SniffAnyPassesOverInterfacesThatTheFilterIsNotFor) {
    if (!runs("ip tuntap add tun0 mode tun && ip link set tun0 up")) GTEST_SKIP() << "the kernel has no tun";
    EXPECT_THROW(live_capture({.device = "tun0", .filter = "ether src 02:00:00:00:00:01"}), filter_error);
    std::jthread const sender([](std::stop_token stop) {
        for (; !stop.stop_requested(); std::this_thread::sleep_for(5ms)) send("lo", 99);
    });
    auto const frame = sniff_any({.filter = "ether src 02:00:00:00:00:01", .timeout = long_time});
    ASSERT_TRUE(frame.has_value());
    EXPECT_EQ(frame->interface, "lo");
}

// --- what is counted, what is written ---

TEST_F(CableCapture, StatisticsCountWhatIsDropped) {
    live_capture cable({.device = "veth0", .snap_length = 100, .immediate = true, .buffer_size = 1 << 16});
    send("veth1", 7, 5000);
    std::size_t read = 0;
    while (cable.next(100ms) != nullptr) ++read;
    capture_statistics const counted = cable.statistics();
    EXPECT_EQ(counted.received, 5000U);
    EXPECT_GT(counted.dropped, 0U);
    EXPECT_EQ(read + counted.dropped, 5000U);
    EXPECT_EQ(counted.dropped_by_interface, 0U);
}

TEST_F(LiveCapture, NothingIsDroppedWhereThereIsRoom) {
    live_capture lo({.device = "lo", .count = 5000, .timeout = long_time});
    send("lo", 7, 5000);
    EXPECT_EQ(sniff(lo).size(), 5000U);
    EXPECT_EQ(lo.statistics().dropped, 0U);
}

TEST_F(LiveCapture, IntoAFile) {
    if (!runs("tshark --version")) GTEST_SKIP() << "tshark is not installed";
    scratch const directory;
    for (std::string const name : {"x.pcap", "x.pcapng"}) {
        std::string const file = directory / name;
        live_capture lo({.device = "lo", .filter = "udp dst portrange 1-4", .count = 3, .timeout = long_time});
        send_to_ports("lo", 4);
        EXPECT_EQ(to_file(file, lo), 3U);
        EXPECT_EQ(lines_of("tshark -n -r " + file + " -T fields -e udp.dstport"),
                  (std::vector<std::string>{"1", "2", "3"}));
        EXPECT_EQ(lines_of("tshark -n -r " + file + " -c 1 -T fields -e frame.interface_name")[0],
                  name == "x.pcap" ? "" : "lo");
        EXPECT_EQ(from_file(file).at(0).bytes, bytes_of(frame_to(1)));
    }
    flood const traffic("lo");
    EXPECT_EQ(to_file(directory / "y.pcap", {.device = "lo", .count = 10}), 10U);
    EXPECT_EQ(from_file(directory / "y.pcap").size(), 10U);
}

// --- rights, and what goes wrong ---

TEST_F(LiveCapture, OnlyTheOpeningNeedsARight) {
    // Rights are a thread's own.
    std::thread([] {
        auto const socket = raw_socket::link("lo");
        privileges::drop();
        EXPECT_EQ(
            words_of<permission_denied>([] { live_capture({.device = "lo"}); }),
            "live_capture(\"lo\"): opening it needs CAP_NET_RAW; run the program as root, or give its file the right "
            "(sudo setcap cap_net_raw+p program) and open within privileges::with(privileges::net_raw, ...)");
        auto lo =
            privileges::with(privileges::net_raw, [] { return live_capture({.device = "lo", .timeout = long_time}); });
        EXPECT_FALSE(privileges::has(privileges::net_raw));
        socket.send(frame_to(1));
        EXPECT_TRUE(sniff_next(lo).has_value());
        EXPECT_GE(lo.statistics().received, 1U);
    }).join();
}

TEST_F(CableCapture, NoSuchDevice) {
    EXPECT_EQ(words_of<no_such_interface>([] { live_capture({.device = "eth7"}); }),
              "live_capture(\"eth7\"): no such interface; there are: lo, veth0, veth1");
}

TEST_F(LiveCapture, ALinkTypeThatTheDeviceDoesNotOffer) {
    EXPECT_NE(words_of<capture_error>([] {
                  live_capture({.device = "lo", .link_type = 105});
              }).find("live_capture(\"lo\"): it does not offer that link type (libpcap: "),
              std::string::npos);
}

TEST_F(CableCapture, AnInterfaceThatIsDown) {
    ASSERT_TRUE(runs("ip link set veth0 down"));
    EXPECT_EQ(words_of<network_down>([] { live_capture({.device = "veth0"}); }),
              "live_capture(\"veth0\"): the interface is down; bring it up first: ip link set up dev veth0");
}

TEST_F(CableCapture, AnInterfaceThatGoesAway) {
    live_capture cable({.device = "veth0", .timeout = long_time});
    std::jthread const later([] {
        std::this_thread::sleep_for(30ms);
        runs("ip link del veth0");
    });
    EXPECT_EQ(words_of<no_such_interface>([&] { cable.loop([](captured_view const&) {}); }),
              "live_capture(\"veth0\"): the interface is gone; there are: lo");
}

TEST_F(LiveCapture, IsMovedWhileNobodyReads) {
    live_capture first({.device = "lo", .timeout = long_time});
    send("lo", 1);
    live_capture second = std::move(first);
    send("lo", 2);
    EXPECT_EQ(ports_of({*sniff_next(second), *sniff_next(second)}), (ports{1, 2}));
    EXPECT_EQ(::fcntl(second.native_handle(), F_GETFD) >= 0, true);
}

} // namespace

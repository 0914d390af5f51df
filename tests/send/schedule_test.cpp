// SPDX-License-Identifier: BSL-1.0
// In a network namespace of its own. Needs: root.
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <thread>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/schedule.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <vector>

namespace {

using namespace umpa;
using namespace umpa::fields;
using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

constexpr auto ip = ipv4(source_address = "127.0.0.1", destination_address = "127.0.0.1");
constexpr auto first = make_packet(ip, udp(destination_port = 6000), payload("1"));
constexpr auto second = make_packet(ip, udp(destination_port = 6000), payload("22"));
constexpr auto third = make_packet(ip, udp(destination_port = 6000), payload("333"));

class Schedule : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "raw sockets take root";
        if (unshare(CLONE_NEWNET) != 0) GTEST_SKIP() << "no network namespace can be made here";
        server_ = umpa::detail::owned_descriptor(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        ifreq request{};
        request.ifr_name[0] = 'l', request.ifr_name[1] = 'o';
        request.ifr_flags = IFF_UP | IFF_RUNNING;
        ASSERT_EQ(::ioctl(server_.number(), SIOCSIFFLAGS, &request), 0);
        sockaddr_in any{};
        any.sin_family = AF_INET;
        any.sin_port = htons(6000);
        ASSERT_EQ(::bind(server_.number(), reinterpret_cast<sockaddr*>(&any), sizeof any), 0);
    }
    /// What came, in order.
    std::string received() {
        std::string all;
        std::array<char, 10> text;
        for (ssize_t got = 0; (got = ::recv(server_.number(), text.data(), text.size(), MSG_DONTWAIT)) > 0;)
            all += std::string(text.data(), static_cast<std::size_t>(got)) + ".";
        return all;
    }

private:
    umpa::detail::owned_descriptor server_{-1};
};

TEST_F(Schedule, SendsAtItsTimes) {
    auto const begin = clock::now();
    auto done = send_schedule(30ms, {.interval = 10ms}, first, second, third);
    EXPECT_GE(clock::now() - begin, 50ms);
    EXPECT_TRUE(done.is_done());
    EXPECT_EQ(done.join(), (std::array<std::size_t, 3>{29, 30, 31}));
    EXPECT_EQ(received(), "1.22.333.");
    EXPECT_EQ(send_schedule(raw_socket::ipv4(), 0ms, {}, first).join()[0], 29U);
    EXPECT_EQ(received(), "1.");
}

TEST_F(Schedule, ADetachedOneIsJoined) {
    auto const begin = clock::now();
    auto later = send_schedule(raw_socket::ipv4(), 100ms, {.interval = 1ms, .detach = true}, first, second);
    if (clock::now() - begin < 90ms) {
        EXPECT_FALSE(later.is_done());
        EXPECT_EQ(received(), "");
    }
    EXPECT_EQ(later.join(), (std::array<std::size_t, 2>{29, 30}));
    EXPECT_EQ(later.join(), (std::array<std::size_t, 2>{29, 30}));
    EXPECT_TRUE(later.is_done());
    EXPECT_GE(clock::now() - begin, 101ms);
    EXPECT_EQ(received(), "1.22.");
    // One that nobody joins is waited for all the same.
    {
        auto const left_alone = send_schedule(10ms, {.detach = true}, third);
    }
    EXPECT_EQ(received(), "333.");
}

TEST_F(Schedule, CanBeStopped) {
    auto later = send_schedule(0ms, {.interval = 1h, .detach = true}, first, second);
    std::string came;
    for (int i = 0; i < 1000 && came.empty(); ++i, std::this_thread::sleep_for(1ms)) came = received();
    EXPECT_EQ(came, "1.");
    later.request_stop();
    EXPECT_EQ(later.join(), (std::array<std::size_t, 2>{29, 0}));
    EXPECT_EQ(received(), "");
}

TEST_F(Schedule, ThrowsWhatSendingThrows) {
    auto const nowhere = make_packet(ipv4(destination_address = "192.0.2.1"), udp());
    EXPECT_THROW(send_schedule(0ms, {}, nowhere), network_unreachable);
    auto later = send_schedule(0ms, {.detach = true}, nowhere);
    EXPECT_THROW(later.join(), network_unreachable);
}

} // namespace

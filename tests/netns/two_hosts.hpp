// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <receive/captures.hpp>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <thread>
#include <umpa/send/open_socket.hpp>
#include <unistd.h>

// Two kernels with a cable between them: near, 10.9.0.1 and fd09::1, and far, 10.9.0.2 and fd09::2. Both are in network
// namespaces of their own, which end with the process: nothing that is sent there gets out.

namespace umpa::test {

/// Waits until it holds, for five seconds at most.
inline bool soon(auto const& holds) {
    for (int i = 0; i < 100; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

/// Nothing is on the cable before plug_in(). What the far end sends has its checksums; what the near end sends has
/// those of TCP and UDP as Linux leaves them to an interface.
class TwoHosts : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "making network namespaces takes root";
        if (!runs("ip -Version")) GTEST_SKIP() << "ip is not installed (iproute2)";
        for (int* end : {&far_, &near_}) {
            if (unshare(CLONE_NEWNET) != 0)
                GTEST_SKIP() << "no network namespace can be made here: " << std::strerror(errno);
            *end = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
            ASSERT_TRUE(runs("ip link set lo up"));
        }
        std::string const far = "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(far_);
        if (!runs("ip link add near address 02:00:00:00:00:01 type veth"
                  " peer name far address 02:00:00:00:00:02 netns " +
                  far))
            GTEST_SKIP() << "the kernel has no veth";
        ASSERT_TRUE(runs("ip link set near up && ip address add 10.9.0.1/24 dev near"));
        if (!runs("ip address add fd09::1/64 dev near")) GTEST_SKIP() << "the kernel has no IPv6";
        // A router is asked for at once.
        std::ofstream("/proc/sys/net/ipv6/conf/near/router_solicitation_delay") << 0;
        at_far_end([] { compute_checksums("far"); });
    }
    void TearDown() override {
        for (int end : {far_, near_})
            if (end >= 0) close(end);
    }

    /// From here on both ends talk: they look whether their addresses are free, and join multicast groups.
    void plug_in() {
        ASSERT_TRUE(run_there("ip link set far up && ip address add 10.9.0.2/24 dev far &&"
                              "ip address add fd09::2/64 dev far"));
        char const* const settled = "test -z \"$(ip -6 address show tentative)\"";
        ASSERT_TRUE(soon([&] { return runs(settled) && run_there(settled); })) << "no IPv6 addresses";
    }

    /// Calls `act` in the namespace of the far end: programs that it starts stay there.
    void at_far_end(auto const& act) {
        ASSERT_EQ(setns(far_, CLONE_NEWNET), 0);
        act();
        ASSERT_EQ(setns(near_, CLONE_NEWNET), 0);
    }
    /// Whether a command works at the far end.
    bool run_there(std::string const& command) {
        bool done = false;
        at_far_end([&] { done = runs("{ " + command + "; }"); });
        return done;
    }

private:
    static void compute_checksums(char const* interface) {
        umpa::detail::owned_descriptor const any(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        ethtool_value off{ETHTOOL_STXCSUM, 0};
        ifreq asked{};
        std::strcpy(asked.ifr_name, interface);
        asked.ifr_data = reinterpret_cast<char*>(&off);
        EXPECT_EQ(::ioctl(any.number(), SIOCETHTOOL, &asked), 0) << std::strerror(errno);
    }

    int far_ = -1;
    int near_ = -1;
};

}

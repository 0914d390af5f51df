// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <fstream>
#include <netns/networks.hpp>
#include <string>
#include <thread>

// Two kernels with a cable between them: near, 10.9.0.1 and fd09::1, and far, 10.9.0.2 and fd09::2.

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
class TwoHosts : public Networks {
protected:
    TwoHosts() : Networks(2) {}

    void SetUp() override {
        Networks::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        if (!lay_cable("near", '1', "far", '2', far)) GTEST_SKIP() << "the kernel has no veth";
        ASSERT_TRUE(runs("ip link set near up && ip address add 10.9.0.1/24 dev near"));
        if (!runs("ip address add fd09::1/64 dev near")) GTEST_SKIP() << "the kernel has no IPv6";
        // A router is asked for at once.
        std::ofstream("/proc/sys/net/ipv6/conf/near/router_solicitation_delay") << 0;
        at_far_end([] { compute_checksums("far"); });
    }

    /// From here on both ends talk: they look whether their addresses are free, and join multicast groups.
    void plug_in() {
        ASSERT_TRUE(run_there("ip link set far up && ip address add 10.9.0.2/24 dev far &&"
                              "ip address add fd09::2/64 dev far"));
        char const* const settled = "test -z \"$(ip -6 address show tentative)\"";
        ASSERT_TRUE(soon([&] { return runs(settled) && run_there(settled); })) << "no IPv6 addresses";
    }

    /// Calls `act` in the network of the far end: programs that it starts stay there.
    void at_far_end(auto const& act) { at(far, act); }
    /// Whether a command works at the far end.
    bool run_there(std::string const& command) { return run_at(far, command); }

private:
    static constexpr std::size_t far = 0;
};

}

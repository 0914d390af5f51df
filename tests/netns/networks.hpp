// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <netinet/in.h>
#include <receive/captures.hpp>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>
#include <vector>

// Kernels with cables between them, each in a network namespace of its own. They end with the test: nothing that is
// sent there gets out.

namespace umpa::test {

// Not the library's: its header and linux/if_packet.h cannot be included together.
class descriptor {
public:
    explicit descriptor(int number) : number_(number) {}
    descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    ~descriptor() {
        if (number_ >= 0) close(number_);
    }
    operator int() const { return number_; }

private:
    int number_;
};

class Networks : public testing::Test {
public:
    /// The test is in the last of so many; the others are counted from 0.
    explicit Networks(std::size_t count) : count_(count) {}

    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "making network namespaces takes root";
        if (!runs("ip -Version")) GTEST_SKIP() << "ip is not installed (iproute2)";
        while (networks_.size() < count_) {
            if (unshare(CLONE_NEWNET) != 0)
                GTEST_SKIP() << "no network namespace can be made here: " << std::strerror(errno);
            networks_.emplace_back(open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC));
            ASSERT_TRUE(runs("ip link set lo up"));
        }
    }

    /// Calls `act` in a network: sockets and programs that it makes stay there.
    void at(std::size_t network, auto const& act) {
        ASSERT_EQ(setns(networks_[network], CLONE_NEWNET), 0);
        act();
        ASSERT_EQ(setns(networks_.back(), CLONE_NEWNET), 0);
    }
    /// Whether a command works there.
    bool run_at(std::size_t network, std::string const& command) {
        bool done = false;
        at(network, [&] { done = runs("{ " + command + "; }"); });
        return done;
    }

    /// A socket of an ordinary program there, bound to a port of all addresses; less than 0 where the kernel has none
    /// such.
    descriptor program_at(std::size_t network, int type, std::uint16_t port, int protocol = 0) {
        int made = -1;
        at(network, [&] {
            made = socket(AF_INET6, type | SOCK_CLOEXEC, protocol);
            if (made < 0) return;
            int const off = 0;
            setsockopt(made, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
            timeval const patience{2, 0};
            setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            sockaddr_in6 address{};
            address.sin6_family = AF_INET6;
            address.sin6_port = htons(port);
            EXPECT_EQ(bind(made, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
            if (type == SOCK_STREAM) {
                EXPECT_EQ(listen(made, 4), 0);
            }
        });
        return descriptor(made);
    }

protected:
    /// Joins an interface here to one in another network. Their MAC addresses end in these digits.
    bool lay_cable(std::string const& here, char digit, std::string const& there, char digit_there,
                   std::size_t network) {
        std::string const mac = " address 02:00:00:00:00:0";
        return runs("ip link add " + here + mac + digit + " type veth peer name " + there + mac + digit_there +
                    " netns /proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(networks_[network]));
    }

    /// An interface here is to compute the checksums of TCP and UDP itself: they are left to a network card else, and a
    /// veth is none.
    static void compute_checksums(char const* interface) {
        descriptor const any(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        ethtool_value off{ETHTOOL_STXCSUM, 0};
        ifreq asked{};
        std::strcpy(asked.ifr_name, interface);
        asked.ifr_data = reinterpret_cast<char*>(&off);
        EXPECT_EQ(ioctl(any, SIOCETHTOOL, &asked), 0) << std::strerror(errno);
    }

private:
    std::size_t count_;
    std::vector<descriptor> networks_;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <arpa/inet.h>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/ethtool.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <netinet/in.h>
#include <optional>
#include <poll.h>
#include <sched.h>
#include <span>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>
#include <vector>

// A cable with a kernel at its far end. Both ends are in network namespaces of their own, which end with the process:
// nothing that is sent here gets out. The near end has no addresses, so that only what a test sends is sent.

namespace umpa::test {

using byte_vector = std::vector<std::uint8_t>;

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

inline constexpr char near_mac[] = "02:00:00:00:00:01";
inline constexpr char far_mac[] = "02:00:00:00:00:02";

class FarEnd : public testing::Test {
public:
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "making network namespaces takes root";
        if (unshare(CLONE_NEWNET) != 0)
            GTEST_SKIP() << "no network namespace can be made here: " << std::strerror(errno);
        far_ = open("/proc/self/ns/net", O_RDONLY);
        std::string const far = "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(far_);
        ASSERT_EQ(unshare(CLONE_NEWNET), 0);
        near_ = open("/proc/self/ns/net", O_RDONLY);
        if (!run("ip -Version >/dev/null")) GTEST_SKIP() << "ip is not installed (iproute2)";
        ASSERT_TRUE(run("sysctl -q -w net.ipv6.conf.default.disable_ipv6=1 2>/dev/null || true"));
        if (!run(std::string("ip link add near address ") + near_mac + " type veth peer name far address " + far_mac +
                 " netns " + far))
            GTEST_SKIP() << "the kernel has no veth";
        at_far_end([&] {
            run("ip link set far addrgenmode none 2>/dev/null");
            ASSERT_TRUE(run("ip link set lo up && ip link set far up && ip address add 10.9.0.2/24 dev far"));
            ASSERT_TRUE(run(std::string("ip neighbour add 10.9.0.1 dev far nud permanent lladdr ") + near_mac));
            has_ipv6_ = run("ip -6 address add fd09::2/64 dev far nodad 2>/dev/null") &&
                        run("ip -6 address add fe80::2/64 dev far nodad") &&
                        run(std::string("ip -6 neighbour add fd09::1 dev far nud permanent lladdr ") + near_mac);
            compute_checksums();
        });
        ASSERT_TRUE(run("ip link set near up"));
        link_.emplace(socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, htons(ETH_P_ALL)));
        sockaddr_ll place{};
        place.sll_family = AF_PACKET;
        place.sll_protocol = htons(ETH_P_ALL);
        place.sll_ifindex = static_cast<int>(if_nametoindex("near"));
        ASSERT_EQ(bind(*link_, reinterpret_cast<sockaddr const*>(&place), sizeof place), 0);
        int const on = 1;
        setsockopt(*link_, SOL_PACKET, PACKET_IGNORE_OUTGOING, &on, sizeof on);
        setsockopt(*link_, SOL_PACKET, PACKET_AUXDATA, &on, sizeof on);
    }
    void TearDown() override {
        link_.reset();
        if (far_ >= 0) close(far_);
        if (near_ >= 0) close(near_);
    }

    static bool run(std::string const& command) { return std::system(command.c_str()) == 0; }
    bool has_ipv6() const { return has_ipv6_; }

    /// Calls `act` in the namespace of the far end: sockets that it makes stay there.
    void at_far_end(auto const& act) {
        ASSERT_EQ(setns(far_, CLONE_NEWNET), 0);
        act();
        ASSERT_EQ(setns(near_, CLONE_NEWNET), 0);
    }

    /// Whether a command works at the far end.
    bool run_there(std::string const& command) {
        bool done = false;
        at_far_end([&] { done = run("{ " + command + "; } >/dev/null 2>&1"); });
        return done;
    }

    /// A socket at the far end; less than 0 where the kernel has none such.
    descriptor far_socket(int domain, int type, int protocol) {
        int made = -1;
        at_far_end([&] { made = socket(domain, type | SOCK_CLOEXEC, protocol); });
        return descriptor(made);
    }

    /// A socket of an ordinary program at the far end, bound to a port of all addresses.
    descriptor program(int type, std::uint16_t port, int protocol = 0) {
        int made = -1;
        at_far_end([&] {
            made = socket(AF_INET6, type | SOCK_CLOEXEC, protocol);
            if (made < 0) return;
            int const off = 0;
            setsockopt(made, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
            timeval const patience{1, 0};
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

    /// Connects a program to a port of the near end; ICMP errors of any kind are its errors then.
    static void connect_to(int program, char const* address, std::uint16_t port) {
        sockaddr_in6 near{};
        near.sin6_family = AF_INET6;
        near.sin6_port = htons(port);
        ASSERT_EQ(inet_pton(AF_INET6, address, &near.sin6_addr), 1);
        ASSERT_EQ(connect(program, reinterpret_cast<sockaddr const*>(&near), sizeof near), 0);
        int const on = 1;
        setsockopt(program, IPPROTO_IP, IP_RECVERR, &on, sizeof on);
        setsockopt(program, IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
    }

    /// The error that a program gets; 0 when none comes in time.
    static int error_of(int program, int milliseconds = 1000) {
        pollfd one{program, 0, 0};
        poll(&one, 1, milliseconds);
        return option_of(program, SOL_SOCKET, SO_ERROR);
    }

    static int option_of(int program, int level, int option) {
        int value = 0;
        socklen_t size = sizeof value;
        EXPECT_EQ(getsockopt(program, level, option, &value, &size), 0);
        return value;
    }

    void send(auto const& frame) {
        auto const bytes = std::as_bytes(std::span(frame));
        ASSERT_EQ(::send(*link_, bytes.data(), bytes.size(), 0), static_cast<ssize_t>(bytes.size()));
    }

    static bool readable(int socket, int milliseconds) {
        pollfd one{socket, POLLIN, 0};
        return poll(&one, 1, milliseconds) == 1;
    }

    /// What the program gets: nothing, when nothing comes in time.
    static std::optional<std::string> received(int program, int milliseconds = 1000) {
        if (!readable(program, milliseconds)) return std::nullopt;
        std::string text(2000, '\0');
        text.resize(static_cast<std::size_t>(recv(program, text.data(), text.size(), 0)));
        return text;
    }

    /// The first frame from the far end, without its link header, for which `wanted` holds. At most 50 are looked at.
    std::optional<byte_vector> answer(auto const& wanted, int milliseconds = 1000) {
        for (int i = 0; i < 50 && readable(*link_, milliseconds); ++i) {
            byte_vector frame(2000);
            frame.resize(static_cast<std::size_t>(recv(*link_, frame.data(), frame.size(), 0)));
            if (frame.size() < 15) continue;
            frame.erase(frame.begin(), frame.begin() + 14);
            if (wanted(frame)) return frame;
        }
        return std::nullopt;
    }

    /// Sends a packet, and waits for the answer.
    std::optional<byte_vector> answer_to(auto const& packet, auto const& wanted, int milliseconds = 1000) {
        send(to_bytes(packet));
        return answer(wanted, milliseconds);
    }

private:
    /// The far end is to compute all checksums itself: it leaves them to a network card else, and a veth is none.
    static void compute_checksums() {
        descriptor const any(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        ethtool_value off{ETHTOOL_STXCSUM, 0};
        ifreq asked{};
        std::strcpy(asked.ifr_name, "far");
        asked.ifr_data = reinterpret_cast<char*>(&off);
        EXPECT_EQ(ioctl(any, SIOCETHTOOL, &asked), 0) << std::strerror(errno);
    }

    int far_ = -1;
    int near_ = -1;
    bool has_ipv6_ = false;
    std::optional<descriptor> link_;
};

inline std::uint32_t number(byte_vector const& bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i) value = value << 8 | bytes[at + i];
    return value;
}

/// Where the header behind the IP header starts, if it is of that protocol; 0 when not.
inline std::size_t behind_ip(byte_vector const& packet, unsigned protocol) {
    if (packet[0] >> 4 == 4 && packet.size() > 20 && packet[9] == protocol) return 4U * (packet[0] & 15);
    if (packet[0] >> 4 == 6 && packet.size() > 40 && packet[6] == protocol) return 40;
    return 0;
}

}

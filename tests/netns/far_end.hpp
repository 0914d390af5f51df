// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <arpa/inet.h>
#include <cstddef>
#include <cstdint>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netns/networks.hpp>
#include <optional>
#include <poll.h>
#include <span>
#include <string>
#include <sys/socket.h>
#include <vector>

// A cable with a kernel at its far end. The near end has no addresses, so that only what a test sends is sent.

namespace umpa::test {

using byte_vector = std::vector<std::uint8_t>;

inline constexpr char near_mac[] = "02:00:00:00:00:01";
inline constexpr char far_mac[] = "02:00:00:00:00:02";

class FarEnd : public Networks {
public:
    FarEnd() : Networks(2) {}

    void SetUp() override {
        Networks::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        runs("sysctl -q -w net.ipv6.conf.default.disable_ipv6=1");
        if (!lay_cable("near", '1', "far", '2', far)) GTEST_SKIP() << "the kernel has no veth";
        at_far_end([&] {
            runs("ip link set far addrgenmode none");
            ASSERT_TRUE(runs("ip link set far up && ip address add 10.9.0.2/24 dev far"));
            ASSERT_TRUE(runs(std::string("ip neighbour add 10.9.0.1 dev far nud permanent lladdr ") + near_mac));
            has_ipv6_ = runs("ip -6 address add fd09::2/64 dev far nodad") &&
                        runs("ip -6 address add fe80::2/64 dev far nodad") &&
                        runs(std::string("ip -6 neighbour add fd09::1 dev far nud permanent lladdr ") + near_mac);
            compute_checksums("far");
        });
        ASSERT_TRUE(runs("ip link set near up"));
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

    bool has_ipv6() const { return has_ipv6_; }

    /// Calls `act` in the network of the far end: sockets that it makes stay there.
    void at_far_end(auto const& act) { at(far, act); }
    /// Whether a command works at the far end.
    bool run_there(std::string const& command) { return run_at(far, command); }

    /// A socket at the far end; less than 0 where the kernel has none such.
    descriptor far_socket(int domain, int type, int protocol) {
        int made = -1;
        at_far_end([&] { made = socket(domain, type | SOCK_CLOEXEC, protocol); });
        return descriptor(made);
    }

    /// A socket of an ordinary program at the far end, bound to a port of all addresses.
    descriptor program(int type, std::uint16_t port, int protocol = 0) { return program_at(far, type, port, protocol); }

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
    static constexpr std::size_t far = 0;

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

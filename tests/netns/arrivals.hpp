// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <sys/socket.h>
#include <umpa/send/open_socket.hpp>
#include <vector>

namespace umpa::test {

using byte_vectors = std::vector<std::vector<std::byte>>;

/// A socket that hears frames of an ethertype at an interface of this namespace, many at once.
inline detail::owned_descriptor listening_at(char const* interface, std::uint16_t ethertype) {
    detail::owned_descriptor made(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0));
    int const bytes = 64 << 20;
    ::setsockopt(made.number(), SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes);
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_protocol = htons(ethertype);
    address.sll_ifindex = static_cast<int>(::if_nametoindex(interface));
    EXPECT_EQ(::bind(made.number(), reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
    return made;
}

/// What arrives at an interface of this namespace, of one ethertype, from here on.
class arrivals {
public:
    arrivals(char const* interface, std::uint16_t ethertype) : socket_(listening_at(interface, ethertype)) {}

    /// Since the last call.
    byte_vectors take() {
        byte_vectors all;
        std::array<std::byte, 2000> frame;
        sockaddr_ll from{};
        socklen_t size = sizeof from;
        for (ssize_t got = 0; (got = ::recvfrom(socket_.number(), frame.data(), frame.size(), MSG_DONTWAIT,
                                                reinterpret_cast<sockaddr*>(&from), &size)) >= 0;)
            if (from.sll_pkttype != PACKET_OUTGOING) all.emplace_back(frame.begin(), frame.begin() + got);
        return all;
    }

private:
    detail::owned_descriptor socket_;
};

}

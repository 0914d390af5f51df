// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <string>
#include <sys/socket.h>
#include <umpa/send/socket_kind.hpp>
#include <umpa/send/socket_words.hpp>
#include <unistd.h>
#include <utility>

namespace umpa::detail {

/// A file descriptor that is closed with its owner; -1 is none.
class owned_descriptor {
public:
    explicit owned_descriptor(int number) noexcept : number_(number) {}
    owned_descriptor(owned_descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    owned_descriptor& operator=(owned_descriptor&& other) noexcept {
        owned_descriptor old(std::exchange(number_, std::exchange(other.number_, -1)));
        return *this;
    }
    ~owned_descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    int number() const noexcept { return number_; }

private:
    int number_;
};

/// A socket, and what sentences call it.
struct named_socket {
    owned_descriptor descriptor;
    std::string name;
};

inline named_socket open_socket(std::string name, int family, int protocol) {
    owned_descriptor descriptor(::socket(family, SOCK_RAW | SOCK_CLOEXEC, protocol));
    if (descriptor.number() < 0) raise_opening_error(name, errno);
    return {std::move(descriptor), std::move(name)};
}

// `name` is what sentences call it.

inline named_socket open_ipv4(std::string name = std::string(socket_kind::ipv4::name)) {
    named_socket opened = open_socket(std::move(name), AF_INET, IPPROTO_RAW);
    // Who writes a broadcast address into a packet means it; without this the kernel answers EACCES.
    int const yes = 1;
    if (::setsockopt(opened.descriptor.number(), SOL_SOCKET, SO_BROADCAST, &yes, sizeof yes) != 0)
        raise_opening_error(opened.name, errno);
    return opened;
}

inline named_socket open_ipv6(std::string name = std::string(socket_kind::ipv6::name)) {
    return open_socket(std::move(name), AF_INET6, IPPROTO_RAW);
}

inline named_socket open_link(std::string const& interface, std::string const& name) {
    unsigned const index = ::if_nametoindex(interface.c_str());
    if (index == 0) raise_opening_error(name, errno);
    // Protocol 0: the kernel hands it no packet that arrives.
    named_socket opened = open_socket(name, AF_PACKET, 0);
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_ifindex = static_cast<int>(index);
    if (::bind(opened.descriptor.number(), reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
        raise_opening_error(opened.name, errno);
    return opened;
}
inline named_socket open_link(std::string const& interface) { return open_link(interface, link_name(interface)); }

}

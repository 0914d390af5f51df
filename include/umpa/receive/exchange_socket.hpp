// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <arpa/inet.h>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <linux/if_ether.h>
#include <net/if.h>
#include <netpacket/packet.h>
#include <string>
#include <sys/socket.h>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/receive/exchange_frame.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/socket_kind.hpp>
#include <umpa/send/socket_words.hpp>
#include <utility>

namespace umpa {

namespace detail {

inline void set_option(named_socket const& socket, int level, int option, int value) {
    if (::setsockopt(socket.descriptor.number(), level, option, &value, sizeof value) != 0)
        raise_opening_error(socket.name, errno);
}

/// A packet socket that hears packets of a protocol; of every interface, where the index is 0.
inline named_socket open_listener(std::string name, int type, std::uint16_t protocol, unsigned interface) {
    constexpr int room = 4 << 20;
    // Protocol 0 until it is bound: it hears nothing of other interfaces.
    owned_descriptor descriptor(::socket(AF_PACKET, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (descriptor.number() < 0) raise_opening_error(name, errno);
    named_socket opened{std::move(descriptor), std::move(name)};
    set_option(opened, SOL_SOCKET, SO_TIMESTAMPNS, 1);
    set_option(opened, SOL_SOCKET, SO_RCVBUF, room);
    set_option(opened, SOL_PACKET, PACKET_AUXDATA, 1);
    // Linux 4.20; before, the reader leaves them out.
    int const yes = 1;
    ::setsockopt(opened.descriptor.number(), SOL_PACKET, PACKET_IGNORE_OUTGOING, &yes, sizeof yes);
    sockaddr_ll place{};
    place.sll_family = AF_PACKET;
    place.sll_protocol = htons(protocol);
    place.sll_ifindex = static_cast<int>(interface);
    if (::bind(opened.descriptor.number(), reinterpret_cast<sockaddr const*>(&place), sizeof place) != 0)
        raise_opening_error(opened.name, errno);
    return opened;
}

/// What packets of a kind of socket begin with.
template <class Kind>
struct first_of_kind;
template <>
struct first_of_kind<socket_kind::ipv4> {
    using type = ipv4;
};
template <>
struct first_of_kind<socket_kind::ipv6> {
    using type = ipv6;
};
template <>
struct first_of_kind<socket_kind::link> {
    using type = ethernet;
};

}

/// A way out for questions and a way in for their answers; `exchange_socket::ipv4()` and its siblings make it. It is
/// moved, not copied, and closed with its owner. What comes in is collected from the opening on, by the kernel.
template <class Kind>
class basic_exchange_socket {
public:
    /// The socket that questions leave by, for setsockopt.
    detail::named_socket const& sender() const noexcept { return sender_; }
    /// The socket that answers come in by, for setsockopt: a filter of your own, for one.
    detail::named_socket const& listener() const noexcept { return listener_; }

private:
    friend struct exchange_socket;
    basic_exchange_socket(detail::named_socket listener, detail::named_socket sender) noexcept
        : listener_(std::move(listener)), sender_(std::move(sender)) {}

    detail::named_socket listener_;
    detail::named_socket sender_;
};

/// Opens sockets for exchange(). Each needs CAP_NET_RAW for the opening only:
/// `privileges::with(privileges::net_raw, [] { return exchange_socket::ipv4(); })`. All throw a socket_error of the
/// kind that says why, as raw_socket does.
struct exchange_socket {
    /// Questions begin with IPv4 and are sent as raw_socket::ipv4() sends them; answers are heard on all interfaces.
    /// The kernel hears them too: it knows nothing of a connection that a SYN of ours began, and resets it.
    static basic_exchange_socket<socket_kind::ipv4> ipv4() {
        std::string const name = "exchange_socket::ipv4";
        return {detail::open_listener(name, SOCK_DGRAM, ETH_P_IP, 0), detail::open_ipv4(name)};
    }
    /// The same of IPv6, as raw_socket::ipv6() sends it.
    static basic_exchange_socket<socket_kind::ipv6> ipv6() {
        std::string const name = "exchange_socket::ipv6";
        return {detail::open_listener(name, SOCK_DGRAM, ETH_P_IPV6, 0), detail::open_ipv6(name)};
    }
    /// Questions are whole frames on that interface, and answers are heard there.
    static basic_exchange_socket<socket_kind::link> link(std::string const& interface) {
        std::string const name = "exchange_socket::link(\"" + interface + "\")";
        unsigned const index = ::if_nametoindex(interface.c_str());
        // Index 0 would be all interfaces.
        if (index == 0) detail::raise_opening_error(name, errno);
        return {detail::open_listener(name, SOCK_RAW, ETH_P_ALL, index), detail::open_link(interface, name)};
    }
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <optional>
#include <span>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/socket_words.hpp>
#include <vector>

// One packet, as pieces, into a socket.

namespace umpa::detail {

/// What sendmsg takes as msg_name; of size 0 for a socket that is bound to its interface.
struct destination {
    sockaddr_storage address{};
    socklen_t size = 0;
};

template <class Address>
destination to_destination(Address const& address) {
    destination result;
    std::memcpy(&result.address, &address, sizeof address);
    result.size = sizeof address;
    return result;
}

inline destination to_ipv4(std::uint32_t address) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_addr.s_addr = htonl(address);
    return to_destination(to);
}

inline destination to_ipv6(std::array<std::byte, 16> const& address) {
    // The port stays 0: here it would be a protocol number (man 7 ipv6).
    sockaddr_in6 to{};
    to.sin6_family = AF_INET6;
    std::memcpy(&to.sin6_addr, address.data(), address.size());
    return to_destination(to);
}

inline std::string to_text(destination const& to) {
    char text[INET6_ADDRSTRLEN]{};
    sa_family_t const family = to.address.ss_family;
    std::size_t const offset = family == AF_INET ? offsetof(sockaddr_in, sin_addr) : offsetof(sockaddr_in6, sin6_addr);
    ::inet_ntop(family, reinterpret_cast<char const*>(&to.address) + offset, text, sizeof text);
    return text;
}

// What fits is asked only after a packet did not.

/// The MTU of the route to a destination, as a datagram socket connected to it sees it. Nothing is sent.
inline std::optional<std::size_t> mtu_of_route(destination const& to) {
    bool const is_ipv4 = to.address.ss_family == AF_INET;
    owned_descriptor const probe(::socket(to.address.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    int mtu = 0;
    socklen_t size = sizeof mtu;
    if (probe.number() < 0 || ::connect(probe.number(), reinterpret_cast<sockaddr const*>(&to.address), to.size) != 0 ||
        ::getsockopt(probe.number(), is_ipv4 ? IPPROTO_IP : IPPROTO_IPV6, is_ipv4 ? IP_MTU : IPV6_MTU, &mtu, &size) !=
            0)
        return std::nullopt;
    return static_cast<std::size_t>(mtu);
}

inline std::string interface_of(int descriptor) {
    sockaddr_ll address{};
    socklen_t size = sizeof address;
    char text[IF_NAMESIZE]{};
    if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0 ||
        ::if_indextoname(static_cast<unsigned>(address.sll_ifindex), text) == nullptr)
        return "...";
    return text;
}

/// The bytes of the largest frame: the MTU and the Ethernet header.
inline std::optional<std::size_t> frame_limit(int descriptor, std::string const& interface) {
    std::size_t const ethernet_header = 14;
    ifreq request{};
    interface.copy(request.ifr_name, IF_NAMESIZE - 1);
    if (::ioctl(descriptor, SIOCGIFMTU, &request) != 0) return std::nullopt;
    return static_cast<std::size_t>(request.ifr_mtu) + ethernet_header;
}

inline way_out way_of(int error, int descriptor, destination const& to) {
    bool const ask = error == EMSGSIZE;
    if (to.size == 0) {
        std::string const interface = interface_of(descriptor);
        return {interface, interface, ask ? frame_limit(descriptor, interface) : std::nullopt};
    }
    return {to_text(to), "...", ask ? mtu_of_route(to) : std::nullopt};
}

/// The bytes sent of each packet of one send(packets...), and how many packets that is so far.
struct progress {
    std::span<std::size_t> sent;
    std::size_t count = 0;
};

[[noreturn]] inline void raise_send_error(named_socket const& socket, progress const& so_far, int error,
                                          std::string const& words) {
    auto const sent = so_far.sent.first(so_far.count);
    raise_socket_error(error,
                       socket.name + ": packet " + std::to_string(so_far.count + 1) + " of " +
                           std::to_string(so_far.sent.size()) + ": " + words,
                       std::vector<std::size_t>(sent.begin(), sent.end()));
}

/// Bytes sent, or -1 and errno.
inline ssize_t send_message(int descriptor, destination& to, std::span<iovec> pieces) {
    msghdr message{};
    message.msg_name = to.size == 0 ? nullptr : &to.address;
    message.msg_namelen = to.size;
    message.msg_iov = pieces.data();
    message.msg_iovlen = pieces.size();
    ssize_t sent = -1;
    do sent = ::sendmsg(descriptor, &message, 0);
    while (sent < 0 && errno == EINTR);
    return sent;
}

/// Sends the next packet, which is these pieces in order.
inline void send_next(named_socket const& socket, destination to, std::span<iovec> pieces, progress& so_far) {
    std::size_t bytes = 0;
    for (iovec const& piece : pieces) bytes += piece.iov_len;
    int const descriptor = socket.descriptor.number();
    ssize_t const sent = send_message(descriptor, to, pieces);
    if (sent < 0) {
        int const error = errno;
        raise_send_error(socket, so_far, error, words_about_sending(error, bytes, way_of(error, descriptor, to)));
    }
    if (static_cast<std::size_t>(sent) != bytes)
        raise_send_error(socket, so_far, EIO,
                         std::string("only ").append(std::to_string(sent)) + " of " + std::to_string(bytes) +
                             " bytes were sent");
    so_far.sent[so_far.count++] = bytes;
}

}

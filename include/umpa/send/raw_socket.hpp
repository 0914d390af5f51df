// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <sys/uio.h>
#include <umpa/build/gather.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/send_message.hpp>
#include <umpa/send/socket_kind.hpp>
#include <utility>

namespace umpa {

/// Whether a socket of that kind sends packets that begin with that layer. A link with other framing than
/// Ethernet joins with one line:
/// `template <> inline constexpr bool can_send_first<socket_kind::link, my_framing> = true;`
template <class Kind, class FirstLayer>
inline constexpr bool can_send_first = false;
template <>
inline constexpr bool can_send_first<socket_kind::ipv4, ipv4> = true;
template <>
inline constexpr bool can_send_first<socket_kind::ipv6, ipv6> = true;
template <>
inline constexpr bool can_send_first<socket_kind::link, ethernet> = true;

/// Whether a socket of that kind sends that packet.
template <class Kind, class Packet>
concept sendable = can_send_first<Kind, first_layer_t<Packet>>;

namespace detail {

template <class Packet>
destination destination_of(socket_kind::ipv4, Packet const& packet) {
    return to_ipv4(packet[in<ipv4>][fields::destination_address].value);
}
template <class Packet>
destination destination_of(socket_kind::ipv6, Packet const& packet) {
    return to_ipv6(packet[in<ipv6>][fields::destination_address].to_bytes());
}
template <class Packet>
destination destination_of(socket_kind::link, Packet const&) {
    return {};
}

template <std::size_t N>
std::array<iovec, N> to_iovecs(std::array<std::span<std::byte const>, N> const& pieces) {
    std::array<iovec, N> result{};
    // sendmsg only reads, but shares its type with recvmsg.
    for (std::size_t i = 0; i < N; ++i) result[i] = {const_cast<std::byte*>(pieces[i].data()), pieces[i].size()};
    return result;
}

template <class Kind, class Packet>
void send_packet(named_socket const& socket, Packet const& packet, progress& so_far) {
    std::array<std::byte, head_size<Packet>> head;
    auto pieces = to_iovecs(gather(packet, head));
    send_next(socket, destination_of(Kind{}, packet), pieces, so_far);
}

template <class Kind, class Packet>
constexpr auto refuse_to_send() {
    return refuse([] {
        return sentence() << Kind::name << " cannot send a packet that begins with "
                          << protocol_name<first_layer_t<Packet>> << ": its first layer must be " << Kind::first_layer
                          << "; " << Kind::otherwise;
    });
}

template <class Kind, class Packet>
constexpr void check_sendable() {
    if constexpr (!sendable<Kind, Packet>) refuse_to_send<Kind, Packet>();
}

} // namespace detail

/// An open raw socket of one kind; `raw_socket::ipv4()` and its siblings make it. It is moved, not copied,
/// and closed with its owner. Threads may send on one at the same time.
template <class Kind>
class basic_raw_socket {
public:
    /// The file descriptor, for poll and setsockopt. It stays this object's; -1 after a move.
    int native_handle() const noexcept { return socket_.descriptor.number(); }
    /// What errors call it: `raw_socket::link("veth0")`.
    std::string const& name() const noexcept { return socket_.name; }

    /// Sends the packets in order and returns the bytes sent of each. A run-time payload goes from where it
    /// is; it is not copied. An interrupted call is repeated. Stops at the first packet that fails and
    /// throws a socket_error of its kind, which knows the packet's index() and what was sent() before.
    template <class... Packets>
    std::array<std::size_t, sizeof...(Packets)> send(Packets const&... packets) const {
        (detail::check_sendable<Kind, Packets>(), ...);
        std::array<std::size_t, sizeof...(Packets)> sent{};
        if constexpr ((sendable<Kind, Packets> && ...)) {
            detail::progress so_far{sent};
            (detail::send_packet<Kind>(socket_, packets, so_far), ...);
        }
        return sent;
    }

private:
    friend struct raw_socket;
    explicit basic_raw_socket(detail::named_socket socket) noexcept : socket_(std::move(socket)) {}

    detail::named_socket socket_;
};

/// Opens raw sockets: the thin way out. Each needs CAP_NET_RAW for the opening only:
/// `privileges::with(privileges::net_raw, [] { return raw_socket::ipv4(); })`. All throw a socket_error of
/// the kind that says why.
struct raw_socket {
    /// Sends packets that begin with IPv4, by the route to their destination_address, broadcast too. The
    /// kernel writes the total length and the header checksum whatever the packet says, and a source
    /// address and an identification that are 0 (man 7 raw). A TCP or UDP checksum covers the source
    /// address and is not written again: give the source address where such a checksum is to be right.
    /// Sends no fragments: a packet larger than the MTU is refused.
    static basic_raw_socket<socket_kind::ipv4> ipv4() {
        return basic_raw_socket<socket_kind::ipv4>(detail::open_ipv4());
    }

    /// Sends packets that begin with IPv6, by the route to their destination_address. The kernel changes
    /// nothing in them. A link-local destination goes out where the first route for fe80::/64 leads; use
    /// link() to choose.
    static basic_raw_socket<socket_kind::ipv6> ipv6() {
        return basic_raw_socket<socket_kind::ipv6>(detail::open_ipv6());
    }

    /// Sends whole frames on that interface, which may still be down when it is opened. The kernel changes
    /// nothing in them; the hardware pads and adds the frame check sequence. Receives nothing.
    static basic_raw_socket<socket_kind::link> link(std::string const& interface) {
        return basic_raw_socket<socket_kind::link>(detail::open_link(interface));
    }
};

} // namespace umpa

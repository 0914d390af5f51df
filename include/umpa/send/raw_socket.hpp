// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <umpa/build/gather.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/protocols/ethernet.hpp>
#include <umpa/protocols/ipv4.hpp>
#include <umpa/protocols/ipv6.hpp>
#include <umpa/send/send_error.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace umpa {

/// The kinds of raw socket, as types. `first_layer` is how a refusal calls what the kind sends.
namespace socket_kind {
struct ipv4 {
    static constexpr std::string_view name = "raw_socket::ipv4";
    static constexpr std::string_view first_layer = "IPv4";
    static constexpr std::string_view otherwise = "use raw_socket::link for other layers";
};
struct ipv6 {
    static constexpr std::string_view name = "raw_socket::ipv6";
    static constexpr std::string_view first_layer = "IPv6";
    static constexpr std::string_view otherwise = "use raw_socket::link for other layers";
};
struct link {
    static constexpr std::string_view name = "raw_socket::link";
    static constexpr std::string_view first_layer = "Ethernet";
    static constexpr std::string_view otherwise =
        "put ethernet() before it, or use raw_socket::ipv4 or raw_socket::ipv6";
};
} // namespace socket_kind

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

// --- sentences ---

inline std::string interfaces_there_are() {
    struct free_list {
        void operator()(struct if_nameindex* list) const noexcept { if_freenameindex(list); }
    };
    std::unique_ptr<struct if_nameindex, free_list> const list(::if_nameindex());
    std::vector<std::string> names;
    for (auto const* each = list.get(); each != nullptr && each->if_index != 0; ++each)
        names.emplace_back(each->if_name);
    std::sort(names.begin(), names.end());
    std::string joined;
    for (std::string const& name : names) joined.append(joined.empty() ? "" : ", ").append(name);
    return joined.empty() ? "none" : joined;
}

inline std::string link_name(std::string const& interface) {
    return std::string(socket_kind::link::name) + "(\"" + interface + "\")";
}

/// Why a socket did not open, and what to do.
inline std::string words_about_opening(int error) {
    switch (error) {
    case EPERM:
    case EACCES:
        return "opening it needs CAP_NET_RAW; run the program as root, or give its file the right "
               "(sudo setcap cap_net_raw+p program) and open within "
               "privileges::with(privileges::net_raw, ...)";
    case ENODEV:
        return std::string("no such interface; there are: ").append(interfaces_there_are());
    default:
        return std::string("opening it failed: ").append(std::generic_category().message(error));
    }
}

[[noreturn]] inline void raise_opening_error(std::string const& name, int error) {
    raise_socket_error(error, name + ": " + words_about_opening(error));
}

/// The way that a packet was to go: to where, by what interface, and the most bytes that a packet may have
/// on it.
struct way_out {
    std::string there;
    std::string interface;
    std::optional<std::size_t> at_most;
};

/// Why a packet of that many bytes was not sent, and what to do.
inline std::string words_about_sending(int error, std::size_t bytes, way_out const& way) {
    switch (error) {
    case EPERM:
    case EACCES:
        return "the system refuses to send it; a firewall rule for outgoing packets does that";
    case ENODEV:
    case ENXIO:
        return std::string("the interface is gone; there are: ").append(interfaces_there_are());
    case ENETDOWN:
        return "the interface is down; bring it up first: ip link set up dev " + way.interface;
    case EMSGSIZE:
        return std::to_string(bytes) + " bytes are too many for " + way.there +
               (way.at_most ? std::string(", which takes ").append(std::to_string(*way.at_most)).append(" at most")
                            : std::string()) +
               "; send smaller packets or fragments, or raise the MTU: ip link set mtu ... dev " + way.interface;
    case ENOBUFS:
        return "no buffer is free; send it again a little later, or give the socket a larger SO_SNDBUF";
    case EAGAIN:
        return "the socket would block; send it again when poll says that it is writable";
    case ENETUNREACH:
    case EHOSTUNREACH:
        return std::string("no route leads to ") + way.there + "; see: ip route get " + way.there;
    default:
        return std::generic_category().message(error);
    }
}

// --- opening ---

inline named_socket open_socket(std::string name, int family, int protocol) {
    owned_descriptor descriptor(::socket(family, SOCK_RAW | SOCK_CLOEXEC, protocol));
    if (descriptor.number() < 0) raise_opening_error(name, errno);
    return {std::move(descriptor), std::move(name)};
}

inline named_socket open_ipv4() {
    named_socket opened = open_socket(std::string(socket_kind::ipv4::name), AF_INET, IPPROTO_RAW);
    // Who writes a broadcast address into a packet means it; without this the kernel answers EACCES.
    int const yes = 1;
    if (::setsockopt(opened.descriptor.number(), SOL_SOCKET, SO_BROADCAST, &yes, sizeof yes) != 0)
        raise_opening_error(opened.name, errno);
    return opened;
}

inline named_socket open_ipv6() { return open_socket(std::string(socket_kind::ipv6::name), AF_INET6, IPPROTO_RAW); }

inline named_socket open_link(std::string const& interface) {
    std::string const name = link_name(interface);
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

// --- where a packet goes ---

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

inline std::string to_text(destination const& to) {
    char text[INET6_ADDRSTRLEN]{};
    sa_family_t const family = to.address.ss_family;
    std::size_t const offset = family == AF_INET ? offsetof(sockaddr_in, sin_addr) : offsetof(sockaddr_in6, sin6_addr);
    ::inet_ntop(family, reinterpret_cast<char const*>(&to.address) + offset, text, sizeof text);
    return text;
}

// --- what fits; asked only after a packet did not ---

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

// --- sending ---

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

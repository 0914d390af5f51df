// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <netpacket/packet.h>
#include <span>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <umpa/send/message_batch.hpp>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/send_message.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_kind.hpp>
#include <umpa/send/socket_words.hpp>
#include <utility>

namespace umpa {

/// How frames are handed to the interface.
struct packet_socket_options {
    /// Past the queueing discipline of the interface (PACKET_QDISC_BYPASS): faster, and a frame that was dropped on the
    /// way is not counted as sent.
    bool bypass = true;
    std::size_t batch = 64;            ///< frames a system call
    int send_buffer = 4 * 1024 * 1024; ///< bytes, as far as the rights allow (SO_SNDBUFFORCE)
};

/// Sends whole frames on an interface, many at a system call (AF_PACKET, sendmmsg). It receives nothing. Opening it
/// needs CAP_NET_RAW; each core has a socket of its own.
class packet_socket {
public:
    static constexpr bool prefilled = true;
    /// As a kind of socket, for the sentences of errors.
    struct kind : socket_kind::link {
        static constexpr std::string_view name = "packet_socket";
    };

    /// Throws a socket_error of the kind that says why: no_such_interface, permission_denied.
    explicit packet_socket(std::string interface, packet_socket_options options = {})
        : options_(options), interface_(std::move(interface)), socket_(open()) {}

    void prepare(sink_setup const& setup) { batch_ = {options_.batch, setup}; }
    std::span<std::span<std::byte>> frames(std::size_t most) { return batch_.frames(most); }
    submission submit(std::size_t first, std::size_t count) {
        submission const result = batch_.send(native_handle(), first, count);
        accepted_ += result.accepted;
        return result;
    }
    /// The kernel took over what it accepted.
    void flush() {}
    std::uint64_t completed() const { return accepted_; }
    packet_socket another(std::size_t) const { return packet_socket(interface_, options_); }

    std::string name() const { return socket_.name; }
    std::string const& interface() const { return interface_; }
    /// The file descriptor, for setsockopt. It stays this object's.
    int native_handle() const noexcept { return socket_.descriptor.number(); }

    std::string why(int error, std::size_t bytes) const {
        if (error == ENOBUFS)
            return "the interface takes no more: its queue is full, or nothing is up at the other end of its cable";
        auto const limit = error == EMSGSIZE ? detail::frame_limit(native_handle(), interface_) : std::nullopt;
        return detail::words_about_sending(error, bytes, {interface_, interface_, limit});
    }

private:
    detail::named_socket open() const {
        detail::named_socket opened =
            detail::open_link(interface_, std::string(kind::name) + "(\"" + interface_ + "\")");
        int const descriptor = opened.descriptor.number();
        int const yes = 1;
        if (options_.bypass && ::setsockopt(descriptor, SOL_PACKET, PACKET_QDISC_BYPASS, &yes, sizeof yes) != 0)
            raise_no_bypass(opened.name, errno);
        detail::enlarge_buffer(descriptor, options_.send_buffer);
        detail::limit_waiting(descriptor, opened.name);
        return opened;
    }
    /// It is never left out in silence: what is counted as sent depends on it.
    [[noreturn]] static void raise_no_bypass(std::string const& name, int error) {
        if (error != ENOPROTOOPT) detail::raise_opening_error(name, error);
        detail::raise_socket_error(error, name + ": this kernel has no PACKET_QDISC_BYPASS (Linux 3.14); open it "
                                                 "with {.bypass = false}");
    }

    packet_socket_options options_;
    std::string interface_;
    detail::named_socket socket_;
    detail::message_batch batch_;
    std::uint64_t accepted_ = 0;
};

template <class FirstLayer>
inline constexpr bool can_send_first<packet_socket::kind, FirstLayer> = can_send_first<socket_kind::link, FirstLayer>;

}

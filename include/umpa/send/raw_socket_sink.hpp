// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <sys/socket.h>
#include <type_traits>
#include <umpa/send/message_batch.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/send_message.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/socket_words.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A raw socket as a sink. transmit() makes it of a raw_socket: `transmit(flows, raw_socket::ipv4(), {.count = 10})`.
/// Of IPv4 packets the kernel writes what raw_socket::ipv4 says. It is for one core.
template <class Kind>
class raw_socket_sink {
public:
    static constexpr bool prefilled = true;
    /// Of raw socket: `socket_kind::ipv4`, `ipv6` or `link`.
    using kind = Kind;

    /// Takes the socket over.
    explicit raw_socket_sink(basic_raw_socket<Kind> socket) : socket_(std::move(socket)) {
        detail::enlarge_buffer(socket_.native_handle(), 4 * 1024 * 1024);
        detail::limit_waiting(socket_.native_handle(), socket_.name());
    }

    void prepare(sink_setup const& setup) {
        batch_ = {batch, setup};
        destinations_.assign(batch, {});
    }
    std::span<std::span<std::byte>> frames(std::size_t most) { return batch_.frames(most); }
    submission submit(std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) address(i);
        submission const result = batch_.send(socket_.native_handle(), first, count);
        accepted_ += result.accepted;
        if (result.error != 0) refused_ = destinations_[first + result.accepted];
        return result;
    }
    /// The kernel took over what it accepted.
    void flush() {}
    std::uint64_t completed() const { return accepted_; }

    std::string name() const { return socket_.name(); }
    std::string why(int error, std::size_t bytes) const {
        return detail::words_about_sending(error, bytes, detail::way_of(error, socket_.native_handle(), refused_));
    }

private:
    static constexpr std::size_t batch = 64;

    /// Where a packet goes is in the packet.
    void address(std::size_t i) {
        if constexpr (!std::same_as<Kind, socket_kind::link>) {
            destinations_[i] = destination_in(batch_.frame(i));
            msghdr& message = batch_.messages()[i].msg_hdr;
            message.msg_name = &destinations_[i].address;
            message.msg_namelen = destinations_[i].size;
        }
    }
    static detail::destination destination_in(std::span<std::byte const> packet) {
        constexpr bool is_ipv4 = std::same_as<Kind, socket_kind::ipv4>;
        using address = std::conditional_t<is_ipv4, sockaddr_in, sockaddr_in6>;
        constexpr std::size_t from = is_ipv4 ? 16 : 24;
        constexpr std::size_t bytes = is_ipv4 ? 4 : 16;
        address to{};
        if (packet.size() < from + bytes) return {};
        if constexpr (is_ipv4) {
            to.sin_family = AF_INET;
            std::memcpy(&to.sin_addr, packet.data() + from, bytes);
        } else {
            to.sin6_family = AF_INET6;
            std::memcpy(&to.sin6_addr, packet.data() + from, bytes);
        }
        return detail::to_destination(to);
    }

    basic_raw_socket<Kind> socket_;
    detail::message_batch batch_;
    std::vector<detail::destination> destinations_;
    detail::destination refused_;
    std::uint64_t accepted_ = 0;
};

}

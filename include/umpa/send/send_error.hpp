// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// What a socket throws, and the base of the kinds below that a program can act on. what() is a sentence:
/// the socket, which packet, what is wrong, what to do. Thrown by send(packets...), it also tells how far
/// that came.
class socket_error : public std::system_error {
public:
    /// Opening a socket failed.
    socket_error(std::error_code cause, std::string words) : socket_error(cause, std::move(words), std::nullopt) {}

    /// Sending failed. `sent` holds the bytes sent of each packet before the one that failed; nothing when
    /// no packet was being sent.
    socket_error(std::error_code cause, std::string words, std::optional<std::vector<std::size_t>> sent)
        : std::system_error(cause),
          account_(std::make_shared<account const>(account{std::move(words), std::move(sent)})) {}

    // Copied, never moved: an exception that was moved from has a sentence too.
    socket_error(socket_error const&) = default;
    socket_error& operator=(socket_error const&) = default;
    ~socket_error() override = default;

    char const* what() const noexcept override { return account_->words.c_str(); }

    /// The error of the system call, an errno value: the same as code().
    std::error_code cause() const noexcept { return code(); }

    /// Which packet of send(packets...) failed, from 0; nothing when it was the opening that failed.
    std::optional<std::size_t> index() const noexcept {
        if (!account_->sent) return std::nullopt;
        return account_->sent->size();
    }

    /// The bytes sent of each packet before that one. As long as this error lives, or a copy of it.
    std::span<std::size_t const> sent() const noexcept {
        if (!account_->sent) return {};
        return *account_->sent;
    }

private:
    struct account {
        std::string words;
        std::optional<std::vector<std::size_t>> sent;
    };
    // Shared, because an exception is copied, and that must not throw.
    std::shared_ptr<account const> account_;
};

/// EPERM, EACCES: opening without CAP_NET_RAW, or a packet that the system refuses to send.
class permission_denied : public socket_error {
public:
    using socket_error::socket_error;
};

/// ENODEV, ENXIO: there is no interface of that name, or no longer.
class no_such_interface : public socket_error {
public:
    using socket_error::socket_error;
};

/// ENETDOWN: the interface is there, but down.
class network_down : public socket_error {
public:
    using socket_error::socket_error;
};

/// EMSGSIZE: the packet is larger than the interface takes.
class message_too_big : public socket_error {
public:
    using socket_error::socket_error;
};

/// ENOBUFS: a queue or the memory for packets is full for now. The packet was not sent; it can be sent
/// again.
class no_buffers : public socket_error {
public:
    using socket_error::socket_error;
};

/// EAGAIN: the socket is non-blocking or has a time limit, and cannot take the packet now.
class would_block : public socket_error {
public:
    using socket_error::socket_error;
};

/// ENETUNREACH, EHOSTUNREACH: no route leads to the destination.
class network_unreachable : public socket_error {
public:
    using socket_error::socket_error;
};

namespace detail {

/// Throws the kind of socket_error that errno value `number` is.
[[noreturn]] inline void raise_socket_error(int number, std::string words,
                                            std::optional<std::vector<std::size_t>> sent = std::nullopt) {
    std::error_code const cause(number, std::generic_category());
    switch (number) {
    case EPERM:
    case EACCES: raise(permission_denied(cause, std::move(words), std::move(sent)));
    case ENODEV:
    case ENXIO: raise(no_such_interface(cause, std::move(words), std::move(sent)));
    case ENETDOWN: raise(network_down(cause, std::move(words), std::move(sent)));
    case EMSGSIZE: raise(message_too_big(cause, std::move(words), std::move(sent)));
    case ENOBUFS: raise(no_buffers(cause, std::move(words), std::move(sent)));
    case EAGAIN: raise(would_block(cause, std::move(words), std::move(sent)));
    case ENETUNREACH:
    case EHOSTUNREACH: raise(network_unreachable(cause, std::move(words), std::move(sent)));
    default: raise(socket_error(cause, std::move(words), std::move(sent)));
    }
}

} // namespace detail

} // namespace umpa

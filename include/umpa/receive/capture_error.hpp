// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <system_error>
#include <umpa/errors/error.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <utility>
#include <vector>

// Exceptions are copied, and that must not throw: what they hold is shared.

namespace umpa {

/// What captures throw, and the base of the kinds below that a program can act on. A device that does not open throws
/// what a raw_socket does: permission_denied, no_such_interface, network_down (send/send_error.hpp).
struct capture_error : error {
    using error::error;
};

/// A filter that libpcap does not take.
class filter_error : public capture_error {
public:
    filter_error(std::string filter, std::string message)
        : capture_error("filter \"" + filter + "\": " + message + "; its language: man 7 pcap-filter"),
          account_(std::make_shared<account const>(account{std::move(filter), std::move(message)})) {}

    /// The filter as it was given.
    std::string const& filter() const noexcept { return account_->filter; }
    /// What libpcap says of it.
    std::string const& message() const noexcept { return account_->message; }

private:
    struct account {
        std::string filter;
        std::string message;
    };
    std::shared_ptr<account const> account_;
};

/// A capture file that cannot be opened, read or written: the system says why, in code().
class file_error : public std::system_error {
public:
    file_error(std::error_code cause, std::string const& path, std::string_view doing)
        : std::system_error(cause), words_(path + ": " + std::string(doing) + ": " + cause.message()) {}

    char const* what() const noexcept override { return words_.what(); }

private:
    std::runtime_error words_;
};

/// A capture file with something wrong in it.
class capture_file_error : public capture_error {
public:
    /// `index` is that of the packet where it was found, from 0, and `before` what from_file had read by then.
    capture_file_error(std::string const& words, std::size_t index, std::vector<captured_frame> before = {})
        : capture_error(words),
          index_(index),
          before_(std::make_shared<std::vector<captured_frame> const>(std::move(before))) {}

    /// Which packet of the file it was, from 0, those that a filter left out counted too.
    std::size_t index() const noexcept { return index_; }

    /// What from_file had read before it. As long as this error lives, or a copy of it.
    std::span<captured_frame const> frames() const noexcept { return *before_; }

private:
    std::size_t index_;
    std::shared_ptr<std::vector<captured_frame> const> before_;
};

/// A file that is neither pcap nor pcapng, or a kind of them that libpcap does not read.
class not_a_capture : public capture_file_error {
public:
    using capture_file_error::capture_file_error;
};

/// A file that ends within a packet or within its own header. The packets before that are whole.
class truncated_capture : public capture_file_error {
public:
    using capture_file_error::capture_file_error;
};

/// A file that contradicts itself, or in which libpcap cannot read on. The packets before that are whole.
class damaged_capture : public capture_file_error {
public:
    using capture_file_error::capture_file_error;
};

/// A frame that a capture file cannot hold.
class unwritable_frame : public capture_file_error {
public:
    using capture_file_error::capture_file_error;
};

namespace detail {

/// "x.pcap: packet 3: ..."
inline std::string words_about_packet(std::string const& path, std::size_t index, std::string const& words) {
    return path + ": packet " + std::to_string(index + 1) + ": " + words;
}

}

}

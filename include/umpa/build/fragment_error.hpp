// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// A datagram that is not cut into fragments: the base of the kinds below.
struct fragment_error : error {
    using error::error;
};

/// The bytes are no IP datagram, or not a whole one.
struct no_datagram : fragment_error {
    /// `at` is counted from the first byte that was given.
    no_datagram(std::size_t at, std::string_view why)
        : fragment_error(std::string("fragment: at byte ").append(std::to_string(at)).append(": ").append(why)),
          at_(at) {}

    /// The byte that is wrong, or that is missing.
    std::size_t at() const { return at_; }

private:
    std::size_t at_;
};

/// An IPv4 datagram that asks not to be fragmented, RFC 791 section 3.1.
struct dont_fragment_set : fragment_error {
    dont_fragment_set()
        : fragment_error(
              "fragment: IPv4.flags has dont_fragment: send the datagram whole, or clear the flag, or cut it "
              "with {.despite_dont_fragment = true}") {}
};

/// An MTU that leaves no room for 8 bytes behind the headers.
struct mtu_too_small : fragment_error {
    mtu_too_small(std::size_t given, std::size_t needed)
        : fragment_error(
              std::string("fragment: an MTU of ")
                  .append(std::to_string(given))
                  .append(" bytes is too small for these headers and 8 bytes behind them: it takes at least ")
                  .append(std::to_string(needed))),
          needed_(needed) {}

    /// The least MTU that will do, in bytes.
    std::size_t needed() const { return needed_; }

private:
    std::size_t needed_;
};

/// A cut that cannot be said in a header, or whose bytes are not there.
struct impossible_cut : fragment_error {
    impossible_cut(std::size_t at, std::size_t size, std::string_view why)
        : fragment_error(std::string("fragment: the cut of ")
                             .append(std::to_string(size))
                             .append(" bytes at offset ")
                             .append(std::to_string(at))
                             .append(" ")
                             .append(why)) {}
};

}

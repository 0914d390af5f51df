// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <umpa/errors/raise.hpp>

namespace umpa {

/// What every error of this library derives from, but those of system calls, which are std::system_error.
/// what() is a sentence.
struct error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A value that its field cannot hold.
struct value_error : error {
    value_error(std::string_view protocol, std::string_view field, std::string_view value, std::string_view why)
        : error(std::string(protocol).append(".").append(field).append(": ").append(value).append(" ").append(why)),
          protocol_(protocol),
          field_(field) {}

    /// The declared name of the protocol, "IPv4".
    std::string_view protocol() const { return protocol_; }
    /// The name of the field.
    std::string_view field() const { return field_; }

private:
    std::string_view protocol_;
    std::string_view field_;
};

/// A number that does not fit in the width of its field.
struct range_error : value_error {
    /// Makes its sentence of these.
    range_error(std::string_view header, std::string_view field, std::string_view value, unsigned bits,
                std::uint64_t limit)
        : value_error(header, field, value,
                      std::string("does not fit in ")
                          .append(std::to_string(bits))
                          .append(" bits (at most ")
                          .append(std::to_string(limit))
                          .append(")")),
          limit_(limit) {}

    /// The largest number that the field holds.
    std::uint64_t limit() const { return limit_; }

private:
    std::uint64_t limit_;
};

/// A string that is not one of the names of the field's values.
struct unknown_name : value_error {
    using value_error::value_error;
};

/// A text that is not an address.
struct address_error : error {
    address_error(std::string_view notation, std::string_view text, std::size_t position, std::string_view expected)
        : error(std::string(notation)
                    .append(" \"")
                    .append(text)
                    .append("\": at character ")
                    .append(std::to_string(position + 1))
                    .append(": expected ")
                    .append(expected)),
          position_(position) {}

    /// The index of the first character that is wrong, from 0.
    std::size_t position() const { return position_; }

private:
    std::size_t position_;
};

/// A buffer too small for the packet.
struct buffer_error : error {
    buffer_error(std::size_t needed, std::size_t given)
        : error(std::string("the packet needs ")
                    .append(std::to_string(needed))
                    .append(" bytes, the buffer has ")
                    .append(std::to_string(given))),
          needed_(needed),
          given_(given) {}

    /// The size of the packet in bytes.
    std::size_t needed() const { return needed_; }
    /// The size of the buffer in bytes.
    std::size_t given() const { return given_; }

private:
    std::size_t needed_;
    std::size_t given_;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <umpa/types/text_reader.hpp>

namespace umpa::detail {

/// The number that a text says, if it says one.
struct number_of_text {
    bool is_number = false;
    bool fits = true; ///< in 64 bits, and is not negative
    std::uint64_t number = 0;
};

/// In decimal, in hexadecimal behind 0x, or in binary behind 0b.
constexpr number_of_text read_number(std::string_view text) {
    number_of_text read;
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    std::uint64_t base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) base = 16;
    if (text.starts_with("0b") || text.starts_with("0B")) base = 2;
    if (base != 10) text.remove_prefix(2);
    for (char c : text) {
        auto const digit = static_cast<std::uint64_t>(digit_value(c));
        if (digit >= base) return {};
        read.fits = read.fits && read.number <= (~std::uint64_t{0} - digit) / base;
        read.number = read.number * base + digit;
    }
    read.is_number = !text.empty();
    if (negative && read.number != 0) read.fits = false;
    return read;
}

/// The same, where nothing but a number of 64 bits will do.
constexpr std::optional<std::uint64_t> number_said_by(std::string_view text) {
    number_of_text const read = read_number(text);
    return read.is_number && read.fits ? std::optional(read.number) : std::nullopt;
}

}

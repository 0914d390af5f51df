// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>

namespace umpa::detail {

constexpr int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return 99;
}

/// One octet of an address that is given as a list.
template <std::integral Octet>
constexpr std::uint8_t address_octet(std::string_view kind, Octet octet) {
    if (octet < 0 || octet > 255) raise(address_error(kind, std::to_string(octet), 0, "an octet from 0 to 255"));
    return static_cast<std::uint8_t>(octet);
}

/// Reads the text of an address from left to right. Behind the first mistake it reads nothing more.
struct text_reader {
    std::string_view kind;
    std::string_view text;
    std::size_t position = 0;
    std::string_view missing = {}; ///< what should have been at `position`; empty while all is well

    constexpr bool failed() const { return !missing.empty(); }
    constexpr bool at_end() const { return failed() || position == text.size(); }
    constexpr bool next_is(char c) const { return !at_end() && text[position] == c; }
    constexpr bool next_is_digit(int base) const { return !at_end() && digit_value(text[position]) < base; }

    constexpr void fail(std::string_view expected) {
        if (!failed()) missing = expected;
    }
    constexpr bool take(char c) {
        if (!next_is(c)) return false;
        ++position;
        return true;
    }
    constexpr void expect(char c, std::string_view expected) {
        if (!take(c)) fail(expected);
    }
    constexpr void expect_end() {
        if (!at_end()) fail("the end");
    }

    /// A number of at most `digits` digits and at most `limit`; a decimal one begins with 0 only when it is 0, because
    /// some readers take 010 as octal.
    constexpr std::uint32_t number(int base, int digits, std::uint32_t limit, std::string_view expected) {
        std::size_t const start = position;
        std::uint32_t value = 0;
        while (digits-- > 0 && next_is_digit(base))
            value =
                value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit_value(text[position++]));
        bool const octal = base == 10 && position - start > 1 && text[start] == '0';
        if (position == start || octal || value > limit) position = start, fail(expected);
        return value;
    }

    /// Throws. Not constexpr: in a constant expression it ends the compilation.
    [[noreturn]] void not_an_address() const { raise(address_error(kind, text, position, missing)); }

    constexpr sentence why_not() const {
        return sentence() << "\"" << text << "\" is no " << kind << ": at character " << position + 1 << ": expected "
                          << missing;
    }
};

template <class Address>
constexpr text_reader reader_of(std::string_view text) {
    text_reader in{Address::kind, text};
    Address::read(in);
    return in;
}

/// The address that a literal says; one that says none is refused.
template <class Address, fixed_string Text>
constexpr Address address_literal() {
    if constexpr (reader_of<Address>(Text.view()).failed()) {
        return refuse([] { return reader_of<Address>(Text.view()).why_not(); }), Address();
    } else {
        constexpr Address address(Text.view());
        return address;
    }
}

}

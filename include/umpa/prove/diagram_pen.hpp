// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace umpa::detail {

/// Counts the characters of a drawing.
struct counting_pen {
    std::size_t size = 0;

    constexpr void put(char) { ++size; }
    constexpr void put(std::string_view text) { size += text.size(); }
    constexpr void repeat(char, std::size_t times) { size += times; }
    constexpr void ruler(std::size_t bits) { size += 2 * bits; }
};

/// Writes them into memory that is large enough.
struct memory_pen {
    char* to;

    constexpr void put(char c) { *to++ = c; }
    constexpr void put(std::string_view text) {
        for (char c : text) *to++ = c;
    }
    constexpr void repeat(char c, std::size_t times) {
        for (; times > 0; --times) *to++ = c;
    }
    constexpr void ruler(std::size_t bits) {
        for (; bits > 0; --bits) *to++ = '-', *to++ = '+';
    }
};

/// Writes them into a string.
struct string_pen {
    std::string text;

    void put(char c) { text += c; }
    void put(std::string_view words) { text += words; }
    void repeat(char c, std::size_t times) { text.append(times, c); }
    void ruler(std::size_t bits) {
        for (; bits > 0; --bits) text += "-+";
    }
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// What stands in a Lua script for Wireshark.

namespace umpa::detail {

// clang-format off
inline constexpr std::array<std::string_view, 22> words_of_lua{
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not",
    "or", "repeat", "return", "then", "true", "until", "while"};
// clang-format on

inline std::string lua_string(std::string_view text) {
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted += '"';
}
inline std::string lua_mask(std::uint64_t mask) {
    std::string digits;
    for (; mask != 0 || digits.empty(); mask >>= 4) digits.insert(digits.begin(), "0123456789abcdef"[mask & 15]);
    return "0x" + digits;
}

/// The whole bytes that bits lie in.
struct lua_place {
    std::size_t first;
    std::size_t end;
    std::size_t offset; ///< of the bits

    lua_place(std::size_t at, unsigned width) : first(at / 8), end((at + width + 7) / 8), offset(at) {}
    std::size_t bytes() const { return end - first; }
    /// For a mask Wireshark has numbers of these sizes.
    bool has_mask() const { return bytes() <= 4; }
    std::uint64_t mask(unsigned width) const {
        return (~std::uint64_t{0} >> (64 - width)) << (8 * end - offset - width);
    }
};

inline std::string lua_member_of_fields(std::string const& key) {
    bool const plain = std::find(words_of_lua.begin(), words_of_lua.end(), key) == words_of_lua.end();
    return plain ? "fields." + key : "fields[\"" + key + "\"]";
}

}

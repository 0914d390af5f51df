// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/application/dns_name.hpp>
#include <umpa/types/text_reader.hpp>
#include <vector>

// The bytes that words in a text stand for.

namespace umpa::detail {

inline std::vector<std::byte> bytes_of_characters(std::string_view text) {
    std::vector<std::byte> bytes;
    for (char c : text) bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}
inline std::vector<std::byte> zero_ended_bytes(std::string_view text) {
    std::vector<std::byte> bytes = bytes_of_characters(text);
    bytes.push_back({});
    return bytes;
}

/// What stands behind 0x; nothing when it is not an even number of hexadecimal digits.
inline std::optional<std::vector<std::byte>> bytes_of_digits(std::string_view text) {
    if (!text.starts_with("0x") || text.size() % 2 != 0) return {};
    std::vector<std::byte> bytes;
    for (std::size_t i = 2; i < text.size(); i += 2) {
        int const high = digit_value(text[i]), low = digit_value(text[i + 1]);
        if (high > 15 || low > 15) return {};
        bytes.push_back(static_cast<std::byte>(high << 4 | low));
    }
    return bytes;
}
inline std::string digits_of_bytes(std::span<std::byte const> bytes) {
    std::string text = "0x";
    for (std::byte byte : bytes)
        for (int shift : {4, 0}) text += "0123456789abcdef"[std::to_integer<unsigned>(byte) >> shift & 15];
    return text;
}

/// Letters, digits and signs of ASCII, and the ends of lines and tabs.
inline bool is_readable(std::span<std::byte const> bytes) {
    for (std::byte byte : bytes) {
        char const c = static_cast<char>(byte);
        if (!(c >= ' ' && c <= '~') && c != '\n' && c != '\r' && c != '\t') return false;
    }
    return true;
}
inline std::string characters_of(std::span<std::byte const> bytes) {
    std::string text;
    for (std::byte byte : bytes) text += static_cast<char>(byte);
    return text;
}

/// The labels of a domain name, RFC 1035 section 3.1, without the root's. Throws value_error.
inline std::vector<std::byte> dns_label_bytes(std::string_view name) {
    std::vector<std::byte> bytes;
    auto const refuse = [&](std::string_view why) {
        raise(
            value_error(any_dns_name::protocol_name.view(), "data", std::string("\"").append(name).append("\""), why));
    };
    for (std::string_view rest = name; !rest.empty();) {
        std::size_t const size = std::min(rest.find('.'), rest.size());
        if (size == 0 || size > 63 || size + 1 == rest.size()) refuse("has a label that has not 1 to 63 characters");
        bytes.push_back(static_cast<std::byte>(size));
        for (char c : rest.substr(0, size)) bytes.push_back(static_cast<std::byte>(c));
        rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    if (bytes.size() > 254) refuse("is longer than 255 octets");
    return bytes;
}
inline std::vector<std::byte> dns_name_bytes(std::string_view name) {
    std::vector<std::byte> bytes = dns_label_bytes(name);
    bytes.push_back({});
    return bytes;
}

/// The name that labels are of; nothing when they are not labels of readable characters without dots.
inline std::optional<std::string> name_of_labels(std::span<std::byte const> bytes) {
    std::string name;
    if (bytes.size() > 254) return {};
    while (!bytes.empty()) {
        auto const size = std::to_integer<std::size_t>(bytes[0]);
        if (size == 0 || size > 63 || size >= bytes.size()) return {};
        std::string const label = characters_of(bytes.subspan(1, size));
        if (!is_readable(bytes.subspan(1, size)) || label.find('.') != std::string::npos) return {};
        name.append(name.empty() ? "" : ".").append(label);
        bytes = bytes.subspan(size + 1);
    }
    return name;
}

}

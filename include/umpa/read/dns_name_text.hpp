// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace umpa {

/// A domain name that was read.
struct read_dns_name {
    std::string text;     ///< `www.example.com`; a dot, a backslash or an unprintable octet within a label as `\046`
    std::size_t size = 0; ///< of the octets that it takes where it stands: a pointer is two
};

namespace detail {

inline void add_dns_octet(std::string& text, std::byte octet) {
    auto const c = std::to_integer<unsigned char>(octet);
    if (c > ' ' && c < 0x7f && c != '.' && c != '\\') {
        text += static_cast<char>(c);
        return;
    }
    text += '\\';
    for (unsigned divisor : {100U, 10U, 1U}) text += static_cast<char>('0' + c / divisor % 10);
}

}

/// The name at an offset in a DNS message, which begins with its header; compression (RFC 1035 section 4.1.4) is
/// followed. Nothing where it is none: a label or a pointer that is cut, of a kind that is not known, or leads forward
/// or round in a circle, or over 255 octets in all. So each pointer goes further back, and the work is bounded.
inline std::optional<read_dns_name> dns_name_at(std::span<std::byte const> message, std::size_t begin) {
    read_dns_name name;
    std::size_t octets = 1, at = begin, earliest = begin;
    bool followed = false;
    for (;;) {
        if (at >= message.size()) return {};
        auto const size = std::to_integer<std::size_t>(message[at]);
        if (size >= 0xc0) {
            if (at + 1 >= message.size()) return {};
            std::size_t const target = (size & 0x3f) << 8 | std::to_integer<std::size_t>(message[at + 1]);
            if (!followed) name.size = at + 2 - begin;
            followed = true;
            if (target >= earliest) return {};
            at = earliest = target;
            continue;
        }
        if (size >= 0x40 || size >= message.size() - at) return {};
        if (size == 0) {
            if (!followed) name.size = at + 1 - begin;
            return name;
        }
        if (octets += size + 1; octets > 255) return {};
        if (!name.text.empty()) name.text += '.';
        for (std::byte octet : message.subspan(at + 1, size)) detail::add_dns_octet(name.text, octet);
        at += size + 1;
    }
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <type_traits>
#include <umpa/types/byte_string.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>
#include <umpa/types/mac_address.hpp>

namespace umpa {

namespace detail {

/// A number in hexadecimal, with at least so many digits.
inline std::string hexadecimal(std::uint64_t number, std::size_t digits) {
    std::string text;
    for (; number != 0 || text.size() < digits; number >>= 4)
        text.insert(text.begin(), "0123456789abcdef"[number & 15]);
    return text;
}

/// The longest run of at least two zero groups, which `::` stands for: first and last + 1.
struct zero_run {
    std::size_t first = 8;
    std::size_t last = 8;
};
inline zero_run longest_zero_run(ipv6_address const& address) {
    zero_run best;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t end = i;
        while (end < 8 && (address.value[end / 4] >> (48 - 16 * (end % 4)) & 0xffff) == 0) ++end;
        if (end - i >= 2 && end - i > best.last - best.first) best = {i, end};
    }
    return best;
}

}

/// The usual notation of each: dotted octets, colon-separated octets, RFC 5952.
inline std::string to_text(ipv4_address const& from) {
    std::string text;
    for (unsigned shift = 32; shift > 0; shift -= 8)
        text.append(text.empty() ? "" : ".").append(std::to_string(from.value >> (shift - 8) & 0xff));
    return text;
}
inline std::string to_text(mac_address const& from) {
    std::string text;
    for (unsigned shift = 48; shift > 0; shift -= 8)
        text.append(text.empty() ? "" : ":").append(detail::hexadecimal(from.value >> (shift - 8) & 0xff, 2));
    return text;
}
inline std::string to_text(ipv6_address const& from) {
    detail::zero_run const gap = detail::longest_zero_run(from);
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == gap.first) text += "::", i = gap.last;
        if (i == 8) break;
        if (!text.empty() && text.back() != ':') text += ':';
        text += detail::hexadecimal(from.value[i / 4] >> (48 - 16 * (i % 4)) & 0xffff, 1);
    }
    return text;
}
template <std::size_t N>
std::string to_text(byte_string<N> const& bytes) {
    std::string text;
    for (std::uint8_t octet : bytes.octets) text += detail::hexadecimal(octet, 2);
    return text;
}

/// Writes a value of a field as a text, where to_text knows how.
template <class Character, class Traits, class Value>
    requires requires(Value const& value) {
        { umpa::to_text(value) } -> std::same_as<std::string>;
    }
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out, Value const& value) {
    return out << umpa::to_text(value);
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/show/text.hpp>
#include <vector>

namespace umpa {

namespace detail {

inline std::string hexdump_line(std::size_t offset, std::span<std::byte const> bytes) {
    std::string line = hexadecimal(offset, 4) + " ";
    std::string characters;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i % 8 == 0) line += ' ';
        if (i >= bytes.size()) {
            line += "   ";
            continue;
        }
        auto const byte = static_cast<unsigned char>(bytes[i]);
        line += hexadecimal(byte, 2) + " ";
        characters += byte >= ' ' && byte <= '~' ? static_cast<char>(byte) : '.';
    }
    return line.append(" ").append(characters).append("\n");
}

}

/// Sixteen bytes a line: offset, bytes in hexadecimal, printable characters.
inline std::string hexdump(std::span<std::byte const> bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 16)
        text += detail::hexdump_line(at, bytes.subspan(at, bytes.size() - at < 16 ? bytes.size() - at : 16));
    return text;
}

/// The same, of a packet.
template <class Order, class... L>
std::string hexdump(basic_packet<Order, L...> const& packet) {
    std::vector<std::byte> bytes(byte_count(packet));
    write_to(packet, bytes);
    return hexdump(std::span<std::byte const>(bytes));
}

}

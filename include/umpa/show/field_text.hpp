// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <umpa/declare/field_form.hpp>
#include <umpa/show/text.hpp>
#include <umpa/types/bits.hpp>

namespace umpa {

namespace detail {

inline std::string text_of_bytes(field_info const& info, std::byte const* header) {
    std::string text;
    for (std::size_t bit = info.offset; bit < info.end(); bit += 8) text += hexadecimal(bits_at(header, bit, 8), 2);
    return text;
}

inline std::string text_of_number(std::uint64_t number, field_form const& field) {
    std::string text = std::to_string(number);
    for (named_value const& row : field.names)
        if (row.value == number) return text.append(" (").append(row.name).append(")");
    return text;
}

}

/// The value of a field in the bytes of its header: a checksum in hexadecimal, other numbers in decimal, with their
/// names.
inline std::string text_of_field(field_form const& field, std::byte const* header) {
    field_info const& info = field.info;
    auto const word = [&](std::size_t i) { return bits_at(header, info.offset + 64 * i, 64); };
    switch (field.shape) {
    case value_shape::bytes: return detail::text_of_bytes(info, header);
    case value_shape::ipv6_address: return to_text(ipv6_address(std::array{word(0), word(1)}));
    case value_shape::ipv4_address:
        return to_text(ipv4_address(static_cast<std::uint32_t>(bits_at(header, info.offset, 32))));
    case value_shape::mac_address: return to_text(mac_address(bits_at(header, info.offset, 48)));
    case value_shape::number:
    case value_shape::little_endian:
    case value_shape::flags: break;
    }
    std::uint64_t const number = detail::number_sent(field, bits_at(header, info.offset, info.bits));
    if (field.content) return "0x" + detail::hexadecimal(number, (info.bits + 3) / 4);
    return detail::text_of_number(number, field);
}

}

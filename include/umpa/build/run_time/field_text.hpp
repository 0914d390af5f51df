// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/near_name.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/types/bits.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>
#include <umpa/types/little_endian.hpp>
#include <umpa/types/mac_address.hpp>
#include <umpa/types/number_of_text.hpp>
#include <vector>

// What may be assigned to a field whose type is known at run time only, as it is sent.

namespace umpa::detail {

/// Words of 64 bits, the first bit of the field in the most significant place; the last is filled up at its end.
using wide_value = std::vector<std::uint64_t>;

constexpr std::size_t words_of_bits(unsigned bits) { return (bits + 63) / 64; }

[[noreturn]] inline void no_such_value(protocol_row const& row, field_row const& field, std::string_view text) {
    std::vector<std::string_view> known;
    for (named_value const& one : field.names) known.push_back(one.name);
    for (std::string_view bit : field.bits) known.push_back(bit);
    if (known.empty()) raise(unknown_name(row.name, field.info.name, text, "is no number, and the field has no names"));
    for (fields::short_name const& one : fields::short_names)
        if (std::find(known.begin(), known.end(), one.name) != known.end()) known.push_back(one.written);
    raise(unknown_name(row.name, field.info.name, std::string("\"").append(text).append("\""),
                       std::string("is not one of its values").append(did_you_mean(text, known))));
}

/// A number that the field can hold. Throws range_error.
inline std::uint64_t checked_number(protocol_row const& row, field_row const& field, std::uint64_t number,
                                    bool negative = false) {
    std::uint64_t const most = limit_of(field.info.bits);
    if (negative || number > most) raise_range_error(row.name, field.info, number, negative, most);
    return number;
}

/// Names of bits, with `|`, `+` or spaces between.
inline std::uint64_t flags_of_text(protocol_row const& row, field_row const& field, std::string_view text) {
    std::uint64_t flags = 0;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find_first_of("|+ "), text.size());
        std::string_view const one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.empty()) continue;
        std::string_view const name = full_name(one);
        std::uint64_t found = 0;
        for (std::size_t i = 0; i < field.bits.size(); ++i)
            if (field.bits[i] == one || field.bits[i] == name) found = std::uint64_t{1} << (field.bits.size() - 1 - i);
        if (found == 0) no_such_value(row, field, one);
        flags |= found;
    }
    return flags;
}

/// Bytes in words of eight, the first in the most significant place; what is not given is zero.
inline wide_value words_of_bytes(std::span<std::byte const> bytes, unsigned bits) {
    wide_value words(words_of_bits(bits));
    for (std::size_t i = 0; i < bytes.size(); ++i)
        words[i / 8] |= std::to_integer<std::uint64_t>(bytes[i]) << (56 - 8 * (i % 8));
    return words;
}

/// Characters as they are; no more than the field has bytes.
inline wide_value value_of_characters(protocol_row const& row, field_row const& field, std::string_view text) {
    std::size_t const size = field.info.bits / 8;
    if (text.size() > size)
        raise(value_error(row.name, field.info.name, std::string("\"").append(text).append("\""),
                          std::string("is longer than ").append(std::to_string(size)).append(" bytes")));
    return words_of_bytes(std::as_bytes(std::span(text)), field.info.bits);
}

/// Bytes in hexadecimal behind 0x, or characters as they are.
inline wide_value bytes_of_text(protocol_row const& row, field_row const& field, std::string_view text) {
    std::size_t const size = field.info.bits / 8;
    if (!text.starts_with("0x")) return value_of_characters(row, field, text);
    auto const bytes = bytes_of_digits(text);
    if (!bytes || bytes->size() != size)
        raise(value_error(row.name, field.info.name, text,
                          std::string("is not 0x and ").append(std::to_string(2 * size)).append(" digits")));
    return words_of_bytes(*bytes, field.info.bits);
}

/// What a text says as a value of the field. Throws unknown_name, range_error, address_error or value_error.
inline wide_value value_of_text(protocol_row const& row, field_row const& field, std::string_view text) {
    auto const one_word = [&](std::uint64_t wire, unsigned bits) { return wide_value{wire << (64 - bits)}; };
    unsigned const bits = field.info.bits;
    for (named_value const& named : field.names)
        if (named.name == text) return one_word(number_sent(field, named.value), bits);
    number_of_text const read = read_number(text);
    if (bits <= 64 && read.is_number) {
        if (!read.fits || read.number > limit_of(bits))
            raise(range_error(row.name, field.info.name, text, bits, limit_of(bits)));
        return one_word(number_sent(field, read.number), bits);
    }
    switch (field.shape) {
    case value_shape::mac_address: return one_word(mac_address(text).wire(), 48);
    case value_shape::ipv4_address: return one_word(ipv4_address(text).wire(), 32);
    case value_shape::ipv6_address: {
        auto const halves = ipv6_address(text).wire();
        return {halves[0], halves[1]};
    }
    case value_shape::flags: return one_word(flags_of_text(row, field, text), bits);
    case value_shape::bytes: return bytes_of_text(row, field, text);
    case value_shape::number:
    case value_shape::little_endian: break;
    }
    no_such_value(row, field, text);
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/dynamic_layer.hpp>
#include <umpa/build/run_time/field_text.hpp>
#include <umpa/show/text.hpp>
#include <umpa/types/bits.hpp>
#include <vector>

// The value of a field in words that can be read back as the same value.

namespace umpa::detail {

enum class word_kind { number, bits, address, characters, digits };

struct field_words {
    word_kind kind = word_kind::number;
    std::uint64_t number = 0;
    std::string text;                   ///< of a number, its name if it has one
    std::vector<std::string_view> bits; ///< the names of those that are set
};

inline std::vector<std::byte> bytes_of_field(dynamic_layer const& layer, field_info const& info) {
    std::vector<std::byte> bytes;
    for (std::size_t at = info.offset; at < info.end(); at += 8)
        bytes.push_back(static_cast<std::byte>(bits_at(layer.bytes().data(), at, 8)));
    return bytes;
}

/// The name that stands for a number, among names that may say the same of several.
inline std::string_view name_of_number(field_row const& field, std::uint64_t number) {
    for (named_value const& named : field.names)
        if (named.value == number && field.names[row_named(field.names, named.name)].value == number) return named.name;
    return {};
}

/// The names of the bits that are set; false where one has no name of its own.
inline bool name_bits(dynamic_layer const& layer, field_row const& field, field_words& words) {
    std::string joined;
    for (std::size_t i = 0; i < field.bits.size(); ++i)
        if ((words.number >> (field.bits.size() - 1 - i) & 1) != 0) {
            words.bits.push_back(field.bits[i]);
            joined.append(field.bits[i]).append("|");
        }
    for (std::string_view bit : words.bits) {
        std::uint64_t times = 0;
        for (std::string_view other : field.bits) times += other == bit;
        if (times != 1) return false;
    }
    return flags_of_text(layer.protocol(), field, joined) == words.number;
}

/// Characters as far as they go, where nothing but zeros is behind them.
inline field_words words_of_bytes(std::vector<std::byte> bytes) {
    field_words words{word_kind::digits, 0, digits_of_bytes(bytes), {}};
    while (!bytes.empty() && bytes.back() == std::byte{}) bytes.pop_back();
    std::string characters = characters_of(bytes);
    if (!is_readable(bytes) || characters.starts_with("0x")) return words;
    return {word_kind::characters, 0, std::move(characters), {}};
}

inline field_words words_of_field(dynamic_layer const& layer, std::size_t index) {
    field_row const& field = layer.protocol().fields[index];
    if (field.shape == value_shape::bytes) return words_of_bytes(bytes_of_field(layer, field.info));
    if (field.shape == value_shape::ipv6_address)
        return {word_kind::address,
                0,
                to_text(ipv6_address::from_wire({bits_at(layer.bytes().data(), field.info.offset, 64),
                                                 bits_at(layer.bytes().data(), field.info.offset + 64, 64)})),
                {}};
    field_words words{word_kind::number, layer.number(index), {}, {}};
    if (field.shape == value_shape::mac_address)
        return {word_kind::address, 0, to_text(mac_address::from_wire(words.number)), {}};
    if (field.shape == value_shape::ipv4_address)
        return {word_kind::address, 0, to_text(ipv4_address::from_wire(words.number)), {}};
    if (field.shape == value_shape::flags && name_bits(layer, field, words))
        words.kind = word_kind::bits;
    else
        words.text = name_of_number(field, words.number);
    return words;
}

}

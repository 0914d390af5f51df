// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/build/run_time/byte_words.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/layer_names.hpp>
#include <umpa/show/field_words.hpp>
#include <umpa/show/text.hpp>

namespace umpa {

namespace detail {

/// In quotes, as packet_from reads it.
inline std::string in_quotes(std::string_view characters) {
    std::string text = "\"";
    for (char c : characters) {
        std::size_t const escape = std::string_view("\"\\\n\r\t").find(c);
        if (escape == std::string_view::npos)
            text += c;
        else
            text.append("\\").append(1, "\"\\nrt"[escape]);
    }
    return text.append("\"");
}

/// A word as it is where it is one for packet_from, else in quotes.
inline std::string as_word(std::string_view text) {
    bool const plain =
        !text.empty() && text.find_first_of(" \t\n\r\v\f(),/=\"|+") == text.npos && text != "auto" && text != "auto_";
    return plain ? std::string(text) : in_quotes(text);
}

/// In decimal, or in hexadecimal where the digits are the name of a value.
inline std::string number_text(field_row const& field, std::uint64_t number) {
    std::string text = std::to_string(number);
    for (named_value const& named : field.names)
        if (named.name == text) return "0x" + hexadecimal(number, 1);
    return text;
}

inline std::string value_text(field_row const& field, field_words const& words) {
    switch (words.kind) {
    case word_kind::characters: return in_quotes(words.text);
    case word_kind::digits:
    case word_kind::address: return words.text;
    case word_kind::number: return words.text.empty() ? number_text(field, words.number) : as_word(words.text);
    case word_kind::bits: break;
    }
    std::string text;
    for (std::string_view bit : words.bits) text.append(text.empty() ? "" : "|").append(bit);
    return text.empty() ? "0" : text;
}

/// Whether a field holds what it has in a new layer.
inline bool is_as_declared(dynamic_layer const& layer, std::size_t index) {
    field_row const& field = layer.protocol().fields[index];
    if (layer.has_rule(index)) return layer.is_auto(index);
    for (std::size_t at = field.info.offset; at < field.info.end(); ++at)
        if (bits_at(layer.bytes().data(), at, 1) != bits_at(layer.protocol().defaults.data(), at, 1)) return false;
    return true;
}

inline std::string fields_text(dynamic_layer const& layer) {
    std::string text;
    for (std::size_t i = 0; i < layer.protocol().fields.size(); ++i) {
        field_row const& field = layer.protocol().fields[i];
        if (field.info.kind == field_kind::overlay || is_as_declared(layer, i)) continue;
        text.append(text.empty() ? "" : ", ").append(field.info.name).append("=");
        text.append(field.rule && field.rule->by_content
                        ? std::string("0x").append(hexadecimal(layer.number(i), (field.info.bits + 3) / 4))
                        : value_text(field, words_of_field(layer, i)));
    }
    return text;
}

/// The name that a domain name is of, with or without the root's label; nothing when it is no plain name.
struct name_in_layer {
    std::string_view function;
    std::optional<std::string> name;
};
inline name_in_layer name_in(dynamic_layer const& layer) {
    std::span<std::byte const> const bytes = layer.bytes();
    if (!layer.is<any_dns_name>() || bytes.empty()) return {};
    if (bytes.back() == std::byte{}) return {"dns_name", name_of_labels(bytes.first(bytes.size() - 1))};
    return {"dns_labels", name_of_labels(bytes)};
}

inline std::string bytes_text(dynamic_layer const& layer, protocol_tables const& tables) {
    std::string text;
    bool const quotes_mean_bytes = !layer.is<any_dns_name>();
    if (!layer.bytes().empty())
        text = quotes_mean_bytes && is_readable(layer.bytes()) ? in_quotes(characters_of(layer.bytes()))
                                                               : digits_of_bytes(layer.bytes());
    if (protocol_row const* const owner = layer.owner() ? tables.find(layer.owner()) : nullptr)
        text.append(text.empty() ? "" : ", ").append("behind=").append(layer_name(*owner));
    return text;
}

inline std::string layer_text(dynamic_layer const& layer, protocol_tables const& tables) {
    if (auto const [function, name] = name_in(layer); name)
        return std::string(function).append("(").append(in_quotes(*name)).append(")");
    std::string const inside = layer.protocol().is_header ? fields_text(layer) : bytes_text(layer, tables);
    std::string const name = layer_name(layer.protocol());
    return inside.empty() ? name : name + "(" + inside + ")";
}

}

/// A packet as packet_from reads it, which makes an equal one of it:
/// `ipv4(source_address=10.0.0.1, time_to_live=windows) / udp(destination_port=domain)`. Fields that are left to their
/// rules, or hold their defaults, are left out. A packet without layers is an empty text, which packet_from refuses.
inline std::string to_text(dynamic_packet const& packet) {
    std::string text;
    for (dynamic_layer const& layer : packet)
        text.append(text.empty() ? "" : " / ").append(detail::layer_text(layer, packet.tables()));
    if (!packet.is_padded()) text.insert(0, "unpadded: ");
    if (!packet.is_checked()) text.insert(0, "unchecked: ");
    return text;
}

}

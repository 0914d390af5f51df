// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <umpa/prove/layout.hpp>
#include <umpa/types/bits.hpp>

namespace umpa {

namespace detail {

inline std::string json_string(std::string_view text) {
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted += '"';
}

/// Writes the members of one object, or the elements of one array, with commas between.
class json_list {
public:
    json_list(std::string& to, char open, char close) : to_(to), close_(close) { to_ += open; }
    ~json_list() { to_ += close_; }
    json_list(json_list const&) = delete;
    json_list& operator=(json_list const&) = delete;

    std::string& element(std::string_view before = {}) {
        if (!first_) to_ += before.empty() ? ", " : ",";
        first_ = false;
        return to_.append(before);
    }
    std::string& member(std::string_view key) { return element().append(json_string(key)).append(": "); }

private:
    std::string& to_;
    char close_;
    bool first_ = true;
};

constexpr std::string_view word_of_kind(field_kind kind) {
    constexpr std::array<std::string_view, 3> words{"value", "automatic", "overlay"};
    return words[static_cast<std::size_t>(kind)];
}
constexpr std::string_view word_of_shape(value_shape shape) {
    constexpr std::array<std::string_view, 7> words{"number",       "little_endian", "flags", "mac_address",
                                                    "ipv4_address", "ipv6_address",  "bytes"};
    return words[static_cast<std::size_t>(shape)];
}

/// A number of over 53 bits is a string: programs keep numbers as doubles.
inline std::string json_number(std::uint64_t number, unsigned width) {
    std::string digits = std::to_string(number);
    return width > 53 ? json_string(digits) : digits;
}

inline std::string digits_of_bits(std::byte const* bytes, std::size_t offset, unsigned width) {
    std::string digits = "0x";
    for (std::size_t at = offset; at < offset + width; at += 4) digits += "0123456789abcdef"[bits_at(bytes, at, 4)];
    return digits;
}

inline void add_json_default(json_list& row, layout_row const& field, protocol_layout const& layout) {
    if (field.kind != field_kind::value) return;
    std::string& to = row.member("default");
    if (field.width > 64)
        to += json_string(digits_of_bits(layout.defaults.data(), field.offset, field.width));
    else
        to += json_number(field.default_value, field.width);
}

inline void add_json_names(json_list& row, layout_row const& field) {
    if (!field.values.empty()) {
        json_list values(row.member("values"), '{', '}');
        for (std::size_t i = 0; i < field.values.size(); ++i)
            values.member(field.values[i].name) += json_number(field.values[i].value, field.width);
    }
    if (!field.bits.empty()) {
        json_list bits(row.member("bits"), '[', ']');
        for (std::string_view bit : field.bits) bits.element() += json_string(bit);
    }
}

inline void add_json_row(std::string& text, layout_row const& field, protocol_layout const& layout) {
    json_list row(text, '{', '}');
    row.member("name") += json_string(field.name);
    row.member("offset") += std::to_string(field.offset);
    row.member("width") += std::to_string(field.width);
    row.member("kind") += json_string(word_of_kind(field.kind));
    row.member("type") += json_string(word_of_shape(field.shape));
    add_json_default(row, field, layout);
    if (!field.rule.empty()) row.member("rule") += json_string(field.rule);
    add_json_names(row, field);
}

}

/// A layout in JSON: the fields with offset and width in bits, kind, type, default or rule, and the names of values and
/// bits. A default of over 53 bits is a string of digits.
inline std::string to_json_text(protocol_layout const& layout) {
    std::string text = "{\n  \"protocol\": ";
    text.append(detail::json_string(layout.name)).append(",\n  \"bytes\": ").append(std::to_string(layout.size));
    text += ",\n  \"announced_by\": ";
    {
        detail::json_list numbers(text, '[', ']');
        for (wireshark_number const& one : layout.announced_by) {
            detail::json_list number(numbers.element(), '{', '}');
            number.member("table") += detail::json_string(one.table);
            number.member("number") += std::to_string(one.number);
        }
    }
    text += ",\n  \"fields\": ";
    {
        detail::json_list fields(text, '[', ']');
        for (layout_row const& row : layout) detail::add_json_row(fields.element("\n    "), row, layout);
    }
    return text += "\n}\n";
}

}

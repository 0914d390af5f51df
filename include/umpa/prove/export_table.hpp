// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <umpa/prove/export_json.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/show/text.hpp>
#include <umpa/types/bits.hpp>
#include <vector>

namespace umpa {

namespace detail {

/// What a field is when nothing is set, as a person writes it.
inline std::string words_of_default(layout_row const& row, protocol_layout const& layout) {
    std::byte const* const bytes = layout.defaults.data();
    switch (row.shape) {
    case value_shape::mac_address: return to_text(mac_address::from_wire(row.default_value));
    case value_shape::ipv4_address: return to_text(ipv4_address::from_wire(row.default_value));
    case value_shape::ipv6_address:
        return to_text(ipv6_address::from_wire({bits_at(bytes, row.offset, 64), bits_at(bytes, row.offset + 64, 64)}));
    default: break;
    }
    if (row.width > 64) return digits_of_bits(bytes, row.offset, row.width);
    std::string words = std::to_string(row.default_value);
    auto const named = std::find_if(row.values.begin(), row.values.end(),
                                    [&](named_value const& one) { return one.value == row.default_value; });
    return named == row.values.end() ? words : words + " (" + std::string(named->name) + ")";
}

inline std::string words_of_content(layout_row const& row, protocol_layout const& layout) {
    if (row.kind == field_kind::overlay) return "overlay";
    if (!row.rule.empty()) return "auto: " + std::string(row.rule);
    return words_of_default(row, layout);
}

}

/// A layout as a table in text: a line a field, with its first bit, its width in bits, and its rule or default.
inline std::string to_table(protocol_layout const& layout) {
    using line_type = std::array<std::string, 4>;
    std::vector<line_type> lines{line_type{"bit", "width", "field", "default or rule"}};
    for (layout_row const& row : layout) {
        lines.push_back(line_type{std::to_string(row.offset), std::to_string(row.width), std::string(row.name),
                                  detail::words_of_content(row, layout)});
        for (std::size_t i = 0; i < row.bits.size(); ++i)
            lines.push_back(line_type{std::to_string(row.offset + i), "1", "  " + std::string(row.bits[i]),
                                      std::to_string(bits_at(layout.defaults.data(), row.offset + i, 1))});
    }
    std::size_t widest = 0;
    for (auto const& line : lines) widest = std::max(widest, line[2].size());
    std::string text = std::string(layout.name) + ", " + std::to_string(layout.size) + " bytes\n";
    for (auto const& [bit, width, field, content] : lines) {
        text.append(5 - std::min<std::size_t>(5, bit.size()), ' ').append(bit);
        text.append(7 - std::min<std::size_t>(7, width.size()), ' ').append(width).append("  ").append(field);
        text.append(widest - field.size() + 2, ' ').append(content).append("\n");
    }
    return text;
}

}

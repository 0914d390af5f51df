// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <umpa/prove/label.hpp>

// How the name of a field is set in its box. All lengths in pixels.

namespace umpa::detail {

/// The widest character of common fonts of one width has 0.62 of the size.
constexpr std::size_t svg_text_width(std::size_t characters, std::size_t size) {
    return (62 * characters * size + 99) / 100;
}
constexpr std::size_t svg_line_height(std::size_t size) { return size + 2; }

struct svg_setting {
    std::size_t size = 0; ///< of the letters
    std::size_t lines = 1;
    std::size_t characters = 0; ///< in a line, at most
    bool upright = false;

    std::size_t across() const { return svg_text_width(characters, size); }
    std::size_t down() const { return lines * svg_line_height(size); }
    /// What the box has to be.
    std::size_t height() const { return upright ? across() : down(); }
    std::size_t width() const { return upright ? down() : across(); }
};

struct svg_try {
    std::size_t size;
    std::size_t lines;
    bool upright;
};
/// From the best looking to the last resort.
inline constexpr std::array<svg_try, 9> svg_tries{{{14, 1, false},
                                                   {13, 1, false},
                                                   {12, 1, false},
                                                   {12, 2, false},
                                                   {11, 2, false},
                                                   {11, 3, false},
                                                   {12, 1, true},
                                                   {11, 1, true},
                                                   {9, 2, true}}};

/// The characters of the longest line when a text has so many lines that break between words; nothing where it has not
/// that many words. The best of all such breaks is found by trying widths.
inline std::optional<std::size_t> longest_of_lines(std::string_view text, std::size_t lines) {
    for (std::size_t width = 1; width <= text.size(); ++width)
        if (!cuts_a_word(text, width) && count_text_lines(text, width) <= lines) return width;
    return {};
}

/// How a text can be set in a box of that width; nothing where it cannot. A box can be made as high as `most_height`.
inline std::optional<svg_setting> svg_setting_of(std::string_view text, std::size_t width, std::size_t most_height) {
    constexpr std::size_t margin = 6;
    for (svg_try const& one : svg_tries) {
        std::optional<std::size_t> const characters = longest_of_lines(text, one.lines);
        if (!characters) continue;
        svg_setting const setting{one.size, one.lines, *characters, one.upright};
        std::size_t const beside = one.upright ? 2 : margin;
        if (setting.width() + beside <= width && setting.height() + margin <= most_height) return setting;
    }
    return {};
}

inline std::string xml_text(std::string_view text) {
    std::string escaped;
    for (char c : text) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '"')
            escaped += "&quot;";
        else
            escaped += c;
    }
    return escaped;
}

}

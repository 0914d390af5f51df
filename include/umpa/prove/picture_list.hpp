// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/prove/picture.hpp>

namespace umpa::detail {

/// One line of a list of fields: `16.bit: (ar$hrd) Hardware address space`, `nbytes: (ar$sha) ...` (RFC 826),
/// `ar$hrd (hardware address space) - 16 bits` (RFC 903).
struct list_line {
    unsigned bits = 0; ///< 0 where the size is a letter
    unsigned name_at = 0;
    unsigned name_end = 0; ///< 0 where the line is none of these

    constexpr list_line(char const* text, unsigned size) {
        unsigned i = end_of_size(text, 0, size);
        if (i != 0 && i < size && text[i] == ':') {
            name_at = i + 1;
            name_end = size;
            while (name_at < size && is_blank(text[name_at])) ++name_at;
            if (name_at < size && text[name_at] == '(') end_at_parenthesis(text, size);
            return;
        }
        for (i = 0; i < size && text[i] != '-';) ++i;
        unsigned const dash = i;
        if (dash == size || end_of_size(text, dash + 1, size) == 0) return;
        while (name_at < dash && is_blank(text[name_at])) ++name_at;
        name_end = dash;
    }

private:
    /// Reads `16.bit`, `n bytes`: gives the column behind it, or 0.
    constexpr unsigned end_of_size(char const* text, unsigned i, unsigned size) {
        while (i < size && is_blank(text[i])) ++i;
        unsigned const digits = i;
        for (bits = 0; i < size && is_digit(text[i]); ++i) bits = 10 * bits + static_cast<unsigned>(text[i] - '0');
        if (i == digits && i < size) ++i;
        while (i < size && (text[i] == '.' || is_blank(text[i]))) ++i;
        unsigned const unit = i;
        while (i < size && text[i] >= 'a' && text[i] <= 'z') ++i;
        if (i - unit < 3 || text[unit] != 'b') return 0;
        if (text[unit + 1] == 'y') bits *= 8;
        return i;
    }
    constexpr void end_at_parenthesis(char const* text, unsigned size) {
        name_end = ++name_at;
        while (name_end < size && text[name_end] != ')') ++name_end;
    }
};

/// The boxes of a list, as RFC 826 has it for ARP: a line each. Other lines are comments.
struct picture_list : picture_boxes {
    constexpr explicit picture_list(std::string_view text) {
        for (std::size_t begin = 0, end = 0; begin < text.size() && !fault; begin = end + 1) {
            end = begin;
            while (end < text.size() && text[end] != '\n') ++end;
            line_number += end > 0;
            text_piece const line{text.data() + begin, static_cast<unsigned>(end - begin)};
            list_line const field(line.text, line.size);
            if (field.name_end != 0) add_field(line, field);
        }
        if (box_count == 0) fail(picture_flaw::no_ruler, 1);
    }

private:
    constexpr void add_field(text_piece line, list_line const& field) {
        add_box(line_number);
        if (fault) return;
        picture_box& box = boxes[box_count - 1];
        box.bits = box.most = field.bits;
        box.open = field.bits == 0;
        add_text(line, field.name_at, field.name_end);
    }
};

}

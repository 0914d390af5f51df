// SPDX-License-Identifier: BSL-1.0
#pragma once

// What is read of a picture as RFCs draw them: its boxes, in the order in which their bits are sent.

namespace umpa::detail {

/// Why a text is no picture.
enum class picture_flaw : unsigned char {
    none,
    no_ruler,
    row_above_first_ruler,
    no_ruler_below,
    other_edges,       ///< than those of the line above it
    ragged_ruler,      ///< a plus between bits, at `column`
    edge_between_bits, ///< at `column`
    ruler_and_row,     ///< do not end at one column: `column`, and `other_column`
    not_in_a_row,      ///< a line that is neither a ruler nor a row
    box_beside_others, ///< a box that is as high as several others beside it
    too_large
};

/// Where and why. Lines and columns are counted from 1.
struct picture_fault {
    picture_flaw what = picture_flaw::none;
    unsigned line = 0;
    unsigned column = 0;
    unsigned other_column = 0;

    constexpr explicit operator bool() const { return what != picture_flaw::none; }
};

/// Characters of one line.
struct text_piece {
    char const* text;
    unsigned size;
};

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// What is beside a text and not of it.
constexpr bool is_fringe(char c) { return is_blank(c) || c == '/' || c == '~'; }
/// What stands at the side of a row of a box whose size is left open.
constexpr bool is_wavy(char c) { return c == ':' || c == '~' || c == '/' || c == '\\' || c == '.'; }
constexpr bool is_side(char c) { return c == '|' || is_wavy(c); }

/// A box: its size, and its texts, one a line.
struct picture_box {
    unsigned bits;       ///< where all lines of text between two edges are one row
    unsigned most;       ///< where each of them is a row
    unsigned row;        ///< the bits of a row, where a row is all of this box; else 0
    unsigned line;       ///< the first of its lines, from 1
    unsigned first_text; ///< among the texts of all boxes
    unsigned text_count;
    bool open;       ///< `...`, `:`, `~`: it may be of any size
    bool tail;       ///< it has no right edge
    bool bottomless; ///< there is no ruler below it

    constexpr bool may_have(unsigned size) const {
        return size == bits || open || (size > bits && size <= most && row != 0 && (size - bits) % row == 0);
    }
};

/// The boxes of a picture, or what is wrong with it.
struct picture_boxes {
    picture_box boxes[128];
    text_piece texts[400];
    unsigned box_count = 0;
    unsigned text_count = 0;
    unsigned line_number = 0; ///< of the line that was read last
    picture_fault fault;

protected:
    constexpr void fail(picture_flaw what, unsigned line, unsigned column = 0, unsigned other = 0) {
        fault = {what, line, column, other};
    }
    constexpr void add_box(unsigned line) {
        if (box_count == 128) return fail(picture_flaw::too_large, line);
        boxes[box_count++] = {0, 0, 0, line, text_count, 0, false, false, false};
    }
    /// Adds to the last box what stands in columns of a line.
    constexpr void add_text(text_piece line, unsigned from, unsigned to) {
        if (to > line.size) to = line.size;
        while (from < to && is_fringe(line.text[from])) ++from;
        while (from < to && is_fringe(line.text[to - 1])) --to;
        if (from >= to) return;
        if (text_count == 400) return fail(picture_flaw::too_large, boxes[box_count - 1].line);
        texts[text_count++] = {line.text + from, to - from};
        picture_box& box = boxes[box_count - 1];
        ++box.text_count;
        if (to - from >= 3 && line.text[to - 1] == '.' && line.text[to - 2] == '.' && line.text[to - 3] == '.')
            box.open = true;
    }
};

}

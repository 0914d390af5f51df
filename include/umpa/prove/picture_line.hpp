// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/prove/picture.hpp>

namespace umpa::detail {

/// Columns of a line, from 0, the last one included.
struct column_span {
    unsigned from;
    unsigned to;
};

/// One line of a picture: where its `|` are, and its pieces of ruler. A line has room for what a picture of 32 bits in
/// four columns each has.
struct picture_line {
    char const* text = nullptr;
    unsigned size = 0;
    unsigned first = 0; ///< the first column that is not blank; the size where there is none
    unsigned bar_count = 0;
    unsigned ruler_count = 0;
    unsigned bars[80];
    column_span rulers[8];

    /// Reads up to the end of the line; gives where the next one begins.
    constexpr char const* read(char const* begin, char const* end) {
        text = begin, size = static_cast<unsigned>(end - begin);
        first = bar_count = ruler_count = 0;
        while (first < size && is_blank(text[first])) ++first;
        unsigned i = first;
        for (; i < size; ++i) {
            char const c = text[i];
            if (c == '\n') {
                break;
            } else if (c == '|') {
                if (bar_count < 80) bars[bar_count++] = i;
            } else if (c == '+' && starts_ruler(i)) {
                unsigned const from = i;
                while (i + 1 < size && is_of_ruler(text[i + 1])) ++i;
                if (i + 1 < size && is_side(text[i + 1])) ++i;
                if (ruler_count < 8) rulers[ruler_count++] = {from, i};
            }
        }
        size = i;
        return i == static_cast<unsigned>(end - begin) ? end : text + i + 1;
    }

    constexpr text_piece piece() const { return {text, size}; }
    /// Behind the last column that is not blank.
    constexpr unsigned end() const {
        unsigned end = size;
        while (end > 0 && is_blank(text[end - 1])) --end;
        return end;
    }
    constexpr char at(unsigned column) const { return column < size ? text[column] : ' '; }

    /// Whether a ruler runs above all of the columns between two edges.
    constexpr bool closes(unsigned left, unsigned right) const {
        for (unsigned i = 0; i < ruler_count; ++i)
            if (rulers[i].from <= left && right <= rulers[i].to) return true;
        return false;
    }

    /// Whether a ruler leaves out something between two columns: `+---//---+`, `+--...-+`.
    constexpr bool is_cut(unsigned from, unsigned to) const {
        while (from < to && at(from) != '/' && at(from) != '.') ++from;
        return from < to;
    }
    /// Whether a row has a side there: `...` is none.
    constexpr bool has_side(unsigned column) const {
        char const c = at(column);
        return is_side(c) && (c != '.' || column == 0 || is_blank(text[column - 1]));
    }
    constexpr bool has_nothing_but_dots() const {
        unsigned i = first;
        while (i < size && (text[i] == '.' || is_blank(text[i]))) ++i;
        return i == size;
    }

    /// Whether the `|` between two columns stand where those of another line do.
    constexpr bool has_bars_of(picture_line const& other, unsigned left, unsigned right) const {
        unsigned i = 0, j = 0;
        for (;; ++i, ++j) {
            while (i < bar_count && bars[i] <= left) ++i;
            while (j < other.bar_count && other.bars[j] <= left) ++j;
            bool const a = i < bar_count && bars[i] < right;
            bool const b = j < other.bar_count && other.bars[j] < right;
            if (!a || !b) return a == b;
            if (bars[i] != other.bars[j]) return false;
        }
    }

    /// An edge of a box that is as high as several rows, `+    +` or `*    *` or `+-    -+`: it ends no row.
    constexpr bool is_tick(unsigned left) const {
        char const c = at(left);
        if (c != '+' && c != '*') return false;
        return (at(left + 1) == '-' && at(left + 2) == ' ') || ruler_count == 0;
    }

    /// A ruler above or below a part of a row; a box goes on in the rest.
    constexpr bool is_partial_ruler(unsigned left, unsigned right) const {
        if (ruler_count == 0) return false;
        char const a = at(left), b = at(right);
        return ruler_count > 1 || (rulers[0].from > left + 1 && (is_side(a) || a == '+')) ||
               (rulers[0].to + 1 < right && (is_side(b) || b == '+'));
    }

private:
    /// `+-+`, `+--`, `+=`: a plus sign in a text is none, nor is the `+-  ` of a tick.
    constexpr bool starts_ruler(unsigned i) const {
        char const next = at(i + 1);
        return (next == '-' || next == '=') && is_of_ruler(at(i + 2));
    }
    static constexpr bool is_of_ruler(char c) { return c == '-' || c == '+' || c == '=' || c == '/' || c == '.'; }
};

}

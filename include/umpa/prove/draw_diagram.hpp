// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <umpa/prove/drawn_boxes.hpp>
#include <umpa/prove/label.hpp>
#include <umpa/prove/layout.hpp>

// A header in the way that RFCs draw one: 32 bits a line, two columns a bit.

namespace umpa::detail {

inline constexpr std::size_t diagram_line = 32;
inline constexpr std::string_view diagram_margin = "   ";

/// What stands in a box: its name where that fits in a few lines, R where nothing is to be said, else a letter.
class diagram_labels {
public:
    /// Boxes are asked for in order, each once.
    constexpr label next(drawn_box const& box) {
        label words = label_of(box.name);
        std::size_t const columns = 2 * box.narrowest(diagram_line) - 1;
        if (!cuts_a_word(words.view(), columns)) return words;
        bool const reserved = means_nothing(box.name);
        if (!reserved && count_text_lines(words.view(), columns) <= 6) return words;
        words.size = 0;
        if (reserved)
            words.add(columns < 4 ? "R" : "Rsvd");
        else
            words.add(key_letter(keyed_++));
        return words;
    }
    constexpr std::size_t keyed() const { return keyed_; }

private:
    std::size_t keyed_ = 0;
};

/// The part of a box that lies in one line.
struct diagram_cell {
    label words;
    std::size_t bits = 0;
    std::size_t text_lines = 0;
};

template <class Pen>
class diagram_drawing {
public:
    constexpr diagram_drawing(std::span<layout_row const> rows, Pen& pen)
        : bits_(bits_of_rows(rows)), boxes_(rows), pen_(pen) {}

    constexpr void draw() {
        if (bits_ == 0) return;
        draw_numbers();
        draw_ruler(line_bits(0));
        take_box();
        for (std::size_t at = 0; at < bits_;) at = draw_line(at);
    }

private:
    constexpr std::size_t line_bits(std::size_t at) const { return std::min(diagram_line, bits_ - at); }

    constexpr void draw_numbers() {
        std::size_t const bits = line_bits(0);
        pen_.put(diagram_margin);
        for (std::size_t i = 0; i < bits; i += 10) {
            pen_.repeat(' ', i == 0 ? 1 : 19);
            pen_.put(static_cast<char>('0' + i / 10));
        }
        pen_.put('\n');
        pen_.put(diagram_margin);
        for (std::size_t i = 0; i < bits; ++i) {
            pen_.put(' ');
            pen_.put(static_cast<char>('0' + i % 10));
        }
        pen_.put('\n');
    }
    constexpr void draw_ruler(std::size_t bits) {
        pen_.put(diagram_margin);
        pen_.put('+');
        pen_.ruler(bits);
        pen_.put('\n');
    }

    constexpr void take_box() {
        if (boxes_.next(box_)) words_ = labels_.next(box_);
    }

    /// Draws what begins at this bit, which begins a line; gives where the next line begins.
    constexpr std::size_t draw_line(std::size_t at) {
        std::size_t const whole = (box_.end - at) / diagram_line;
        if (whole > 1) return draw_tall_cell(at, whole);
        std::size_t count = 0;
        std::size_t text_lines = 1;
        std::size_t const end = at + line_bits(at);
        for (std::size_t bit = at; bit < end; ++count) {
            diagram_cell& cell = cells_[count];
            std::size_t const stop = std::min(box_.end, end);
            cell.words = words_;
            cell.bits = stop - bit;
            if (bit != box_.first) mark_as_continued(cell);
            cell.text_lines = count_text_lines(cell.words.view(), 2 * cell.bits - 1);
            text_lines = std::max(text_lines, cell.text_lines);
            bit = stop;
            if (stop == box_.end) take_box();
        }
        for (std::size_t i = 0; i < text_lines; ++i) draw_text_line(count, text_lines, i);
        draw_ruler(end - at);
        return end;
    }

    static constexpr void mark_as_continued(diagram_cell& cell) {
        std::size_t const columns = 2 * cell.bits - 1;
        label longer = cell.words;
        longer.add(" (cont.)");
        if (columns > 7 && count_text_lines(longer.view(), columns) <= 3) cell.words = longer;
    }

    constexpr void draw_text_line(std::size_t count, std::size_t text_lines, std::size_t line) {
        pen_.put(diagram_margin);
        pen_.put('|');
        for (std::size_t i = 0; i < count; ++i) {
            diagram_cell const& cell = cells_[i];
            std::size_t const above = (text_lines - cell.text_lines) / 2;
            std::size_t const columns = 2 * cell.bits - 1;
            bool const has_text = line >= above && line < above + cell.text_lines;
            draw_centred(has_text ? nth_text_line(cell.words.view(), columns, line - above) : std::string_view(),
                         columns);
            pen_.put('|');
        }
        pen_.put('\n');
    }
    constexpr void draw_centred(std::string_view words, std::size_t columns) {
        std::size_t const before = (columns - words.size()) / 2;
        pen_.repeat(' ', before);
        pen_.put(words);
        pen_.repeat(' ', columns - words.size() - before);
    }

    /// Whole lines of one box: the lines between are left open.
    constexpr std::size_t draw_tall_cell(std::size_t at, std::size_t lines) {
        diagram_cell cell{words_, diagram_line, 1};
        if (at != box_.first) mark_as_continued(cell);
        for (std::size_t i = 0; i < 2 * lines - 1; ++i) {
            char const edge = i % 2 == 0 ? '|' : '+';
            pen_.put(diagram_margin);
            pen_.put(edge);
            draw_centred(i == (lines - 1) / 2 * 2 ? cell.words.view() : std::string_view(), 2 * diagram_line - 1);
            pen_.put(edge);
            pen_.put('\n');
        }
        draw_ruler(diagram_line);
        std::size_t const end = at + lines * diagram_line;
        if (end == box_.end) take_box();
        return end;
    }

    std::size_t bits_;
    box_walk boxes_;
    Pen& pen_;
    diagram_labels labels_;
    drawn_box box_;
    label words_;
    diagram_cell cells_[diagram_line];
};

/// What the letters in narrow boxes stand for, a line each.
template <class Pen>
constexpr void draw_key(std::span<layout_row const> rows, Pen& pen) {
    box_walk boxes(rows);
    diagram_labels labels;
    for (drawn_box box; boxes.next(box);) {
        std::size_t const before = labels.keyed();
        label const words = labels.next(box);
        if (labels.keyed() == before) continue;
        pen.put(diagram_margin);
        pen.put(words.view());
        pen.put(" = ");
        pen.put(box.name);
        pen.put('\n');
    }
}

}

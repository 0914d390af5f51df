// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/prove/picture.hpp>
#include <umpa/prove/picture_line.hpp>
#include <umpa/prove/picture_row.hpp>
#include <umpa/prove/picture_scale.hpp>

namespace umpa::detail {

/// The boxes of a picture. A row ends at a ruler, so it may have several lines of text. What stands left and right of
/// the ruler above a row is a comment, and so is what stands above the first ruler and below the last.
struct picture_reader : picture_boxes {
    constexpr explicit picture_reader(std::string_view text) {
        char const* at = text.data();
        char const* const end = at + text.size();
        if (at != end && *at == '\n') ++at;
        while (at < end && !fault) {
            ++line_number;
            current = free_line();
            at = lines[current].read(at, end);
            read_line(lines[current]);
        }
        if (!fault) finish();
    }

private:
    picture_line lines[4]; ///< those that are still needed
    unsigned current = 0;
    unsigned ruler = 3; ///< the last one that ends a row
    unsigned edge = 3;  ///< the last one of any kind
    unsigned row = 3;   ///< the first line of the row
    unsigned ruler_line = 0;
    picture_scale scale;
    bool scale_is_known = false;
    bool has_ruler = false;
    bool edge_ends_row = true;
    bool ruler_is_checked = false;
    bool has_dots = false;  ///< between the lines of the row
    row_extent above{};     ///< the row above the last ruler
    row_extent last{};      ///< the last row
    unsigned row_count = 0; ///< lines of text of the row
    text_piece row_lines[64];

    constexpr unsigned free_line() const {
        unsigned i = 0;
        while (i == ruler || i == edge || i == row) ++i;
        return i;
    }
    constexpr unsigned left() const { return lines[ruler].rulers[0].from; }
    constexpr unsigned right() const { return lines[ruler].rulers[0].to; }

    constexpr void read_line(picture_line& line) {
        if (!has_ruler) return read_head(line);
        bool const tick = line.is_tick(left());
        if (tick || line.ruler_count > 0)
            read_edge(line, tick);
        else if (line.has_side(left()) || (row_count == 0 && above_last_ruler_is_tail(line)))
            read_row(line);
        else if (row_count > 0 && line.first < line.size)
            read_dots(line);
        else if (line.at(line.first) == '|')
            fail(picture_flaw::ruler_and_row, ruler_line, left() + 1, line.first + 1);
    }

    /// A row that goes on where one without a right edge has stopped has no left edge.
    constexpr bool above_last_ruler_is_tail(picture_line const& line) const {
        return edge_ends_row && above.known && above.tail && line.end() > right() && line.has_side(right());
    }

    constexpr void read_head(picture_line const& line) {
        if (line.ruler_count > 0) {
            if (!scale_is_known) scale = picture_scale::of_ruler(line);
            return take_ruler(line);
        }
        if (line.at(line.first) == '|') return fail(picture_flaw::row_above_first_ruler, line_number);
        unsigned const columns = picture_scale::columns_of_digits(line);
        if (columns != 0) scale = {columns}, scale_is_known = true;
    }
    constexpr void take_ruler(picture_line const& line) {
        has_ruler = edge_ends_row = true;
        ruler_is_checked = false;
        above = last;
        last = {};
        ruler = edge = current;
        ruler_line = line_number;
        check_plus_signs(line);
    }
    constexpr void check_plus_signs(picture_line const& line) {
        for (unsigned i = 0; i < line.ruler_count && !fault; ++i) {
            unsigned const ragged = scale.first_ragged(line.rulers[i], line.text);
            if (ragged <= line.rulers[i].to) fail(picture_flaw::ragged_ruler, line_number, ragged + 1);
        }
    }

    constexpr void read_edge(picture_line& line, bool tick) {
        end_row();
        if (fault) return;
        if (!tick && !line.is_partial_ruler(left(), right())) return take_ruler(line);
        edge_ends_row = false;
        edge = current;
        if (!tick) {
            add_text_beside(line);
            return check_plus_signs(line);
        }
        line.ruler_count = 0;
        unsigned const border = line.at(left() + 1) == '-' ? 2 : 1;
        if (box_count > 0) add_text(line.piece(), left() + border, right() + 1 - border);
    }
    /// A partial ruler leaves open the last box of the row above.
    constexpr void add_text_beside(picture_line const& line) {
        column_span const closed = line.rulers[0];
        if (box_count == 0 || line.ruler_count > 1) return;
        if (closed.from <= left())
            add_text(line.piece(), closed.to + 1, right());
        else
            add_text(line.piece(), left() + 1, closed.from);
    }

    constexpr void read_row(picture_line const& line) {
        if (row_count == 64) return fail(picture_flaw::too_large, line_number);
        if (row_count == 0)
            row = current;
        else if (!line.has_bars_of(lines[row], left(), right()))
            return fail(picture_flaw::other_edges, line_number);
        row_lines[row_count++] = line.piece();
    }

    /// Dots alone, between two lines of a row, say that it has more.
    constexpr void read_dots(picture_line const& line) {
        if (line.has_nothing_but_dots())
            has_dots = true;
        else
            fail(picture_flaw::not_in_a_row, line_number);
    }

    /// The boxes of the row whose lines were collected.
    constexpr void end_row() {
        if (row_count == 0) return;
        row_extent const before = last;
        last = measure_row(lines[row], lines[ruler].rulers[0], scale);
        if (last.overhang != 0) return fail(picture_flaw::ruler_and_row, ruler_line, right() + 1, last.overhang);
        if (!ruler_is_checked) check_ruler();
        unsigned from = last.left;
        for (unsigned i = 0; i < lines[row].bar_count && !fault; ++i) {
            unsigned const bar = lines[row].bars[i];
            if (bar <= from || bar >= last.right) continue;
            read_box(before, from, bar);
            from = bar;
        }
        if (!fault) read_box(before, from, last.right);
        last.last_edge = from;
        row_count = 0;
        row = ruler;
        has_dots = false;
    }

    constexpr void check_ruler() {
        ruler_is_checked = true;
        column_span const drawn = lines[ruler].rulers[0], needed = width_of_ruler(drawn, above, last);
        if (drawn.to != needed.to)
            fail(picture_flaw::ruler_and_row, ruler_line, drawn.to + 1, needed.to + 1);
        else if (drawn.from != needed.from)
            fail(picture_flaw::ruler_and_row, ruler_line, drawn.from + 1, needed.from + 1);
    }

    /// One box of the row, or what it adds to the last one, where the edge above leaves that open.
    constexpr void read_box(row_extent const& before, unsigned from, unsigned to) {
        unsigned const number = line_number - row_count;
        bool const is_last = to == last.right, is_first = from == last.left;
        bool const is_tail = last.tail && is_last;
        // The ruler above a tail may be cut off in a bit.
        unsigned const end = is_tail && scale.columns != 0 ? to + (from + 64 * scale.columns - to) % scale.columns : to;
        unsigned const bits = scale.bits_between(lines[ruler], from, end);
        if (bits == 0 && !is_tail) return fail(picture_flaw::edge_between_bits, number, to + 1);
        bool const goes_on = !edge_ends_row && !lines[edge].closes(from, to);
        if (!goes_on) {
            add_box(number);
        } else if (!is_first || box_count == 0 || lines[edge].closes(before.last_edge, before.right)) {
            return fail(picture_flaw::box_beside_others, number);
        }
        if (fault) return;
        picture_box& box = boxes[box_count - 1];
        box.bits += bits;
        box.most += is_first && is_last ? bits * row_count : bits;
        if (is_first && is_last) box.row = bits;
        if (is_tail) box.tail = true;
        if (has_dots || (scale.columns == 0 && lines[ruler].is_cut(from, to))) box.open = true;
        for (unsigned i = 0; i < row_count && is_last && !box.open; ++i)
            box.open = is_wavy_line(row_lines[i], last, is_first);
        unsigned const behind = is_last && !lines[row].has_side(to) && lines[row].at(to) != '|' ? to + 1 : to;
        for (unsigned i = 0; i < row_count; ++i) add_text(row_lines[i], from + 1, behind);
    }

    constexpr void finish() {
        if (!has_ruler) return fail(picture_flaw::no_ruler, 1);
        bool const open_end = row_count > 0;
        unsigned const before = box_count;
        end_row();
        if (fault) return;
        if (box_count == 0) return fail(picture_flaw::no_ruler_below, line_number);
        if (!ruler_is_checked) check_ruler();
        picture_box& last_box = boxes[box_count - 1];
        if (last_box.tail) last_box.open = true;
        if (!open_end) return;
        for (unsigned i = before; i < box_count; ++i) boxes[i].bottomless = true;
        last_box.bottomless = last_box.open = true;
    }
};

}

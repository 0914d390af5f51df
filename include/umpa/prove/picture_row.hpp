// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/prove/picture.hpp>
#include <umpa/prove/picture_line.hpp>
#include <umpa/prove/picture_scale.hpp>

namespace umpa::detail {

/// Where a row begins and ends.
struct row_extent {
    unsigned left = 0;
    unsigned right = 0;
    unsigned last_edge = 0; ///< where its last box begins
    unsigned overhang = 0;  ///< where it ends behind its ruler: behind its last column; else 0
    bool tail = false;      ///< has no right edge
    bool open = false;      ///< nor has the ruler below it to be as wide
    bool known = false;
};

/// A row ends where the ruler above it does, or at its last `|`; or it has no end: there is text behind that.
constexpr row_extent measure_row(picture_line const& line, column_span ruler, picture_scale const& scale) {
    row_extent row{.left = ruler.from, .right = ruler.to, .known = true};
    row.open = line.at(ruler.to) != '|';
    if (line.has_side(ruler.to)) return row;
    row.open = false;
    unsigned last = ruler.from;
    for (unsigned i = 0; i < line.bar_count && line.bars[i] < ruler.to; ++i) last = line.bars[i];
    unsigned const end = line.end();
    if (end <= last + 1 && last != ruler.from) {
        row.right = last;
        return row;
    }
    if (end > last + 1 && line.text[end - 1] == '|') {
        // RFC 4330 draws its right edges one column behind its rulers.
        bool const is_one_behind =
            end == ruler.to + 2 && scale.columns > 1 && (ruler.to - ruler.from) % scale.columns == 0;
        if (!is_one_behind) row.overhang = end;
        return row;
    }
    // The name of a bit at the border may hide it: `|I|M|MS`.
    row.tail = row.open = ruler.to - last != scale.columns;
    return row;
}

/// A ruler is as wide as the wider of the rows above and below it; the same ruler where they do not say.
constexpr column_span width_of_ruler(column_span ruler, row_extent const& above, row_extent const& below) {
    if ((below.known && below.open) || (above.known && above.open)) return ruler;
    if (!above.known && !below.known) return ruler;
    row_extent const& one = above.known ? above : below;
    row_extent const& other = below.known ? below : above;
    return {one.left < other.left ? one.left : other.left, one.right > other.right ? one.right : other.right};
}

/// `~ ~` or the like at the sides of a line says that the size of the box is not the drawn one; so does one at the
/// right side, but for the dots of RFC 4340, which are edges. A row of one box is `whole`.
constexpr bool is_wavy_line(text_piece line, row_extent const& row, bool whole) {
    char const side = line.size > row.right ? line.text[row.right] : ' ';
    if (is_wavy(side) && side != '.' && !row.tail) return true;
    return whole && is_wavy(line.text[row.left]) && (is_wavy(side) || line.size <= row.right);
}

}

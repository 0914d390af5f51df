// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <umpa/prove/label.hpp>
#include <umpa/prove/layout.hpp>

// What pictures of a header are made of.

namespace umpa::detail {

/// A field, or one bit of a field whose bits have short names, from its first bit to its end.
struct drawn_box {
    std::size_t first = 0;
    std::size_t end = 0;
    std::string_view name;

    constexpr std::size_t bits() const { return end - first; }
    constexpr bool crosses_a_line(std::size_t line_bits) const { return first / line_bits != (end - 1) / line_bits; }
    /// The bits of its narrowest part, where it is cut at the ends of lines.
    constexpr std::size_t narrowest(std::size_t line_bits) const {
        if (!crosses_a_line(line_bits)) return bits();
        std::size_t const head = line_bits - first % line_bits;
        std::size_t const tail = (end - 1) % line_bits + 1;
        return std::min(head, tail);
    }
};

/// Whether a set of flags is drawn bit by bit.
constexpr bool is_drawn_by_bits(layout_row const& row) {
    std::size_t longest = 5;
    for (std::string_view bit : row.bits) longest = std::max(longest, bit.size());
    return !row.bits.empty() && longest < 6;
}

/// The boxes of a header, one behind the other.
class box_walk {
public:
    constexpr explicit box_walk(std::span<layout_row const> rows) : rows_(rows) {}

    constexpr bool next(drawn_box& box) {
        while (row_ < rows_.size() && (rows_[row_].kind == field_kind::overlay || rows_[row_].width == 0)) ++row_;
        if (row_ == rows_.size()) return false;
        layout_row const& row = rows_[row_];
        box = {row.offset, row.end(), row.name};
        if (is_drawn_by_bits(row)) {
            box = {row.offset + bit_, row.offset + bit_ + 1, row.bits[bit_]};
            if (++bit_ < row.bits.size()) return true;
        }
        bit_ = 0;
        ++row_;
        return true;
    }

private:
    std::span<layout_row const> rows_;
    std::size_t row_ = 0;
    std::size_t bit_ = 0;
};

constexpr std::size_t bits_of_rows(std::span<layout_row const> rows) {
    std::size_t bits = 0;
    for (layout_row const& row : rows)
        if (row.kind != field_kind::overlay) bits = std::max(bits, row.end());
    return bits;
}

/// Bits that have no meaning yet.
constexpr bool means_nothing(std::string_view name) {
    return name.starts_with("reserved") || name.starts_with("unused") || name.starts_with("must_be_zero");
}

/// The letter that stands in the n-th box that is too narrow for its name. R is for what is reserved, and so is X in
/// some pictures.
constexpr char key_letter(std::size_t n) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQSTUVWYZ";
    return letters[n % letters.size()];
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <umpa/prove/diagram_pen.hpp>
#include <umpa/prove/draw_diagram.hpp>
#include <umpa/prove/layout.hpp>

namespace umpa {

/// A text of N characters that was made at compile time.
template <std::size_t N>
struct constant_text {
    std::array<char, N> characters{}; ///< not ended by a 0

    /// The same as a string_view, valid as long as this is.
    constexpr std::string_view view() const { return {characters.data(), N}; }
    /// The same.
    constexpr operator std::string_view() const { return view(); }
    friend std::ostream& operator<<(std::ostream& out, constant_text const& text) { return out << text.view(); }
};

namespace detail {

template <class Pen>
constexpr void draw_picture(std::span<layout_row const> rows, Pen& pen) {
    diagram_drawing<Pen>(rows, pen).draw();
    draw_key(rows, pen);
}

constexpr std::size_t size_of_picture(std::span<layout_row const> rows) {
    counting_pen pen;
    draw_picture(rows, pen);
    return pen.size;
}

template <auto const& Fields>
constexpr auto draw_fields() {
    constant_text<size_of_picture(layout_rows<Fields>)> picture;
    memory_pen pen{picture.characters.data()};
    draw_picture(layout_rows<Fields>, pen);
    return picture;
}
/// Headers with the same fields have the same picture.
template <auto const& Fields>
inline constexpr auto picture_of_fields = draw_fields<Fields>();

}

/// The picture of a header as RFCs draw it, as a constant: 32 bits a line, with bit numbers above. A name that does not
/// fit in its box is cut into lines; where that would be too many a letter stands for it, which is explained below the
/// picture. `std::cout << diagram_of<ipv4>;`
template <class P>
inline constexpr auto const& diagram_of = detail::picture_of_fields<detail::declared_source<P>::fields>;

/// The same of any layout.
inline std::string to_diagram(protocol_layout const& layout) {
    detail::string_pen pen;
    detail::draw_picture(layout.rows, pen);
    return pen.text;
}

}

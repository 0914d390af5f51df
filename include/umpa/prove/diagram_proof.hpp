// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/prove/alias.hpp>
#include <umpa/prove/diagram.hpp>
#include <umpa/prove/draw_diagram.hpp>
#include <umpa/prove/layout.hpp>
#include <umpa/prove/matches.hpp>
#include <utility>

namespace umpa {

namespace detail {

/// The n-th box that has a letter in the picture of P: the letter, and what it stands for.
struct keyed_box {
    char letter[2] = {}; // a string: with its end
    std::string_view name;
};
template <class P>
constexpr keyed_box nth_keyed_box(std::size_t n) {
    box_walk boxes(layout_rows<declared_source<P>::fields>);
    diagram_labels labels;
    for (drawn_box box; boxes.next(box);) {
        std::size_t const before = labels.keyed();
        label const words = labels.next(box);
        if (labels.keyed() > before && before == n) return {{words.text[0]}, box.name};
    }
    return {};
}
template <class P>
constexpr std::size_t count_keyed_boxes() {
    box_walk boxes(layout_rows<declared_source<P>::fields>);
    diagram_labels labels;
    for (drawn_box box; boxes.next(box);) labels.next(box);
    return labels.keyed();
}

template <class P, std::size_t N>
constexpr auto key_alias() {
    constexpr keyed_box box = nth_keyed_box<P>(N);
    return alias<fixed_string<1>(box.letter), fixed_string<box.name.size()>(box.name)>;
}

template <class P, std::size_t... N>
constexpr bool drawing_matches(std::index_sequence<N...>) {
    return matches<P>([] { return diagram_of<P>.view(); }, key_alias<P, N>()...);
}

}

/// Whether the picture that is drawn of a header says what its declaration says: the drawing is read as `matches` reads
/// the picture of an RFC. `static_assert(draws_itself<ipv4>());`
template <class P>
constexpr bool draws_itself() {
    return detail::drawing_matches<P>(std::make_index_sequence<detail::count_keyed_boxes<P>()>());
}

}

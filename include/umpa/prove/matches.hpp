// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <string_view>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/prove/alias.hpp>
#include <umpa/prove/declared_rows.hpp>
#include <umpa/prove/mismatch.hpp>
#include <umpa/prove/picture_check.hpp>
#include <umpa/prove/picture_list.hpp>
#include <umpa/prove/picture_reader.hpp>
#include <umpa/prove/picture_words.hpp>

// The picture that an RFC draws of a header, as a proof of its declaration:
//
//     static_assert(matches<udp>([] { return R"(
//          0      7 8     15 16    23 24    31
//         +--------+--------+--------+--------+
//         |     Source      |   Destination   |
//         |      Port       |      Port       |
//         +--------+--------+--------+--------+
//         |     Length      |    Checksum     |
//         +--------+--------+--------+--------+ )"; }));
//
// What a picture says
// - A row ends at a ruler. A bit has as many columns as the first ruler has from plus to plus, or as many as a line of
//   digits above it, `0 1 2 3`: two, three, four or five. Where there are more, from plus to plus is an octet, as
//   above; but where there are sixteen, or a multiple of that, two columns are a bit.
// - A row has one or several lines of text. A box as wide as its row, with several lines, is one row or as many as it
//   has lines, or as many octets as its name says in parentheses: what the declaration needs.
// - `+    +`, `*    *`, `+-    -+` and rulers with gaps leave a box open: it goes on in the next row.
// - `: :`, `~ ~`, `. .`, `/ /` at both sides, or `...`, leave the size of a box open. A box without a right edge is a
//   tail; the last one has any size.
// - Words beside a row, above the first ruler and below the last are comments. A table as in RFC 826, whose lines are
//   `16.bit: (ar$hrd) Hardware address space`, is a picture too.
// What a box may be, without an alias
// - Names are compared by their letters and digits; what stands in parentheses at the end of a name is left out.
// - A field, an overlay, or one bit of a set of named bits. Several boxes of one name may make one field, and one box
//   may be several fields that it names.
// - What is called reserved, MBZ, zero, unused or the like, R, X, or nothing, stands for fields and bits that are
//   declared as reserved, unused, must_be_zero, zero or padding.
// - `Type = 3` has to agree with the default of the field, or with the number that announces its header. A number alone
//   has no name, and has to agree; as many digits 0 and 1 as the box has bits are binary. What another rule gives is
//   not compared.
// - Behind the last field: boxes of open size, and a last row without a ruler below it. All other boxes that are no
//   fields are named by `rest<"Options">`.

namespace umpa {

namespace detail {

template <class... P, class... Words>
constexpr mismatch find_mismatch(std::string_view text, Words const&... words) {
    auto const& parts = declared_parts<P...>;
    std::array<picture_word, sizeof...(Words) + 1> const list{word_of(words)...};
    picture_reader const drawing(text);
    if (drawing.fault.what != picture_flaw::no_ruler)
        return picture_check(parts.data(), parts.size(), list.data(), sizeof...(Words), drawing).found;
    return picture_check(parts.data(), parts.size(), list.data(), sizeof...(Words), picture_list(text)).found;
}

/// What is wrong with a picture of the headers P, one behind the other; empty where it matches.
template <class... P, class... Words>
constexpr sentence picture_problem(std::string_view picture, Words const&... words) {
    return words_about(find_mismatch<P...>(picture, words...), declared_parts<P...>[0]);
}

}

/// Whether a picture is one of the headers P, one behind the other: each box is a field, and has its place and its
/// width. `Picture` is a lambda without captures that returns the text. `Words` are `alias<...>` and `rest<...>`.
/// Does not compile otherwise: the sentence says which field, at which bit, and what the picture has there.
template <class... P, class Picture, class... Words>
constexpr bool matches(Picture, Words...) {
    if constexpr (detail::find_mismatch<P...>(Picture{}(), Words{}...).what != detail::mismatch_kind::none)
        refuse([] { return detail::picture_problem<P...>(Picture{}(), Words{}...); });
    return true;
}

}

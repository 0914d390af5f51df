// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/prove/alias.hpp>
#include <umpa/prove/declared_rows.hpp>
#include <umpa/prove/picture.hpp>
#include <umpa/prove/picture_label.hpp>

namespace umpa::detail {

/// How a picture and a declaration differ.
enum class mismatch_kind : unsigned char {
    none,
    no_picture,     ///< see `fault`
    too_many_words, ///< aliases and rests
    no_such_field,  ///< `word` is an alias for none
    other_box,      ///< than the field at `at`
    other_number,   ///< than the default of the field
    ends_early,     ///< the picture, at `at`
    goes_on,        ///< the picture, behind the last field
    unused_word     ///< `word`
};

/// Where a picture and a declaration differ first.
struct mismatch {
    mismatch_kind what = mismatch_kind::none;
    picture_fault fault{};
    declared_part const* part = nullptr;
    declared_row const* row = nullptr;
    std::size_t at = 0; ///< bits from the start of the header
    picture_box box{};
    text_piece texts[8]{}; ///< of the box
    picture_word word{};
    said_number number{};
    bool called_so = false; ///< a box of the picture has the name of the field
    bool named = false;     ///< the name of the box is that of another field
    bool joined = false;    ///< its first lines alone are the name of the field
};

}

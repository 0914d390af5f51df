// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/prove/mismatch.hpp>

// What is said of a picture that is not one of its headers.

namespace umpa::detail {

constexpr sentence words_about(picture_fault const& fault) {
    sentence words;
    words << "line " << fault.line << " of the picture: ";
    switch (fault.what) {
    case picture_flaw::no_ruler: return words << "there is no ruler, `+-+-+`, which says how many columns a bit has";
    case picture_flaw::row_above_first_ruler: return words << "a row without a ruler above it";
    case picture_flaw::no_ruler_below: return words << "the last row has no ruler below it";
    case picture_flaw::other_edges:
        return words << "its edges are not those of the line above it; is a ruler missing between them?";
    case picture_flaw::ragged_ruler:
        return words << "a ragged ruler: the plus sign in column " << fault.column << " is not at a bit";
    case picture_flaw::edge_between_bits:
        return words << "the edge in column " << fault.column << " is no whole number of bits behind the one before it";
    case picture_flaw::ruler_and_row:
        return words << "the ruler has an end in column " << fault.column << ", a row beside it in column "
                     << fault.other_column;
    case picture_flaw::not_in_a_row: return words << "this is neither a ruler nor a row";
    case picture_flaw::box_beside_others: return words << "a box that is as high as several others beside it";
    default: return words << "the picture is too large";
    }
}

constexpr sentence& operator<<(sentence& words, field_info const& field) {
    return words << field.name << " [" << field.bits << "]";
}

/// `"Time to Live" [8]`
constexpr void say_box(sentence& words, mismatch const& found) {
    words << "\"";
    for (unsigned i = 0; i < found.box.text_count && i < 8; ++i) {
        // Vertical letters are one word.
        bool const letter = i > 0 && found.texts[i].size == 1 && found.texts[i - 1].size == 1;
        if (i > 0 && !letter) words << " ";
        words << std::string_view(found.texts[i].text, found.texts[i].size);
    }
    words << "\"";
    if (found.box.open || found.box.bits == 0) return;
    words << " [" << found.box.bits << "]";
}
constexpr void say_field(sentence& words, mismatch const& found) {
    declared_row const& row = *found.row;
    std::size_t const before = found.at - row.info.offset, left = row.info.bits - before;
    if (row.bits && found.box.bits == 1) {
        words << row.info.name << "." << row.bits[before] << " [1]";
        return;
    }
    if (before > 0 && left == 1) words << "the last bit of ";
    if (before > 0 && left > 1) words << "the last " << left << " bits of ";
    words << row.info;
}

constexpr void say_other_box(sentence& words, mismatch const& found) {
    words << "the declaration has ";
    say_field(words, found);
    words << ", the picture has ";
    say_box(words, found);
    bool const begins = found.at == found.row->info.offset;
    if (found.joined) {
        words << "; is a ruler missing between its lines?";
    } else if (begins && found.named && !found.called_so) {
        words << "; no box is called " << found.row->info.name << ": is a row missing?";
    } else if (begins && !found.named && !found.called_so && found.box.may_have(found.row->info.bits) &&
               !found.box.tail) {
        words << "; if that is what the picture calls it, say so by alias<...>";
    }
}

/// A sentence; empty where nothing is wrong.
constexpr sentence words_about(mismatch const& found, declared_part const& first) {
    sentence words;
    if (found.what == mismatch_kind::none) return words;
    if (!found.part) {
        words << first.protocol << ": ";
        switch (found.what) {
        case mismatch_kind::no_picture: return words << words_about(found.fault).view();
        case mismatch_kind::no_such_field:
            return words << "alias<\"" << found.word.word << "\", \"" << found.word.target
                         << "\">: there is no such field, overlay or bit";
        case mismatch_kind::unused_word:
            words << (found.word.target.data() ? "alias<\"" : "rest<\"") << found.word.word;
            if (found.word.target.data()) words << "\", \"" << found.word.target;
            return words << "\"> is not needed: no box of the picture uses it";
        default: return words << "at most 32 aliases and rests are looked at";
        }
    }
    words << found.part->protocol << ": ";
    if (found.what == mismatch_kind::goes_on) {
        words << "the declaration ends at bit " << found.part->bits << ", the picture goes on with ";
        say_box(words, found);
        return words << "; what is no field is named by rest<...>";
    }
    words << "bit " << found.at << ": ";
    if (found.what == mismatch_kind::ends_early) {
        words << "the picture ends, the declaration has ";
        say_field(words, found);
        return words;
    }
    if (found.what == mismatch_kind::other_number)
        return words << "the declaration has " << found.row->info << " = " << found.row->value << ", the picture has "
                     << found.number.value;
    say_other_box(words, found);
    return words;
}

}

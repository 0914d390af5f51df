// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string_view>
#include <umpa/prove/declared_rows.hpp>
#include <umpa/prove/mismatch.hpp>
#include <umpa/prove/picture.hpp>
#include <umpa/prove/picture_label.hpp>
#include <umpa/prove/picture_names.hpp>
#include <umpa/prove/reserved_names.hpp>

namespace umpa::detail {

/// Walks along the boxes of a picture and the fields of headers, up to where they differ.
struct picture_check {
    mismatch found;

    constexpr picture_check(declared_part const* first, std::size_t part_count, picture_word const* words,
                            std::size_t word_count, picture_boxes const& picture)
        : part(first), first_part(first), last_part(first + part_count), names(words, word_count), drawn(picture) {
        compare();
    }

private:
    declared_part const* part;
    declared_part const* first_part;
    declared_part const* last_part;
    picture_names names;
    picture_boxes const& drawn;
    std::size_t at = 0; ///< bits from the start of the header

    constexpr bool differ() const { return found.what != mismatch_kind::none; }
    constexpr void fail(mismatch_kind what, picture_fault fault = {}, picture_word word = {}) {
        found.what = what;
        found.fault = fault;
        found.word = word;
    }

    constexpr void compare() {
        if (drawn.fault) return fail(mismatch_kind::no_picture, drawn.fault);
        if (names.count > picture_names::most) return fail(mismatch_kind::too_many_words);
        check_targets();
        unsigned const box = compare_fields();
        if (!differ()) compare_rest(box);
        for (std::size_t i = 0; i < names.count && !differ(); ++i)
            if (!names.is_used(i)) fail(mismatch_kind::unused_word, {}, names.words[i]);
    }
    constexpr void check_targets() {
        for (std::size_t i = 0; i < names.count && !differ(); ++i) {
            bool known = names.is_rest_word(i);
            for (declared_part const* one = first_part; one != last_part && !known; ++one)
                known = has_target(*one, names.words[i].target);
            if (!known) fail(mismatch_kind::no_such_field, {}, names.words[i]);
        }
    }

    /// Gives the first box behind the last field.
    constexpr unsigned compare_fields() {
        unsigned box = 0;
        for (; box < drawn.box_count && !differ(); ++box) {
            skip_complete_parts();
            if (part == last_part) return box;
            compare_box(box);
        }
        skip_complete_parts();
        if (differ() || part == last_part) return box;
        if (is_too_small(box))
            report_other_box(box);
        else
            report(mismatch_kind::ends_early);
        return box;
    }
    constexpr void skip_complete_parts() {
        while (part != last_part && at == part->bits) ++part, at = 0;
    }
    constexpr picture_label label_of(unsigned number) const {
        picture_box const& box = drawn.boxes[number];
        return picture_label(drawn.texts + box.first_text, box.text_count, box.bits);
    }

    constexpr void compare_box(unsigned number) {
        picture_box const& box = drawn.boxes[number];
        if (at == 0 && box.text_count == 0 && is_empty_behind_open(number)) return;
        picture_label const label = label_of(number);
        std::size_t const bits = bits_of(number, label);
        if (differ() || (bits == 0 && at == 0 && names.is_rest(label))) return;
        if (bits == 0) return report_other_box(number);
        at += bits;
        if (box.bottomless) fail(mismatch_kind::no_picture, {picture_flaw::no_ruler_below, drawn.line_number});
    }
    /// An empty box behind one whose size is open, as one that ends in `...`, belongs to it.
    constexpr bool is_empty_behind_open(unsigned number) const {
        while (number > 0 && drawn.boxes[number].text_count == 0 && !drawn.boxes[number].open) --number;
        return drawn.boxes[number].open;
    }

    /// How many bits of the declaration a box is; 0 where it is none of its fields.
    constexpr std::size_t bits_of(unsigned number, picture_label const& label) {
        picture_box const& box = drawn.boxes[number];
        declared_row const& row = row_at(*part, at);
        std::size_t const left = row.info.end() - at;
        bool const whole = may_have(box, label, left) && !goes_on(number, label, left);
        if (whole && is_called(row, left, label)) return left;
        std::size_t several = bits_of_overlay(box, label);
        if (several == 0 && !box.open) several = bits_of_neighbours(box, label);
        if (several != 0) return several;
        if (box.bits < left && box.bits != 0 && is_called(row, box.bits, label)) return box.bits;
        return !box.tail && is_reserved(label) && are_reserved(*part, at, box.bits) ? box.bits : 0;
    }
    constexpr std::size_t bits_of_overlay(picture_box const& box, picture_label const& label) {
        for (std::size_t i = 0; i < part->row_count; ++i) {
            field_info const& overlay = part->rows[i].info;
            if (overlay.kind == field_kind::overlay && overlay.offset == at && may_have(box, label, overlay.bits) &&
                is_called(part->rows[i], overlay.bits, label))
                return overlay.bits;
        }
        return 0;
    }
    /// Fields side by side, for each of which the label stands.
    constexpr std::size_t bits_of_neighbours(picture_box const& box, picture_label const& label) {
        std::size_t const start = at;
        std::size_t bits = 0;
        while (at < part->bits && (bits == 0 || !may_have(box, label, bits))) {
            declared_row const& row = row_at(*part, at);
            if (!is_called(row, row.info.end() - at, label)) break;
            at = row.info.end();
            bits = at - start;
        }
        at = start;
        return bits != 0 && may_have(box, label, bits) ? bits : 0;
    }
    /// Whether the next box has the same name and is of the same field.
    constexpr bool goes_on(unsigned number, picture_label const& label, std::size_t left) const {
        picture_box const& box = drawn.boxes[number];
        return box.tail && box.bits < left && number + 1 < drawn.box_count &&
               label.has_letters_of(label_of(number + 1));
    }
    static constexpr bool may_have(picture_box const& box, picture_label const& label, std::size_t bits) {
        return box.may_have(static_cast<unsigned>(bits)) ||
               (box.row != 0 && label.octets != 0 && bits == 8 * label.octets);
    }

    /// Whether the label stands for that many bits of a field from here on. What has another number is reported.
    constexpr bool is_called(declared_row const& row, std::size_t bits, picture_label const& label) {
        picture_names::meaning const meaning = names.meaning_of(label, row, at, bits);
        if (!meaning.named)
            return label.alone.known && row.info.kind != field_kind::overlay &&
                   (!row.has_value || number_of(row, at, bits) == label.alone.value);
        bool const is_compared = label.equals.known && meaning.number_counts && row.has_value && bits == row.info.bits;
        if (!is_compared || label.equals.value == row.value) return true;
        found.number = label.equals;
        report(mismatch_kind::other_number);
        return false;
    }

    /// Behind the last field: tails, and from the first rest on whatever there is.
    constexpr void compare_rest(unsigned box) {
        bool resting = false;
        for (; box < drawn.box_count && !differ(); ++box) {
            if (names.is_rest(label_of(box))) resting = true;
            picture_box const& one = drawn.boxes[box];
            if (resting || one.tail || one.bottomless || is_empty_behind_open(box)) continue;
            report(mismatch_kind::goes_on);
            describe_box(box);
        }
    }

    constexpr void report(mismatch_kind what) {
        found.what = what;
        found.at = at;
        found.part = part != last_part ? part : last_part - 1;
        if (part != last_part) found.row = &row_at(*part, at);
    }
    constexpr void describe_box(unsigned number) {
        picture_box const& box = found.box = drawn.boxes[number];
        for (unsigned i = 0; i < box.text_count && i < 8; ++i) found.texts[i] = drawn.texts[box.first_text + i];
    }
    constexpr void report_other_box(unsigned number) {
        if (is_too_small(number)) at = row_at(*part, at).info.offset, --number;
        report(mismatch_kind::other_box);
        describe_box(number);
        look_around(number);
    }
    /// Whether the box before this one, which does not go on in it, is a field that is larger.
    constexpr bool is_too_small(unsigned number) const {
        declared_row const& row = row_at(*part, at);
        return at > row.info.offset && !row.bits && number > 0 && at - row.info.offset == drawn.boxes[number - 1].bits;
    }
    /// What may help to see why a box is another one.
    constexpr void look_around(unsigned number) {
        std::string_view const name = found.row->info.name;
        for (unsigned i = 0; i < drawn.box_count; ++i)
            if (names.is_name_of(label_of(i), name)) found.called_so = true;
        picture_label const label = label_of(number);
        for (declared_part const* one = first_part; one != last_part; ++one)
            for (std::size_t i = 0; i < one->row_count; ++i)
                if (names.is_name_of(label, one->rows[i].info.name)) found.named = true;
        picture_box const& box = drawn.boxes[number];
        for (unsigned i = 1; i < box.text_count; ++i)
            if (names.is_name_of(picture_label(drawn.texts + box.first_text, i, 0), name)) found.joined = true;
    }
};

}

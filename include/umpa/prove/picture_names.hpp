// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/prove/alias.hpp>
#include <umpa/prove/declared_rows.hpp>
#include <umpa/prove/picture_label.hpp>
#include <umpa/prove/reserved_names.hpp>

namespace umpa::detail {

/// What labels of a picture mean: by themselves, and by the aliases and rests that were given with it.
struct picture_names {
    static constexpr std::size_t most = 32;

    picture_word const* words;
    std::size_t count;
    std::uint32_t used = 0; ///< bit I is set when word I was

    constexpr picture_names(picture_word const* list, std::size_t size) : words(list), count(size) {
        for (std::size_t i = 0; i < count && i < most; ++i) {
            text_piece const piece{words[i].word.data(), static_cast<unsigned>(words[i].word.size())};
            labels[i].read(&piece, 1, 0);
        }
    }

    constexpr bool is_rest_word(std::size_t i) const { return words[i].target.data() == nullptr; }
    constexpr bool is_used(std::size_t i) const { return (used >> i & 1) != 0; }

    constexpr bool is_rest(picture_label const& label) {
        bool rest = false;
        for (std::size_t i = 0; i < count; ++i)
            if (is_rest_word(i) && label.is(labels[i])) use(i), rest = true;
        return rest;
    }

    /// What a label says of a field.
    struct meaning {
        bool named = false;
        bool number_counts = true; ///< false where an alias says the number too, `alias<"Kind = 9", "kind">`
    };
    /// Of `bits` bits of a field that begin at bit `at` of the header.
    constexpr meaning meaning_of(picture_label const& label, declared_row const& row, std::size_t at,
                                 std::size_t bits) {
        std::string_view const bit = bits == 1 && row.bits ? row.bits[at - row.info.offset] : std::string_view();
        meaning found;
        for (std::size_t i = 0; i < count; ++i) {
            if (is_rest_word(i) || !means(words[i].target, row.info.name, bit) || !label.is(labels[i])) continue;
            use(i);
            found.named = true;
            if (labels[i].equals.known) found.number_counts = false;
        }
        found.named = found.named || label.are_of(row.info.name) || (!bit.empty() && label.are_of(bit)) ||
                      (is_reserved(label) && is_reserved(row, at, bits));
        return found;
    }

    /// Whether a label is the name of a field or of one of its bits, or an alias for it.
    constexpr bool is_name_of(picture_label const& label, std::string_view field) const {
        if (label.are_of(field)) return true;
        for (std::size_t i = 0; i < count; ++i)
            if (begins_with_word(words[i].target, field) && label.is(labels[i])) return true;
        return false;
    }

    /// Whether the target of an alias is a field, or one of its bits.
    static constexpr bool means(std::string_view target, std::string_view field, std::string_view bit) {
        if (!begins_with_word(target, field)) return false;
        if (target.size() == field.size()) return true;
        return !bit.empty() && target[field.size()] == '.' && target.size() == field.size() + 1 + bit.size() &&
               begins_with_word(target.substr(field.size() + 1), bit);
    }

private:
    picture_label labels[most]{}; ///< of the words

    constexpr void use(std::size_t i) { used |= std::uint32_t{1} << i; }
};

/// Whether a header has what an alias is for.
constexpr bool has_target(declared_part const& part, std::string_view target) {
    for (std::size_t i = 0; i < part.row_count; ++i) {
        declared_row const& row = part.rows[i];
        if (picture_names::means(target, row.info.name, {})) return true;
        for (unsigned bit = 0; row.bits && bit < row.info.bits; ++bit)
            if (picture_names::means(target, row.info.name, row.bits[bit])) return true;
    }
    return false;
}

}

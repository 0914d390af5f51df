// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>
#include <umpa/prove/declared_rows.hpp>
#include <umpa/prove/picture_label.hpp>

// What has no meaning has many names.

namespace umpa::detail {

/// Whether a picture says by this name that a box has no meaning.
constexpr bool is_reserved(name_letters const& label) {
    if (label.size == 0) return true;
    char const first = label.text[0];
    if (label.size == 1) return first == 'r' || first == 'x' || first == '0';
    if (first != 'r' && first != 'u' && first != 'm' && first != 'z' && first != '0') return false;
    for (std::string_view word :
         {"reserved", "rsvd", "rsrvd", "resrvd", "resvd", "unused", "unassigned", "mustbezero", "reservedmustbezero"})
        if (label.is_numbered(word)) return true;
    for (std::string_view word : {"res", "resv", "rsv", "rsvrd", "rese", "mbz", "zero"})
        if (label.are_of(word)) return true;
    return false;
}

constexpr bool begins_with_word(std::string_view name, std::string_view word) {
    if (name.size() < word.size()) return false;
    std::size_t i = 0;
    while (i < word.size() && name[i] == word[i]) ++i;
    return i == word.size();
}

/// Whether a declaration says so.
constexpr bool is_reserved_name(std::string_view name) {
    for (std::string_view word : {"reserved", "unused", "must_be_zero", "mbz", "zero", "padding"})
        if (begins_with_word(name, word)) return true;
    return false;
}

/// Whether all bits of a field from `from` on have no meaning.
constexpr bool is_reserved(declared_row const& row, std::size_t from, std::size_t bits) {
    if (row.bits == nullptr || is_reserved_name(row.info.name)) return is_reserved_name(row.info.name);
    for (std::size_t i = 0; i < bits; ++i)
        if (!is_reserved_name(row.bits[from - row.info.offset + i])) return false;
    return true;
}

/// Whether so many bits of a header have no meaning, and end where a field or a named bit does.
constexpr bool are_reserved(declared_part const& part, std::size_t at, std::size_t bits) {
    std::size_t const last = at + bits;
    if (last > part.bits) return false;
    while (at < last) {
        declared_row const& row = row_at(part, at);
        std::size_t const end = row.info.end() < last || !row.bits ? row.info.end() : last;
        if (end > last || !is_reserved(row, at, end - at)) return false;
        at = end;
    }
    return true;
}

}

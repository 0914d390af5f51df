// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <string_view>
#include <umpa/prove/picture.hpp>

namespace umpa::detail {

/// The letters and digits of a name, in lower case: all that names are compared by.
struct name_letters {
    char text[80]; // NOLINT: written before it is read
    unsigned size = 0;

    constexpr name_letters() = default;
    constexpr explicit name_letters(std::string_view name) {
        for (char c : name) add(c);
    }

    constexpr bool add(char c) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if ((c < 'a' || c > 'z') && !is_digit(c)) return false;
        if (size < sizeof text) text[size++] = c;
        return true;
    }

    /// Whether they are those of a name in snake case.
    constexpr bool are_of(std::string_view name) const { return size != 0 && matched_of(name) == size; }
    /// Whether they are, but for digits at the end.
    constexpr bool is_numbered(std::string_view name) const {
        unsigned i = matched_of(name);
        if (i == 0) return false;
        while (i < size && is_digit(text[i])) ++i;
        return i == size;
    }

private:
    /// How many letters `name` has, where these begin with them; else 0.
    constexpr unsigned matched_of(std::string_view name) const {
        unsigned i = 0;
        for (char c : name) {
            if (c == '_') continue;
            if (i == size || text[i] != c) return 0;
            ++i;
        }
        return i;
    }
};

/// A number that a box says: `Type = 3`, or digits alone.
struct said_number {
    std::uint64_t value = 0;
    bool known = false;
};

/// `17`, `0x11`; not known where other characters stand in it, or behind it.
constexpr said_number number_in_text(char const* at, unsigned size) {
    char const* const end = at + size;
    while (at < end && is_blank(*at)) ++at;
    unsigned base = 10;
    if (end - at > 2 && at[0] == '0' && (at[1] == 'x' || at[1] == 'X')) base = 16, at += 2;
    said_number number;
    for (; at < end && !is_blank(*at) && *at != '(' && *at != '.'; ++at) {
        unsigned const digit = is_digit(*at)              ? static_cast<unsigned>(*at - '0')
                               : *at >= 'a' && *at <= 'f' ? static_cast<unsigned>(*at - 'a' + 10)
                               : *at >= 'A' && *at <= 'F' ? static_cast<unsigned>(*at - 'A' + 10)
                                                          : base;
        if (digit >= base) return {};
        number = {number.value * base + digit, true};
    }
    while (at < end && (is_blank(*at) || *at == '.')) ++at;
    return at == end || *at == '(' ? number : said_number();
}

/// What a box says: a name, without what stands in parentheses at its end or behind a `=`; or a number.
struct picture_label : name_letters {
    unsigned all_size = 0;    ///< of all letters, with those in parentheses
    said_number equals;       ///< behind the `=`
    said_number alone;        ///< where there is no name
    std::uint64_t octets = 0; ///< in the parentheses; 0 where there is none

    constexpr picture_label() = default;
    constexpr picture_label(text_piece const* pieces, unsigned count, unsigned bits) { read(pieces, count, bits); }
    constexpr void read(text_piece const* pieces, unsigned count, unsigned bits) {
        unsigned i = 0;
        while (i < count && !read_to_end_of_name(pieces[i])) ++i;
        // X, =, 1 over three lines
        if (i + 1 < count && !equals.known) equals = number_in_text(pieces[i + 1].text, pieces[i + 1].size);
        all_size = size;
        if (closed && size_before != 0) size = size_before;
        if (!equals.known && size != 0) alone = number_of_digits(bits);
    }

    constexpr bool has_letters_of(name_letters const& other) const {
        if (size != other.size) return false;
        unsigned i = 0;
        while (i < size && text[i] == other.text[i]) ++i;
        return i == size;
    }

    /// Whether a word of an alias or a rest is this label: with what is in parentheses, if it has such.
    constexpr bool is(picture_label const& word) const {
        if ((word.size == word.all_size ? size : all_size) != word.all_size) return false;
        unsigned i = 0;
        while (i < word.all_size && text[i] == word.text[i]) ++i;
        return i == word.all_size;
    }

private:
    unsigned size_before = 0; ///< letters before the last parenthesis
    bool open = false;        ///< inside of parentheses
    bool closed = false;      ///< nothing stands behind them

    /// Whether that was the end of the name.
    constexpr bool read_to_end_of_name(text_piece piece) {
        unsigned opened = 0;
        for (unsigned i = 0; i < piece.size; ++i) {
            char const c = piece.text[i];
            if (c == '(' || c == '[') {
                open = true, opened = i + 1, size_before = size;
            } else if (c == ')' || c == ']') {
                open = false, closed = true;
                octets = number_in_text(piece.text + opened, i - opened).value;
            } else if (c == '=' || (c == ':' && is_digit_behind(piece, i))) {
                while (i + 1 < piece.size && has_equals_behind(piece, i)) ++i;
                equals = number_in_text(piece.text + i + 1, piece.size - i - 1);
                return true;
            } else if (add(c) && !open) {
                closed = false;
            }
        }
        return false;
    }
    static constexpr bool is_digit_behind(text_piece piece, unsigned i) {
        return number_in_text(piece.text + i + 1, piece.size - i - 1).known;
    }
    static constexpr bool has_equals_behind(text_piece piece, unsigned i) {
        while (++i < piece.size)
            if (piece.text[i] == '=') return true;
        return false;
    }

    /// As many digits 0 and 1 as the box has bits are those bits.
    constexpr said_number number_of_digits(unsigned bits) const {
        bool binary = size == bits;
        for (unsigned i = 0; i < size; ++i) binary = binary && (text[i] == '0' || text[i] == '1');
        if (!binary) return number_in_text(text, size);
        said_number number{0, true};
        for (unsigned i = 0; i < size; ++i) number.value = number.value << 1 | (text[i] == '1');
        return number;
    }
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// Why bytes cannot be read as a header.
enum class read_problem {
    header_cut,       ///< the bytes end within the header's own fields, or within its parts
    header_too_small, ///< a field says that the header ends before its own fields do
    packet_too_small, ///< a field says that the packet ends before the header does
    packet_too_large, ///< a field says more bytes than the header below carries
    packet_cut,       ///< a field says more bytes than are given, and only whole packets were asked for
    no_such_size,     ///< a field says a size that its rule never gives
    not_announced,    ///< the field that announces what follows has another number
    another_number,   ///< the field by which a header announces itself has another number
    not_recognized,   ///< the bytes are those of another protocol that is announced alike
    later_fragment,   ///< the header below carries the middle of a packet
};

/// What is wrong with bytes, and where. A value: its sentence is made only when it is asked for. Sizes and places in
/// bytes.
struct read_error {
    read_problem problem{};      ///< what is wrong
    std::string_view protocol{}; ///< the declared name of the header that cannot be read
    std::size_t offset = 0;      ///< where it begins, from the first byte that was given
    std::size_t needed = 0;      ///< how many bytes there had to be from there on
    std::size_t given = 0;       ///< how many there are
    std::string_view field{};    ///< the field that says so; empty where none does
    std::string_view owner{};    ///< the declared name of the header whose field it is
    std::size_t byte = 0;        ///< where that field begins, from the first byte that was given
    std::uint64_t value = 0;     ///< what it says
    std::uint64_t expected = 0;  ///< what it had to say, where that is a number of a protocol

    /// What is wrong, where, and what there had to be.
    std::string sentence() const;
};

/// What `value()` of a failed result throws: a read_error as an exception.
struct unreadable : error {
    explicit unreadable(read_error const& found) : error(found.sentence()), found_(found) {}

    /// What is wrong, and where.
    read_error const& found() const { return found_; }

private:
    read_error found_;
};

namespace detail {

/// Words and numbers joined.
struct read_sentence {
    std::string text;

    read_sentence& operator<<(std::string_view words) { return text.append(words), *this; }
    read_sentence& operator<<(std::uint64_t number) { return text.append(std::to_string(number)), *this; }
};

inline std::string said_by_field(read_error const& e) {
    read_sentence words;
    words << e.owner << "." << e.field << " at byte " << e.byte << " is " << e.value;
    return words.text;
}

inline std::string header_cut_sentence(read_error const& e) {
    read_sentence words;
    words << e.protocol;
    if (e.offset > 0) words << " at byte " << e.offset;
    words << ": " << e.given << (e.given == 1 ? " byte" : " bytes") << " given, the header needs " << e.needed;
    if (e.field.empty()) return words.text;
    words << " (" << e.field << (e.byte < e.offset + e.given ? " at byte " : " is at byte ") << e.byte;
    if (e.byte < e.offset + e.given) words << " is " << e.value;
    return words.text.append(")");
}

inline std::string size_sentence(read_error const& e) {
    read_sentence words;
    words << said_by_field(e);
    switch (e.problem) {
    case read_problem::header_too_small:
        words << ", which makes a header of " << e.needed << " bytes; its own fields are " << e.given;
        break;
    case read_problem::packet_too_small:
        words << ", which makes " << e.needed << " bytes in all; the header alone has " << e.given;
        break;
    case read_problem::packet_too_large:
        words << ", which makes " << e.needed << " bytes in all; the header below carries " << e.given;
        break;
    case read_problem::packet_cut:
        words << ", which makes " << e.needed << " bytes in all; " << e.given << " are given";
        break;
    default: words << ", and no packet has that size"; break;
    }
    return words.text;
}

}

inline std::string read_error::sentence() const {
    detail::read_sentence words;
    switch (problem) {
    case read_problem::header_cut: return detail::header_cut_sentence(*this);
    case read_problem::not_announced:
        words << detail::said_by_field(*this) << "; " << expected << " announces " << protocol
              << ": use parse(unchecked, ...) to read it anyway";
        return words.text;
    case read_problem::another_number:
        words << detail::said_by_field(*this) << "; in this header it is " << expected
              << ": use parse(unchecked, ...) to read it anyway";
        return words.text;
    case read_problem::not_recognized:
        words << "at byte " << offset << ": this is another protocol than " << protocol
              << ": use parse(unchecked, ...) to read it anyway";
        return words.text;
    case read_problem::later_fragment:
        words << owner << " carries a later fragment, which does not begin with " << protocol
              << ": put the fragments together first";
        return words.text;
    default: return detail::size_sentence(*this);
    }
}

}

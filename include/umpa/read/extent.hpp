// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <umpa/build/compose.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/read/read_error.hpp>
#include <umpa/read/size_clue.hpp>
#include <umpa/read/size_line.hpp>
#include <utility>

// Where a header in bytes ends, and what it carries, by what its fields say. Sizes in bytes.

namespace umpa::detail {

/// From the first byte of a header on.
struct extent {
    std::size_t parts_end = 0; ///< its parts, without the padding behind them
    std::size_t header = 0;    ///< with its parts and their padding
    std::size_t packet = 0;    ///< with all that it carries, as a field says; what is given where none does
};

/// What is done with a packet that is not there to its end.
enum class cut_packets {
    refused, ///< it is an error
    taken,   ///< it is read where only what the header carries is cut
    known    ///< also where its parts are: the header below says that bytes are missing
};

/// What stands in a field, as a number.
template <class P, std::size_t I>
[[gnu::always_inline]] constexpr inline std::uint64_t number_at(std::byte const* header) {
    constexpr field_info info = field_table<P::declared_fields>[I];
    return read_number<info.offset, info.bits, P::wire_size>(header);
}

/// The size that a field tells; false where no packet has it.
template <class P, std::size_t I>
[[gnu::always_inline]] constexpr inline bool read_size(std::byte const* header, std::uint64_t& size) {
    constexpr rule_clue clue = field_clues<P::declared_fields>[I];
    std::uint64_t const value = number_at<P, I>(header);
    if constexpr (is_line(clue, field_table<P::declared_fields>[I].bits)) {
        constexpr size_line line = line_of(clue);
        size = line.size(value);
        return line.least == 0 || value >= line.least;
    } else {
        auto const told = clue.before(value);
        size = told.value_or(0);
        return told.has_value();
    }
}

/// An error that a field of P tells of.
template <class P, std::size_t I>
constexpr read_error error_by_field(read_problem problem, std::byte const* header, std::size_t offset) {
    constexpr field_info info = field_table<P::declared_fields>[I];
    return {.problem = problem,
            .protocol = P::protocol_name.view(),
            .offset = offset,
            .field = info.name,
            .owner = P::protocol_name.view(),
            .byte = offset + info.offset / 8,
            .value = number_at<P, I>(header)};
}
template <class P, std::size_t I>
constexpr read_error size_error(read_problem problem, std::byte const* header, std::size_t offset, std::uint64_t needed,
                                std::size_t given) {
    read_error error = error_by_field<P, I>(problem, header, offset);
    error.needed = static_cast<std::size_t>(needed);
    error.given = given;
    return error;
}

/// The bytes end within the header's own fields.
template <class P>
constexpr read_error cut_error(std::size_t given, std::size_t offset) {
    constexpr auto const& fields = P::declared_fields;
    read_error error{.problem = read_problem::header_cut,
                     .protocol = P::protocol_name.view(),
                     .offset = offset,
                     .needed = P::wire_size,
                     .given = given};
    if constexpr (header_size_field<fields> < field_count<fields>) {
        constexpr field_info info = field_table<fields>[header_size_field<fields>];
        if (info.end() > 8 * given) error.field = info.name, error.byte = offset + info.offset / 8;
    }
    return error;
}

// A reader below gives false where it cannot read. With a place for the error it says why: the first attempt is made
// without one, so that all that errors need stays out of the way of what can be read.

/// The size that a field tells.
template <class P, std::size_t I>
[[gnu::always_inline]] constexpr inline bool read_size_or_say(std::byte const* header, std::size_t offset,
                                                              std::uint64_t& size, read_error* why) {
    if (read_size<P, I>(header, size)) return true;
    if (why) *why = error_by_field<P, I>(read_problem::no_such_size, header, offset);
    return false;
}

/// The end of a header that a field tells; `its.packet` is where that is, also where it is behind the bytes.
template <class P>
[[gnu::always_inline]] constexpr inline bool read_header_end(std::span<std::byte const> bytes, std::size_t offset,
                                                             cut_packets cut, extent& its, read_error* why) {
    constexpr auto const& fields = P::declared_fields;
    constexpr std::size_t I = header_size_field<fields>;
    constexpr rule_clue clue = field_clues<fields>[I];
    std::uint64_t size = 0;
    if (!read_size_or_say<P, I>(bytes.data(), offset, size, why)) return false;
    if constexpr (clue.about == clue_about::size_of_parts) size += P::wire_size;
    if (size < P::wire_size) {
        if (why) *why = size_error<P, I>(read_problem::header_too_small, bytes.data(), offset, size, P::wire_size);
        return false;
    }
    if (size > bytes.size()) {
        if (why) *why = size_error<P, I>(read_problem::header_cut, bytes.data(), offset, size, bytes.size());
        its = {bytes.size(), bytes.size(), static_cast<std::size_t>(size)};
        return cut == cut_packets::known;
    }
    its.parts_end = its.header = static_cast<std::size_t>(size);
    if constexpr (clue.about == clue_about::size_before_padding) {
        constexpr std::size_t word = shape<P>.word;
        its.header = smaller((its.parts_end + word - 1) / word * word, bytes.size());
    }
    return true;
}

template <class P>
[[gnu::always_inline]] constexpr inline bool read_extent(std::span<std::byte const> bytes, std::size_t offset,
                                                         cut_packets cut, extent& its, read_error* why);

template <class P, class Part, std::size_t I>
constexpr bool says_presence() {
    if constexpr (requires { typename declared_rule<P, I>; })
        return std::is_same_v<declared_rule<P, I>, std::remove_const_t<decltype(followed_by<Part>)>>;
    else
        return false;
}
/// The field of P that says whether the part is there; the number of fields where none does.
template <class P, class Part>
inline constexpr std::size_t presence_field = []<std::size_t... I>(std::index_sequence<I...>) {
    std::size_t found = P::field_count;
    ((says_presence<P, Part, I>() ? void(found = I) : void()), ...);
    return found;
}(std::make_index_sequence<P::field_count>());

template <class P, class... Parts>
constexpr bool all_flagged(layer_list<Parts...>) {
    return ((presence_field<P, Parts> < P::field_count) && ...);
}
template <class P>
constexpr bool all_flagged(unsaid) {
    return false;
}

/// Whether each part that a header can have is there where a bit of it says so, and in a known order.
template <class P>
inline constexpr bool flags_its_parts = all_flagged<P>(parts_in_order<P>);

template <class P, class Part>
[[gnu::always_inline]] constexpr inline bool read_flagged_part(std::span<std::byte const> bytes, std::size_t offset,
                                                               extent& its, read_error* why) {
    if (number_at<P, presence_field<P, Part>>(bytes.data()) == 0) return true;
    extent part;
    if (!read_extent<Part>(bytes.subspan(its.header), offset + its.header, cut_packets::taken, part, why)) return false;
    its.parts_end = its.header += part.header;
    return true;
}
template <class P, class... Parts>
[[gnu::always_inline]] constexpr inline bool read_flagged_parts(layer_list<Parts...>, std::span<std::byte const> bytes,
                                                                std::size_t offset, extent& its, read_error* why) {
    return (read_flagged_part<P, Parts>(bytes, offset, its, why) && ...);
}

/// The end of what a header carries, which a field tells.
template <class P>
[[gnu::always_inline]] constexpr inline bool read_packet_end(std::span<std::byte const> bytes, std::size_t offset,
                                                             cut_packets cut, extent& its, read_error* why) {
    constexpr auto const& fields = P::declared_fields;
    constexpr std::size_t I = packet_size_field<fields>;
    constexpr rule_clue clue = field_clues<fields>[I];
    std::uint64_t size = 0;
    if (!read_size_or_say<P, I>(bytes.data(), offset, size, why)) return false;
    std::size_t const header = its.packet > bytes.size() ? its.packet : its.header;
    if constexpr (clue.about == clue_about::size_after) size += header;
    if constexpr (clue.about == clue_about::size_of_rest) size += P::wire_size;
    if (size < header) {
        if (why) *why = size_error<P, I>(read_problem::packet_too_small, bytes.data(), offset, size, header);
        return false;
    }
    if (cut == cut_packets::refused && size > bytes.size()) {
        if (why) *why = size_error<P, I>(read_problem::packet_cut, bytes.data(), offset, size, bytes.size());
        return false;
    }
    its.packet = static_cast<std::size_t>(size);
    return true;
}

/// The extent of a header P at the front of some bytes, which begin at that offset of what was given.
template <class P>
[[gnu::always_inline]] constexpr inline bool read_extent(std::span<std::byte const> bytes, std::size_t offset,
                                                         cut_packets cut, extent& its, read_error* why) {
    constexpr auto const& fields = P::declared_fields;
    if (bytes.size() < P::wire_size) {
        if (why) *why = cut_error<P>(bytes.size(), offset);
        return false;
    }
    its = {P::wire_size, P::wire_size, bytes.size()};
    if constexpr (header_size_field<fields> < field_count<fields>) {
        if (!read_header_end<P>(bytes, offset, cut, its, why)) return false;
    } else if constexpr (flags_its_parts<P>) {
        if (!read_flagged_parts<P>(parts_in_order<P>, bytes, offset, its, why)) return false;
    }
    if constexpr (packet_size_field<fields> < field_count<fields>)
        return read_packet_end<P>(bytes, offset, cut, its, why);
    return true;
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <umpa/declare/clue.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/rule.hpp>
#include <utility>

// From what stands in a field to the size that it tells: declare/clue.hpp, for sizes. Sizes in bytes.

namespace umpa {

namespace detail {

/// Whether a field says a number, and not only whether it is 0, or a remainder of it.
constexpr bool tells_number(rule_clue const& clue) {
    for (std::size_t i = 0; i < clue.step_count; ++i)
        if (clue.steps[i].negation || clue.steps[i].kind == arithmetic_kind::modulo) return false;
    return !clue.of_parent;
}

constexpr std::optional<std::size_t> sum_of_sizes(std::optional<std::uint64_t> size, std::size_t more) {
    if (!size || *size > ~std::size_t{0} - more) return std::nullopt;
    return static_cast<std::size_t>(*size) + more;
}

}

/// Whether a field says where the header ends: it, with its parts.
constexpr bool is_of_header(rule_clue const& clue) {
    return detail::tells_number(clue) &&
           (clue.about == clue_about::header_size || clue.about == clue_about::size_before_padding ||
            clue.about == clue_about::size_of_parts);
}

/// Whether a field says where that ends which the header carries.
constexpr bool is_of_packet(rule_clue const& clue) {
    return detail::tells_number(clue) &&
           (clue.about == clue_about::size_from_here || clue.about == clue_about::size_after ||
            clue.about == clue_about::size_of_rest);
}

/// From the first byte of the header to the end of its parts, as the value of a field says: without the padding behind
/// them where the rule is size_before_padding. `fields` is the size of the header's own fields. Nothing where no size
/// gives that value, or the field does not say it.
constexpr std::optional<std::size_t> header_size_from(rule_clue const& clue, std::uint64_t value, std::size_t fields) {
    if (!is_of_header(clue)) return std::nullopt;
    return detail::sum_of_sizes(clue.before(value), clue.about == clue_about::size_of_parts ? fields : 0);
}

/// From the first byte of the header to the end of what it carries. `header` is its size with its parts.
constexpr std::optional<std::size_t> packet_size_from(rule_clue const& clue, std::uint64_t value, std::size_t fields,
                                                      std::size_t header) {
    if (!is_of_packet(clue)) return std::nullopt;
    return detail::sum_of_sizes(clue.before(value), clue.about == clue_about::size_after     ? header
                                                    : clue.about == clue_about::size_of_rest ? fields
                                                                                             : 0);
}

namespace detail {

template <class Name, class Rule>
constexpr rule_clue clue_of_field(field<Name, automatic<Rule>> const& declared) {
    return clue_of(declared.initial.rule);
}
constexpr rule_clue clue_of_field(auto const&) { return {}; }

template <auto const& Fields, std::size_t... I>
constexpr std::array<rule_clue, sizeof...(I)> find_clues(std::index_sequence<I...>) {
    return {clue_of_field(Fields.template at<I>())...};
}

}

/// What each field tells of the packet, in the order of declaration.
template <auto const& Fields>
inline constexpr auto field_clues = detail::find_clues<Fields>(std::make_index_sequence<detail::field_count<Fields>>());

namespace detail {

/// The first field whose clue is such a one; the number of fields where there is none.
template <auto const& Fields>
constexpr std::size_t field_that_tells(bool (*is_such)(rule_clue const&)) {
    std::size_t i = 0;
    while (i < field_count<Fields> && !is_such(field_clues<Fields>[i])) ++i;
    return i;
}

}

/// The index of the field that says where the header with its parts ends; the number of fields where there is none.
template <auto const& Fields>
inline constexpr std::size_t header_size_field = detail::field_that_tells<Fields>(is_of_header);
/// The index of the field that says where that ends which the header carries; the number of fields where there is none.
template <auto const& Fields>
inline constexpr std::size_t packet_size_field = detail::field_that_tells<Fields>(is_of_packet);

}

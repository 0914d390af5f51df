// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace umpa {

namespace detail {
/// A literal as a text. The compilers know its length: std::string_view counts its characters in a constant one by one,
/// and for the names of all protocols that takes g++ a tenth of the time.
constexpr std::string_view text_of(char const* literal) { return {literal, __builtin_strlen(literal)}; }
constexpr std::string_view text_of(std::string_view text) { return text; }
}

/// A name for a number: one row of a field's named values, or of a number space.
struct named_value {
    std::string_view name = {}; ///< as IANA or the RFC writes it, in small letters
    std::uint64_t value = 0;    ///< what is sent

    constexpr named_value() = default;
    /// From both.
    constexpr named_value(std::string_view its_name, std::uint64_t its_value) : name(its_name), value(its_value) {}
    /// From a literal.
    constexpr named_value(char const* its_name, std::uint64_t its_value)
        : name(detail::text_of(its_name)), value(its_value) {}
};

/// Which row has that name; the number of rows when none has.
constexpr std::size_t row_named(auto const& rows, std::string_view name) {
    std::size_t i = 0;
    while (i < rows.size() && rows[i].name != name) ++i;
    return i;
}

/// What number_in is where nobody said otherwise.
struct unnumbered {};

/// The number that announces protocol P where number space Space is used, and with that the right to ride there:
/// `template <> inline constexpr auto number_in<ip_protocol, udp> = 17;`
template <class Space, class P>
inline constexpr auto number_in = unnumbered{};

/// Whether P has a number in Space: whether it may ride there.
template <class Space, class P>
inline constexpr bool has_number_in = !std::is_same_v<std::remove_cvref_t<decltype(number_in<Space, P>)>, unnumbered>;

}

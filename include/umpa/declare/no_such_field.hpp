// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/refusal.hpp>

namespace umpa::detail {

/// That a header has no field of that name, and which it may be meant to be. `words` is what stands before it.
template <std::size_t N>
constexpr sentence no_such_field(sentence words, std::string_view protocol, std::array<field_info, N> const& fields,
                                 std::string_view written) {
    std::array<std::string_view, N> known{};
    for (std::size_t i = 0; i < N; ++i) known[i] = fields[i].name;
    std::string_view const near = nearest(written, known);
    words << protocol << " has no field \"" << written << "\"";
    if (!near.empty()) return words << "; did you mean \"" << near << "\"?";
    words << "; its fields are:";
    for (std::string_view one : known) words << " " << one;
    return words;
}

}

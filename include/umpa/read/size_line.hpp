// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/clue.hpp>

namespace umpa::detail {

/// A clue as a line, size = factor * value + added, for values from `least` on: what stays of it at run time is a
/// multiplication and an addition.
struct size_line {
    std::uint64_t least = 0;
    std::uint64_t factor = 0;
    std::uint64_t added = 0; ///< modulo 2^64

    constexpr std::uint64_t size(std::uint64_t value) const { return factor * value + added; }
};
constexpr size_line line_of(rule_clue const& clue) {
    size_line line;
    while (line.least < 0xffff && !clue.before(line.least)) ++line.least;
    line.factor = *clue.before(line.least + 1) - *clue.before(line.least);
    line.added = *clue.before(line.least) - line.factor * line.least;
    return line;
}
constexpr bool is_line(rule_clue const& clue, unsigned bits) {
    for (std::size_t i = 0; i < clue.step_count; ++i)
        if (clue.steps[i].kind == arithmetic_kind::times) return false;
    return bits <= 32;
}

}

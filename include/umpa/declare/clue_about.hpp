// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>

namespace umpa {

/// What a rule is a function of. Sizes in bytes, as the rules of the same names have them.
enum class clue_about : std::uint8_t {
    nothing,
    header_size,
    size_from_here,
    size_after,
    size_of_rest,
    size_of_parts,
    size_before_padding,
    size_of_part,    ///< of the part `layers[0]`
    size_of_sibling, ///< of the layer `layers[0]` that belongs to the same header
    own_number,      ///< in `space`
    step,            ///< to the own number in `space`
    next_number,     ///< in `space`
    next_is,         ///< one of `layers`
    next_is_same,
    count,            ///< of the parts that are one of `layers`
    count_in,         ///< of what is part of the part `layers[0]`
    presence,         ///< of the part `layers[0]`
    presence_in_space ///< of a part with a number in `space`
};

}

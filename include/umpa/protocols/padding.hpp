// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/fixed_string.hpp>

namespace umpa {

/// What all padding derives from: bytes whose number follows from what stands before them. A padding has
/// `traits = name_list<trailer_of<...>>`, `size_behind(n)`, its size behind n bytes of the header that it belongs to
/// and of what that carries, and `pattern`, the bytes that it is the first of.
struct any_padding {
    static constexpr fixed_string protocol_name{"Padding"};
    static constexpr std::array field_infos{field_info{"data", 0, 0, field_kind::value}};

    friend constexpr bool operator==(any_padding const&, any_padding const&) = default;
};

}

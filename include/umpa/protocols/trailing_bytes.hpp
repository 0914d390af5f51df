// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/fixed_string.hpp>

namespace umpa {

/// What is found behind all that a header says it carries, and is no trailer that anything is known of.
struct trailing_bytes {
    static constexpr fixed_string protocol_name{"Trailing Bytes"};
    static constexpr std::array field_infos{field_info{"data", 0, 0, field_kind::value}};
};

}

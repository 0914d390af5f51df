// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

// Where the fields of each protocol lie, written by hand from the pictures in the RFCs.

namespace umpa::test {

/// Which byte of a field is sent first.
enum class sent_first { most, least };

struct known_field {
    std::string_view name;
    std::size_t offset;
    std::size_t bits;
    sent_first order = sent_first::most;
};

template <class Header>
inline constexpr auto known_fields = 0;

}

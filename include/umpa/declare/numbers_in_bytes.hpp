// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/types/bits.hpp>

namespace umpa::detail {

/// The fields in the bytes of a header, by their names, as numbers: what relations that are functions are called with.
template <auto const& Fields>
struct numbers_in_bytes {
    std::byte const* bytes;

    template <fixed_string Field>
    constexpr std::uint64_t operator[](name<Field>) const {
        constexpr field_info info = field_table<Fields>[index_of(field_table<Fields>, Field.view())];
        return bits_at(bytes, info.offset, info.bits);
    }
};

}

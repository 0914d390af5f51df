// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>

namespace umpa {

namespace detail {

/// What is wrong with one field, as a sentence; empty when nothing is.
constexpr sentence problem_with_field(std::string_view protocol, field_info const& info,
                                      declared_info const& declared) {
    sentence where;
    where << protocol << "." << info.name << ": ";
    if (info.kind == field_kind::overlay && info.bits == 0)
        return where << "an overlay names fields of this header that stand side by side";
    if (info.kind == field_kind::overlay)
        return info.bits <= 64 ? sentence() : where << "an overlay has at most 64 bits";
    if (info.bits == 0) return where << "a field has at least 1 bit";
    if (info.bits > 64 && info.bits % 8 != 0) return where << "a field of over 64 bits is a whole number of bytes";
    if (info.bits > 64 && info.kind == field_kind::automatic) return where << "a rule fills at most 64 bits";
    if (declared.wanted != 0 && declared.wanted != info.bits)
        return where << "the default has " << declared.wanted << " bits, the field has " << info.bits;
    if (info.bits < 64 && declared.initial >> info.bits != 0)
        return where << "the default " << declared.initial << " does not fit in " << info.bits << " bits";
    if (info.bits < 64 && declared.largest.value >> info.bits != 0)
        return where << "the value " << declared.largest.value << " of the name \"" << declared.largest.name
                     << "\" does not fit in " << info.bits << " bits";
    return sentence();
}

template <std::size_t N>
constexpr sentence problem_with_fields(std::string_view protocol, std::array<field_info, N> const& table,
                                       std::array<declared_info, N> const& declared) {
    if (N > 64) return sentence() << protocol << ": a header has at most 64 fields";
    for (std::size_t i = 0; i < N; ++i) {
        if (index_of(table, table[i].name) != i)
            return sentence() << protocol << "." << table[i].name << ": two fields have this name";
        sentence const problem = problem_with_field(protocol, table[i], declared[i]);
        if (problem.size != 0) return problem;
    }
    std::size_t const bits = count_bits(declared);
    if (bits % 8 != 0)
        return sentence() << protocol << ": the fields have " << bits << " bits, a header is whole bytes";
    return sentence();
}

/// Refuses a declaration that contradicts itself.
template <auto const& Fields, fixed_string Protocol>
constexpr bool declared_well() {
    if constexpr (problem_with_fields(Protocol.view(), field_table<Fields>, declared_infos<Fields>).size != 0)
        refuse([] { return problem_with_fields(Protocol.view(), field_table<Fields>, declared_infos<Fields>); });
    return true;
}

}

}

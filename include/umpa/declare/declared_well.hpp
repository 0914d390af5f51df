// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/declare/field_list.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>

namespace umpa {

namespace detail {

enum class flaw {
    none,
    too_many_fields,
    same_name,
    no_neighbours,
    wide_overlay,
    no_bits,
    part_of_a_byte,
    wide_rule,
    width_of_type,
    unknown_name,
    initial_value,
    named_value,
    bits_in_all
};

constexpr bool fits(std::uint64_t number, unsigned bits) { return bits >= 64 || number >> bits == 0; }

constexpr flaw flaw_of_field(field_info const& info, declared_info const& declared) {
    if (info.kind == field_kind::overlay) {
        if (info.bits == 0) return flaw::no_neighbours;
        return info.bits > 64 ? flaw::wide_overlay : flaw::none;
    }
    if (info.bits == 0) return flaw::no_bits;
    if (info.bits > 64 && info.bits % 8 != 0) return flaw::part_of_a_byte;
    if (info.bits > 64 && info.kind == field_kind::automatic) return flaw::wide_rule;
    if (declared.wanted != 0 && declared.wanted != info.bits) return flaw::width_of_type;
    if (!declared.unknown.empty()) return flaw::unknown_name;
    if (!fits(declared.initial, info.bits)) return flaw::initial_value;
    if (!fits(declared.largest.value, info.bits)) return flaw::named_value;
    return flaw::none;
}

/// The first flaw of a declaration, and the index of the field that has it.
struct flaw_found {
    flaw what = flaw::none;
    std::size_t where = 0;
};

template <std::size_t N>
constexpr flaw_found find_flaw(std::array<field_info, N> const& table, std::array<declared_info, N> const& declared) {
    if (N > 64) return {flaw::too_many_fields};
    for (std::size_t i = 0; i < N; ++i) {
        if (index_of(table, table[i].name) != i) return {flaw::same_name, i};
        flaw const found = flaw_of_field(table[i], declared[i]);
        if (found != flaw::none) return {found, i};
    }
    return {count_bits(declared) % 8 == 0 ? flaw::none : flaw::bits_in_all};
}

constexpr sentence words_about(flaw what, std::string_view protocol, std::size_t bits_in_all, field_info const& info,
                               declared_info const& declared) {
    sentence words;
    words << protocol;
    if (what == flaw::too_many_fields) return words << ": a header has at most 64 fields";
    if (what == flaw::bits_in_all)
        return words << ": the fields have " << bits_in_all << " bits, a header is whole bytes";
    words << "." << info.name << ": ";
    switch (what) {
    case flaw::same_name: return words << "two fields have this name";
    case flaw::no_neighbours: return words << "an overlay names fields of this header that stand side by side";
    case flaw::wide_overlay: return words << "an overlay has at most 64 bits";
    case flaw::no_bits: return words << "a field has at least 1 bit";
    case flaw::part_of_a_byte: return words << "a field of over 64 bits is a whole number of bytes";
    case flaw::wide_rule: return words << "a rule fills at most 64 bits";
    case flaw::width_of_type:
        return words << "the default has " << declared.wanted << " bits, the field has " << info.bits;
    case flaw::unknown_name:
        return words << "the default \"" << declared.unknown << "\" is not the name of one of its values or bits";
    case flaw::initial_value:
        return words << "the default " << declared.initial << " does not fit in " << info.bits << " bits";
    case flaw::named_value:
        return words << "the value " << declared.largest.value << " of the name \"" << declared.largest.name
                     << "\" does not fit in " << info.bits << " bits";
    default: return words;
    }
}

/// Refuses a declaration that contradicts itself.
template <auto const& Fields, fixed_string Protocol>
constexpr bool declared_well() {
    if constexpr (find_flaw(field_table<Fields>, declared_infos<Fields>).what != flaw::none)
        refuse([] {
            constexpr flaw_found found = find_flaw(field_table<Fields>, declared_infos<Fields>);
            return words_about(found.what, Protocol.view(), count_bits(declared_infos<Fields>),
                               field_table<Fields>[found.where], declared_infos<Fields>[found.where]);
        });
    return true;
}

}

}

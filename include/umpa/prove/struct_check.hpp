// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <umpa/declare/field_list.hpp>
#include <umpa/prove/struct_member.hpp>

// Fields of a header compared with places in a struct: as numbers, so that it costs little to compile.

namespace umpa::detail {

enum class place_kind { member, bit_fields, behind_struct };

/// Arrays, one behind the other.
template <class Element, std::size_t... N>
constexpr auto joined(std::array<Element, N> const&... arrays) {
    std::array<Element, (std::size_t{0} + ... + N)> all{};
    std::size_t next = 0;
    [[maybe_unused]] auto const add = [&](auto const& some) {
        for (Element const& one : some) all[next++] = one;
    };
    (add(arrays), ...);
    return all;
}

/// Fields that are named together, and where the struct has them.
struct struct_place {
    place_kind kind = place_kind::member;
    std::size_t field = 0;  ///< the first of them
    bool adjoining = true;  ///< they stand side by side, in this order
    bool in_struct = true;  ///< the pointers lead from the struct to a member
    std::size_t offset = 0; ///< of the fields, in bits
    std::size_t bits = 0;
    std::size_t skipped = 0;       ///< bits of the fields that members before this one hold
    std::size_t member_offset = 0; ///< in bytes
    std::size_t member_size = 0;
    member_order order = member_order::of_the_machine; ///< of the member
    member_order sent = member_order::big;             ///< of the fields

    constexpr std::size_t end() const { return offset + bits; }
};

enum class struct_flaw {
    none,
    no_member,
    not_adjoining,
    other_offset,
    other_size,
    other_order,
    not_behind,
    unnamed_field,
    other_total
};

/// The first flaw, and the place or the field that has it.
struct struct_flaw_found {
    struct_flaw what = struct_flaw::none;
    std::size_t where = 0;
};

constexpr struct_flaw flaw_of_place(struct_place const& one, std::size_t struct_size) {
    if (!one.in_struct) return struct_flaw::no_member;
    if (!one.adjoining) return struct_flaw::not_adjoining;
    if (one.kind == place_kind::behind_struct && one.offset < 8 * struct_size) return struct_flaw::not_behind;
    if (one.kind != place_kind::member) return struct_flaw::none;
    if (one.offset != 8 * one.member_offset) return struct_flaw::other_offset;
    if (one.bits != 8 * one.member_size) return struct_flaw::other_size;
    bool const ordered = one.order != member_order::of_the_machine && one.member_size > 1;
    return ordered && one.order != one.sent ? struct_flaw::other_order : struct_flaw::none;
}

/// Places without a flaw hold fields whole, if several of them one field: the first bit tells.
template <std::size_t N>
constexpr bool is_named(field_info const& info, std::array<struct_place, N> const& places) {
    for (struct_place const& one : places)
        if (one.offset <= info.offset && info.offset < one.end()) return true;
    return false;
}

/// How many bytes of the header are not said to lie behind the struct.
template <std::size_t N>
constexpr std::size_t size_before(std::array<struct_place, N> const& places, std::size_t header_size) {
    std::size_t bits = 8 * header_size;
    for (struct_place const& one : places)
        if (one.kind == place_kind::behind_struct && one.offset < bits) bits = one.offset;
    return bits / 8;
}

/// A byte of the struct that is in no member need not be looked for: the fields of a header leave no gap.
template <std::size_t Fields, std::size_t N>
constexpr struct_flaw_found find_struct_flaw(std::array<field_info, Fields> const& table,
                                             std::array<struct_place, N> const& places, std::size_t header_size,
                                             std::size_t struct_size) {
    for (std::size_t i = 0; i < N; ++i) {
        struct_flaw const found = flaw_of_place(places[i], struct_size);
        if (found != struct_flaw::none) return {found, i};
    }
    for (std::size_t i = 0; i < Fields; ++i)
        if (table[i].kind != field_kind::overlay && !is_named(table[i], places)) return {struct_flaw::unnamed_field, i};
    return {struct_size == size_before(places, header_size) ? struct_flaw::none : struct_flaw::other_total};
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/declare/leaf.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/types/bits.hpp>

// Fields in the bytes of a header that is there already, found by their names.

namespace umpa::detail {

/// The place of a field in the list of header P.
template <class P, class Name>
inline constexpr std::size_t named_index = decltype(index_of_leaf<Name>(static_cast<P const*>(nullptr)))::value;
template <class P, class Name>
inline constexpr field_info named_info = field_table<P::declared_fields>[named_index<P, Name>];

/// The byte of a header in which a field starts.
template <class P, fixed_string Field>
constexpr std::size_t byte_of(name<Field>) {
    return named_info<P, name<Field>>.offset / 8;
}

/// A field of up to 32 bits as a number.
template <class P, fixed_string Field>
constexpr std::uint32_t number_in_header(std::byte const* header, name<Field>) {
    constexpr field_info info = named_info<P, name<Field>>;
    static_assert(info.bits <= 32);
    return static_cast<std::uint32_t>(bits_at(header, info.offset, info.bits));
}

/// Sets such a field; the bits beside it stay as they are.
template <class P, fixed_string Field>
constexpr void set_in_header(std::byte* header, name<Field>, std::uint64_t number) {
    constexpr field_info info = named_info<P, name<Field>>;
    put_bits_at(header, info.offset, info.bits, number);
}

using ipv4_flags = field_value<ipv4_fields, named_index<ipv4, name<"flags">>>;

constexpr bool has_ipv4_flag(std::byte const* header, auto flag) {
    return (number_in_header<ipv4>(header, fields::flags) & ipv4_flags::mask(flag)) != 0;
}
constexpr void set_ipv4_flag(std::byte* header, auto flag, bool on) {
    unsigned const mask = ipv4_flags::mask(flag);
    unsigned const others = number_in_header<ipv4>(header, fields::flags) & ~mask;
    set_in_header<ipv4>(header, fields::flags, others | (on ? mask : 0U));
}

/// What the checksum of an IPv4 header makes of all its bytes: 0 where it is right.
constexpr std::uint64_t ipv4_header_error(std::span<std::byte const> header) {
    return fold(sum_of_bytes(header)) ^ 0xffffU;
}

/// Writes the length and the checksum of an IPv4 header.
constexpr void finish_ipv4_header(std::span<std::byte> header, std::size_t total_length) {
    set_in_header<ipv4>(header.data(), fields::total_length, total_length);
    set_in_header<ipv4>(header.data(), fields::header_checksum, 0);
    set_in_header<ipv4>(header.data(), fields::header_checksum, ipv4_header_error(header));
}

}

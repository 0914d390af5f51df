// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/endian/arithmetic.hpp>
#include <cstddef>
#include <type_traits>
#include <umpa/declare/name.hpp>

namespace umpa {

/// What a member and its fields make.
template <class Names, class... Paths>
struct members_and_fields {};
/// What bit_fields() makes.
template <class... Names>
struct fields_of_bits {};
/// What behind_struct() makes.
template <class... Names>
struct fields_behind_struct {};

/// A member of a C struct, by the pointers that lead to it, the outermost first.
template <auto... Path>
struct member_path {
    /// The field that the member holds; of several that it holds, all, in the order in which they are sent.
    template <fixed_string... Field>
    constexpr members_and_fields<name_list<name<Field>...>, member_path> operator()(name<Field>...) const {
        static_assert(sizeof...(Field) > 0, "member<...>(field) names a field");
        return {};
    }
};
/// Says for `matches_struct` what a member holds: `member<&iphdr::ttl>(time_to_live)`,
/// `member<&iphdr::frag_off>(flags, fragment_offset)`, `member<&ether_arp::ea_hdr, &arphdr::ar_op>(operation)`.
template <auto... Path>
inline constexpr member_path<Path...> member{};

/// What in_parts() makes.
template <class... Paths>
struct member_paths {
    /// The field that the members hold together.
    template <fixed_string... Field>
    constexpr members_and_fields<name_list<name<Field>...>, Paths...> operator()(name<Field>...) const {
        static_assert(sizeof...(Field) > 0, "in_parts(...)(field) names a field");
        return {};
    }
};
/// Several members hold one field, the first of them its first bytes:
/// `in_parts(member<&report::seconds>, member<&report::fraction>)(ntp_timestamp)`.
template <class... Paths>
constexpr member_paths<Paths...> in_parts(Paths...) {
    return {};
}

/// These fields are bit-fields of the struct, which no pointer leads to: they are compared while the program runs, by
/// footprint_of (prove/footprint.hpp).
template <fixed_string... Field>
constexpr fields_of_bits<name<Field>...> bit_fields(name<Field>...) {
    return {};
}

/// These fields are not in the struct, which ends before them: `arphdr` has the first five of ARP.
template <fixed_string... Field>
constexpr fields_behind_struct<name<Field>...> behind_struct(name<Field>...) {
    return {};
}

/// In which order a member's type has the bytes of a number.
enum class member_order { of_the_machine, big, little };

/// Said by the types of Boost.Endian. For a type of your own that keeps numbers in wire order:
/// `template <> inline constexpr auto umpa::member_order_of<my_be16> = umpa::member_order::big;`
template <class T>
inline constexpr member_order member_order_of = member_order::of_the_machine;
template <class T, std::size_t N>
inline constexpr member_order member_order_of<T[N]> = member_order_of<T>;
template <class T, std::size_t N>
inline constexpr member_order member_order_of<std::array<T, N>> = member_order_of<T>;
template <boost::endian::order Order, class T, std::size_t Bits, boost::endian::align Align>
inline constexpr member_order member_order_of<boost::endian::endian_arithmetic<Order, T, Bits, Align>> =
    Order == boost::endian::order::big ? member_order::big : member_order::little;
template <boost::endian::order Order, class T, std::size_t Bits, boost::endian::align Align>
inline constexpr member_order member_order_of<boost::endian::endian_buffer<Order, T, Bits, Align>> =
    Order == boost::endian::order::big ? member_order::big : member_order::little;

namespace detail {

/// A struct that is never made, and its bytes: the address of a member is that of one of them.
template <class Struct>
union struct_storage {
    char none;
    Struct object;
    unsigned char bytes[sizeof(Struct)];

    constexpr struct_storage() : none() {}
};
template <class Struct>
inline constexpr struct_storage<Struct> storage_of{};

template <class Struct, auto... Path>
concept leads_to_member = requires(Struct const& object) { (object.*....*Path); };

/// In bytes.
template <class Struct, auto... Path>
constexpr std::size_t offset_of_member() {
    void const* const at = &(storage_of<Struct>.object.*....*Path);
    std::size_t offset = 0;
    while (static_cast<void const*>(&storage_of<Struct>.bytes[offset]) != at) ++offset;
    return offset;
}

template <class Struct, auto... Path>
using member_type = std::remove_cvref_t<decltype((storage_of<Struct>.object.*....*Path))>;

}

}

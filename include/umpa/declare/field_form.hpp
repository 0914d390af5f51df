// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/types/bits.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>
#include <umpa/types/little_endian.hpp>
#include <umpa/types/mac_address.hpp>
#include <utility>

// What the bits of a field mean, without its type: what is shown of it, and how it is read from a text.

namespace umpa {

/// How the bits of a field are to be read and shown.
enum class value_shape : std::uint8_t { number, little_endian, flags, mac_address, ipv4_address, ipv6_address, bytes };

/// A field: where it lies, and what its values are.
struct field_form {
    field_info info;                             ///< its name, place and width
    value_shape shape = value_shape::number;     ///< how its bits are read
    bool content = false;                        ///< has a rule that is a function of bytes: a checksum
    std::span<named_value const> names = {};     ///< of its values
    std::span<std::string_view const> bits = {}; ///< of flags, most significant first
};

namespace detail {

/// From a number to what is sent, and back.
constexpr std::uint64_t number_sent(field_form const& field, std::uint64_t number) {
    if (field.shape != value_shape::little_endian) return number;
    return boost::endian::endian_reverse(number) >> (64 - field.info.bits);
}

template <class Value>
inline constexpr value_shape shape_of_value = value_shape::bytes;
template <unsigned Bits>
inline constexpr value_shape shape_of_value<little_endian<Bits>> = value_shape::little_endian;
template <>
inline constexpr value_shape shape_of_value<mac_address> = value_shape::mac_address;
template <>
inline constexpr value_shape shape_of_value<ipv4_address> = value_shape::ipv4_address;
template <>
inline constexpr value_shape shape_of_value<ipv6_address> = value_shape::ipv6_address;

template <class Initial>
constexpr void describe_values(field_form& form, Initial const&) {
    if constexpr (!std::is_integral_v<Initial>)
        form.shape = shape_of_value<Initial>;
    else if (form.info.bits > 64)
        form.shape = value_shape::bytes;
}
template <std::size_t N>
constexpr void describe_values(field_form& form, named_value_table<N> const& table) {
    form.names = table.rows;
}
template <class Space>
constexpr void describe_values(field_form& form, value_named_in<Space> const&) {
    form.names = Space::names;
}
template <std::size_t N>
constexpr void describe_values(field_form& form, named_bit_table<N> const& table) {
    form.shape = value_shape::flags;
    form.bits = table.bits;
}
template <class Rule>
constexpr void describe_values(field_form& form, automatic<Rule> const& declared) {
    form.names = names_by_rule(declared.rule);
    form.content = content_rule<Rule>;
}

template <auto const& Fields, std::size_t I>
constexpr field_form describe_form() {
    field_form form{.info = field_table<Fields>[I]};
    if constexpr (field_table<Fields>[I].kind != field_kind::overlay)
        describe_values(form, Fields.template at<I>().initial);
    return form;
}
template <auto const& Fields, std::size_t... I>
constexpr std::array<field_form, sizeof...(I)> describe_forms(std::index_sequence<I...>) {
    return {describe_form<Fields, I>()...};
}

template <class Initial>
constexpr auto wire_of_initial(Initial const& initial) {
    if constexpr (std::is_integral_v<Initial>)
        return static_cast<std::uint64_t>(initial);
    else if constexpr (requires { initial.initial; })
        return initial.initial;
    else
        return initial.wire();
}
template <class Bytes, class Name, class Initial>
constexpr void place_initial(Bytes& bytes, field_info const& info, field<Name, Initial> const& declared) {
    put_bits_at(bytes.data(), info.offset, info.bits, wire_of_initial(declared.initial));
}
template <class Bytes, class Name, class Rule>
constexpr void place_initial(Bytes&, field_info const&, field<Name, automatic<Rule>> const&) {}
template <class Bytes, class Name, class Overlay>
constexpr void place_initial(Bytes&, field_info const&, binding<Name, Overlay> const&) {}

template <auto const& Fields, std::size_t... I>
constexpr auto describe_defaults(std::index_sequence<I...>) {
    std::array<std::byte, bits_of_fields<Fields> / 8> bytes{};
    (place_initial(bytes, field_table<Fields>[I], Fields.template at<I>()), ...);
    return bytes;
}

}

/// One row a field, in the order of declaration.
template <auto const& Fields>
inline constexpr auto field_forms =
    detail::describe_forms<Fields>(std::make_index_sequence<detail::field_count<Fields>>());

/// The bytes of a header with nothing set: the default values, and 0 where a rule is.
template <auto const& Fields>
inline constexpr auto default_bytes =
    detail::describe_defaults<Fields>(std::make_index_sequence<detail::field_count<Fields>>());

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <umpa/declare/combined_rule.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/declared_well.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/field_ref.hpp>
#include <umpa/declare/leaf.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/no_such_field.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>
#include <utility>

namespace umpa {

/// A trait of a header: it belongs to the header before it, which must be one of these, or one that `takes` it.
/// `header_size` counts it.
template <class... Parents>
struct part_of {};

/// A trait of a header: it belongs to any header before it that has a number in Space.
template <class Space>
struct part_of_any_in {
    using space = Space; ///< the number space
};

/// A trait of a header: it stands behind all that one of these headers carries, and is the last of it. Of several that
/// could, the outermost has it.
template <class... Headers>
struct trailer_of {};

/// A trait of a header: layers that are Kind, or derive from it, are part of it, that many at most: `takes<any_octets>`
/// for bytes, `takes<gre_key, 1>` for a header that is `part_of<>`. So a rule of the header can count its parts, which
/// are declared before it.
template <class Kind, std::size_t Most = ~std::size_t{0}>
struct takes {};

/// A trait of a header: with its parts it is padded with zeros to a multiple of so many bytes.
template <std::size_t Bytes>
struct padded_to {};

/// A protocol header as values: one member a field, and which of the automatic fields were set by hand.
/// A protocol is `struct udp : header<udp_fields, "UDP"> { using header::header; };`
///
/// `udp(source_port = 53, destination_port = 4000)` binds by name; as many bare values as there are fields without a
/// rule bind in order. Throws range_error, unknown_name or address_error for a value that a field cannot hold.
template <auto const& Fields, fixed_string Name, class... Traits>
struct header : detail::leaves<Fields, std::make_index_sequence<detail::field_count<Fields>>> {
    static_assert(detail::declared_well<Fields, Name>());

    /// The list that it was declared by.
    static constexpr auto const& declared_fields = Fields;
    /// As messages and printed packets call it.
    static constexpr auto protocol_name = Name;
    /// Overlays counted too.
    static constexpr std::size_t field_count = detail::field_count<Fields>;
    /// In bytes, without the layers that are parts of it.
    static constexpr std::size_t wire_size = bits_of_fields<Fields> / 8;
    /// What it was declared to be beside its fields: `part_of`, `takes`, `trailer_of`, `padded_to`.
    using traits = name_list<Traits...>;
    /// This type, for a protocol that derives from it.
    using header_type = header;
    /// One bit a field.
    using mask_type = detail::least_uint<field_count>;

    /// Bit I is set when the automatic field I was set by hand.
    mask_type overridden{};

    constexpr header() = default;

    /// By name, `udp(source_port = 53)`, or in order: as many bare values as there are fields without a rule.
    template <class... Arguments>
        requires(sizeof...(Arguments) > 0 && !(std::is_base_of_v<header, Arguments> || ...))
    explicit constexpr header(Arguments const&... arguments) {
        if constexpr ((detail::is_binding<Arguments> && ...))
            set_by_name(arguments...);
        else
            set_in_order(arguments...);
    }

    /// What a view of such a header gives: `ipv4(*view<ipv4>::parse(bytes))`.
    template <class View>
        requires std::is_base_of_v<header, typename View::values_type>
    explicit constexpr header(View const& view) : header(static_cast<header const&>(view.values())) {}

    /// Reads a field, or gives a reference to it that can be assigned to.
    template <fixed_string Field>
    constexpr auto operator[](name<Field>) const& {
        return read_at<index<Field>()>();
    }
    template <fixed_string Field>
    constexpr auto operator[](name<Field>) & {
        return field_ref<header, index<Field>()>(*this);
    }
    /// The same as `header[name]`, by a text: `header.get<"source_port">()`.
    template <fixed_string Field>
    constexpr auto get() const& {
        return (*this)[name<Field>()];
    }
    template <fixed_string Field>
    constexpr auto get() & {
        return (*this)[name<Field>()];
    }

    /// Whether this field is left to its rule.
    template <fixed_string Field>
    constexpr bool is_auto(name<Field>) const {
        return is_auto<index<Field>()>();
    }
    template <std::size_t I>
    [[gnu::always_inline]] constexpr bool is_auto() const {
        return field_table<Fields>[I].kind == field_kind::automatic && (overridden >> I & 1) == 0;
    }

    /// The names that the values of a field have: an array of named_value.
    template <fixed_string Field>
    static constexpr auto const& names(name<Field>) {
        return field_value_names<Fields, index<Field>()>;
    }

    /// Field I as its value; an overlay as a number.
    template <std::size_t I>
    constexpr auto read_at() const {
        if constexpr (field_table<Fields>[I].kind == field_kind::overlay)
            return read_overlay(Fields.template at<I>());
        else
            return detail::leaf_at<I>(*this).value;
    }
    /// Sets field I; a field with a rule is from then on overridden.
    template <std::size_t I, class Value>
    constexpr void write_at(Value const& given) {
        if constexpr (std::is_same_v<Value, auto_t>)
            give_back<I>();
        else if constexpr (field_table<Fields>[I].kind == field_kind::overlay)
            write_overlay<I>(Fields.template at<I>(), given);
        else {
            detail::leaf_at<I>(*this).value = detail::converter<Fields, Name, I>::from(given);
            if constexpr (field_table<Fields>[I].kind == field_kind::automatic)
                overridden = static_cast<mask_type>(overridden | mask_type{1} << I);
        }
    }

    friend constexpr bool operator==(header const&, header const&) = default;

private:
    template <fixed_string Field>
    static constexpr bool has = requires(header const* self) { detail::index_of_leaf<name<Field>>(self); };

    template <fixed_string Field>
    static constexpr std::size_t index() {
        if constexpr (has<Field>)
            return decltype(detail::index_of_leaf<name<Field>>(static_cast<header const*>(nullptr)))::value;
        else
            return refuse([] { return detail::no_such_field({}, Name.view(), field_table<Fields>, Field.view()); }), 0;
    }

    template <class... Names, class... Values>
    constexpr void set_by_name(binding<Names, Values> const&... bound) {
        if constexpr (!detail::repeated_name<Names...>().empty())
            refuse([] {
                return sentence() << Name.view() << "." << detail::repeated_name<Names...>() << " is given twice";
            });
        else
            (set(bound), ...);
    }
    template <fixed_string Field, class Value>
    constexpr void set(binding<name<Field>, Value> const& bound) {
        write_at<index<Field>()>(bound.value);
    }

    using fields_without_rule = detail::fields_of_kind<Fields, field_kind::value>;

    template <class... Arguments>
    constexpr void set_in_order(Arguments const&... arguments) {
        if constexpr ((detail::is_binding<Arguments> || ...) || sizeof...(Arguments) != fields_without_rule::size())
            refuse([] {
                return sentence() << Name.view()
                                  << " takes `name = value` arguments, or one bare value for each of its "
                                  << fields_without_rule::size() << " fields without a rule";
            });
        else
            set_values(fields_without_rule(), arguments...);
    }
    template <std::size_t... I, class... Arguments>
    constexpr void set_values(std::index_sequence<I...>, Arguments const&... arguments) {
        (write_at<I>(arguments), ...);
    }

    template <std::size_t I>
    constexpr void give_back() {
        if constexpr (field_table<Fields>[I].kind != field_kind::automatic) {
            refuse([] {
                return sentence() << Name.view() << "." << field_table<Fields>[I].name
                                  << " has no rule to be given back to";
            });
        } else {
            overridden = static_cast<mask_type>(overridden & ~(mask_type{1} << I));
            detail::leaf_at<I>(*this).value = {};
        }
    }

    template <class Overlay, class... Members>
    constexpr std::uint64_t read_overlay(binding<Overlay, overlay_of<Members...>> const&) const {
        std::uint64_t joined = 0;
        ((joined = joined << field_table<Fields>[index_of_name<Members>].bits |
                   detail::leaf_named<Members>(*this).value.wire()),
         ...);
        return joined;
    }
    template <std::size_t I, class Overlay, class... Members, class Value>
    constexpr void write_overlay(binding<Overlay, overlay_of<Members...>> const&, Value const& given) {
        std::uint64_t const joined = detail::converter<Fields, Name, I>::number_from(given);
        (write_at<index_of_name<Members>>(field_value<Fields, index_of_name<Members>>::from_wire(
             joined >> (field_table<Fields>[I].end() - field_table<Fields>[index_of_name<Members>].end()))),
         ...);
    }
    template <class Member>
    static constexpr std::size_t index_of_name =
        decltype(detail::index_of_leaf<Member>(static_cast<header const*>(nullptr)))::value;
};

/// A type that was declared as a header.
template <class T>
concept header_type = requires { typename T::header_type; } && std::is_base_of_v<typename T::header_type, T>;

}

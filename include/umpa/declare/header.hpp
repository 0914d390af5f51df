// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <type_traits>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>
#include <utility>

namespace umpa {

/// One field of a header: its value, found by overload resolution on its name.
template <std::size_t I, class Name, class Value>
struct leaf {
    [[no_unique_address]] Value value;

    friend constexpr bool operator==(leaf const&, leaf const&) = default;
};

/// A trait of a header: it belongs to the header before it, which must be one of these. `header_size` counts it.
template <class... Parents>
struct part_of {};

namespace detail {

template <class Name, std::size_t I, class Value>
constexpr leaf<I, Name, Value>& leaf_named(leaf<I, Name, Value>& found) {
    return found;
}
template <class Name, std::size_t I, class Value>
constexpr leaf<I, Name, Value> const& leaf_named(leaf<I, Name, Value> const& found) {
    return found;
}
template <std::size_t I, class Name, class Value>
constexpr leaf<I, Name, Value>& leaf_at(leaf<I, Name, Value>& found) {
    return found;
}
template <std::size_t I, class Name, class Value>
constexpr leaf<I, Name, Value> const& leaf_at(leaf<I, Name, Value> const& found) {
    return found;
}
template <class Name, std::size_t I, class Value>
constexpr std::integral_constant<std::size_t, I> index_of_leaf(leaf<I, Name, Value> const*) {
    return {};
}

template <auto const& Fields, std::size_t I>
using leaf_of = leaf<I, typename kind_of<declared_field<Fields, I>>::name_type, field_value<Fields, I>>;

template <auto const& Fields, class Indices>
struct leaves;
template <auto const& Fields, std::size_t... I>
struct leaves<Fields, std::index_sequence<I...>> : leaf_of<Fields, I>... {
    constexpr leaves() : leaf_of<Fields, I>{initial<I>()}... {}

    friend constexpr bool operator==(leaves const&, leaves const&) = default;

private:
    template <std::size_t J>
    static constexpr field_value<Fields, J> initial() {
        using type = field_value<Fields, J>;
        if constexpr (numeric<type>)
            return type::from_wire(declared_infos<Fields>[J].initial);
        else if constexpr (
            requires { type(Fields.template at<J>().initial); } &&
            !requires { requires std::is_integral_v<decltype(Fields.template at<J>().initial)>; })
            return type(Fields.template at<J>().initial);
        else
            return type();
    }
};

}

template <class Header, std::size_t I>
class field_ref;

namespace detail {
template <class Header, std::size_t I>
inline constexpr bool is_field_ref<field_ref<Header, I>> = true;
}

/// A protocol header as values: one member a field, and which of the automatic fields were set by hand.
/// A protocol is `struct udp : header<udp_fields, "UDP"> { using header::header; };`
///
/// `udp(source_port = 53, destination_port = 4000)` binds by name; as many bare values as there are fields without a
/// rule bind in order. Throws range_error, unknown_name or address_error for a value that a field cannot hold.
template <auto const& Fields, fixed_string Name, class... Traits>
struct header : detail::leaves<Fields, std::make_index_sequence<detail::field_count<Fields>>> {
    static_assert(detail::declared_well<Fields, Name>());

    static constexpr auto const& declared_fields = Fields;
    static constexpr auto protocol_name = Name;
    static constexpr std::size_t field_count = detail::field_count<Fields>;
    static constexpr std::size_t wire_size = bits_of_fields<Fields> / 8;
    using traits = name_list<Traits...>;
    using header_type = header;
    using mask_type = detail::least_uint<field_count>;

    /// Bit I is set when the automatic field I was set by hand.
    mask_type overridden{};

    constexpr header() = default;

    template <class... Arguments>
        requires(sizeof...(Arguments) > 0 && !(std::is_base_of_v<header, Arguments> || ...))
    explicit constexpr header(Arguments const&... arguments) {
        if constexpr ((detail::is_binding<Arguments> && ...))
            (set(arguments), ...);
        else
            set_in_order(arguments...);
    }

    /// Reads a field, or gives a reference to it that can be assigned to.
    template <fixed_string Field>
    constexpr auto operator[](name<Field>) const& {
        return read_at<index<Field>()>();
    }
    template <fixed_string Field>
    constexpr auto operator[](name<Field>) & {
        return field_ref<header, index<Field>()>(*this);
    }
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
    constexpr bool is_auto() const {
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
    constexpr void write_at(Value const& value) {
        if constexpr (std::is_same_v<Value, auto_t>)
            give_back<I>();
        else if constexpr (field_table<Fields>[I].kind == field_kind::overlay)
            write_overlay<I>(Fields.template at<I>(), value);
        else {
            detail::leaf_at<I>(*this).value = detail::converter<Fields, Name, I>::from(value);
            if constexpr (field_table<Fields>[I].kind == field_kind::automatic)
                overridden = static_cast<mask_type>(overridden | mask_type{1} << I);
        }
    }

    friend constexpr bool operator==(header const&, header const&) = default;

private:
    template <fixed_string Field>
    static constexpr bool has = requires(header const* self) { detail::index_of_leaf<name<Field>>(self); };

    static constexpr sentence no_field(std::string_view written) {
        std::array<std::string_view, field_count> known{};
        for (std::size_t i = 0; i < field_count; ++i) known[i] = field_table<Fields>[i].name;
        std::string_view const near = detail::nearest(written, known);
        sentence words;
        words << Name.view() << " has no field \"" << written << "\"";
        if (!near.empty()) return words << "; did you mean \"" << near << "\"?";
        words << "; its fields are:";
        for (std::string_view one : known) words << " " << one;
        return words;
    }

    template <fixed_string Field>
    static constexpr std::size_t index() {
        if constexpr (has<Field>)
            return decltype(detail::index_of_leaf<name<Field>>(static_cast<header const*>(nullptr)))::value;
        else
            return refuse([] { return no_field(Field.view()); }), 0;
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
    constexpr void write_overlay(binding<Overlay, overlay_of<Members...>> const&, Value const& value) {
        std::uint64_t const joined = detail::converter<Fields, Name, I>::number_from(value);
        (write_at<index_of_name<Members>>(field_value<Fields, index_of_name<Members>>::from_wire(
             joined >> (field_table<Fields>[I].end() - field_table<Fields>[index_of_name<Members>].end()))),
         ...);
    }
    template <class Member>
    static constexpr std::size_t index_of_name =
        decltype(detail::index_of_leaf<Member>(static_cast<header const*>(nullptr)))::value;
};

/// A field of a header that can be assigned to: what `header[name]` gives. It refers to the header.
template <class Header, std::size_t I>
class field_ref {
public:
    using value_type = decltype(std::declval<Header const&>().template read_at<I>());

    explicit constexpr field_ref(Header& header) : header_(header) {}
    field_ref(field_ref const&) = default;

    /// The value that is stored: 0 in a field that is left to its rule.
    constexpr value_type value() const { return header_.template read_at<I>(); }
    constexpr operator value_type() const { return value(); }
    /// A number converts to the built-in types at once, without a step by way of value_type.
    constexpr operator typename detail::representation_of<value_type>::type() const
        requires detail::numeric<value_type>
    {
        return value();
    }
    constexpr bool is_auto() const { return header_.template is_auto<I>(); }

    template <class Value>
    constexpr field_ref const& operator=(Value const& value) const {
        header_.template write_at<I>(value);
        return *this;
    }
    template <std::size_t N>
    constexpr field_ref const& operator=(char const (&text)[N]) const {
        header_.template write_at<I>(detail::until_nul(text));
        return *this;
    }
    template <class Element, std::size_t N>
        requires(!std::is_same_v<Element, char>)
    constexpr field_ref const& operator=(Element const (&list)[N]) const {
        header_.template write_at<I>(detail::copy_of(list));
        return *this;
    }
    constexpr field_ref const& operator=(field_ref const& other) const { return *this = other.value(); }
    template <class OtherHeader, std::size_t J>
    constexpr field_ref const& operator=(field_ref<OtherHeader, J> const& other) const {
        return *this = other.value();
    }

    /// Sets, clears or keeps named bits: `header[control_bits] |= syn | ack`.
    template <class Bits>
    constexpr field_ref const& operator|=(Bits const& bits) const {
        return *this = value_type::from_wire(value().wire() | value_type::of(bits).wire());
    }
    template <class Bits>
    constexpr field_ref const& operator-=(Bits const& bits) const {
        return *this = value_type::from_wire(value().wire() & ~value_type::of(bits).wire());
    }

    template <class Other>
    friend constexpr bool operator==(field_ref const& field, Other const& other) {
        return field.value() == other;
    }
    template <class Character, class Traits>
    friend std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                             field_ref const& field) {
        return out << field.value();
    }

    class bit_ref;
    /// One named bit, to read and to assign to.
    template <fixed_string Bit>
    constexpr auto operator[](name<Bit> bit) const {
        return bit_ref(*this, value_type::mask(bit));
    }

private:
    Header& header_;
};

template <class Header, std::size_t I>
class field_ref<Header, I>::bit_ref {
public:
    constexpr bit_ref(field_ref field, std::uint64_t mask) : field_(field), mask_(mask) {}

    bit_ref(bit_ref const&) = default;

    constexpr operator bool() const { return (field_.value().wire() & mask_) != 0; }
    constexpr bit_ref const& operator=(bool on) const {
        std::uint64_t const others = field_.value().wire() & ~mask_;
        field_ = value_type::from_wire(on ? others | mask_ : others);
        return *this;
    }
    constexpr bit_ref const& operator=(bit_ref const& other) const { return *this = static_cast<bool>(other); }

private:
    field_ref field_;
    std::uint64_t mask_;
};

/// A type that was declared as a header.
template <class T>
concept header_type = requires { typename T::header_type; } && std::is_base_of_v<typename T::header_type, T>;

}

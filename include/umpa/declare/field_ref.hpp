// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <type_traits>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/name.hpp>
#include <utility>

namespace umpa {

template <class Header, std::size_t I>
class field_ref;

namespace detail {
/// Numbers of up to 32 bits, so that a step beyond the field is seen; named bits are none.
template <class T>
concept countable = is_uint_of<T> && T::bits <= 32;
constexpr std::int64_t counted_on(auto const& value, std::int64_t step) {
    return static_cast<std::int64_t>(number_of(value)) + step;
}

template <class Header, std::size_t I>
inline constexpr bool is_field_ref<field_ref<Header, I>> = true;

/// What refers to bytes itself, as a view does, and says so by `window_type`, is kept by value; a header by reference.
template <class Header>
inline constexpr bool is_window = requires { typename Header::window_type; };
template <class Header>
using kept_header = std::conditional_t<is_window<Header>, Header const, Header&>;
}

/// A field of a header that can be assigned to: what `header[name]` gives. It refers to the header, or to the bytes of
/// a view.
template <class Header, std::size_t I>
class field_ref {
public:
    /// The type that the field has as a value.
    using value_type = decltype(std::declval<Header const&>().template read_at<I>());

    /// Refers to field I of that header.
    explicit constexpr field_ref(std::conditional_t<detail::is_window<Header>, Header const&, Header&> header)
        : header_(header) {}
    field_ref(field_ref const&) = default;

    /// The value that is stored: 0 in a field that is left to its rule.
    constexpr value_type value() const { return header_.template read_at<I>(); }
    /// The same as value().
    constexpr operator value_type() const { return value(); }
    /// A number converts to the built-in types at once, without a step by way of value_type.
    constexpr operator typename detail::representation_of<value_type>::type() const
        requires detail::numeric<value_type>
    {
        return value();
    }
    /// Whether the field is left to its rule.
    constexpr bool is_auto() const { return header_.template is_auto<I>(); }

    /// Gives the field a value: a number, an address or its text, the name of a value, octets, `auto_`. Throws
    /// range_error, unknown_name or address_error for what it cannot hold; in a constant that does not compile.
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
    /// From a list of octets.
    template <class Element, std::size_t N>
        requires(!std::is_same_v<Element, char>)
    constexpr field_ref const& operator=(Element const (&list)[N]) const {
        header_.template write_at<I>(detail::copy_of(list));
        return *this;
    }
    constexpr field_ref const& operator=(field_ref const& other) const { return *this = other.value(); }
    /// From another field, of this or of another header: its value is copied.
    template <class OtherHeader, std::size_t J>
    constexpr field_ref const& operator=(field_ref<OtherHeader, J> const& other) const {
        return *this = other.value();
    }

    /// Counts a number up or down: `header[time_to_live] -= 1`. Throws range_error beyond what the field holds.
    template <std::integral Number>
    constexpr field_ref const& operator+=(Number step) const
        requires detail::countable<value_type>
    {
        return *this = detail::counted_on(value(), step);
    }
    /// The same, down.
    template <std::integral Number>
    constexpr field_ref const& operator-=(Number step) const
        requires detail::countable<value_type>
    {
        return *this = detail::counted_on(value(), -static_cast<std::int64_t>(step));
    }

    /// Sets, clears or keeps named bits: `header[control_bits] |= syn | ack`.
    template <class Bits>
    constexpr field_ref const& operator|=(Bits const& bits) const {
        return *this = value_type::from_wire(value().wire() | value_type::of(bits).wire());
    }
    /// Clears named bits: `header[control_bits] -= syn | ack`.
    template <class Bits>
        requires(!std::is_integral_v<Bits>)
    constexpr field_ref const& operator-=(Bits const& bits) const {
        return *this = value_type::from_wire(value().wire() & ~value_type::of(bits).wire());
    }

    template <class Other>
    friend constexpr bool operator==(field_ref const& field, Other const& other) {
        return field.value() == other;
    }
    /// Writes its value.
    template <class Character, class Traits>
    friend std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                             field_ref const& field) {
        return out << field.value();
    }

    /// One bit of a field of named bits: it converts to bool, and is set or cleared by `= true` or `= false`.
    class bit_ref;
    /// One named bit, to read and to assign to.
    template <fixed_string Bit>
    constexpr auto operator[](name<Bit> bit) const {
        return bit_ref(*this, value_type::mask(bit));
    }

private:
    detail::kept_header<Header> header_;
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

}

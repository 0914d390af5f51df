// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <iosfwd>
#include <type_traits>

namespace umpa {

namespace detail {
template <unsigned Bits>
using least_uint = std::conditional_t<
    Bits <= 8, std::uint8_t,
    std::conditional_t<Bits <= 16, std::uint16_t, std::conditional_t<Bits <= 32, std::uint32_t, std::uint64_t>>>;
}

/// An unsigned number of 1 to 64 bits: the value of a plain field. It converts to the built-in type that holds it.
template <unsigned Bits>
struct uint_of {
    static_assert(Bits >= 1 && Bits <= 64, "a number has 1 to 64 bits");
    using representation = detail::least_uint<Bits>;

    static constexpr unsigned bits = Bits;
    static constexpr std::uint64_t limit = ~std::uint64_t{0} >> (64 - Bits); ///< the largest number that fits

    representation value{};

    constexpr operator representation() const { return value; }

    [[gnu::always_inline]] constexpr std::uint64_t wire() const { return value; }
    /// The low bits of a number.
    static constexpr uint_of from_wire(std::uint64_t number) { return {static_cast<representation>(number & limit)}; }

    static constexpr uint_of from_number(std::uint64_t number) { return from_wire(number); }

    /// As a number also where the representation is a character type.
    template <class Character, class Traits>
    friend std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out, uint_of one) {
        return out << +one.value;
    }
};

namespace detail {
template <class T>
inline constexpr bool is_uint_of = false;
template <unsigned Bits>
inline constexpr bool is_uint_of<uint_of<Bits>> = true;

/// The bits that values of T can need: what makes a run-time check needless. 65 when they can be negative.
template <class T>
inline constexpr unsigned bits_of_values = std::is_signed_v<T> ? 65 : static_cast<unsigned>(8 * sizeof(T));
template <>
inline constexpr unsigned bits_of_values<bool> = 1;
template <unsigned Bits>
inline constexpr unsigned bits_of_values<uint_of<Bits>> = Bits;
}

}

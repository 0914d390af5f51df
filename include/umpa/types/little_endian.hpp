// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <boost/endian/conversion.hpp>
#include <cstdint>
#include <iosfwd>
#include <umpa/types/uint_of.hpp>

namespace umpa {

/// A number that is sent least significant byte first: `receiver[32] = little_endian<32>(0)`.
template <unsigned Bits>
struct little_endian {
    static_assert(Bits >= 8 && Bits <= 64 && Bits % 8 == 0, "a number of whole bytes, of 8 to 64 bits");
    using representation = detail::least_uint<Bits>;

    static constexpr unsigned bits = Bits;

    representation value{};

    constexpr little_endian() = default;
    /// Of a number, as a program writes it.
    explicit constexpr little_endian(std::uint64_t number) : value(static_cast<representation>(number)) {}

    constexpr operator representation() const { return value; }

    /// The bytes as they are sent, as a number whose first byte is the most significant.
    constexpr std::uint64_t wire() const { return reversed(value); }
    static constexpr little_endian from_wire(std::uint64_t sent) { return little_endian(reversed(sent)); }
    static constexpr little_endian from_number(std::uint64_t number) { return little_endian(number); }

    template <class Character, class Traits>
    friend std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                             little_endian one) {
        return out << +one.value;
    }

private:
    static constexpr std::uint64_t reversed(std::uint64_t number) {
        return boost::endian::endian_reverse(number) >> (64 - Bits);
    }
};

}

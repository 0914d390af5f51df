// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/types/text_reader.hpp>

namespace umpa {

/// A 48-bit hardware address. From "02:00:5e:10:00:01" or with dashes (throws address_error), or from six octets.
struct mac_address {
    static constexpr unsigned bits = 48;
    static constexpr std::string_view kind = "MAC address";

    /// The six octets, the first in bits 40 to 47.
    std::uint64_t value = 0;

    constexpr mac_address() = default;
    /// From a number of 48 bits, most significant octet first; what is above them is left out.
    explicit constexpr mac_address(std::uint64_t number) : value(number & 0xffff'ffff'ffffU) {}
    /// From six octets in hexadecimal, with colons or dashes between. Throws address_error, which knows the first
    /// character that is wrong.
    constexpr mac_address(std::string_view text) {
        detail::text_reader in{kind, text};
        *this = read(in);
        if (in.failed()) in.not_an_address();
    }
    constexpr mac_address(char const* text) : mac_address(std::string_view(text)) {}
    /// From six octets. Throws address_error for one that is none.
    template <std::integral Octet, std::size_t N>
    constexpr mac_address(std::array<Octet, N> const& octets) {
        static_assert(N == 6, "a MAC address has six octets");
        for (Octet octet : octets) value = value << 8 | detail::address_octet(kind, octet);
    }

    friend constexpr bool operator==(mac_address const&, mac_address const&) = default;
    /// As numbers: a map can be sorted by them.
    friend constexpr auto operator<=>(mac_address const&, mac_address const&) = default;

    [[gnu::always_inline]] constexpr std::uint64_t wire() const { return value; }
    static constexpr mac_address from_wire(std::uint64_t number) { return mac_address(number); }

    /// What stands in the text; whether it is an address, the reader knows.
    static constexpr mac_address read(detail::text_reader& in) {
        std::uint64_t result = 0;
        char separator = ':';
        for (int i = 0; i < 6; ++i) {
            if (i == 1 && in.next_is('-')) separator = '-';
            if (i > 0) in.expect(separator, separator == '-' ? "a dash" : "a colon");
            result = result << 8 | in.number(16, 2, 255, "two hexadecimal digits");
        }
        in.expect_end();
        return mac_address(result);
    }
};

inline namespace literals {
/// `"02:00:5e:10:00:01"_mac`, checked at compile time.
template <fixed_string Text>
constexpr mac_address operator""_mac() {
    return detail::address_literal<mac_address, Text>();
}
}

}

/// For unordered containers.
template <>
struct std::hash<umpa::mac_address> {
    std::size_t operator()(umpa::mac_address const& address) const noexcept {
        return std::hash<std::uint64_t>()(address.value);
    }
};

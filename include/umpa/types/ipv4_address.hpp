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

/// An IPv4 address. From "67.205.14.183" (throws address_error), or from four octets in order.
struct ipv4_address {
    static constexpr unsigned bits = 32;
    static constexpr std::string_view kind = "IPv4 address";

    /// The four octets, the first in the most significant byte.
    std::uint32_t value = 0;

    constexpr ipv4_address() = default;
    /// From a number, most significant octet first: 0x7f000001.
    explicit constexpr ipv4_address(std::uint32_t number) : value(number) {}
    /// From four numbers with dots between. Throws address_error, which knows the first character that is wrong.
    constexpr ipv4_address(std::string_view text) {
        detail::text_reader in{kind, text};
        *this = read(in);
        if (in.failed()) in.not_an_address();
    }
    constexpr ipv4_address(char const* text) : ipv4_address(std::string_view(text)) {}
    /// From four octets. Throws address_error for one that is none.
    template <std::integral Octet, std::size_t N>
    constexpr ipv4_address(std::array<Octet, N> const& octets) {
        static_assert(N == 4, "an IPv4 address has four octets");
        for (Octet octet : octets) value = value << 8 | detail::address_octet(kind, octet);
    }

    friend constexpr bool operator==(ipv4_address const&, ipv4_address const&) = default;
    /// As numbers: a map can be sorted by them.
    friend constexpr auto operator<=>(ipv4_address const&, ipv4_address const&) = default;

    [[gnu::always_inline]] constexpr std::uint64_t wire() const { return value; }
    static constexpr ipv4_address from_wire(std::uint64_t number) {
        return ipv4_address(static_cast<std::uint32_t>(number));
    }

    /// What stands in the text; whether it is an address, the reader knows.
    static constexpr ipv4_address read(detail::text_reader& in) {
        std::uint32_t result = 0;
        for (int i = 0; i < 4; ++i) {
            if (i > 0) in.expect('.', "a dot");
            result = result << 8 | in.number(10, 3, 255, "an octet from 0 to 255");
        }
        in.expect_end();
        return ipv4_address(result);
    }
};

inline namespace literals {
/// `"10.0.0.1"_ipv4`, checked at compile time.
template <fixed_string Text>
constexpr ipv4_address operator""_ipv4() {
    return detail::address_literal<ipv4_address, Text>();
}
}

}

/// For unordered containers.
template <>
struct std::hash<umpa::ipv4_address> {
    std::size_t operator()(umpa::ipv4_address const& address) const noexcept {
        return std::hash<std::uint32_t>()(address.value);
    }
};

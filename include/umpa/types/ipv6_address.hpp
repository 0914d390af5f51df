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

/// An IPv6 address. From "2001:db8::1" or "::ffff:10.0.0.1" (RFC 4291 section 2.2; throws address_error), or from
/// eight groups of 16 bits.
struct ipv6_address {
    static constexpr unsigned bits = 128;
    static constexpr std::string_view kind = "IPv6 address";

    /// The first and the last eight octets, each with its first octet in the most significant byte.
    std::array<std::uint64_t, 2> value{};

    constexpr ipv6_address() = default;
    /// From its two halves, most significant first.
    explicit constexpr ipv6_address(std::array<std::uint64_t, 2> const& halves) : value(halves) {}
    /// From a text as RFC 4291 section 2.2 has it. Throws address_error, which knows the first character that is wrong.
    constexpr ipv6_address(std::string_view text) {
        detail::text_reader in{kind, text};
        *this = read(in);
        if (in.failed()) in.not_an_address();
    }
    constexpr ipv6_address(char const* text) : ipv6_address(std::string_view(text)) {}
    /// From eight groups of 16 bits. Throws address_error for one that is larger.
    template <std::integral Group>
    constexpr ipv6_address(std::array<Group, 8> const& groups) {
        for (std::size_t i = 0; i < 8; ++i) {
            if (groups[i] < 0 || groups[i] > 0xffff)
                raise(address_error(kind, std::to_string(groups[i]), 0, "a group from 0 to 65535"));
            value[i / 4] = value[i / 4] << 16 | static_cast<std::uint64_t>(groups[i]);
        }
    }

    friend constexpr bool operator==(ipv6_address const&, ipv6_address const&) = default;
    /// As numbers: a map can be sorted by them.
    friend constexpr auto operator<=>(ipv6_address const&, ipv6_address const&) = default;

    [[gnu::always_inline]] constexpr std::array<std::uint64_t, 2> wire() const { return value; }
    static constexpr ipv6_address from_wire(std::array<std::uint64_t, 2> const& halves) { return ipv6_address(halves); }

    /// The sixteen octets in network order.
    constexpr std::array<std::byte, 16> to_bytes() const {
        std::array<std::byte, 16> octets{};
        for (std::size_t i = 0; i < 16; ++i)
            octets[i] = static_cast<std::byte>(value[i / 8] >> (56 - 8 * (i % 8)) & 0xff);
        return octets;
    }

    /// What stands in the text; whether it is an address, the reader knows.
    static constexpr ipv6_address read(detail::text_reader& in) {
        groups_read const read = read_groups(in);
        if (read.gap == 9 && read.count < 8) in.fail("a colon and another group");
        if (read.gap != 9 && read.count == 8) in.fail("fewer than eight groups beside ::");
        in.expect_end();
        std::array<std::uint64_t, 2> halves{};
        for (std::size_t i = 0; i < read.count; ++i) {
            std::size_t const place = i < read.gap ? i : 8 - read.count + i;
            halves[place / 4] |= static_cast<std::uint64_t>(read.group[i]) << (48 - 16 * (place % 4));
        }
        return ipv6_address(halves);
    }

private:
    /// The groups read so far, and where `::` stood among them.
    struct groups_read {
        std::array<std::uint32_t, 8> group{};
        std::size_t count = 0;
        std::size_t gap = 9;

        constexpr void add(std::uint32_t number) { group[count++] = number; }
    };

    static constexpr bool dotted_follows(detail::text_reader in) {
        while (in.next_is_digit(10)) ++in.position;
        return in.next_is('.');
    }

    static constexpr void read_dotted(detail::text_reader& in, groups_read& read) {
        std::uint32_t octet[4]{};
        for (int i = 0; i < 4; ++i) {
            if (i > 0) in.expect('.', "a dot");
            octet[i] = in.number(10, 3, 255, "an octet from 0 to 255");
        }
        read.add(octet[0] << 8 | octet[1]);
        read.add(octet[2] << 8 | octet[3]);
    }

    static constexpr groups_read read_groups(detail::text_reader& in) {
        groups_read read;
        bool more = true;
        if (in.next_is(':')) {
            ++in.position;
            in.expect(':', "a second colon");
            read.gap = 0;
            more = !in.at_end();
        }
        while (more) {
            if ((read.count == 6 || (read.gap != 9 && read.count < 6)) && dotted_follows(in)) {
                read_dotted(in, read);
                break;
            }
            read.add(in.number(16, 4, 0xffff, "a group of one to four hexadecimal digits"));
            more = read.count < 8 && in.take(':');
            if (more && in.next_is(':') && read.gap == 9) {
                ++in.position;
                read.gap = read.count;
                more = !in.at_end();
            }
        }
        return read;
    }
};

inline namespace literals {
/// `"2001:db8::1"_ipv6`, checked at compile time.
template <fixed_string Text>
constexpr ipv6_address operator""_ipv6() {
    return detail::address_literal<ipv6_address, Text>();
}
}

}

/// For unordered containers.
template <>
struct std::hash<umpa::ipv6_address> {
    std::size_t operator()(umpa::ipv6_address const& address) const noexcept {
        return std::hash<std::uint64_t>()(address.value[0] * 0x9e37'79b9'7f4a'7c15 + address.value[1]);
    }
};

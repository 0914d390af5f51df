// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstdint>
#include <tuple>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>

namespace umpa {

/// What fragments of one datagram have in common: RFC 791 section 3.2, RFC 8200 section 4.5.
struct fragment_key {
    unsigned version = 4;             ///< 4 or 6
    ipv6_address source;              ///< an IPv4 address as an IPv4-mapped one, RFC 4291 section 2.5.5.2
    ipv6_address destination;         ///< as `source`
    std::uint32_t identification = 0; ///< 16 bits of IPv4, 32 of IPv6
    std::uint8_t protocol = 0;        ///< of IPv4; fragments of one IPv6 packet may differ in it

    friend constexpr bool operator==(fragment_key const&, fragment_key const&) = default;
    /// Any order, for containers.
    friend constexpr bool operator<(fragment_key const& a, fragment_key const& b) {
        return std::tie(a.identification, a.source.value, a.destination.value, a.protocol, a.version) <
               std::tie(b.identification, b.source.value, b.destination.value, b.protocol, b.version);
    }
};

/// `10.0.0.1` as `::ffff:10.0.0.1`.
constexpr ipv6_address ipv4_mapped(ipv4_address from) {
    return ipv6_address(std::array{std::uint64_t{0}, std::uint64_t{0xffff} << 32 | from.value});
}

}

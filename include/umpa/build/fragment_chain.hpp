// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/fragment_header.hpp>
#include <umpa/protocols/network/ah.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>
#include <umpa/protocols/network/ipv6_routing.hpp>

namespace umpa::detail {

inline constexpr std::uint32_t routing_number = number_in<ip_protocol, source_routing>;

/// A way through the headers of an IPv6 packet, RFC 8200 section 4: it stands before one of them, and knows what that
/// is. Each extension header is at least 8 bytes long, so the way ends.
struct header_chain {
    std::span<std::byte const> bytes;
    std::uint32_t number;  ///< in ip_protocol, of the header that it stands before
    std::size_t at;        ///< where that one starts
    std::size_t number_at; ///< the byte that says the number

    /// From an IPv6 header, all of whose bytes are there, to what follows it.
    static constexpr header_chain behind(std::span<std::byte const> packet) {
        return {packet, number_in_header<ipv6>(packet.data(), fields::next_header), ipv6::wire_size,
                byte_of<ipv6>(fields::next_header)};
    }

    constexpr bool is_options() const {
        return number == number_in<ip_protocol, hop_by_hop> || number == number_in<ip_protocol, destination_options>;
    }
    constexpr bool is_authentication() const { return number == number_in<ip_protocol, ah>; }
    constexpr bool is_fragment() const { return number == number_in<ip_protocol, ipv6_fragment>; }
    /// Whether it stands before a header that a Fragment header may follow.
    constexpr bool is_before_fragment() const { return is_options() || number == routing_number; }

    /// The size of the extension header that it stands before, in bytes; 0 where not all of that is there.
    constexpr std::size_t size() const {
        if (bytes.size() < at + 8) return 0;
        std::byte const* const header = bytes.data() + at;
        std::size_t size = 8;
        if (is_authentication())
            size = 4 * (std::size_t{number_in_header<ah>(header, fields::payload_len)} + 2);
        else if (!is_fragment())
            size = 8 * (std::size_t{number_in_header<hop_by_hop>(header, fields::hdr_ext_len)} + 1);
        return size <= bytes.size() - at ? size : 0;
    }

    /// Goes over that header; false, and no step, where not all of it is there.
    constexpr bool step() {
        std::size_t const passed = size();
        if (passed == 0) return false;
        number = number_in_header<hop_by_hop>(bytes.data() + at, fields::next_header);
        number_at = at + byte_of<hop_by_hop>(fields::next_header);
        at += passed;
        return true;
    }
};

}

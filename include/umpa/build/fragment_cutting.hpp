// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <umpa/build/fragment_error.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/network/ipv6_extension_headers.hpp>

// Which fragments a datagram is cut into. Sizes and offsets are in bytes.

namespace umpa {

/// How a datagram is cut.
struct fragment_options {
    std::size_t network_offset = 0;     ///< where the IP header starts; each fragment gets what stands before it
    std::uint32_t identification = 0;   ///< of the fragments of an IPv6 packet; IPv4 has one of its own
    bool despite_dont_fragment = false; ///< cut it all the same; the flag stays as it is
};

/// One fragment, as somebody wants it. Fragments may overlap, leave gaps, and be as small as one likes.
struct fragment_cut {
    std::size_t offset = 0;            ///< from the start of what is cut; a multiple of 8
    std::size_t size = 0;              ///< in bytes, without headers
    bool more = false;                 ///< the flag that says that others follow
    std::span<std::byte const> data{}; ///< what the fragment carries instead of the datagram's own bytes
};

namespace detail {

/// One fragment, as its header says it. Offsets and sizes in bytes.
struct fragment_place {
    std::size_t offset;
    std::size_t size;
    bool more;
};

/// How many bytes the headers take, and how many there are to cut.
struct cutting {
    std::size_t mtu;
    std::size_t first_header;
    std::size_t later_header;
    std::size_t carried;
    std::size_t unfragmented_header; ///< of a datagram that is not cut

    constexpr bool is_whole() const { return unfragmented_header + carried <= mtu; }
    constexpr std::size_t first_size() const { return (mtu - first_header) / 8 * 8; }
    constexpr std::size_t later_size() const { return (mtu - later_header) / 8 * 8; }

    /// The last fragment may take all the room; the others take a multiple of 8.
    constexpr std::size_t count() const {
        if (is_whole()) return 1;
        if (mtu < first_header + 8) raise(mtu_too_small(mtu, first_header + 8));
        std::size_t const rest = carried - first_size();
        std::size_t const room = mtu - later_header;
        return rest <= room ? 2 : 2 + (rest - room + later_size() - 1) / later_size();
    }
    /// Fragment k of `count`.
    constexpr fragment_place place(std::size_t k, std::size_t count) const {
        if (count == 1) return {0, carried, false};
        std::size_t const offset = k == 0 ? 0 : first_size() + (k - 1) * later_size();
        bool const more = k + 1 < count;
        return {offset, !more ? carried - offset : k == 0 ? first_size() : later_size(), more};
    }
};

template <class P>
concept has_fragments = std::is_same_v<P, ipv4> || std::is_same_v<P, ipv6>;

}

/// How many fragments a datagram of `size` bytes makes, header included, whose header is a P, ipv4 or ipv6, without
/// options or extension headers: `fragment_count<ipv4>(4028, 1500)` is 3. Throws mtu_too_small.
template <detail::has_fragments P>
constexpr std::size_t fragment_count(std::size_t size, std::size_t limit) {
    std::size_t const header = P::wire_size + (std::is_same_v<P, ipv6> ? ipv6_fragment::wire_size : 0);
    return detail::cutting{limit, header, header, size - std::min(size, P::wire_size), P::wire_size}.count();
}

}

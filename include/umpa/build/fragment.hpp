// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <umpa/build/fragmentation.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/refusal.hpp>
#include <vector>

// Fragmentation: IPv4, RFC 791 section 3.2; IPv6, RFC 8200 section 4.5. Sizes and offsets are in bytes.

namespace umpa {

/// The fragments of a datagram in order, each of at most `limit` bytes from the IP header on. Throws as fragmentation
/// does.
inline std::vector<std::vector<std::byte>> fragment(std::span<std::byte const> bytes, std::size_t limit,
                                                    fragment_options const& options = {}) {
    fragmentation const pieces(bytes, limit, options);
    std::vector<std::vector<std::byte>> made(pieces.count());
    for (std::size_t k = 0; k < made.size(); ++k) {
        made[k].resize(pieces.size(k));
        pieces.write(k, made[k]);
    }
    return made;
}

/// A datagram cut as somebody wants: fragments that overlap or leave gaps, in any order.
inline std::vector<std::vector<std::byte>>
fragment(std::span<std::byte const> bytes, std::span<fragment_cut const> cuts, fragment_options const& options = {}) {
    fragmentation const pieces(bytes, options);
    std::vector<std::vector<std::byte>> made;
    for (fragment_cut const& cut : cuts) {
        std::vector<std::byte>& one = made.emplace_back(pieces.size(cut));
        pieces.write(cut, one);
    }
    return made;
}

namespace detail {

/// The first IP header of a packet.
template <class Stack>
constexpr std::size_t first_network_layer() {
    return std::min(Stack::template find<ipv4>(0), Stack::template find<ipv6>(0));
}

template <class Order, class... L>
fragment_options write_whole(basic_packet<Order, L...> const& packet, std::vector<std::byte>& bytes,
                             fragment_options options) {
    using stack = detail::stack<Order, L...>;
    constexpr std::size_t network = first_network_layer<stack>();
    if constexpr (network == stack::size)
        refuse([] { return sentence() << "only a packet with an IPv4 or IPv6 header is cut into fragments"; });
    auto const sizes = sizes_at_run_time<stack>(packet.layers);
    bytes.resize(size_of_packet<stack>(sizes));
    write_to(packet, bytes);
    options.network_offset = stack::layout.size_before(network) + runtime_size<stack>(sizes, 0, network);
    return options;
}

}

/// The fragments of a packet, cut at its outermost IP header, whatever network_offset says; what stands before that
/// is in each of them.
template <class Order, class... L>
std::vector<std::vector<std::byte>> fragment(basic_packet<Order, L...> const& packet, std::size_t limit,
                                             fragment_options const& options = {}) {
    std::vector<std::byte> bytes;
    fragment_options const placed = detail::write_whole(packet, bytes, options);
    return fragment(bytes, limit, placed);
}
/// The same, cut as somebody wants.
template <class Order, class... L>
std::vector<std::vector<std::byte>> fragment(basic_packet<Order, L...> const& packet,
                                             std::span<fragment_cut const> cuts, fragment_options const& options = {}) {
    std::vector<std::byte> bytes;
    fragment_options const placed = detail::write_whole(packet, bytes, options);
    return fragment(bytes, cuts, placed);
}

}

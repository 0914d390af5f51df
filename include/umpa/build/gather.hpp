// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <span>
#include <umpa/build/compose.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/errors/error.hpp>

namespace umpa {

/// How many bytes gather needs for what is not copied from a payload.
template <class Packet>
inline constexpr std::size_t head_size = Packet::stack::layout.head_size;

namespace detail {

/// Whether layer I lies in the piece of the layer before it.
template <class Stack>
constexpr bool continues_piece(std::size_t i) {
    return i > 0 && Stack::layout.shape[i].in_head && Stack::layout.shape[i - 1].in_head;
}

/// How many pieces a packet has: its runs of headers and short payloads, and the payloads between.
template <class Stack>
constexpr std::size_t piece_count() {
    std::size_t count = 0;
    for (std::size_t i = 0; i < Stack::size; ++i) count += !continues_piece<Stack>(i);
    return count;
}

template <class Stack>
struct pieces_being_made {
    std::byte* head;
    std::array<std::span<std::byte const>, piece_count<Stack>()> pieces{};
    std::size_t count = 0;

    template <std::size_t I, class Layer>
    constexpr void add(words_of<Stack> const& words, Layer const& one, runtime_sizes<Stack> const& sizes) {
        constexpr auto const& layout = Stack::layout;
        if constexpr (!layout.shape[I].in_head) {
            pieces[count++] = bytes_of_layer<Stack, I>(one, sizes);
        } else {
            constexpr std::size_t size = layout.shape[I].size + layout.padding[I];
            if constexpr (!layout.shape[I].composed) {
                copy_bytes<layout.shape[I].size>(head, bytes_of_layer<Stack, I>(one, sizes).data());
                clear_bytes<layout.padding[I]>(head + layout.shape[I].size);
            } else if constexpr (layout.blocks[layout.block_of[I]].first_layer == I) {
                constexpr block const& its = layout.blocks[layout.block_of[I]];
                store_words<its.first_word, its.size>(head, words.data());
            }
            if constexpr (continues_piece<Stack>(I))
                pieces[count - 1] = {pieces[count - 1].data(), pieces[count - 1].size() + size};
            else
                pieces[count++] = {head, size};
            head += size;
        }
    }
};

}

/// A packet as the pieces that a gathering send takes, in order: headers and short payloads are written to `head`,
/// other payloads stay where they are. For headers and one payload that is a pair. The pieces refer to `head` and to
/// the packet. Throws buffer_error when `head` has less than head_size<Packet> bytes.
template <class Order, class... L>
constexpr auto gather(basic_packet<Order, L...> const& packet, std::span<std::byte> head) {
    using stack = detail::stack<Order, L...>;
    constexpr std::size_t needed = head_size<basic_packet<Order, L...>>;
    if (head.size() < needed) raise(buffer_error(needed, head.size()));
    auto const sizes = detail::sizes_at_run_time<stack>(packet.layers);
    auto const words = detail::compose<stack>(packet.layers, sizes);
    detail::pieces_being_made<stack> made{head.data()};
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        (made.template add<I>(words, boost::hana::at_c<I>(packet.layers), sizes), ...);
    }(typename stack::indices());
    return made.pieces;
}

}

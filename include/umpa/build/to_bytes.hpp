// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>
#include <umpa/build/compose.hpp>
#include <umpa/build/layer_refs.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/errors/refusal.hpp>

namespace umpa {

namespace detail {

[[gnu::always_inline]] constexpr inline void copy(std::byte* to, std::span<std::byte const> from) {
    if (__builtin_is_constant_evaluated()) // see words.hpp
        for (std::size_t i = 0; i < from.size(); ++i) to[i] = from[i];
    else if (!from.empty())
        std::memcpy(to, from.data(), from.size());
}

/// Layer I into place: its whole block when it is the first of one, its bytes when it is in none.
template <class Stack, std::size_t I, class Layer>
[[gnu::always_inline]] constexpr inline void write_layer(std::byte* to, std::uint32_t const* words, Layer const& one,
                                                         runtime_sizes<Stack> const& sizes,
                                                         payload_copies<Stack> const& copies) {
    constexpr auto const& layout = Stack::layout;
    std::size_t const offset = layout.offset[I] + runtime_size<Stack>(sizes, 0, I);
    if constexpr (!layout.shape[I].composed) {
        std::span<std::byte const> const bytes = bytes_of_layer<Stack, I>(one, sizes);
        if (!copies.is_done[I]) {
            if constexpr (layout.shape[I].runtime)
                copy(to + offset, bytes);
            else
                copy_bytes<layout.shape[I].size>(to + offset, bytes.data());
        }
        clear_bytes<layout.padding[I]>(to + offset + layout.shape[I].size);
    } else if constexpr (layout.blocks[layout.block_of[I]].first_layer == I) {
        constexpr block const& its = layout.blocks[layout.block_of[I]];
        store_words<its.first_word, its.size>(to + offset, words);
    }
}

/// Compilers go over the whole again for each function that it is inlined into: so there are few, and what compose()
/// does stands here again.
template <class Stack, class Layers, std::size_t... I>
[[gnu::always_inline]] constexpr inline void
write_packet(std::byte* to, Layers const& layers, runtime_sizes<Stack> const& sizes, std::index_sequence<I...>) {
    payload_copies<Stack> copies{to};
    words_of<Stack> made{};
    std::uint32_t* const words = made.data();
    (place_layer<Stack, I>(words, layer_at<I>(layers), sizes, rule_fields_at<Stack, I>()), ...);
    (place_contents<Stack, I>(words, layers, sizes, &copies, content_fields_at<Stack, I>()), ...);
    (write_layer<Stack, I>(to, words, layer_at<I>(layers), sizes, copies), ...);
}

}

namespace detail {

template <class Stack>
constexpr std::size_t size_of_packet(runtime_sizes<Stack> const& sizes) {
    return Stack::layout.fixed_size + runtime_size<Stack>(sizes, 0, Stack::size);
}

}

/// Whether the size of such packets is known at compile time.
template <class Packet>
inline constexpr bool is_fixed_size = Packet::stack::is_fixed;

/// The size of a packet in bytes.
template <class Order, class... L>
constexpr std::size_t byte_count(basic_packet<Order, L...> const& packet) {
    using stack = detail::stack<Order, L...>;
    return detail::size_of_packet<stack>(detail::sizes_at_run_time<stack>(packet.layers));
}

/// The bytes of a packet whose size is known at compile time. A constant packet gives a constant array.
template <class Order, class... L>
[[gnu::always_inline]] constexpr inline auto to_bytes(basic_packet<Order, L...> const& packet) {
    using stack = detail::stack<Order, L...>;
    if constexpr (stack::is_fixed) {
        std::array<std::byte, stack::layout.fixed_size> bytes;
        detail::write_packet<stack>(bytes.data(), detail::refs_to(packet.layers), detail::runtime_sizes<stack>{},
                                    typename stack::indices());
        return bytes;
    } else {
        return refuse([] {
            return sentence() << "the size of this packet is known at run time only: use write_to(packet, span)";
        });
    }
}

/// The bytes of a header alone, whose rules find nothing around it.
template <header_type P>
[[gnu::always_inline]] constexpr inline auto to_bytes(P const& header) {
    return to_bytes(make_packet(unchecked, header));
}

/// Writes a packet to the front of a buffer, without allocating; gives the part that was written.
/// Throws buffer_error when the buffer is too small, and then writes nothing; range_error when a run-time payload makes
/// a length too large for its field.
template <class Order, class... L>
[[gnu::always_inline]] constexpr inline std::span<std::byte> write_to(basic_packet<Order, L...> const& packet,
                                                                      std::span<std::byte> buffer) {
    using stack = detail::stack<Order, L...>;
    auto const sizes = detail::sizes_at_run_time<stack>(packet.layers);
    std::size_t const size = detail::size_of_packet<stack>(sizes);
    if (buffer.size() < size) raise(buffer_error(size, buffer.size()));
    detail::write_packet<stack>(buffer.data(), detail::refs_to(packet.layers), sizes, typename stack::indices());
    return buffer.first(size);
}

}

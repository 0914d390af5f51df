// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>
#include <umpa/build/compose.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/prove/counting_context.hpp>
#include <utility>

namespace umpa {

/// Where a layer lies. Payloads whose size is known at run time only count as empty.
struct layer_cost {
    std::string_view protocol; ///< its declared name
    std::size_t offset = 0;    ///< in bytes, from the first of the packet
    std::size_t size = 0;      ///< in bytes, without its parts, with the padding behind it
    /// The largest power of two, up to 64, that the layer's address is a multiple of where the packet's address is; 1
    /// behind a payload whose size is known at run time only.
    std::size_t alignment = 1;
};

/// What it takes to make the bytes of a packet whose values are known at run time only, by to_bytes or write_to. A
/// packet whose values are constants is an array, and takes a copy of that.
template <std::size_t Layers>
struct packet_cost {
    std::size_t bytes = 0;                   ///< of all but payloads whose size is known at run time only
    std::size_t header_bytes = 0;            ///< of headers, with their padding
    std::size_t stores = 0;                  ///< that write the headers: words of 8, 4, 2 or 1 bytes
    std::size_t copied_bytes = 0;            ///< from payloads; in what pieces is the compiler's choice
    std::size_t checksum_words = 0;          ///< words of 32 bits that Internet checksums add up, of pseudo-headers too
    std::size_t digested_bytes = 0;          ///< that a CRC or another digest reads
    bool is_fixed = true;                    ///< the size is known at compile time
    std::array<layer_cost, Layers> layers{}; ///< what each costs, outermost first
};

namespace detail {

/// How many stores write so many bytes: store_words (build/words.hpp) writes words of 8, then the rest in powers of
/// two.
constexpr std::size_t count_stores(std::size_t bytes) {
    return bytes / 8 + static_cast<std::size_t>(std::popcount(bytes % 8));
}

constexpr std::size_t alignment_of(std::size_t offset) {
    return std::size_t{1} << std::countr_zero(offset | std::size_t{64});
}

template <class Stack, std::size_t I, std::size_t... J>
constexpr void count_content(content_work& work, std::index_sequence<J...>) {
    counting_context<Stack, I> const at(work);
    using header = typename Stack::template at<I>;
    (static_cast<void>(header::declared_fields.template at<J>().initial.rule(at)), ...);
}
template <class Stack, std::size_t I>
constexpr void count_content(content_work& work) {
    using layer_type = typename Stack::template at<I>;
    if constexpr (header_type<layer_type>) count_content<Stack, I>(work, indices_where<is_content<layer_type>>());
}

template <class Stack, std::size_t... I>
constexpr content_work work_of(std::index_sequence<I...>) {
    content_work work;
    (count_content<Stack, I>(work), ...);
    return work;
}

template <class Order, class... L>
constexpr packet_cost<sizeof...(L)> make_cost(stack<Order, L...>) {
    using stack_type = stack<Order, L...>;
    constexpr auto const& layout = stack_type::layout;
    constexpr content_work work = work_of<stack_type>(typename stack_type::indices());
    packet_cost<sizeof...(L)> cost{.bytes = layout.fixed_size,
                                   .checksum_words = work.words,
                                   .digested_bytes = work.bytes,
                                   .is_fixed = stack_type::is_fixed};
    for (std::size_t i = 0; i < layout.block_count; ++i) {
        cost.stores += count_stores(layout.blocks[i].size);
        cost.header_bytes += layout.blocks[i].size;
    }
    cost.copied_bytes = cost.bytes - cost.header_bytes;
    std::array<std::string_view, sizeof...(L)> const names{L::protocol_name.view()...};
    bool fixed = true;
    for (std::size_t i = 0; i < sizeof...(L); ++i) {
        std::size_t const size = layout.shape[i].size + layout.padding[i];
        cost.layers[i] = {names[i], layout.offset[i], size, fixed ? alignment_of(layout.offset[i]) : 1};
        fixed = fixed && !layout.shape[i].runtime;
    }
    return cost;
}

}

/// What packets of this type cost; a constant.
template <class Packet>
inline constexpr auto cost_of_type = detail::make_cost(typename Packet::stack());

/// The same of a packet: `static_assert(cost_of(p).stores <= 8)`, also where its values are not constants. In a
/// function that gets the packet by reference, `cost_of_type<std::remove_cvref_t<decltype(p)>>`.
template <class Order, class... L>
constexpr packet_cost<sizeof...(L)> cost_of(basic_packet<Order, L...> const&) {
    return cost_of_type<basic_packet<Order, L...>>;
}

}

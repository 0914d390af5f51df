// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <type_traits>
#include <umpa/build/layer.hpp>
#include <umpa/declare/combined_rule.hpp>
#include <umpa/declare/type_at.hpp>
#include <utility>

// Where the layers of a packet lie, as constants. A header is composed in 32-bit words together with its parts: that is
// a *block*, and its words start where it starts, so that few fields lie across two words. Payloads are copied.

namespace umpa::detail {

inline constexpr std::size_t nowhere = ~std::size_t{0};

/// The longest payload that gather copies behind its header.
inline constexpr std::size_t longest_gathered_payload = 64;

/// What the layout asks of a layer type. Sizes in bytes.
struct layer_shape {
    std::size_t size = 0;
    std::size_t word = 1; ///< that the size with all parts is padded to
    bool part = false;
    bool trailer = false;
    bool composed = true; ///< a header
    bool in_head = true;  ///< written by gather, not referred to
    bool runtime = false;
    bool padding = false;
    std::size_t (*size_behind)(std::size_t) = nullptr; ///< of padding
};

template <auto const& Fields, class Traits, std::size_t... I>
constexpr std::size_t word_of_header(std::index_sequence<I...>) {
    std::size_t word = word_by_traits<Traits>;
    [[maybe_unused]] auto const widen = [&](auto const& declared) {
        if constexpr (requires { declared.initial.rule; }) {
            std::size_t const one = word_of(declared.initial.rule);
            if (one > word) word = one;
        }
    };
    (widen(Fields.template at<I>()), ...);
    return word;
}

template <class L>
constexpr layer_shape shape_of() {
    layer_shape shape{.part = is_part<L>, .trailer = is_trailer<L>};
    if constexpr (header_type<L>) {
        shape.size = L::wire_size;
        shape.word = word_of_header<L::declared_fields, typename L::traits>(std::make_index_sequence<L::field_count>());
        return shape;
    }
    shape.composed = false;
    shape.padding = padding_type<L>;
    if constexpr (padding_type<L>)
        shape.size_behind = &L::size_behind;
    else if constexpr (requires { L::wire_size; })
        shape.size = L::wire_size;
    else
        shape.runtime = true;
    shape.in_head = !shape.runtime && (shape.part || shape.size <= longest_gathered_payload);
    return shape;
}
template <class L>
inline constexpr layer_shape shape = shape_of<L>();

/// A header and its parts. `offset` leaves out payloads whose size is known at run time only.
struct block {
    std::size_t first_layer = 0;
    std::size_t first_word = 0;
    std::size_t offset = 0;
    std::size_t size = 0;

    constexpr std::size_t words() const { return (size + 3) / 4; }
};

/// Where each layer lies. Sizes and offsets in bytes. A row has a place for each layer: an array, or a vector.
template <template <class> class Row>
struct basic_layout {
    Row<layer_shape> shape{};
    Row<std::size_t> parent{};       ///< the layer that it is a part, or a trailer, of; or nowhere
    Row<std::size_t> last_part{};    ///< its last part, or itself
    Row<std::size_t> end{};          ///< the layer behind all that it carries: a trailer, or the number of layers
    Row<std::size_t> next_trailer{}; ///< the first trailer behind it, whatever that ends; or the number of layers
    Row<std::size_t> unpadded{};     ///< the size with its parts, without the padding at its end
    Row<std::size_t> header_size{};  ///< with its parts and their padding
    Row<std::size_t> padding{};      ///< that follows it
    Row<std::size_t> offset{};       ///< run-time payloads left out
    Row<std::size_t> block_of{};     ///< or nowhere
    Row<block> blocks{};
    Row<std::size_t> content_order{}; ///< in which bytes become known: inside first, trailers last
    std::size_t block_count = 0;
    std::size_t word_count = 0;
    std::size_t head_size = 0;  ///< of all that gather writes
    std::size_t fixed_size = 0; ///< of all but run-time payloads
    std::size_t runtime_count = 0;

    /// From the first bit of all words to the first bit of a layer.
    constexpr std::size_t bit_of(std::size_t layer) const {
        block const& its = blocks[block_of[layer]];
        return 32 * its.first_word + 8 * (offset[layer] - its.offset);
    }
    constexpr std::size_t layers() const { return shape.size(); }
    /// Of the layers before `layer`, run-time payloads left out.
    constexpr std::size_t size_before(std::size_t layer) const { return layer < layers() ? offset[layer] : fixed_size; }
};

template <std::size_t N>
struct rows_of {
    template <class T>
    using type = std::array<T, N>;
};
template <std::size_t N>
using stack_layout = basic_layout<rows_of<N>::template type>;

/// [i][j]: how many layers like i belong to layer j at most.
template <std::size_t N>
using room_table = std::array<std::array<room, N>, N>;

template <class Layout>
constexpr void find_sizes(Layout& it) {
    std::size_t const N = it.layers();
    for (std::size_t i = 0; i < N; ++i) it.last_part[i] = i;
    for (std::size_t i = N; i-- > 0;) {
        it.header_size[i] += it.shape[i].size;
        it.unpadded[i] = it.header_size[i] - it.padding[it.last_part[i]];
        std::size_t const over = it.header_size[i] % it.shape[i].word;
        std::size_t const padding = over == 0 ? 0 : it.shape[i].word - over;
        it.padding[it.last_part[i]] += padding;
        it.header_size[i] += padding;
        if (it.parent[i] == nowhere) continue;
        it.header_size[it.parent[i]] += it.header_size[i];
        if (it.last_part[it.parent[i]] < it.last_part[i]) it.last_part[it.parent[i]] = it.last_part[i];
    }
}

/// Whether a header has no room for one more layer of the kind of layer i, beside those that stand before `end`.
template <class Layout, class Rooms>
constexpr bool is_full(Layout const& it, Rooms const& rooms, std::size_t i, std::size_t header, std::size_t end) {
    room const own = rooms[i][header];
    if (own.most == 0 || own.most == ~std::size_t{0}) return own.most == 0;
    std::size_t count = 0;
    for (std::size_t j = header + 1; count < own.most && j < end; ++j)
        count += j != i && it.parent[j] == header && rooms[j][header].kind == own.kind;
    return count >= own.most;
}

/// From the last to the first: a trailer belongs to the outermost header that takes it, has none of its kind yet, and
/// does not lie outside of the header that the trailer behind it belongs to.
template <class Layout, class Rooms>
constexpr void find_owners(Layout& it, Rooms const& rooms) {
    std::size_t outermost = 0;
    for (std::size_t t = it.layers(); t-- > 0;) {
        if (!it.shape[t].trailer) continue;
        std::size_t header = outermost;
        while (header < t && is_full(it, rooms, t, header, it.layers())) ++header;
        it.parent[t] = header < t ? header : nowhere;
        if (header < t) outermost = header;
    }
}

template <class Layout>
constexpr void find_ends(Layout& it) {
    std::size_t const N = it.layers();
    std::size_t next = 0, trailer = N;
    for (std::size_t i = N; i-- > 0;) {
        it.next_trailer[i] = it.end[i] = trailer;
        while (it.end[i] < N && it.parent[it.end[i]] > i) it.end[i] = it.next_trailer[it.end[i]];
        if (it.shape[i].trailer) {
            trailer = i;
            continue;
        }
        it.content_order[next++] = i;
        for (std::size_t t = trailer; t < N; t = it.next_trailer[t])
            if (it.parent[t] == i) it.content_order[next++] = t;
    }
    for (std::size_t t = 0; t < N; ++t)
        if (it.shape[t].trailer && it.parent[t] == nowhere) it.content_order[next++] = t;
}

/// The size of padding follows from what stands before it in the header that it belongs to.
template <class Layout>
constexpr void size_padding(Layout& it, std::size_t i) {
    layer_shape& shape = it.shape[i];
    std::size_t const from = it.parent[i] == nowhere ? 0 : it.offset[it.parent[i]];
    shape.runtime = it.runtime_count > 0;
    shape.in_head = !shape.runtime;
    shape.size = shape.runtime ? 0 : shape.size_behind(it.fixed_size - from);
}

template <class Layout>
constexpr void place_layers(Layout& it) {
    for (std::size_t i = 0; i < it.layers(); ++i) {
        it.offset[i] = it.fixed_size;
        it.block_of[i] = nowhere;
        if (it.shape[i].padding) size_padding(it, i);
        std::size_t const size = it.shape[i].size + it.padding[i];
        if (it.shape[i].composed) {
            if (i == 0 || !it.shape[i].part || !it.shape[i - 1].composed)
                it.blocks[it.block_count++] = {i, it.word_count, it.fixed_size, 0};
            block& current = it.blocks[it.block_count - 1];
            it.block_of[i] = it.block_count - 1;
            current.size += size;
            it.word_count = current.first_word + current.words();
        }
        if (it.shape[i].in_head) it.head_size += size;
        it.fixed_size += size;
        it.runtime_count += it.shape[i].runtime;
    }
}

/// A part belongs to the nearest layer that has room for it, of those that the layer before it is, or is a part of.
template <class Layout, class Rooms>
constexpr void find_parents(Layout& it, Rooms const& rooms) {
    for (std::size_t& parent : it.parent) parent = nowhere;
    for (std::size_t i = 1; i < it.layers(); ++i) {
        if (!it.shape[i].part) continue;
        std::size_t j = i - 1;
        while (j != nowhere && is_full(it, rooms, i, j, i)) j = it.parent[j];
        it.parent[i] = j;
    }
}

/// `it` has the shapes of the layers, and rows of their number.
template <class Layout, class Rooms>
constexpr void lay_out(Layout& it, Rooms const& rooms) {
    find_parents(it, rooms);
    find_sizes(it);
    find_owners(it, rooms);
    find_ends(it);
    place_layers(it);
}
template <std::size_t N>
constexpr stack_layout<N> lay_out(std::array<layer_shape, N> const& shape, room_table<N> const& rooms) {
    stack_layout<N> it;
    it.shape = shape;
    lay_out(it, rooms);
    return it;
}

template <class L, class... Below>
constexpr std::array<room, sizeof...(Below)> row_of_room() {
    if constexpr (is_part<L> || is_trailer<L>)
        return {room_for<Below, L>...};
    else
        return {};
}

/// The types of a packet's layers, and all that follows from them.
template <class Order, class... L>
struct stack {
    using order = Order;
    static constexpr std::size_t size = sizeof...(L);
    static constexpr stack_layout<size> layout = lay_out<size>({shape<L>...}, {row_of_room<L, L...>()...});
    static constexpr bool is_fixed = layout.runtime_count == 0;

    using indices = std::make_index_sequence<size>;
    template <std::size_t I>
    using at = type_at<I, L...>;

    /// The index of the n-th layer that is a P or derives from it; `size` when there is none.
    template <class P>
    static constexpr std::size_t find(std::size_t n) {
        std::size_t i = 0;
        for (bool is : {(std::is_same_v<P, L> || std::is_base_of_v<P, L>)...}) {
            if (is && n-- == 0) return i;
            ++i;
        }
        return size;
    }

    /// The layer that layer I follows, parts passed over: what must carry it.
    static constexpr std::size_t carrier(std::size_t i) {
        if (layout.parent[i] != nowhere) return layout.parent[i];
        std::size_t j = i - 1;
        while (layout.parent[j] != nowhere) j = layout.parent[j];
        return j;
    }

    /// Whether layer I follows a trailer that it is not a part of.
    static constexpr bool is_behind_trailer(std::size_t i) {
        std::size_t j = i - 1;
        while (!layout.shape[j].trailer && layout.parent[j] != nowhere) j = layout.parent[j];
        return layout.shape[j].trailer;
    }

    /// The first layer after I and its parts; `size` when there is none.
    static constexpr std::size_t next(std::size_t i) { return layout.last_part[i] + 1; }
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <umpa/build/content_context.hpp>
#include <umpa/build/context.hpp>
#include <umpa/build/layer.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/read/extent.hpp>
#include <utility>

// A packet as it was read: headers as values, and all between and behind them as bytes that lie where they were read.
// It is built by the same rules as any other. Only sizes differ: the parts of a header have one at run time.

namespace umpa {

/// The order of the layers of a packet that was read: that in which they stood.
struct as_read_t {};

/// The parts of a header P, such as its options, where they were read.
template <header_type P>
struct parts_view : any_octets {
    static constexpr bool hidden_when_empty = true;
    /// Where the bytes are: they are not copied.
    std::span<std::byte const> data;

    /// The same.
    constexpr std::span<std::byte const> bytes() const { return data; }
};
/// The padding behind them, where the header counts them without it.
template <header_type P>
struct part_padding_view : parts_view<P> {
    static constexpr fixed_string protocol_name{"Padding"};
};
/// What stood behind all that a header P carries, where P says how much that is: the padding of an Ethernet frame
/// stands behind what IPv4 carries.
template <header_type P>
struct trailing_view : payload_view {
    static constexpr fixed_string protocol_name{"Trailing Bytes"};
};

namespace detail {

enum class read_kind { header, parts, padding, payload, trailing };

template <class L>
inline constexpr read_kind kind_as_read = header_type<L> ? read_kind::header : read_kind::payload;
template <class P>
inline constexpr read_kind kind_as_read<parts_view<P>> = read_kind::parts;
template <class P>
inline constexpr read_kind kind_as_read<part_padding_view<P>> = read_kind::padding;
template <class P>
inline constexpr read_kind kind_as_read<trailing_view<P>> = read_kind::trailing;

template <class P>
inline constexpr bool has_parts_view = header_size_field<P::declared_fields> < P::field_count || flags_its_parts<P>;
template <class P>
inline constexpr bool has_padding_view = [] {
    if constexpr (header_size_field<P::declared_fields> < P::field_count)
        return field_clues<P::declared_fields>[header_size_field<P::declared_fields>].about ==
               clue_about::size_before_padding;
    else
        return false;
}();
template <class L>
inline constexpr bool has_trailing_view = false;
template <header_type P>
inline constexpr bool has_trailing_view<P> = packet_size_field<P::declared_fields> < P::field_count;

template <class L>
constexpr layer_shape shape_as_read() {
    layer_shape shape;
    constexpr read_kind kind = kind_as_read<L>;
    shape.composed = kind == read_kind::header;
    shape.runtime = !shape.composed;
    shape.in_head = shape.composed;
    shape.part = kind == read_kind::parts || kind == read_kind::padding;
    shape.trailer = kind == read_kind::trailing;
    if constexpr (kind == read_kind::header) shape.size = L::wire_size;
    return shape;
}

/// Parts follow their header; what trails follows all, innermost first.
template <std::size_t N>
constexpr stack_layout<N> lay_out_as_read(std::array<layer_shape, N> const& shape, std::array<bool, N> const& trailed) {
    stack_layout<N> it;
    it.shape = shape;
    it.parent.fill(nowhere);
    std::size_t header = 0;
    for (std::size_t i = 0; i < N; ++i) {
        if (shape[i].composed) header = i;
        if (shape[i].part) it.parent[i] = header;
    }
    find_sizes(it);
    std::size_t owner = N;
    for (std::size_t i = 0; i < N; ++i) {
        if (!shape[i].trailer) continue;
        do --owner;
        while (!trailed[owner]);
        it.parent[i] = owner;
    }
    find_ends(it);
    place_layers(it);
    return it;
}

/// The layers of a packet that was read, and where they lie.
template <class... L>
struct read_stack {
    using order = as_read_t;
    static constexpr std::size_t size = sizeof...(L);
    static constexpr stack_layout<size> layout =
        lay_out_as_read<size>({shape_as_read<L>()...}, {has_trailing_view<L>...});
    static constexpr bool is_fixed = false;

    using indices = std::make_index_sequence<size>;
    template <std::size_t I>
    using at = type_at<I, L...>;

    template <class P>
    static constexpr std::size_t find(std::size_t n) {
        return stack<unchecked_t, L...>::template find<P>(n);
    }
    static constexpr std::size_t next(std::size_t i) { return layout.last_part[i] + 1; }
};

template <class... L>
struct stack<as_read_t, L...> : read_stack<L...> {};

template <class... L, std::size_t I, class Layers>
class content_context<stack<as_read_t, L...>, I, Layers> : public content_context<read_stack<L...>, I, Layers> {
    using base = content_context<read_stack<L...>, I, Layers>;

public:
    using sizes_type = runtime_sizes<read_stack<L...>>;

    /// What was read is where it is: nothing is copied as it is summed.
    constexpr content_context(std::uint32_t const* words, Layers const& layers, sizes_type const& sizes,
                              payload_copies<stack<as_read_t, L...>>* = nullptr)
        : base(words, layers, sizes), sizes_(sizes) {}

    constexpr std::size_t header_size() const;

private:
    sizes_type const& sizes_;
};

}

/// What a rule is called with in a packet that was read: the parts of a header have their sizes at run time.
template <class... L, std::size_t I>
class context<detail::stack<as_read_t, L...>, I> : public context<detail::read_stack<L...>, I> {
    using stack_type = detail::read_stack<L...>;
    using base = context<stack_type, I>;
    static constexpr auto const& layout = stack_type::layout;

public:
    using typename base::header;
    using sizes_type = detail::runtime_sizes<stack_type>;

    constexpr context(header const* values, sizes_type const* sizes) : base(values, sizes), sizes_(sizes) {}

    constexpr std::size_t header_size() const {
        return base::header_size() + detail::runtime_size<stack_type>(*sizes_, I, layout.last_part[I] + 1);
    }
    constexpr std::size_t size_before_padding() const {
        if constexpr (detail::has_padding_view<header>)
            return header_size() - (*sizes_)[layout.last_part[I]];
        else
            return header_size();
    }
    template <class Rule>
    constexpr std::uint64_t ask_parent([[maybe_unused]] Rule const& rule) const {
        return 0;
    }

private:
    sizes_type const* sizes_;
};

template <class... L, std::size_t I, class Layers>
constexpr std::size_t detail::content_context<detail::stack<as_read_t, L...>, I, Layers>::header_size() const {
    return context<stack<as_read_t, L...>, I>(nullptr, &sizes_).header_size();
}

}

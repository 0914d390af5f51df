// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/build/words.hpp>
#include <umpa/declare/combined_rule.hpp>
#include <umpa/declare/number_space.hpp>

namespace umpa {

namespace detail {

/// The sizes of run-time payloads, by layer; 0 for all others.
template <class Stack>
using runtime_sizes = std::array<std::size_t, Stack::size>;

/// Of the run-time payloads in [first, last).
template <class Stack>
[[gnu::always_inline]] constexpr inline std::size_t runtime_size(runtime_sizes<Stack> const& sizes, std::size_t first,
                                                                 std::size_t last) {
    std::size_t sum = 0;
    if constexpr (!Stack::is_fixed)
        for (; first < last; ++first) sum += sizes[first];
    return sum;
}

/// The bytes of layer I, which is not a header.
template <class Stack, std::size_t I, class Layer>
[[gnu::always_inline]] constexpr inline std::span<std::byte const>
bytes_of_layer([[maybe_unused]] Layer const& one, [[maybe_unused]] runtime_sizes<Stack> const& sizes) {
    if constexpr (!padding_type<Layer>)
        return one.bytes();
    else if constexpr (Stack::layout.shape[I].runtime)
        return std::span<std::byte const>(Layer::pattern).first(sizes[I]);
    else
        return std::span<std::byte const>(Layer::pattern).first(Stack::layout.shape[I].size);
}

}

/// What a rule is called with: where in the stack its header, layer I, stands. Sizes in bytes.
template <class Stack, std::size_t I>
class context {
public:
    /// The type of the header whose field is filled.
    using header = typename Stack::template at<I>;

    /// Of the headers of a packet as one object, and of the sizes that are known at run time only.
    [[gnu::always_inline]] constexpr context(header const* values, detail::runtime_sizes<Stack> const* sizes)
        : values_(values), sizes_(sizes) {}

    /// The header with its parts and their padding.
    static constexpr std::size_t header_size() { return Stack::layout.header_size[I]; }

    /// The same without the padding behind them.
    static constexpr std::size_t size_before_padding() { return Stack::layout.unpadded[I]; }
    /// The header alone.
    static constexpr std::size_t size_of_fields() { return Stack::layout.shape[I].size; }

    /// From the first byte of the header to the end of what it carries.
    constexpr std::size_t size_from_here() const {
        constexpr std::size_t end = Stack::layout.end[I];
        constexpr std::size_t fixed = Stack::layout.size_before(end) - Stack::layout.offset[I];
        if constexpr (Stack::is_fixed)
            return fixed;
        else
            return fixed + detail::runtime_size<Stack>(*sizes_, I, end);
    }

    /// The layer P that belongs to the same header.
    template <class P>
    constexpr std::size_t size_of() const {
        constexpr std::size_t found = child_of<P>(Stack::layout.parent[I]);
        if constexpr (found == Stack::size)
            return 0;
        else if constexpr (Stack::is_fixed)
            return Stack::layout.shape[found].size;
        else
            return Stack::layout.shape[found].size + (*sizes_)[found];
    }

    /// The part P of this header.
    template <class P>
    static constexpr std::size_t size_of_part() {
        constexpr std::size_t found = child_of<P>(I);
        if constexpr (found == Stack::size)
            return 0;
        else
            return Stack::layout.header_size[found];
    }

    /// What a rule gives where the header stands that this one is a part, or a trailer, of; 0 where there is none.
    template <class Rule>
    constexpr std::uint64_t ask_parent([[maybe_unused]] Rule const& rule) const {
        if constexpr (Stack::layout.parent[I] != detail::nowhere)
            return rule(context<Stack, Stack::layout.parent[I]>(nullptr, sizes_));
        else
            return 0;
    }

    /// The number in Space of the header that comes next.
    template <class Space>
    static constexpr std::uint64_t next_number(std::uint64_t otherwise) {
        if constexpr (Stack::next(I) < Stack::size)
            return number_or<Space, typename Stack::template at<Stack::next(I)>>(otherwise);
        else
            return otherwise;
    }

    /// Whether the header that comes next is a P.
    template <class P>
    static constexpr bool next_is() {
        if constexpr (Stack::next(I) < Stack::size)
            return std::is_same_v<P, typename Stack::template at<Stack::next(I)>>;
        else
            return false;
    }

    /// Whether the header that comes next is of the same protocol as this one.
    static constexpr bool next_is_same() { return next_is<header>(); }

    /// The number in Space of this header itself.
    template <class Space>
    static constexpr std::uint64_t own_number() {
        static_assert(has_number_in<Space, header>, "own_number<space> needs a number_in<space, this header>");
        return number_in<Space, header>;
    }

    /// The number in Space of this header, less that of the nearest sibling before it.
    template <class Space>
    static constexpr std::uint64_t step_in() {
        std::uint64_t before = 0;
        [&]<std::size_t... K>(std::index_sequence<K...>) {
            ((Stack::layout.parent[K] == Stack::layout.parent[I]
                  ? void(before = number_or<Space, typename Stack::template at<K>>(before))
                  : void()),
             ...);
        }(std::make_index_sequence<I>());
        return number_or<Space, header>(0) - before;
    }

    /// How many of the header's parts are a P.
    template <class P>
    static constexpr std::size_t count_of_parts() {
        std::size_t count = 0;
        for (std::size_t n = 0; Stack::template find<P>(n) < Stack::size; ++n) {
            std::size_t const found = Stack::template find<P>(n);
            count += found > I && found <= Stack::layout.last_part[I];
        }
        return count;
    }

    /// Whether a part of the header has a number in Space.
    template <class Space>
    static constexpr bool has_part_in() {
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return (has_number_in<Space, typename Stack::template at<I + 1 + K>> || ...);
        }(std::make_index_sequence<Stack::layout.last_part[I] - I>());
    }

    /// How many headers are parts of the parts P of the header.
    template <class P>
    static constexpr std::size_t count_in() {
        std::size_t count = 0;
        for (std::size_t n = 0; Stack::template find<P>(n) < Stack::size; ++n) {
            std::size_t const section = Stack::template find<P>(n);
            if (Stack::layout.parent[section] != I) continue;
            for (std::size_t i = section + 1; i < Stack::size; ++i)
                count += Stack::layout.parent[i] == section && Stack::layout.shape[i].composed;
        }
        return count;
    }

    /// A field of the header itself, as it is stored.
    template <fixed_string Field>
    constexpr auto operator[](name<Field> field) const {
        return (*values_)[field];
    }

private:
    /// The first layer P that belongs to this header; the number of layers when there is none.
    template <class P>
    static constexpr std::size_t child_of(std::size_t header) {
        std::size_t n = 0;
        std::size_t found = Stack::template find<P>(n);
        while (found < Stack::size && Stack::layout.parent[found] != header) found = Stack::template find<P>(++n);
        return found;
    }
    template <class Space, class P>
    static constexpr std::uint64_t number_or(std::uint64_t otherwise) {
        if constexpr (has_number_in<Space, P>)
            return number_in<Space, P>;
        else
            return otherwise;
    }

    header const* values_;
    detail::runtime_sizes<Stack> const* sizes_;
};

}

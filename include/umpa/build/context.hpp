// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <umpa/build/checksum.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/build/words.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/declare/rule.hpp>

namespace umpa {

namespace detail {

/// The sizes of run-time payloads, by layer; 0 for all others.
template <class Stack>
using runtime_sizes = std::array<std::size_t, Stack::size>;

/// Of the run-time payloads in [first, last).
template <class Stack>
constexpr std::size_t runtime_size(runtime_sizes<Stack> const& sizes, std::size_t first, std::size_t last) {
    std::size_t sum = 0;
    if constexpr (!Stack::is_fixed)
        for (; first < last; ++first) sum += sizes[first];
    return sum;
}

}

/// What a rule is called with: where in the stack its header, layer I, stands. Sizes in bytes.
template <class Stack, std::size_t I>
class context {
public:
    using header = typename Stack::template at<I>;

    constexpr context(header const* values, detail::runtime_sizes<Stack> const* sizes)
        : values_(values), sizes_(sizes) {}

    /// The header with its parts and their padding.
    static constexpr std::size_t header_size() { return Stack::layout.header_size[I]; }

    /// From the first byte of the header to the end of what it carries.
    constexpr std::size_t size_from_here() const {
        std::size_t const fixed = Stack::layout.fixed_size - Stack::layout.offset[I];
        if constexpr (Stack::is_fixed)
            return fixed;
        else
            return fixed + detail::runtime_size<Stack>(*sizes_, I, Stack::size);
    }

    /// The number in Space of the header that comes next.
    template <class Space>
    static constexpr std::uint64_t next_number(std::uint64_t otherwise) {
        if constexpr (Stack::next(I) < Stack::size)
            return number_or<Space, typename Stack::template at<Stack::next(I)>>(otherwise);
        else
            return otherwise;
    }

    /// The number in Space of this header itself.
    template <class Space>
    static constexpr std::uint64_t own_number() {
        static_assert(has_number_in<Space, header>, "own_number<space> needs a number_in<space, this header>");
        return number_in<Space, header>;
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

    /// A field of the header itself, as it is stored.
    template <fixed_string Field>
    constexpr auto operator[](name<Field> field) const {
        return (*values_)[field];
    }

private:
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

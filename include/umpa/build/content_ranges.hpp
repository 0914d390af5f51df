// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/build/stack.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/relations.hpp>
#include <utility>

namespace umpa::detail {

/// Which layers the content rules of layer I are about. A range is the layers [first, last).
template <class Stack, std::size_t I>
struct content_ranges {
    static constexpr std::size_t first_layer(from_here_range) { return I; }
    static constexpr std::size_t last_layer(from_here_range) { return Stack::layout.end[I]; }
    static constexpr std::size_t first_layer(this_header_range) { return I; }
    static constexpr std::size_t last_layer(this_header_range) { return Stack::layout.last_part[I] + 1; }
    static constexpr std::size_t first_layer(from_parent_range) { return parent(); }
    static constexpr std::size_t last_layer(from_parent_range) { return Stack::layout.end[parent()]; }
    static constexpr std::size_t first_layer(up_to_here_range) { return parent(); }
    static constexpr std::size_t last_layer(up_to_here_range) { return I; }

    /// The nearest header below that has a pseudo-header; the number of layers where there is none.
    static constexpr std::size_t pseudo_header_layer() {
        return []<std::size_t... K>(std::index_sequence<K...>) {
            std::size_t found = Stack::size;
            ((has_pseudo_header<typename Stack::template at<K>> ? void(found = K) : void()), ...);
            return found;
        }(std::make_index_sequence<I>());
    }

private:
    static constexpr std::size_t parent() { return Stack::layout.parent[I] == nowhere ? I : Stack::layout.parent[I]; }
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/build/content_ranges.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/field_list.hpp>
#include <umpa/declare/name.hpp>
#include <umpa/declare/relations.hpp>

namespace umpa::detail {

/// What checksums take.
struct content_work {
    std::size_t words = 0; ///< of 32 bits, added
    std::size_t bytes = 0; ///< read one by one, as by a CRC
};

/// What a content rule is called with to learn what it reads: it is given zeros, and each request is counted as
/// build/content_context.hpp would serve it. Layer I is its header.
template <class Stack, std::size_t I>
class counting_context : content_ranges<Stack, I> {
    using ranges = content_ranges<Stack, I>;

public:
    explicit constexpr counting_context(content_work& work) : work_(work) {}

    static constexpr std::uint64_t fold(std::uint64_t) { return 0; }
    static constexpr std::size_t header_size() { return layout.header_size[I]; }
    template <fixed_string Field>
    constexpr std::uint64_t operator[](name<Field>) const {
        return 0;
    }

    template <class Range>
    constexpr std::uint64_t sum(Range const& range) const {
        work_.words += words_in(ranges::first_layer(range), ranges::last_layer(range));
        return 0;
    }
    template <class Range, class Field>
    constexpr std::uint64_t sum(range_without<Range, Field>) const {
        auto const& table = field_table<Stack::template at<I>::declared_fields>;
        field_info const info = table[index_of(table, Field::text())];
        std::size_t const bit = layout.bit_of(I) + info.offset;
        work_.words += (bit + info.bits + 31) / 32 - bit / 32;
        return sum(Range());
    }
    template <class Range, class Count>
    constexpr std::uint64_t sum(range_first<Range, Count>) const {
        return sum(Range());
    }

    static constexpr bool has_pseudo_header() { return ranges::pseudo_header_layer() < Stack::size; }
    /// The two addresses, the length, and the number of the protocol.
    constexpr std::uint64_t sum_of_pseudo_header() const {
        constexpr std::size_t below = ranges::pseudo_header_layer();
        if constexpr (below < Stack::size) {
            using header = typename Stack::template at<below>;
            work_.words += words_of_names<header>(pseudo_header_of<header>) + 2;
        }
        return 0;
    }

    template <class Range, class Visit>
    constexpr void for_each_piece(Range const& range, Visit const&) const {
        work_.bytes += layout.size_before(ranges::last_layer(range)) - layout.offset[ranges::first_layer(range)];
    }
    template <class Range, class Count, class Visit>
    constexpr void for_each_piece(range_first<Range, Count>, Visit const& visit) const {
        for_each_piece(Range(), visit);
    }
    template <class Range, class Visit>
    constexpr void for_each_byte(Range const& range, Visit const& visit) const {
        for_each_piece(range, visit);
    }

private:
    static constexpr auto const& layout = Stack::layout;
    /// Headers that stand together in one block are summed together.
    static constexpr std::size_t words_in(std::size_t first, std::size_t last) {
        std::size_t words = 0;
        for (std::size_t k = first; k < last; ++k) {
            std::size_t const from = layout.shape[k].composed ? layout.bit_of(k) / 8 : 0;
            std::size_t end = from + layout.shape[k].size;
            if (layout.shape[k].composed) {
                while (k + 1 < last && layout.block_of[k + 1] == layout.block_of[k]) ++k;
                end = layout.bit_of(k) / 8 + layout.shape[k].size + layout.padding[k];
            }
            words += (end + 3) / 4 - from / 4;
        }
        return words;
    }

    template <class Header, class... Names>
    static constexpr std::size_t words_of_names(name_list<Names...>) {
        auto const& table = field_table<Header::declared_fields>;
        return (std::size_t{0} + ... + (table[index_of(table, Names::text())].bits / 32));
    }

    content_work& work_;
};

}

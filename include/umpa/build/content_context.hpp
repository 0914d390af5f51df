// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/build/content_ranges.hpp>
#include <umpa/build/context.hpp>
#include <umpa/build/layer_refs.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/build/words.hpp>
#include <umpa/declare/content_rule.hpp>
#include <umpa/declare/relations.hpp>
#include <utility>

namespace umpa::detail {

/// Stands for a layer that is no header where only what differs between packets is summed.
struct unchanged_layer {};
template <class L>
inline constexpr bool is_unchanged = std::is_same_v<L, unchanged_layer>;

/// Where the payloads of a packet go, and of those that went there as they were summed, their sums.
template <class Stack>
struct payload_copies {
    std::byte* to; ///< where the packet begins
    std::array<bool, Stack::size> is_done{};
    std::array<std::uint64_t, Stack::size> sums{};
};

template <class Header, class Name, class Space, std::uint64_t Otherwise>
constexpr std::uint64_t number_by(field<Name, automatic<next_in_rule<Space, Otherwise>>> const&) {
    if constexpr (has_number_in<Space, Header>)
        return number_in<Space, Header>;
    else
        return 0;
}
template <class Header>
constexpr std::uint64_t number_by(auto const&) {
    return 0;
}
template <class Below, class Header, std::size_t... J>
constexpr std::uint64_t find_own_number(std::index_sequence<J...>) {
    return (std::uint64_t{0} + ... + number_by<Header>(Below::declared_fields.template at<J>()));
}
/// The upper-layer protocol number: that of Header itself, where the space of the header Below has one for it.
template <class Below, class Header>
inline constexpr std::uint64_t own_number_below =
    find_own_number<Below, Header>(std::make_index_sequence<Below::field_count>());

[[gnu::always_inline]] constexpr inline std::uint64_t sum_of_value(std::uint64_t value) { return halves(value); }
template <std::size_t N>
[[gnu::always_inline]] constexpr inline std::uint64_t sum_of_value(std::array<std::uint64_t, N> const& words) {
    std::uint64_t sum = 0;
    for (std::uint64_t word : words) sum += halves(word);
    return sum;
}

/// What a content rule is called with: the bytes of the packet as far as they are made. Layer I is its header.
template <class Stack, std::size_t I, class Layers>
class content_context : content_ranges<Stack, I> {
    using ranges = content_ranges<Stack, I>;

public:
    /// What is summed of payloads is copied as `copies` says, where they are given.
    [[gnu::always_inline]] constexpr content_context(std::uint32_t const* words, Layers const& layers,
                                                     runtime_sizes<Stack> const& sizes,
                                                     payload_copies<Stack>* copies = nullptr)
        : words_(words), layers_(layers), sizes_(sizes), copies_(copies) {}

    [[gnu::always_inline]] static constexpr std::uint64_t fold(std::uint64_t sum) { return detail::fold(sum); }
    static constexpr std::size_t header_size() { return layout.header_size[I]; }

    /// A field of the header itself, as it is sent.
    template <fixed_string Field>
    constexpr std::uint64_t operator[](name<Field>) const {
        constexpr field_info info = info_of<name<Field>>();
        return get(words_, layout.bit_of(I) + info.offset, info.bits);
    }

    /// The ones'-complement sum of a range.
    template <class Range>
    [[gnu::always_inline]] constexpr std::uint64_t sum(Range) const {
        constexpr std::size_t first = ranges::first_layer(Range());
        constexpr std::size_t last = ranges::last_layer(Range());
        return sum_of_pieces<first, last>(std::make_index_sequence<last - first>());
    }
    template <class Range, class Field>
    [[gnu::always_inline]] constexpr std::uint64_t sum(range_without<Range, Field>) const {
        constexpr field_info info = info_of<Field>();
        static_assert(info.offset % 8 == 0 && info.bits % 8 == 0, "a range is without a field of whole bytes");
        constexpr std::size_t from = layout.bit_of(I) / 8 + info.offset / 8;
        bool const odd = (is_odd<ranges::first_layer(Range()), I>() != (info.offset / 8 % 2 == 1)) != (from % 2 == 1);
        std::uint64_t const left_out = sum_of_words<from, from + info.bits / 8>(words_);
        return sum(Range()) + (fold(odd ? swap_bytes(left_out) : left_out) ^ 0xffffU);
    }
    template <class Range, class Count>
    constexpr std::uint64_t sum(range_first<Range, Count> const& range) const {
        if (first_size(range) == ~std::size_t{0}) return sum(Range());
        std::uint64_t total = 0;
        bool odd = false;
        for_each_piece(range, [&](std::span<std::byte const> piece) {
            std::uint64_t const one = sum_of_bytes(piece);
            total += odd ? swap_bytes(one) : one;
            odd = odd != (piece.size() % 2 == 1);
        });
        return total;
    }

    /// Whether a header below has a pseudo-header.
    static constexpr bool has_pseudo_header() {
        constexpr std::size_t below = ranges::pseudo_header_layer();
        return below < Stack::size;
    }
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_pseudo_header() const {
        constexpr std::size_t below = ranges::pseudo_header_layer();
        if constexpr (below == Stack::size) {
            return 0;
        } else {
            using lower = typename Stack::template at<below>;
            return sum_of_ends<below>(pseudo_header_of<lower>) + size_from_here() + own_number_below<lower, header>;
        }
    }

    /// Calls `visit` with the bytes of a range in order: a span for each header and payload.
    template <class Range, class Visit>
    constexpr void for_each_piece(Range, Visit const& visit) const {
        constexpr std::size_t first = ranges::first_layer(Range());
        constexpr std::size_t last = ranges::last_layer(Range());
        [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
            (visit_piece<first, last, first + K>(visit), ...);
        }(std::make_index_sequence<last - first>());
    }
    template <class Range, class Count, class Visit>
    constexpr void for_each_piece(range_first<Range, Count> const& range, Visit const& visit) const {
        std::size_t left = first_size(range);
        for_each_piece(Range(), [&](std::span<std::byte const> piece) {
            visit(piece.first(piece.size() < left ? piece.size() : left));
            left -= piece.size() < left ? piece.size() : left;
        });
    }
    /// Calls `visit` with each byte of a range in order.
    template <class Range, class Visit>
    constexpr void for_each_byte(Range const& range, Visit const& visit) const {
        for_each_piece(range, [&](std::span<std::byte const> piece) {
            for (std::byte byte : piece) visit(static_cast<std::uint8_t>(byte));
        });
    }

private:
    static constexpr auto const& layout = Stack::layout;
    using header = typename Stack::template at<I>;

    template <class Field>
    static constexpr field_info info_of() {
        return field_table<header::declared_fields>[index_of(field_table<header::declared_fields>, Field::text())];
    }

    /// How many bytes of a range count; the largest number when all do.
    template <class Range, class Count>
    constexpr std::size_t first_size(range_first<Range, Count>) const {
        std::uint64_t size = 0;
        if constexpr (is_name<Count>)
            size = (*this)[Count()];
        else
            size = Count()(*this);
        return size == 0 ? ~std::size_t{0} : static_cast<std::size_t>(size);
    }

    template <std::size_t Below, class Source, class Destination>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_ends(name_list<Source, Destination>) const {
        return sum_of_end<Below, sources, Source>() + sum_of_end<Below, destinations, Destination>();
    }

    // The two relations by which a part of another header replaces an address of the header Below.
    struct sources {
        template <class P>
        static constexpr bool has = says_source<P>;
        template <class P>
        using of = std::remove_cvref_t<decltype(original_source_of<P>)>;
    };
    struct destinations {
        template <class P>
        static constexpr bool has = is_source_route<P>;
        template <class P>
        using of = std::remove_cvref_t<decltype(final_destination_of<P>)>;
    };

    template <std::size_t Below, class Relation, class Address>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_end() const {
        constexpr std::size_t hop = hop_behind<Below, Relation>();
        std::uint64_t const own = sum_of_value(layer_at<Below>(layers_)[Address()].wire());
        if constexpr (hop == nowhere)
            return own;
        else
            return is_on_its_way<Relation, layout.parent[hop]>() ? sum_of_hop<Relation, hop>() : own;
    }

    /// The part, behind the header Below, that says an end by this relation; or nowhere.
    template <std::size_t Below, class Relation>
    static constexpr std::size_t hop_behind() {
        if constexpr (I == Below + 1)
            return nowhere;
        else
            return [&]<std::size_t... K>(std::index_sequence<K...>) {
                std::size_t found = nowhere;
                (choose_hop<Relation, Below + 1 + K>(found), ...);
                return found;
            }(std::make_index_sequence<I - Below - 1>());
    }
    template <class Relation, std::size_t K>
    static constexpr void choose_hop(std::size_t& found) {
        if constexpr (layout.parent[K] != nowhere)
            if constexpr (Relation::template has<typename Stack::template at<layout.parent[K]>>) {
                using route = typename Relation::template of<typename Stack::template at<layout.parent[K]>>;
                bool const is_hop = std::is_same_v<typename route::hop, typename Stack::template at<K>>;
                bool const same_route = found != nowhere && layout.parent[found] == layout.parent[K];
                if (is_hop && (route::last || !same_route)) found = K;
            }
    }
    template <class Relation, std::size_t Route>
    using route_of = typename Relation::template of<typename Stack::template at<Route>>;

    template <class Relation, std::size_t Route>
    [[gnu::always_inline]] constexpr bool is_on_its_way() const {
        return typename route_of<Relation, Route>::is_on_its_way()(
            content_context<Stack, Route, Layers>(words_, layers_, sizes_));
    }
    template <class Relation, std::size_t Hop>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_hop() const {
        using address = typename route_of<Relation, layout.parent[Hop]>::address;
        return sum_of_value(layer_at<Hop>(layers_)[address()].wire());
    }

    // What is known of packets of fixed size is said here and below by `if constexpr`: a function that gives it would
    // cost as much to compile as one that does something.
    [[gnu::always_inline]] constexpr std::uint64_t size_from_here() const {
        constexpr std::size_t end = layout.end[I];
        constexpr std::size_t fixed = layout.size_before(end) - layout.offset[I];
        if constexpr (Stack::is_fixed)
            return fixed;
        else
            return fixed + runtime_size<Stack>(sizes_, I, end);
    }

    /// Whether layer K starts an odd number of bytes behind layer First.
    template <std::size_t First, std::size_t K>
    [[gnu::always_inline]] constexpr bool is_odd() const {
        constexpr std::size_t fixed = layout.offset[K] - layout.offset[First];
        return (fixed + runtime_size<Stack>(sizes_, First, K)) % 2 == 1;
    }

    /// Headers that stand together in one block are one piece, which the first of them within the range stands for.
    template <std::size_t First, std::size_t K>
    static constexpr bool starts_piece() {
        return K == First || !layout.shape[K].composed || layout.block_of[K] != layout.block_of[K - 1];
    }
    /// The byte in all words behind the headers from K on that lie in its block and before layer Last.
    template <std::size_t Last, std::size_t K>
    static constexpr std::size_t end_of_piece() {
        std::size_t last = K;
        while (last + 1 < Last && layout.block_of[last + 1] == layout.block_of[K]) ++last;
        return layout.bit_of(last) / 8 + layout.shape[last].size + layout.padding[last];
    }

    template <std::size_t First, std::size_t Last, std::size_t... K>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_pieces(std::index_sequence<K...>) const {
        return (std::uint64_t{0} + ... + sum_of_piece<First, Last, First + K>());
    }
    template <std::size_t First, std::size_t Last, std::size_t K>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_piece() const {
        if constexpr (!starts_piece<First, K>()) {
            return 0;
        } else if constexpr (!layout.shape[K].composed) {
            std::uint64_t const sum = sum_of_payload<K>();
            if constexpr (Stack::is_fixed)
                return (layout.offset[K] - layout.offset[First]) % 2 == 1 ? swap_bytes(sum) : sum;
            else
                return is_odd<First, K>() ? swap_bytes(sum) : sum;
        } else {
            constexpr std::size_t from = layout.bit_of(K) / 8;
            std::uint64_t const sum = sum_of_words<from, end_of_piece<Last, K>()>(words_);
            if constexpr (Stack::is_fixed)
                return (layout.offset[K] - layout.offset[First] + from) % 2 == 1 ? swap_bytes(sum) : sum;
            else
                return is_odd<First, K>() != (from % 2 == 1) ? swap_bytes(sum) : sum;
        }
    }
    template <std::size_t K>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_payload() const {
        constexpr layer_shape const& shape = layout.shape[K];
        if constexpr (is_unchanged<std::remove_cvref_t<decltype(layer_at<K>(layers_))>>)
            return 0;
        else if constexpr (!shape.runtime && shape.size <= longest_gathered_payload)
            return sum_of_few<shape.size>(bytes_of_layer<Stack, K>(layer_at<K>(layers_), sizes_).data());
        else
            return sum_of_long<K>(bytes_of_layer<Stack, K>(layer_at<K>(layers_), sizes_));
    }
    /// Each is gone over once, however many checksums see it.
    template <std::size_t K>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_long(std::span<std::byte const> bytes) const {
        if (copies_ == nullptr) return sum_of_bytes(bytes);
        if (!copies_->is_done[K]) {
            copies_->sums[K] = copy_and_sum(copies_->to + layout.offset[K] + runtime_size<Stack>(sizes_, 0, K), bytes);
            copies_->is_done[K] = true;
        }
        return copies_->sums[K];
    }

    template <std::size_t First, std::size_t Last, std::size_t K, class Visit>
    constexpr void visit_piece(Visit const& visit) const {
        if constexpr (!starts_piece<First, K>()) {
            return;
        } else if constexpr (!layout.shape[K].composed) {
            visit(bytes_of_layer<Stack, K>(layer_at<K>(layers_), sizes_));
            constexpr std::array<std::byte, layout.padding[K]> zeros{};
            if constexpr (!zeros.empty()) visit(std::span<std::byte const>(zeros));
        } else {
            constexpr std::size_t from = layout.bit_of(K) / 8;
            constexpr std::size_t skipped = from % 4;
            constexpr std::size_t size = end_of_piece<Last, K>() - from;
            std::array<std::byte, skipped + size> bytes{};
            store_words<from / 4, skipped + size>(bytes.data(), words_);
            visit(std::span<std::byte const>(bytes).subspan(skipped));
        }
    }

    std::uint32_t const* words_;
    Layers const& layers_;
    runtime_sizes<Stack> const& sizes_;
    payload_copies<Stack>* copies_;
};

}

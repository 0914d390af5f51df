// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <umpa/build/checksum.hpp>
#include <umpa/build/context.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/declare/rule.hpp>
#include <utility>

namespace umpa::detail {

/// What a content rule is called with: the bytes of the packet as far as they are made. Layer I is its header.
template <class Stack, std::size_t I, class Layers>
class content_context {
public:
    constexpr content_context(std::uint32_t const* words, Layers const& layers, runtime_sizes<Stack> const& sizes)
        : words_(words), layers_(layers), sizes_(sizes) {}

    static constexpr std::uint64_t fold(std::uint64_t sum) { return detail::fold(sum); }

    [[gnu::always_inline]] constexpr std::uint64_t sum(this_header_range) const {
        constexpr std::size_t first = Stack::layout.bit_of(I) / 8;
        return in_lanes<first>(sum_of_words<first, first + Stack::layout.header_size[I]>(words_));
    }
    [[gnu::always_inline]] constexpr std::uint64_t sum(from_here_range) const {
        return [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
            return (std::uint64_t{0} + ... + sum_of_piece<I + K>());
        }(std::make_index_sequence<Stack::size - I>());
    }

    /// Whether a header below has a pseudo-header.
    static constexpr bool has_pseudo_header() { return pseudo_header_layer() < Stack::size; }
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_pseudo_header() const {
        constexpr std::size_t below = pseudo_header_layer();
        using header = typename Stack::template at<below>;
        std::uint64_t const length = context<Stack, I>(nullptr, &sizes_).size_from_here();
        return sum_of_ends<below>(pseudo_header_of<header>) + length + own_number_below<header>();
    }

    /// Calls `visit` with each byte of a range in order.
    template <class Visit>
    constexpr void for_each_byte(this_header_range, Visit const& visit) const {
        constexpr std::size_t first = Stack::layout.bit_of(I) / 8;
        visit_words(first, first + Stack::layout.header_size[I], visit);
    }
    template <class Visit>
    constexpr void for_each_byte(from_here_range, Visit const& visit) const {
        [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
            (visit_layer<I + K>(visit), ...);
        }(std::make_index_sequence<Stack::size - I>());
    }

private:
    static constexpr auto const& layout = Stack::layout;

    static constexpr std::size_t pseudo_header_layer() {
        return [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
            std::size_t found = Stack::size;
            ((has_pseudo_header_at<K>() ? void(found = K) : void()), ...);
            return found;
        }(std::make_index_sequence<I>());
    }
    template <std::size_t K>
    static constexpr bool has_pseudo_header_at() {
        return umpa::has_pseudo_header<typename Stack::template at<K>>;
    }

    /// The upper-layer protocol number: this header's own, where the space of the header below has one for it.
    template <class Below>
    static constexpr std::uint64_t own_number_below() {
        return [&]<std::size_t... J>(std::index_sequence<J...>) __attribute__((always_inline)) {
            return (std::uint64_t{0} + ... + number_by(Below::declared_fields.template at<J>()));
        }(std::make_index_sequence<Below::field_count>());
    }
    template <class Name, class Space, std::uint64_t Otherwise>
    static constexpr std::uint64_t number_by(field<Name, automatic<next_in_rule<Space, Otherwise>>> const&) {
        if constexpr (has_number_in<Space, typename Stack::template at<I>>)
            return number_in<Space, typename Stack::template at<I>>;
        else
            return 0;
    }
    static constexpr std::uint64_t number_by(auto const&) { return 0; }

    template <std::size_t Below, class Source, class Destination>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_ends(name_list<Source, Destination>) const {
        constexpr std::size_t last = final_destination<Below>();
        auto const& header = boost::hana::at_c<Below>(layers_);
        std::uint64_t const source = sum_of_value(header[Source()].wire());
        std::uint64_t const destination = sum_of_value(header[Destination()].wire());
        if constexpr (last == none)
            return source + destination;
        else
            return source + (is_on_its_way<layout.parent[last]>() ? sum_of_hop<last>() : destination);
    }

    /// The last part of a source route among the parts of a layer, or none.
    template <std::size_t Below>
    static constexpr std::size_t final_destination() {
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            std::size_t found = none;
            ((is_hop<Below + 1 + K>() ? void(found = Below + 1 + K) : void()), ...);
            return found;
        }(std::make_index_sequence<layout.last_part[Below] - Below>());
    }
    template <std::size_t K>
    static constexpr bool is_hop() {
        if constexpr (layout.parent[K] == none)
            return false;
        else
            return is_source_route<typename Stack::template at<layout.parent[K]>>;
    }
    template <std::size_t Route>
    using route_of = std::remove_cvref_t<decltype(final_destination_of<typename Stack::template at<Route>>)>;

    template <std::size_t Route>
    [[gnu::always_inline]] constexpr bool is_on_its_way() const {
        using pointer = typename route_of<Route>::pointer;
        return boost::hana::at_c<Route>(layers_)[pointer()].wire() <= layout.header_size[Route];
    }
    template <std::size_t Hop>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_hop() const {
        using address = typename route_of<layout.parent[Hop]>::address;
        return sum_of_value(boost::hana::at_c<Hop>(layers_)[address()].wire());
    }

    [[gnu::always_inline]] static constexpr std::uint64_t sum_of_value(std::uint64_t value) { return halves(value); }
    template <std::size_t N>
    [[gnu::always_inline]] static constexpr std::uint64_t sum_of_value(std::array<std::uint64_t, N> const& words) {
        std::uint64_t sum = 0;
        for (std::uint64_t word : words) sum += halves(word);
        return sum;
    }

    /// A sum whose lanes start with the words, as one whose lanes start at byte First.
    template <std::size_t First>
    [[gnu::always_inline]] static constexpr std::uint64_t in_lanes(std::uint64_t sum) {
        return First % 2 == 0 ? sum : swap_bytes(sum);
    }

    /// A block counts with its first layer that is in range, a payload that is not in a block for itself.
    template <std::size_t K>
    [[gnu::always_inline]] constexpr std::uint64_t sum_of_piece() const {
        if constexpr (!layout.shape[K].composed) {
            std::uint64_t const sum = sum_of_payload(boost::hana::at_c<K>(layers_));
            return starts_odd<K>() ? swap_bytes(sum) : sum;
        } else if constexpr (K == I || layout.blocks[layout.block_of[K]].first_layer == K) {
            constexpr block const& its = layout.blocks[layout.block_of[K]];
            constexpr std::size_t first = layout.bit_of(K) / 8;
            std::uint64_t const sum = sum_of_words<first, 4 * its.first_word + its.size>(words_);
            if constexpr (K == I)
                return in_lanes<first>(sum);
            else
                return starts_odd<K>() ? swap_bytes(sum) : sum;
        } else {
            return 0;
        }
    }
    template <class Payload>
    [[gnu::always_inline]] static constexpr std::uint64_t sum_of_payload(Payload const& one) {
        if constexpr (requires { requires Payload::wire_size <= longest_gathered_payload; })
            return sum_of_few<Payload::wire_size>(one.bytes().data());
        else
            return sum_of_bytes(one.bytes());
    }
    /// Whether layer K starts an odd number of bytes behind layer I.
    template <std::size_t K>
    [[gnu::always_inline]] constexpr bool starts_odd() const {
        constexpr std::size_t fixed = layout.offset[K] - layout.offset[I];
        return (fixed + runtime_size<Stack>(sizes_, I, K)) % 2 == 1;
    }

    template <class Visit>
    constexpr void visit_words(std::size_t first, std::size_t last, Visit const& visit) const {
        for (; first < last; ++first)
            visit(static_cast<std::uint8_t>(words_[first / 4] >> (24 - 8 * (first % 4)) & 0xff));
    }
    template <std::size_t K, class Visit>
    constexpr void visit_layer(Visit const& visit) const {
        if constexpr (layout.shape[K].composed) {
            constexpr std::size_t first = layout.bit_of(K) / 8;
            visit_words(first, first + layout.shape[K].size + layout.padding[K], visit);
        } else {
            for (std::byte byte : boost::hana::at_c<K>(layers_).bytes()) visit(static_cast<std::uint8_t>(byte));
        }
    }

    std::uint32_t const* words_;
    Layers const& layers_;
    runtime_sizes<Stack> const& sizes_;
};

}

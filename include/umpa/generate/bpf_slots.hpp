// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <umpa/generate/plan.hpp>
#include <umpa/generate/varied_place.hpp>
#include <utility>

// What differs from packet to packet, cut into slots of up to 64 bits: where each belongs, and how much of it each
// checksum sees. The latter is not said again here: the plan is asked for the sum of a packet that is all zeros but for
// a 1 in one slot. Sums are linear modulo 65535, so this tells it for all values.

namespace umpa::detail {

/// Up to 64 bits of a varied field, or a checksum, as they are sent; the value in the lower bits.
struct bpf_slot {
    unsigned bits = 0;
    std::size_t end = 0; ///< the bit in all words of the packet that is behind its last one
};

template <class Stack, class... Variations>
struct bpf_slots {
    using plan = detail::plan<Stack, Variations...>;
    using words_type = typename plan::words_type;
    using sizes_type = runtime_sizes<Stack>;
    static constexpr std::size_t variations = sizeof...(Variations);
    static constexpr std::size_t contents = plan::contents;

    template <std::size_t V>
    using variation_at = std::tuple_element_t<V, std::tuple<Variations...>>;
    template <std::size_t V>
    using place_at = varied_place<Stack, variation_at<V>>;
    template <std::size_t V>
    static constexpr unsigned bits_of = place_at<V>::info.bits;
    template <std::size_t V>
    static constexpr bool is_wide = std::is_same_v<number_given_by<decltype(variation_at<V>::values)>, wide_number>;

    /// A wide number has two slots, the lower 64 bits first.
    static constexpr auto first_slots = []<std::size_t... V>(std::index_sequence<V...>) {
        std::array<std::size_t, variations + 1> first{};
        ((first[V + 1] = first[V] + (is_wide<V> ? 2 : 1)), ...);
        return first;
    }(std::make_index_sequence<variations>());
    static constexpr std::size_t values = first_slots[variations];
    static constexpr std::size_t count = values + plan::folds;

    /// The slot of a checksum that sees what differs. Those that are made first come first.
    static constexpr std::size_t content_slot(std::size_t content) {
        std::size_t slot = values;
        for (std::size_t c = 0; c < content; ++c) slot += plan::changed.seen[c];
        return slot;
    }

    static constexpr std::array<bpf_slot, count> find_all() {
        std::array<bpf_slot, count> found{};
        [&]<std::size_t... V>(std::index_sequence<V...>) {
            (find_values<V>(found), ...);
        }(std::make_index_sequence<variations>());
        [&]<std::size_t... C>(std::index_sequence<C...>) {
            (find_content<C>(found), ...);
        }(std::make_index_sequence<contents>());
        return found;
    }
    template <std::size_t V>
    static constexpr void find_values(std::array<bpf_slot, count>& found) {
        std::size_t const end = place_at<V>::bit + bits_of<V>;
        found[first_slots[V]] = {bits_of<V> < 64 ? bits_of<V> : 64U, end};
        if constexpr (is_wide<V>) found[first_slots[V] + 1] = {bits_of<V> - 64, end - 64};
    }
    template <std::size_t C>
    static constexpr void find_content(std::array<bpf_slot, count>& found) {
        constexpr content_place at = content_fields<Stack>[C];
        using header = typename Stack::template at<at.layer>;
        constexpr field_info info = field_table<header::declared_fields>[at.field];
        if constexpr (plan::changed.seen[C])
            found[content_slot(C)] = {info.bits, Stack::layout.bit_of(at.layer) + info.offset + info.bits};
    }
    static constexpr std::array<bpf_slot, count> all = find_all();

    /// Whether the bytes of a field are sent in the other order.
    template <std::size_t V>
    static constexpr bool is_reversed = [] {
        using wire_type = decltype(place_at<V>::wire(std::uint64_t{1}));
        if constexpr (std::is_same_v<wire_type, std::uint64_t>)
            return place_at<V>::wire(std::uint64_t{1}) != 1;
        else
            return false;
    }();

    /// By what each slot counts in each checksum.
    using factors = std::array<std::array<std::uint32_t, count>, contents>;
    static constexpr factors find_factors(sizes_type const& sizes) {
        factors found{};
        [&]<std::size_t... C>(std::index_sequence<C...>) {
            (find_factors_in<C>(found[C], sizes), ...);
        }(std::make_index_sequence<contents>());
        return found;
    }
    template <std::size_t C>
    static constexpr void find_factors_in(std::array<std::uint32_t, count>& found, sizes_type const& sizes) {
        if constexpr (plan::changed.seen[C]) {
            [&]<std::size_t... V>(std::index_sequence<V...>) {
                (find_factors_of<C, V>(found, sizes), ...);
            }(std::make_index_sequence<variations>());
            [&]<std::size_t... Inner>(std::index_sequence<Inner...>) {
                (find_factor_of_content<C, Inner>(found, sizes), ...);
            }(std::make_index_sequence<C>());
        }
    }
    template <std::size_t C, std::size_t V>
    static constexpr void find_factors_of(std::array<std::uint32_t, count>& found, sizes_type const& sizes) {
        if constexpr (is_reversed<V>)
            found[first_slots[V]] = factor_of_wire<C, V>(std::uint64_t{1}, sizes);
        else
            found[first_slots[V]] = factor_of_wire<C, V>(place_at<V>::wire(std::uint64_t{1}), sizes);
        if constexpr (is_wide<V>)
            found[first_slots[V] + 1] = factor_of_wire<C, V>(place_at<V>::wire(wide_number{1, 0}), sizes);
    }
    template <std::size_t C, std::size_t V, class Wire>
    static constexpr std::uint32_t factor_of_wire(Wire const& wire, sizes_type const& sizes) {
        words_type words{};
        auto layers = plan::zero_layers();
        plan::template put_value<variation_at<V>>(words, layers, wire);
        return difference_to_zero<C>(plan::template sum<C>(words, layers, sizes), sizes);
    }
    template <std::size_t C, std::size_t Inner>
    static constexpr void find_factor_of_content(std::array<std::uint32_t, count>& found, sizes_type const& sizes) {
        if constexpr (plan::changed.seen[Inner]) {
            words_type words{};
            plan::template put_content<Inner>(words, 1);
            found[content_slot(Inner)] =
                difference_to_zero<C>(plan::template sum<C>(words, plan::zero_layers(), sizes), sizes);
        }
    }
    template <std::size_t C>
    static constexpr std::uint32_t difference_to_zero(std::uint64_t sum, sizes_type const& sizes) {
        return static_cast<std::uint32_t>((sum % 0xffff + 0xffff - sum_of_zeros<C>(sizes) % 0xffff) % 0xffff);
    }
    /// What the rule of a checksum adds of itself.
    template <std::size_t C>
    static constexpr std::uint64_t sum_of_zeros(sizes_type const& sizes) {
        return plan::template sum<C>(words_type{}, plan::zero_layers(), sizes);
    }

    /// Those of a packet without payloads of run-time size: which are 0 does not depend on these.
    static constexpr factors usual_factors = find_factors({});
};

}

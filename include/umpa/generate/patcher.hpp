// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <umpa/build/compose.hpp>
#include <umpa/generate/plan.hpp>
#include <utility>

namespace umpa::detail {

struct stream_parts;
template <class Packet, class... Variations>
class block_patcher;

/// A plan with the values of one packet: the words that change, and of each checksum the sum of what does not.
template <class Packet, class... Variations>
class patcher {
    using stack = typename Packet::stack;
    using plan = detail::plan<stack, Variations...>;
    using content_indices = std::make_index_sequence<plan::contents>;

public:
    using wires = std::tuple<decltype(varied_place<stack, Variations>::zeros())...>;

    patcher() = default;

    /// Of a packet that has zeros in all varied fields.
    explicit patcher(Packet const& packet) {
        sizes_ = sizes_at_run_time<stack>(packet.layers);
        words_ = compose<stack>(packet.layers, sizes_);
        note_contents(packet, content_indices());
        clear_changes(content_indices());
        find_sums(packet, content_indices());
    }

    /// Whether all checksums are either sums or set by hand.
    bool has_sums_only() const { return sums_only_; }

    /// Writes what differs, of these values as they are sent, into a frame that holds a packet of the stream.
    [[gnu::always_inline]] void patch(std::byte* frame, wires const& values) const {
        typename plan::words_type words{};
        typename plan::layers_type layers{};
        put_values(words, layers, values, std::index_sequence_for<Variations...>());
        place_sums(words, layers, content_indices());
        plan::store_changes(frame, words_, words, sizes_);
    }

private:
    friend struct stream_parts;
    friend class block_patcher<Packet, Variations...>;

    template <std::size_t... V>
    [[gnu::always_inline]] static void put_values(typename plan::words_type& words, typename plan::layers_type& layers,
                                                  wires const& values, std::index_sequence<V...>) {
        (plan::template put_value<Variations>(words, layers, std::get<V>(values)), ...);
    }
    template <std::size_t... C>
    [[gnu::always_inline]] void place_sums(typename plan::words_type& words, typename plan::layers_type const& layers,
                                           std::index_sequence<C...>) const {
        (place_sum<C>(words, layers), ...);
    }
    template <std::size_t C>
    [[gnu::always_inline]] void place_sum(typename plan::words_type& words,
                                          typename plan::layers_type const& layers) const {
        if constexpr (plan::changed.seen[C]) {
            using rule = linear_rule<typename plan::template rule_at<C>>;
            if (!is_auto_[C]) return;
            std::uint64_t const sum = sums_[C] + plan::template sum<C>(words, layers, sizes_);
            plan::template put_content<C>(words, rule::template checksum<typename plan::template context_at<C>>(sum));
        }
    }

    template <std::size_t... C>
    void note_contents(Packet const& packet, std::index_sequence<C...>) {
        (note_content<C>(packet), ...);
    }
    template <std::size_t C>
    void note_content(Packet const& packet) {
        constexpr content_place at = content_fields<stack>[C];
        is_auto_[C] = boost::hana::at_c<at.layer>(packet.layers).template is_auto<at.field>();
        if (is_auto_[C] && !plan::is_linear[C]) sums_only_ = false;
    }

    template <std::size_t... C>
    void clear_changes(std::index_sequence<C...>) {
        typename plan::words_type changed = plan::changed.words;
        ((is_auto_[C] || !plan::changed.seen[C] ? void() : keep_content<C>(changed)), ...);
        for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= ~changed[w];
    }
    /// A checksum that the user set stays as it is.
    template <std::size_t C>
    static void keep_content(typename plan::words_type& changed) {
        typename plan::words_type own{};
        plan::template put_content<C>(own, 0xffff);
        for (std::size_t w = 0; w < own.size(); ++w) changed[w] &= ~own[w];
    }

    template <std::size_t... C>
    void find_sums(Packet const& packet, std::index_sequence<C...>) {
        (find_sum<C>(packet), ...);
    }
    template <std::size_t C>
    void find_sum([[maybe_unused]] Packet const& packet) {
        if constexpr (plan::changed.seen[C]) {
            constexpr std::size_t layer = content_fields<stack>[C].layer;
            using layers = std::remove_cvref_t<decltype(packet.layers)>;
            using rule = linear_rule<typename plan::template rule_at<C>>;
            content_context<stack, layer, layers> const at(words_.data(), packet.layers, sizes_);
            sums_[C] = rule::sum(at) - plan::template sum<C>({}, plan::zero_layers(), sizes_);
        }
    }

    typename plan::words_type words_{};                ///< with zeros for all that changes
    std::array<std::uint64_t, plan::contents> sums_{}; ///< of what each checksum covers of them
    std::array<bool, plan::contents> is_auto_{};
    runtime_sizes<stack> sizes_{};
    bool sums_only_ = true;
};

}

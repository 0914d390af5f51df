// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <umpa/build/checksum.hpp>
#include <umpa/build/words.hpp>
#include <umpa/generate/bpf_slots.hpp>
#include <umpa/generate/patcher.hpp>
#include <utility>

// The words that change, of several packets at a time: a loop over numbers of 32 bits, without a branch and of a fixed
// length, which compilers turn into instructions for four or more packets at once.

namespace umpa::detail {

/// A sum of halves of words, brought to 16 bits: that of a word and the same word with its halves exchanged has in its
/// upper half the sum of both, and what is carried.
[[gnu::always_inline]] constexpr inline std::uint32_t fold_word(std::uint32_t sum) {
    return (sum + (sum << 16 | sum >> 16)) >> 16;
}

/// `put` for a value of at most 32 bits, without wider numbers.
template <std::size_t At, unsigned Bits>
[[gnu::always_inline]] constexpr inline void put_short(std::uint32_t* words, std::uint32_t value) {
    constexpr unsigned room = 32 - At % 32;
    if constexpr (Bits <= room) {
        words[At / 32] |= value << (room - Bits);
    } else {
        words[At / 32] |= value >> (Bits - room);
        words[At / 32 + 1] |= value << (32 - (Bits - room));
    }
}

/// How many packets are made at a time.
inline constexpr std::size_t packets_in_block = 16;

template <class Packet, class... Variations>
class block_patcher {
    using stack = typename Packet::stack;
    using slots = bpf_slots<stack, Variations...>;
    using plan = typename slots::plan;
    using words_type = typename plan::words_type;
    using variation_indices = std::index_sequence_for<Variations...>;
    using content_indices = std::make_index_sequence<slots::contents>;
    using store_indices = std::make_index_sequence<plan::stores.size()>;

public:
    /// What the numbers of a variation are kept as.
    template <std::size_t V>
    using number =
        std::conditional_t<slots::template is_wide<V>, wide_number,
                           std::conditional_t<(slots::template bits_of<V> <= 32), std::uint32_t, std::uint64_t>>;

    /// Whether each checksum sees what varies as it lies in the words, or not at all. From an odd place on it does not.
    static constexpr bool is_possible = [] {
        for (std::size_t c = 0; c < slots::contents; ++c)
            for (std::size_t slot = 0; slot < slots::count; ++slot)
                if (std::uint32_t const factor = slots::usual_factors[c][slot];
                    factor != 0 && factor != 1U << (16 - slots::all[slot].end % 16) % 16)
                    return false;
        return true;
    }();

    block_patcher() = default;
    explicit block_patcher(patcher<Packet, Variations...> const& one)
        : shared_(one.words_), fits_(is_possible && slots::find_factors(one.sizes_) == slots::usual_factors) {
        note_sums(one, content_indices());
        for (std::size_t s = 0; s < offsets_.size(); ++s)
            offsets_[s] = plan::stores[s].offset + runtime_size<stack>(one.sizes_, 0, plan::stores[s].layer);
    }

    /// Whether that holds with payloads of these sizes, too.
    bool fits() const { return fits_; }

    /// What is stored in the frames of so many packets: for each store two words, the second one before the first.
    using block = std::array<std::array<std::array<std::uint32_t, packets_in_block>, 2>, plan::stores.size()>;

    /// Makes the words of packets of which these are the numbers, one column for each variation.
    template <class... Number>
    [[gnu::always_inline]] void make(block& made, Number const*... columns) const {
        auto const shared = shared_; // copies, which no store can change
        auto const sums = sums_;
        auto const kept = kept_;
        for (std::size_t i = 0; i < packets_in_block; ++i) {
            words_type words{};
            put_values(words, variation_indices(), columns[i]...);
            place_sums(words, sums, kept, content_indices());
            keep_words(made, i, words, shared, store_indices());
        }
    }
    /// Stores those of one.
    [[gnu::always_inline]] void store_one(block const& made, std::size_t i, std::byte* frame) const {
        store_words(made, i, frame, store_indices());
    }

private:
    template <std::size_t... C>
    void note_sums(patcher<Packet, Variations...> const& one, std::index_sequence<C...>) {
        (note_sum<C>(one), ...);
    }
    template <std::size_t C>
    void note_sum(patcher<Packet, Variations...> const& one) {
        if constexpr (plan::changed.seen[C]) {
            sums_[C] = static_cast<std::uint32_t>(fold(one.sums_[C] + slots::template sum_of_zeros<C>(one.sizes_)));
            if (!zero_is_sent<C>) sums_[C] = most_sum - sums_[C];
            kept_[C] = one.is_auto_[C] ? 0xffffU : 0U;
        }
    }

    template <std::size_t... V, class... Number>
    [[gnu::always_inline]] static void put_values(words_type& words, std::index_sequence<V...>,
                                                  Number const&... numbers) {
        (put_value<V>(words, numbers), ...);
    }
    template <std::size_t V, class Number>
    [[gnu::always_inline]] static void put_value(words_type& words, Number const& number) {
        using place = typename slots::template place_at<V>;
        auto const wire = [&]() __attribute__((always_inline)) {
            if constexpr (std::is_same_v<Number, wide_number>)
                return place::wire(number);
            else
                return place::wire(std::uint64_t{number});
        }();
        if constexpr (std::is_same_v<Number, std::uint32_t> && std::is_same_v<decltype(wire), std::uint64_t const>)
            put_short<place::bit, place::info.bits>(words.data(), static_cast<std::uint32_t>(wire));
        else
            put(words.data(), place::bit, place::info.bits, wire);
    }

    // --- checksums ---

    /// The bits of a slot, in the words.
    static constexpr void add_bits(words_type& words, bpf_slot const& of) {
        for (std::size_t bit = of.end - of.bits; bit < of.end; ++bit) words[bit / 32] |= 1U << (31 - bit % 32);
    }
    /// Those that each checksum sees.
    static constexpr auto masks = [] {
        std::array<words_type, slots::contents> found{};
        for (std::size_t c = 0; c < slots::contents; ++c)
            for (std::size_t slot = 0; slot < slots::count; ++slot)
                if (slots::usual_factors[c][slot] != 0) add_bits(found[c], slots::all[slot]);
        return found;
    }();
    /// Those of values.
    static constexpr auto value_bits = [] {
        words_type found{};
        for (std::size_t slot = 0; slot < slots::values; ++slot) add_bits(found, slots::all[slot]);
        return found;
    }();

    /// Whether a checksum may be 0. It is the complement of the sum; but one that is 0xffff in place of 0 is the sum
    /// of what is missing to a multiple of 0xffff, which is never 0.
    template <std::size_t C>
    static constexpr bool zero_is_sent =
        linear_rule<typename plan::template rule_at<C>>::template checksum<typename plan::template context_at<C>>(
            0xffff) == 0;
    /// A multiple of 0xffff that no sum is beyond.
    static constexpr std::uint32_t most_sum = 0xffffU * (2 * std::tuple_size_v<words_type> + 1);

    template <std::size_t... C>
    [[gnu::always_inline]] static void
    place_sums(words_type& words, std::array<std::uint32_t, slots::contents> const& sums,
               std::array<std::uint32_t, slots::contents> const& kept, std::index_sequence<C...>) {
        (place_sum<C>(words, sums[C], kept[C]), ...);
    }
    template <std::size_t C>
    [[gnu::always_inline]] static void place_sum(words_type& words, std::uint32_t shared, std::uint32_t kept) {
        if constexpr (plan::changed.seen[C]) {
            constexpr content_place at = content_fields<stack>[C];
            constexpr field_info info = field_table<stack::template at<at.layer>::declared_fields>[at.field];
            std::uint32_t const own = sum_of_words<C>(words, std::make_index_sequence<std::tuple_size_v<words_type>>());
            std::uint32_t const checksum =
                zero_is_sent<C> ? fold_word(shared + own) ^ 0xffffU : fold_word(shared - own);
            put_short<stack::layout.bit_of(at.layer) + info.offset, info.bits>(words.data(), checksum & kept);
        }
    }
    template <std::size_t C, std::size_t... W>
    [[gnu::always_inline]] static std::uint32_t sum_of_words(words_type const& words, std::index_sequence<W...>) {
        return (std::uint32_t{0} + ... + sum_of_word<masks[C][W]>(words[W]));
    }
    /// Of the halves of a word, as far as they are seen.
    template <std::uint32_t Mask>
    [[gnu::always_inline]] static std::uint32_t sum_of_word(std::uint32_t word) {
        if constexpr (Mask >> 16 == 0)
            return word & Mask;
        else if constexpr ((Mask & 0xffffU) == 0)
            return (word & Mask) >> 16;
        else
            return (word & Mask & 0xffffU) + ((word & Mask) >> 16);
    }

    // --- stores ---

    template <std::size_t... S>
    [[gnu::always_inline]] static void keep_words([[maybe_unused]] block& made, [[maybe_unused]] std::size_t i,
                                                  words_type const& words, words_type const& shared,
                                                  std::index_sequence<S...>) {
        (keep_words_of<S>(made[S], i, words, shared), ...);
    }
    template <std::size_t S>
    [[gnu::always_inline]] static void keep_words_of(auto& made, std::size_t i, words_type const& words,
                                                     words_type const& shared) {
        constexpr word_store one = plan::stores[S];
        made[1][i] = whole_word<one.word>(words, shared);
        if constexpr (one.bytes > 4) made[0][i] = whole_word<one.word + 1>(words, shared);
    }
    /// Of a word that is all values, nothing is shared.
    template <std::size_t W>
    [[gnu::always_inline]] static std::uint32_t whole_word(words_type const& words, words_type const& shared) {
        return value_bits[W] == 0xffff'ffffU ? words[W] : shared[W] | words[W];
    }
    template <std::size_t... S>
    [[gnu::always_inline]] void store_words([[maybe_unused]] block const& made, [[maybe_unused]] std::size_t i,
                                            [[maybe_unused]] std::byte* frame, std::index_sequence<S...>) const {
        (store<plan::stores[S].bytes>(frame + offsets_[S], both<S>({made[S][0][i], made[S][1][i]})), ...);
    }
    template <std::size_t S>
    [[gnu::always_inline]] static std::uint64_t both(std::array<std::uint32_t, 2> const& made) {
        if constexpr (plan::stores[S].bytes > 4)
            return std::uint64_t{made[1]} << 32 | made[0];
        else
            return std::uint64_t{made[1]} << 32;
    }

    words_type shared_{};                               ///< with zeros for all that changes
    std::array<std::uint32_t, slots::contents> sums_{}; ///< of what each checksum covers of them, or most_sum less that
    std::array<std::uint32_t, slots::contents> kept_{}; ///< 0 for one that was set by hand
    std::array<std::size_t, plan::stores.size()> offsets_{};
    bool fits_ = false;
};

}

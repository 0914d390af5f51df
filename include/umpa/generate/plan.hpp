// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <umpa/build/compose.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/build/words.hpp>
#include <umpa/generate/varied_place.hpp>
#include <utility>

// What has to be done for one packet of a stream, found at compile time. An Internet checksum is a sum, so that of a
// packet is that of the first one plus that of what differs (RFC 1624). The sum of what differs is made by the rules of
// the declarations themselves: they are asked about a packet that is all zeros but for the varied fields, and all that
// is zero is folded away.

namespace umpa::detail {

template <class Stack>
struct differences_of;
template <class Order, class... L>
struct differences_of<stack<Order, L...>> {
    using type = boost::hana::tuple<std::conditional_t<header_type<L>, L, unchanged_layer>...>;
};
/// The layers of a packet of which only the headers count.
template <class Stack>
using differences = typename differences_of<Stack>::type;

/// A content rule whose sum is that of the parts of its range.
template <class Rule>
struct linear_rule {
    static constexpr bool is = false;
};
template <class Range>
inline constexpr bool is_whole_range = true;
template <class Range, class Count>
inline constexpr bool is_whole_range<range_first<Range, Count>> = false;
template <class Range, bool PseudoHeader, bool ZeroMeansNone>
struct linear_rule<internet_checksum_rule<Range, PseudoHeader, ZeroMeansNone>> {
    static constexpr bool is = is_whole_range<Range>;

    template <class Context>
    [[gnu::always_inline]] static constexpr std::uint64_t sum(Context const& at) {
        if constexpr (PseudoHeader && !Context::has_pseudo_header())
            return 0;
        else if constexpr (PseudoHeader)
            return at.sum(Range()) + at.sum_of_pseudo_header();
        else
            return at.sum(Range());
    }
    template <class Context>
    [[gnu::always_inline]] static constexpr std::uint64_t checksum(std::uint64_t sum) {
        if (PseudoHeader && !Context::has_pseudo_header()) return 0;
        std::uint64_t const checksum = Context::fold(sum) ^ 0xffffU;
        return ZeroMeansNone && checksum == 0 ? 0xffffU : checksum;
    }
};

/// A field of a packet by its layer and its index in the header.
struct content_place {
    std::size_t layer = 0;
    std::size_t field = 0;
};

template <class Stack>
constexpr std::size_t count_content_fields() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        auto const of_layer = []<class L>(std::type_identity<L>) {
            if constexpr (header_type<L>)
                return count_of_set(is_content<L>);
            else
                return std::size_t{0};
        };
        return (std::size_t{0} + ... + of_layer(std::type_identity<typename Stack::template at<I>>()));
    }(typename Stack::indices());
}
template <class Stack>
constexpr auto find_content_fields() {
    std::array<content_place, count_content_fields<Stack>()> found{};
    std::size_t count = 0;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const add = [&]<std::size_t K>(std::integral_constant<std::size_t, K>) {
            using layer_type = typename Stack::template at<K>;
            if constexpr (header_type<layer_type>)
                for (std::size_t j = 0; j < layer_type::field_count; ++j)
                    if (is_content<layer_type>[j]) found[count++] = {K, j};
        };
        (add(std::integral_constant<std::size_t, Stack::layout.content_order[I]>()), ...);
    }(typename Stack::indices());
    return found;
}
/// The fields with content rules, in the order in which they become known.
template <class Stack>
inline constexpr auto content_fields = find_content_fields<Stack>();

/// So many whole words of a block, stored at once.
struct word_store {
    std::size_t word = 0;
    std::size_t bytes = 0;
    std::size_t offset = 0; ///< run-time payloads left out
    std::size_t layer = 0;  ///< the first of the block
};

template <class Stack, class... Variations>
struct plan {
    using words_type = words_of<Stack>;
    using layers_type = differences<Stack>;
    static constexpr std::size_t contents = content_fields<Stack>.size();
    template <std::size_t C>
    using context_at = content_context<Stack, content_fields<Stack>[C].layer, layers_type>;
    template <std::size_t C>
    using rule_at =
        declared_rule<typename Stack::template at<content_fields<Stack>[C].layer>, content_fields<Stack>[C].field>;

    /// A bit for each content field: whether its rule is a sum.
    static constexpr std::array<bool, contents> is_linear = []<std::size_t... C>(std::index_sequence<C...>) {
        return std::array<bool, contents>{linear_rule<rule_at<C>>::is...};
    }(std::make_index_sequence<contents>());

    /// Puts the value of a varied field, as it is sent, into words that hold zeros there, and into its header.
    template <class Variation, class Wire>
    [[gnu::always_inline]] static constexpr void put_value(words_type& words, layers_type& layers, Wire const& value) {
        using place = varied_place<Stack, Variation>;
        put(words.data(), place::bit, place::info.bits, value);
        if constexpr (!place::is_overlay) {
            auto& leaf = leaf_at<place::field>(boost::hana::at_c<place::layer>(layers));
            leaf.value = std::remove_cvref_t<decltype(leaf.value)>::from_wire(value);
        }
    }

    template <std::size_t C>
    [[gnu::always_inline]] static constexpr std::uint64_t sum(words_type const& words, layers_type const& layers,
                                                              runtime_sizes<Stack> const& sizes) {
        return linear_rule<rule_at<C>>::sum(context_at<C>(words.data(), layers, sizes));
    }
    template <std::size_t C>
    [[gnu::always_inline]] static constexpr void put_content(words_type& words, std::uint64_t value) {
        using header = typename Stack::template at<content_fields<Stack>[C].layer>;
        constexpr field_info info = field_table<header::declared_fields>[content_fields<Stack>[C].field];
        put(words.data(), Stack::layout.bit_of(content_fields<Stack>[C].layer) + info.offset, info.bits, value);
    }

    // --- what is found of the types alone ---

    /// Whether a rule, that is left to do its work in these layers, may ask for the value of a varied field: it is
    /// neither one of sizes and types nor one of bytes, and stands in the same header.
    template <class Layers>
    static constexpr bool reads_varied_fields(Layers const& layers) {
        return (asks_for_values(boost::hana::at_c<varied_place<Stack, Variations>::layer>(layers)) || ...);
    }
    template <class Header>
    static constexpr bool asks_for_values(Header const& header) {
        return [&]<std::size_t... J>(std::index_sequence<J...>) {
            return ((header.template is_auto<J>() && !content_rule<declared_rule<Header, J>> &&
                     !structural_rule<declared_rule<Header, J>>) ||
                    ...);
        }(fields_of_kind<Header::declared_fields, field_kind::automatic>());
    }

    /// The bits that may differ from packet to packet, and which checksums see them.
    struct changes {
        words_type words{};
        std::array<bool, contents> seen{};
    };
    static constexpr changes find_changes() {
        changes found;
        layers_type const before = zero_layers();
        layers_type layers = before;
        (put_value<Variations>(found.words, layers, varied_place<Stack, Variations>::ones()), ...);
        [&]<std::size_t... C>(std::index_sequence<C...>) {
            (see<C>(found, layers, before), ...);
        }(std::make_index_sequence<contents>());
        return found;
    }
    template <std::size_t C>
    static constexpr void see(changes& found, layers_type const& layers, layers_type const& before) {
        if constexpr (is_linear[C]) {
            runtime_sizes<Stack> const sizes{};
            found.seen[C] = sum<C>(found.words, layers, sizes) != sum<C>(words_type{}, before, sizes);
            if (found.seen[C]) put_content<C>(found.words, 0xffff);
        }
    }
    /// The layers as they are when all varied fields are zero.
    static constexpr layers_type zero_layers() {
        layers_type layers{};
        [[maybe_unused]] words_type words{};
        (put_value<Variations>(words, layers, varied_place<Stack, Variations>::zeros()), ...);
        return layers;
    }
    static constexpr changes changed = find_changes();

    // --- stores ---

    static constexpr std::size_t count_stores() {
        std::size_t count = 0;
        for_each_store([&](word_store const&) { ++count; });
        return count;
    }
    template <class Visit>
    static constexpr void for_each_store(Visit const& visit) {
        for (std::size_t b = 0; b < Stack::layout.block_count; ++b) {
            block const& its = Stack::layout.blocks[b];
            for (std::size_t w = 0; w < its.words(); ++w) {
                if (changed.words[its.first_word + w] == 0) continue;
                bool const two = w + 1 < its.words() && changed.words[its.first_word + w + 1] != 0;
                std::size_t const room = its.size - 4 * w;
                std::size_t const bytes = two ? 8 : 4;
                visit(word_store{its.first_word + w, room < bytes ? room : bytes, its.offset + 4 * w, its.first_layer});
                w += two;
            }
        }
    }
    static constexpr auto find_stores() {
        std::array<word_store, count_stores()> found{};
        std::size_t i = 0;
        for_each_store([&](word_store const& one) { found[i++] = one; });
        return found;
    }
    static constexpr auto stores = find_stores();
    static constexpr std::size_t folds = count_of_set(changed.seen);

    /// Writes the words that changed: those that all packets share, and what differs.
    [[gnu::always_inline]] static void store_changes(std::byte* to, words_type const& shared, words_type const& own,
                                                     runtime_sizes<Stack> const& sizes) {
        [&]<std::size_t... S>(std::index_sequence<S...>) __attribute__((always_inline)) {
            (store_one<S>(to, shared, own, sizes), ...);
        }(std::make_index_sequence<stores.size()>());
    }
    template <std::size_t S>
    [[gnu::always_inline]] static void store_one(std::byte* to, words_type const& shared, words_type const& own,
                                                 runtime_sizes<Stack> const& sizes) {
        constexpr word_store one = stores[S];
        std::uint64_t both = std::uint64_t{shared[one.word] | own[one.word]} << 32;
        if constexpr (one.bytes > 4) both |= shared[one.word + 1] | own[one.word + 1];
        store<one.bytes>(to + one.offset + runtime_size<Stack>(sizes, 0, one.layer), both);
    }
};

}

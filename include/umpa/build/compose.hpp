// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/content_context.hpp>
#include <umpa/build/context.hpp>
#include <umpa/build/layer_refs.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/build/words.hpp>
#include <umpa/declare/combined_rule.hpp>
#include <umpa/declare/convert.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/errors/refusal.hpp>
#include <utility>

// From values to words. All fields but those with a content rule first, then those, innermost layer first and trailers
// last of what they end, each from the words that are there by then. Everything is inlined into one function without
// loops over fields or layers.

namespace umpa::detail {

template <class Stack>
using words_of = std::array<std::uint32_t, Stack::layout.word_count>;

template <class Header, std::size_t J>
using declared_rule =
    typename std::remove_cvref_t<decltype(Header::declared_fields.template at<J>().initial)>::rule_type;

template <class Header, std::size_t J>
inline constexpr bool has_content_rule = false;
template <class Header, std::size_t J>
    requires(field_table<Header::declared_fields>[J].kind == field_kind::automatic)
inline constexpr bool has_content_rule<Header, J> = content_rule<declared_rule<Header, J>>;

template <class Header, std::size_t... J>
constexpr std::array<bool, sizeof...(J)> flag_content_rules(std::index_sequence<J...>) {
    return {has_content_rule<Header, J>...};
}
template <class Header>
inline constexpr auto is_content = flag_content_rules<Header>(std::make_index_sequence<Header::field_count>());

/// The largest value that the rule of a field may give.
template <class Header, std::size_t J>
inline constexpr std::uint64_t most_by_rule =
    limit_of(field_table<Header::declared_fields>[J].bits) < most_of<declared_rule<Header, J>>
        ? limit_of(field_table<Header::declared_fields>[J].bits)
        : most_of<declared_rule<Header, J>>;

template <class Header, std::size_t J>
[[noreturn, gnu::cold, gnu::noinline]] void rule_does_not_fit(std::uint64_t value, bool negative) {
    raise_range_error(Header::protocol_name.view(), field_table<Header::declared_fields>[J], value, negative,
                      most_by_rule<Header, J>);
}

template <class Header, std::size_t J, std::uint64_t Value>
constexpr sentence fixed_rule_does_not_fit() {
    constexpr field_info info = field_table<Header::declared_fields>[J];
    return sentence() << Header::protocol_name.view() << "." << info.name << ": the rule gives " << Value
                      << ", which does not fit in " << info.bits << " bits (at most "
                      << most_by_rule<Header, J> << "): use make_packet(unchecked, ...) and set the field by hand";
}

/// What the rule of field J of layer I gives. Where the field is not left to it, nobody looks.
template <class Stack, std::size_t I, std::size_t J>
[[gnu::always_inline]] constexpr inline std::uint64_t by_rule(typename Stack::template at<I> const& one,
                                                              runtime_sizes<Stack> const& sizes) {
    using header = typename Stack::template at<I>;
    using rule = declared_rule<header, J>;
    constexpr std::uint64_t most = most_by_rule<header, J>;
    constexpr auto const& declared = header::declared_fields.template at<J>();
    if constexpr (has_content_rule<header, J>) {
        return 0; // until all bytes are there that it is about
    } else if constexpr (structural_rule<rule> && Stack::is_fixed) {
        constexpr std::uint64_t value = declared.initial.rule(context<Stack, I>(nullptr, nullptr));
        if constexpr (value > most && std::is_same_v<typename Stack::order, checked_t>)
            refuse([] { return fixed_rule_does_not_fit<header, J, value>(); });
        if constexpr (value > most)
            if (one.template is_auto<J>()) rule_does_not_fit<header, J>(value, false);
        return value;
    } else {
        if (!one.template is_auto<J>()) return 0;
        auto const given = declared.initial.rule(context<Stack, I>(&one, &sizes));
        auto const value = static_cast<std::uint64_t>(given);
        if constexpr (most != ~std::uint64_t{0} &&
                      bits_of_values<std::remove_const_t<decltype(given)>> > std::bit_width(most))
            if (value > most) rule_does_not_fit<header, J>(value, is_negative(given));
        return value;
    }
}

/// The fields without a rule; made once for each header, whatever the packet.
template <std::size_t Bit, class Header, std::size_t... J>
[[gnu::always_inline]] constexpr inline void
place_values([[maybe_unused]] std::uint32_t* words, [[maybe_unused]] Header const& header, std::index_sequence<J...>) {
    constexpr auto const& table = field_table<Header::declared_fields>;
    (put_at<Bit + table[J].offset, table[J].bits>(words, leaf_at<J>(header).value.wire()), ...);
}

/// A field with a rule that gave `by_rule`; made once for each header, too.
template <std::size_t Bit, std::size_t J, class Header>
[[gnu::always_inline]] constexpr inline void place_automatic(std::uint32_t* words, Header const& header,
                                                             std::uint64_t by_rule) {
    constexpr auto const& info = field_table<Header::declared_fields>[J];
    put_at<Bit + info.offset, info.bits>(words,
                                         header.template is_auto<J>() ? by_rule : leaf_at<J>(header).value.wire());
}

template <class Layer>
struct fields_with_rules {
    using all = std::index_sequence<>;
    using content = std::index_sequence<>;
};
template <header_type Layer>
struct fields_with_rules<Layer> {
    using all = fields_of_kind<Layer::declared_fields, field_kind::automatic>;
    using content = indices_where<is_content<Layer>>;
};

template <class Stack, std::size_t I, class Layer, std::size_t... J>
[[gnu::always_inline]] constexpr inline void
place_layer([[maybe_unused]] std::uint32_t* words, [[maybe_unused]] Layer const& one,
            [[maybe_unused]] runtime_sizes<Stack> const& sizes, std::index_sequence<J...>) {
    if constexpr (header_type<Layer>) {
        constexpr std::size_t bit = Stack::layout.bit_of(I);
        std::uint32_t* const first = words + bit / 32;
        place_values<bit % 32>(first, one, fields_of_kind<Layer::declared_fields, field_kind::value>());
        (place_automatic<bit % 32, J>(first, one, by_rule<Stack, I, J>(one, sizes)), ...);
    }
}
template <class Stack, std::size_t I, class Layer>
[[gnu::always_inline]] constexpr inline void place_layer(std::uint32_t* words, Layer const& one,
                                                         runtime_sizes<Stack> const& sizes) {
    place_layer<Stack, I>(words, one, sizes, typename fields_with_rules<Layer>::all());
}

template <class Stack, std::size_t I, std::size_t J, class Layers>
[[gnu::always_inline]] constexpr inline void place_content(std::uint32_t* words, Layers const& layers,
                                                           runtime_sizes<Stack> const& sizes,
                                                           payload_copies<Stack>* copies) {
    using header = typename Stack::template at<I>;
    constexpr field_info info = field_table<header::declared_fields>[J];
    if (layer_at<I>(layers).template is_auto<J>())
        put_at<Stack::layout.bit_of(I) + info.offset, info.bits>(
            words, header::declared_fields.template at<J>().initial.rule(
                       content_context<Stack, I, Layers>(words, layers, sizes, copies)) &
                       limit_of(info.bits));
}
/// Of the layer whose turn is the N-th.
template <class Stack, std::size_t N, class Layers, std::size_t... J>
[[gnu::always_inline]] constexpr inline void
place_contents([[maybe_unused]] std::uint32_t* words, [[maybe_unused]] Layers const& layers,
               [[maybe_unused]] runtime_sizes<Stack> const& sizes, [[maybe_unused]] payload_copies<Stack>* copies,
               std::index_sequence<J...>) {
    (place_content<Stack, Stack::layout.content_order[N], J>(words, layers, sizes, copies), ...);
}

template <class Stack, std::size_t I, class Layer>
[[gnu::always_inline]] constexpr inline std::size_t
size_at_run_time([[maybe_unused]] Layer const& one, [[maybe_unused]] runtime_sizes<Stack> const& before) {
    constexpr auto const& layout = Stack::layout;
    if constexpr (!layout.shape[I].runtime) {
        return 0;
    } else if constexpr (padding_type<Layer>) {
        constexpr std::size_t from = layout.parent[I] == nowhere ? 0 : layout.parent[I];
        constexpr std::size_t fixed = layout.offset[I] - layout.offset[from];
        return Layer::size_behind(fixed + runtime_size<Stack>(before, from, I));
    } else {
        return one.bytes().size();
    }
}
/// The sizes of what has no size at compile time.
template <class Stack, class Layers>
[[gnu::always_inline]] constexpr inline runtime_sizes<Stack> sizes_at_run_time(Layers const& layers) {
    runtime_sizes<Stack> sizes{};
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        ((sizes[I] = size_at_run_time<Stack, I>(boost::hana::at_c<I>(layers), sizes)), ...);
    }(typename Stack::indices());
    return sizes;
}

template <class Stack, std::size_t I>
using rule_fields_at = typename fields_with_rules<typename Stack::template at<I>>::all;
template <class Stack, std::size_t I>
using content_fields_at =
    typename fields_with_rules<typename Stack::template at<Stack::layout.content_order[I]>>::content;

/// The words of all blocks of a packet, whose layers are a tuple or layer_refs. With `copies`, the long payloads that a
/// checksum sees are copied as they are summed.
template <class Stack, class Layers, std::size_t... I>
[[gnu::always_inline]] constexpr inline words_of<Stack> compose(Layers const& layers, runtime_sizes<Stack> const& sizes,
                                                                payload_copies<Stack>* copies,
                                                                std::index_sequence<I...>) {
    words_of<Stack> words{};
    std::uint32_t* const first = words.data();
    (place_layer<Stack, I>(first, layer_at<I>(layers), sizes, rule_fields_at<Stack, I>()), ...);
    (place_contents<Stack, I>(first, layers, sizes, copies, content_fields_at<Stack, I>()), ...);
    return words;
}
template <class Stack, class Layers>
[[gnu::always_inline]] constexpr inline words_of<Stack> compose(Layers const& layers, runtime_sizes<Stack> const& sizes,
                                                                payload_copies<Stack>* copies = nullptr) {
    return compose<Stack>(layers, sizes, copies, typename Stack::indices());
}

}

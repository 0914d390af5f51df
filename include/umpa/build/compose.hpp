// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/build/checksum.hpp>
#include <umpa/build/context.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/build/words.hpp>
#include <umpa/declare/convert.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/declare/rule.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/errors/refusal.hpp>
#include <utility>

// From values to words. All fields but those with a content rule first, then those, innermost layer first, each from
// the words that are there by then. Everything is inlined into one function without loops over fields or layers.

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

template <class Header, std::size_t J>
[[noreturn, gnu::cold, gnu::noinline]] void rule_does_not_fit(std::uint64_t value, bool negative) {
    raise_range_error(Header::protocol_name.view(), field_table<Header::declared_fields>[J], value, negative);
}

template <class Header, std::size_t J, std::uint64_t Value>
constexpr sentence fixed_rule_does_not_fit() {
    constexpr field_info info = field_table<Header::declared_fields>[J];
    return sentence() << Header::protocol_name.view() << "." << info.name << ": the rule gives " << Value
                      << ", which does not fit in " << info.bits << " bits (at most " << limit_of(info.bits)
                      << "): use make_packet(unchecked, ...) and set the field by hand";
}

/// What the rule of field J of layer I gives.
template <class Stack, std::size_t I, std::size_t J>
[[gnu::always_inline]] constexpr inline std::uint64_t by_rule(context<Stack, I> const& at) {
    using header = typename Stack::template at<I>;
    using rule = declared_rule<header, J>;
    constexpr unsigned bits = field_table<header::declared_fields>[J].bits;
    constexpr auto const& declared = header::declared_fields.template at<J>();
    if constexpr (structural_rule<rule> && Stack::is_fixed) {
        constexpr std::uint64_t value = declared.initial.rule(context<Stack, I>(nullptr, nullptr));
        if constexpr (value > limit_of(bits) && std::is_same_v<typename Stack::order, checked_t>)
            refuse([] { return fixed_rule_does_not_fit<header, J, value>(); });
        if constexpr (value > limit_of(bits)) rule_does_not_fit<header, J>(value, false);
        return value;
    } else {
        auto const given = declared.initial.rule(at);
        auto const value = static_cast<std::uint64_t>(given);
        if constexpr (bits_of_values<std::remove_const_t<decltype(given)>> > bits)
            if (value > limit_of(bits)) rule_does_not_fit<header, J>(value, is_negative(given));
        return value;
    }
}

/// The fields without a rule; made once for each header, whatever the packet.
template <class Header, std::size_t... J>
[[gnu::always_inline]] constexpr inline void
place_values([[maybe_unused]] std::uint32_t* words, [[maybe_unused]] std::size_t bit,
             [[maybe_unused]] Header const& header, std::index_sequence<J...>) {
    constexpr auto const& table = field_table<Header::declared_fields>;
    (put(words, bit + table[J].offset, table[J].bits, leaf_at<J>(header).value.wire()), ...);
}

template <class Stack, std::size_t I, std::size_t J, class Header>
[[gnu::always_inline]] constexpr inline void place_automatic(std::uint32_t* words, Header const& header,
                                                             context<Stack, I> const& at) {
    constexpr field_info info = field_table<Header::declared_fields>[J];
    constexpr std::size_t bit = Stack::layout.bit_of(I) + info.offset;
    if (!header.template is_auto<J>())
        put(words, bit, info.bits, leaf_at<J>(header).value.wire());
    else if constexpr (!has_content_rule<Header, J>)
        put(words, bit, info.bits, by_rule<Stack, I, J>(at));
}
template <class Stack, std::size_t I, class Header, std::size_t... J>
[[gnu::always_inline]] constexpr inline void
place_automatics([[maybe_unused]] std::uint32_t* words, [[maybe_unused]] Header const& header,
                 [[maybe_unused]] context<Stack, I> const& at, std::index_sequence<J...>) {
    (place_automatic<Stack, I, J>(words, header, at), ...);
}

template <class Stack, std::size_t I, class Layer>
[[gnu::always_inline]] constexpr inline void place_layer([[maybe_unused]] std::uint32_t* words,
                                                         [[maybe_unused]] Layer const& one,
                                                         [[maybe_unused]] runtime_sizes<Stack> const& sizes) {
    if constexpr (header_type<Layer>) {
        constexpr auto const& fields = Layer::declared_fields;
        place_values(words, Stack::layout.bit_of(I), one, fields_of_kind<fields, field_kind::value>());
        place_automatics<Stack, I>(words, one, context<Stack, I>(&one, &sizes),
                                   fields_of_kind<fields, field_kind::automatic>());
    }
}

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

template <class Stack, std::size_t I, std::size_t J, class Layers>
[[gnu::always_inline]] constexpr inline void place_content(std::uint32_t* words, Layers const& layers,
                                                           runtime_sizes<Stack> const& sizes) {
    using header = typename Stack::template at<I>;
    constexpr field_info info = field_table<header::declared_fields>[J];
    if (boost::hana::at_c<I>(layers).template is_auto<J>())
        put(words, Stack::layout.bit_of(I) + info.offset, info.bits,
            header::declared_fields.template at<J>().initial.rule(
                content_context<Stack, I, Layers>(words, layers, sizes)) &
                limit_of(info.bits));
}
template <class Stack, std::size_t I, class Layers, std::size_t... J>
[[gnu::always_inline]] constexpr inline void
place_contents_at([[maybe_unused]] std::uint32_t* words, [[maybe_unused]] Layers const& layers,
                  [[maybe_unused]] runtime_sizes<Stack> const& sizes, std::index_sequence<J...>) {
    (place_content<Stack, I, J>(words, layers, sizes), ...);
}
template <class Stack, std::size_t I, class Layers>
[[gnu::always_inline]] constexpr inline void place_contents(std::uint32_t* words, Layers const& layers,
                                                            runtime_sizes<Stack> const& sizes) {
    using header = typename Stack::template at<I>;
    if constexpr (header_type<header>)
        place_contents_at<Stack, I>(words, layers, sizes, indices_where<is_content<header>>());
}

template <class Layers, std::size_t... I>
[[gnu::always_inline]] constexpr inline auto sizes_at_run_time(Layers const& layers, std::index_sequence<I...>) {
    auto size_of = [](auto const& one) -> std::size_t {
        if constexpr (requires { one.wire_size; })
            return 0;
        else
            return one.bytes().size();
    };
    return std::array<std::size_t, sizeof...(I)>{size_of(boost::hana::at_c<I>(layers))...};
}

/// The words of all blocks of a packet.
template <class Stack, class Layers>
[[gnu::always_inline]] constexpr inline words_of<Stack> compose(Layers const& layers,
                                                                runtime_sizes<Stack> const& sizes) {
    words_of<Stack> words{};
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        (place_layer<Stack, I>(words.data(), boost::hana::at_c<I>(layers), sizes), ...);
        (place_contents<Stack, Stack::size - 1 - I>(words.data(), layers, sizes), ...);
    }(typename Stack::indices());
    return words;
}

}

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
#include <umpa/declare/layer_group.hpp>
#include <umpa/read/as_read.hpp>
#include <umpa/read/field_bits.hpp>
#include <umpa/read/parsed.hpp>
#include <umpa/read/view.hpp>
#include <utility>

// From bytes to values. A field with a rule is left to it where it holds what the rule gives in this packet, and is
// overridden where it does not: so the same bytes are built again, and other ones as they should be.

namespace umpa {

namespace detail {

/// The fields of a header as they stand in bytes, all of them set by hand.
template <class P>
constexpr P header_in(std::byte const* bytes) {
    P header;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        [[maybe_unused]] auto read = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
            if constexpr (field_table<P::declared_fields>[J].kind != field_kind::overlay)
                header.template write_at<J>(read_field<P::declared_fields, J>(bytes));
        };
        (read(std::integral_constant<std::size_t, I>()), ...);
    }(std::make_index_sequence<P::field_count>());
    return header;
}

template <class P, class Byte>
constexpr auto layers_of(basic_view<P, Byte> const& view) {
    P const header = header_in<P>(view.bytes().data());
    if constexpr (has_padding_view<P>)
        return layer_group<P, parts_view<P>, part_padding_view<P>>{
            {header, parts_view<P>{{}, view.parts()}, part_padding_view<P>{{{}, view.padding()}}}};
    else if constexpr (has_parts_view<P>)
        return layer_group<P, parts_view<P>>{{header, parts_view<P>{{}, view.parts()}}};
    else
        return layer_group<P>{{header}};
}
template <class P, class Byte>
constexpr auto trailing_layers_of(basic_view<P, Byte> const& view) {
    if constexpr (has_trailing_view<P>)
        return layer_group<trailing_view<P>>{{trailing_view<P>{{{}, view.beyond()}}}};
    else
        return layer_group<>{};
}

/// The layers of some views, outermost first, and then what they carry.
template <class Last>
constexpr auto all_layers(Last const& last) {
    return group(layers_of(last), payload_view{{}, last.rest()}, trailing_layers_of(last));
}
template <class First, class... Rest>
constexpr auto all_layers(First const& first, Rest const&... rest) {
    return group(layers_of(first), all_layers(rest...), trailing_layers_of(first));
}

template <class... L>
constexpr basic_packet<as_read_t, L...> packet_as_read(layer_group<L...> const& layers) {
    return {layers.layers};
}

/// What a rule that is not of bytes gives, or nothing that the field holds.
template <class Stack, std::size_t I, std::size_t J>
constexpr bool holds_what_its_rule_gives(typename Stack::template at<I> const& header,
                                         runtime_sizes<Stack> const& sizes, std::uint64_t found) {
    using type = typename Stack::template at<I>;
    auto const value = static_cast<std::uint64_t>(
        type::declared_fields.template at<J>().initial.rule(context<Stack, I>(&header, &sizes)));
    return value == found && value <= most_by_rule<type, J>;
}

template <class Stack, std::size_t I>
struct field_marks {
    using header = typename Stack::template at<I>;
    using indices = fields_of_kind<header::declared_fields, field_kind::automatic>;

    /// Gives back the fields that hold what their rules give.
    template <std::size_t J>
    static constexpr void mark(header& its, runtime_sizes<Stack> const& sizes) {
        if constexpr (!has_content_rule<header, J>) {
            std::uint64_t const found = leaf_at<J>(its).value.wire();
            if (holds_what_its_rule_gives<Stack, I, J>(its, sizes, found)) its.template write_at<J>(auto_);
        }
    }
    /// Of the rules that read other fields of the header: those may have been given back since, and read as 0 now.
    template <std::size_t J>
    static constexpr bool take_back(header& its, header const& read, runtime_sizes<Stack> const& sizes) {
        if constexpr (!structural_rule<declared_rule<header, J>> && !has_content_rule<header, J>)
            if (its.template is_auto<J>() &&
                !holds_what_its_rule_gives<Stack, I, J>(its, sizes, leaf_at<J>(read).value.wire())) {
                its.template write_at<J>(leaf_at<J>(read).value);
                return true;
            }
        return false;
    }
    template <std::size_t... J>
    static constexpr void mark_all(header& its, runtime_sizes<Stack> const& sizes, std::index_sequence<J...>) {
        [[maybe_unused]] header const read = its;
        (mark<J>(its, sizes), ...);
        while ((take_back<J>(its, read, sizes) || ...)) {
        }
    }
};

template <class Stack, std::size_t I, class Layer>
constexpr void mark_header([[maybe_unused]] Layer& one, [[maybe_unused]] runtime_sizes<Stack> const& sizes) {
    if constexpr (header_type<Layer>)
        field_marks<Stack, I>::mark_all(one, sizes, typename field_marks<Stack, I>::indices());
}

constexpr void clear_bits(std::uint32_t* words, std::size_t at, unsigned bits) {
    for (std::size_t bit = at; bit < at + bits; ++bit) words[bit / 32] &= ~(std::uint32_t{1} << (31 - bit % 32));
}

/// What the content rule of field J of layer I gives where these words and bytes are what there is, without the field.
template <class Stack, std::size_t I, std::size_t J, class Layers>
constexpr std::uint64_t by_content_rule(words_of<Stack>& words, Layers const& layers,
                                        runtime_sizes<Stack> const& sizes) {
    using header = typename Stack::template at<I>;
    constexpr field_info info = field_table<header::declared_fields>[J];
    clear_bits(words.data(), Stack::layout.bit_of(I) + info.offset, info.bits);
    return header::declared_fields.template at<J>().initial.rule(
               content_context<Stack, I, Layers>(words.data(), layers, sizes)) &
           limit_of(info.bits);
}

// Content rules are evaluated one after another when a packet is built, and each sees what those before it gave. So
// they are judged in the reverse order: what comes before stands there as it was read, whether it was given or set.

template <class Stack, std::size_t I, std::size_t J, class Layers>
constexpr void mark_content(words_of<Stack>& words, Layers& layers, runtime_sizes<Stack> const& sizes) {
    constexpr field_info info = field_table<Stack::template at<I>::declared_fields>[J];
    auto& header = boost::hana::at_c<I>(layers);
    std::uint64_t const found = leaf_at<J>(header).value.wire();
    if (by_content_rule<Stack, I, J>(words, layers, sizes) == found)
        header.template write_at<J>(auto_);
    else
        put(words.data(), Stack::layout.bit_of(I) + info.offset, info.bits, found);
}
template <class Stack, std::size_t I, class Layers, std::size_t... J>
constexpr void mark_contents_at([[maybe_unused]] words_of<Stack>& words, [[maybe_unused]] Layers& layers,
                                [[maybe_unused]] runtime_sizes<Stack> const& sizes, std::index_sequence<J...>) {
    constexpr std::array<std::size_t, sizeof...(J)> order{J...};
    [&]<std::size_t... K>(std::index_sequence<K...>) {
        (mark_content<Stack, I, order[sizeof...(J) - 1 - K]>(words, layers, sizes), ...);
    }(std::make_index_sequence<sizeof...(J)>());
}
template <class Stack, std::size_t I, class Layers>
constexpr void mark_contents(words_of<Stack>& words, Layers& layers, runtime_sizes<Stack> const& sizes) {
    using header = typename Stack::template at<I>;
    if constexpr (header_type<header>)
        mark_contents_at<Stack, I>(words, layers, sizes, indices_where<is_content<header>>());
}

/// The words of all headers, whose fields with content rules are all set.
template <class Stack, class Layers>
constexpr words_of<Stack> words_as_read(Layers const& layers, runtime_sizes<Stack> const& sizes) {
    words_of<Stack> words{};
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (place_layer<Stack, I>(words.data(), boost::hana::at_c<I>(layers), sizes), ...);
    }(typename Stack::indices());
    return words;
}

template <class Packet>
constexpr void mark_packet(Packet& packet) {
    using stack = typename Packet::stack;
    auto const sizes = sizes_at_run_time<stack>(packet.layers);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (mark_header<stack, I>(boost::hana::at_c<I>(packet.layers), sizes), ...);
        auto words = words_as_read<stack>(packet.layers, sizes);
        (mark_contents<stack, stack::layout.content_order[stack::size - 1 - I]>(words, packet.layers, sizes), ...);
    }(typename stack::indices());
}

template <class... Views>
constexpr auto packet_of_views(Views const&... views) {
    auto packet = packet_as_read(all_layers(views...));
    mark_packet(packet);
    return packet;
}

}

/// A packet of what was read: the headers as values, and the bytes between and behind them where they lie. Edited, its
/// lengths and checksums follow, but for those that were read with other values than their rules give. Left alone, it
/// builds the bytes that were read.
///
/// The parts of a header are the layer `in<parts_view<ipv4>>`, the payload is `in<payload_view>`.
template <class Byte, class... P>
constexpr auto to_packet(basic_parsed<Byte, P...> const& parsed) {
    return boost::hana::unpack(parsed.views, [](auto const&... views) { return detail::packet_of_views(views...); });
}

template <header_type P, class Byte>
constexpr P basic_view<P, Byte>::values() const {
    return boost::hana::at_c<0>(detail::packet_of_views(*this).layers);
}

/// `header(v)` is of the protocol that the view is of.
template <auto const& Fields, fixed_string Name, class... Traits, class Byte>
header(basic_view<header<Fields, Name, Traits...>, Byte>) -> header<Fields, Name, Traits...>;

}

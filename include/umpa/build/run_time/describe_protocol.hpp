// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <umpa/build/layer.hpp>
#include <umpa/build/run_time/describe_answers.hpp>
#include <umpa/build/run_time/part_place.hpp>
#include <umpa/build/run_time/protocol_row.hpp>
#include <umpa/build/run_time/run_time_content.hpp>
#include <umpa/build/run_time/run_time_context.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/declare/clue.hpp>
#include <umpa/declare/field_value.hpp>
#include <umpa/declare/numbers_in_bytes.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/declare/rule_words.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/padding.hpp>
#include <umpa/types/bits.hpp>
#include <umpa/types/ipv4_address.hpp>
#include <umpa/types/ipv6_address.hpp>
#include <umpa/types/little_endian.hpp>
#include <umpa/types/mac_address.hpp>
#include <utility>

// From a declaration to its row. Evaluated by the compiler; a header's type is not completed for it.

namespace umpa {

namespace detail {

// --- rules ---

template <class Rule>
std::uint64_t ask_structure(void const* rule, run_time_context const& at) {
    return static_cast<std::uint64_t>((*static_cast<Rule const*>(rule))(at));
}
template <class Rule>
std::uint64_t ask_content(void const* rule, run_time_content const& at) {
    return static_cast<std::uint64_t>((*static_cast<Rule const*>(rule))(at));
}

template <class Rule>
constexpr rule_row describe_rule(Rule const& rule, unsigned bits, std::string_view words) {
    rule_row row{.rule = &rule,
                 .most = std::min(limit_of(bits), most_of<Rule>),
                 .checksum = checksum_traits<Rule>::value,
                 .clue = clue_of(rule),
                 .words = words};
    if constexpr (content_rule<Rule>)
        row.by_content = &ask_content<Rule>;
    else
        row.by_structure = &ask_structure<Rule>;
    return row;
}
template <auto const& Fields, std::size_t I>
inline constexpr rule_row rule_row_of =
    describe_rule(Fields.template at<I>().initial.rule, Fields.template at<I>().bits, words_of_field_rule<Fields, I>());

// --- fields ---

template <class Name, class Initial>
constexpr identity space_of(field<Name, Initial> const& declared) {
    if constexpr (requires { declared.initial.rule; }) {
        rule_clue const clue = clue_of(declared.initial.rule);
        return clue.about == clue_about::next_number ? clue.space : identity();
    } else {
        return {};
    }
}
template <class Name, class Space>
constexpr identity space_of(field<Name, value_named_in<Space>> const&) {
    return identity_of<Space>;
}
constexpr identity space_of(auto const&) { return {}; }

template <auto const& Fields, std::size_t I>
constexpr field_row describe_field_row() {
    field_row row{field_forms<Fields>[I], space_of(Fields.template at<I>()), nullptr};
    if constexpr (field_table<Fields>[I].kind == field_kind::automatic) row.rule = &rule_row_of<Fields, I>;
    return row;
}
template <auto const& Fields, std::size_t... I>
constexpr std::array<field_row, sizeof...(I)> describe_field_rows(std::index_sequence<I...>) {
    return {describe_field_row<Fields, I>()...};
}
template <auto const& Fields>
inline constexpr auto field_rows = describe_field_rows<Fields>(std::make_index_sequence<field_count<Fields>>());

// --- relations ---

template <auto const& Relation, auto const& Fields>
bool ask_bytes(std::byte const* bytes) {
    return Relation(numbers_in_bytes<Fields>{bytes});
}

template <auto const& Relation>
bool ask_place(part_place const& at) {
    return Relation(at);
}

template <class Route>
bool ask_route(run_time_content const& at) {
    return typename Route::is_on_its_way()(at);
}
template <class Hop, class Address, bool Last, class OnItsWay>
constexpr route_row describe_route(source_route<Hop, Address, Last, OnItsWay> const&) {
    return {identity_of<Hop>, index_of(field_table<Hop::declared_fields>, Address::text()), Last,
            &ask_route<source_route<Hop, Address, Last, OnItsWay>>};
}
template <auto const& Route>
inline constexpr route_row route_row_of = describe_route(Route);

template <class... L>
constexpr std::span<identity const> identities_in(layer_list<L...>) {
    return identities<L...>;
}

template <class... L>
constexpr completion_row describe_completion(layer_list<L...>) {
    return {identities<L...>, {}};
}
template <class Space, class... L>
constexpr completion_row describe_completion(layers_and_space<layer_list<L...>, Space>) {
    return {identities<L...>, identity_of<Space>};
}

template <auto const& Fields, class... Names>
inline constexpr std::array<std::size_t, sizeof...(Names)> indices_of_names{
    index_of(field_table<Fields>, Names::text())...};
template <auto const& Fields, class... Names>
constexpr std::span<std::size_t const> find_names(name_list<Names...>) {
    return indices_of_names<Fields, Names...>;
}

template <class P, auto const& Fields>
constexpr void describe_relations(protocol_row& row) {
    if constexpr (says_what_it_carries<P>) {
        row.says_what_it_carries = true;
        row.carries = identities_in(carries_only<P>);
    }
    if constexpr (carries_a_space<P>)
        row.carried_space = identity_of<typename std::remove_cvref_t<decltype(carries_any_in<P>)>::space>;
    if constexpr (is_said<decltype(completed_by<P>)>) row.completed_by = describe_completion(completed_by<P>);
    if constexpr (is_said<decltype(also_found_at<P>)>) {
        row.also_space = identity_of<typename std::remove_cvref_t<decltype(also_found_at<P>)>::space>;
        row.also_numbers = also_found_at<P>.values;
    }
    if constexpr (orders_its_parts<P>) row.parts_in_order = identities_in(parts_in_order<P>);
    if constexpr (has_pseudo_header<P>) row.pseudo_header = find_names<Fields>(pseudo_header_of<P>);
    if constexpr (is_source_route<P>) row.final_destination = &route_row_of<final_destination_of<P>>;
    if constexpr (says_source<P>) row.original_source = &route_row_of<original_source_of<P>>;
    if constexpr (is_said<decltype(answered_by<P>)>) row.answers = answer_rows<P, Fields>;
    row.quotes_what_it_answers = quotes_what_it_answers<P>;
    if constexpr (is_said<decltype(recognized_by<P>)>) row.recognized = &ask_bytes<recognized_by<P>, Fields>;
    if constexpr (is_said<decltype(carries_a_piece<P>)>) row.is_piece = &ask_bytes<carries_a_piece<P>, Fields>;
    if constexpr (is_said<decltype(stands_where<P>)>) row.stands = &ask_place<stands_where<P>>;
    if constexpr (is_said<decltype(continues_a_packet<P>)>) row.continues = &ask_bytes<continues_a_packet<P>, Fields>;
}

// --- traits ---

template <class P>
constexpr protocol_row describe_protocol();

}

/// The row of a protocol or of another kind of layer.
template <class P>
inline constexpr protocol_row protocol_row_of = detail::describe_protocol<P>();

namespace detail {

template <class T>
inline constexpr bool is_declared_header = false;
template <auto const& Fields, fixed_string Name, class... Traits>
inline constexpr bool is_declared_header<header<Fields, Name, Traits...>> = true;

template <class Kind>
constexpr protocol_row const* octets_row() {
    if constexpr (is_declared_header<Kind>)
        return nullptr;
    else if constexpr (header_type<Kind>)
        return nullptr;
    else
        return &protocol_row_of<Kind>;
}

template <class... Parents>
constexpr void add_trait(protocol_row& row, part_of<Parents...>) {
    row.part = true;
    row.parents = identities<Parents...>;
}
template <class Space>
constexpr void add_trait(protocol_row& row, part_of_any_in<Space>) {
    row.part = true;
    row.parent_space = identity_of<Space>;
}
template <class... Headers>
constexpr void add_trait(protocol_row& row, trailer_of<Headers...>) {
    row.trailer = true;
    row.owners = identities<Headers...>;
}
constexpr void add_trait(protocol_row&, auto) {}

template <class Trait>
inline constexpr bool makes_room = false;
template <class Kind, std::size_t Most>
inline constexpr bool makes_room<takes<Kind, Most>> = true;

template <class Kind, std::size_t Most>
constexpr room_row describe_room(takes<Kind, Most>) {
    return {identity_of<Kind>, Most, octets_row<Kind>()};
}
constexpr room_row describe_room(auto) { return {}; }

template <class... Traits>
constexpr auto describe_rooms() {
    std::array<room_row, (std::size_t{0} + ... + makes_room<Traits>)> rooms{};
    [[maybe_unused]] std::size_t next = 0;
    ((makes_room<Traits> ? void(rooms[next++] = describe_room(Traits())) : void()), ...);
    return rooms;
}
template <class... Traits>
inline constexpr auto room_rows = describe_rooms<Traits...>();

template <class P, auto const& Fields, fixed_string Name, class... Traits>
constexpr protocol_row describe_header() {
    protocol_row row{.id = identity_of<P>,
                     .name = Name.view(),
                     .is_header = true,
                     .size = bits_of_fields<Fields> / 8,
                     .word =
                         word_of_header<Fields, name_list<Traits...>>(std::make_index_sequence<field_count<Fields>>()),
                     .fields = field_rows<Fields>,
                     .defaults = default_bytes<Fields>,
                     .takes = room_rows<Traits...>};
    (add_trait(row, Traits()), ...);
    describe_relations<P, Fields>(row);
    return row;
}

template <class P>
constexpr protocol_row describe_bytes() {
    protocol_row row{.id = identity_of<P>, .name = P::protocol_name.view()};
    row.part = std::is_base_of_v<any_octets, P>;
    if constexpr (std::is_base_of_v<any_octets, P>) row.base = identity_of<any_octets>;
    if constexpr (std::is_base_of_v<any_payload, P>) row.base = identity_of<any_payload>;
    if constexpr (std::is_base_of_v<any_padding, P>) row.base = identity_of<any_padding>;
    if constexpr (requires { P::size_in(std::span<std::byte const>()); }) row.size_in = &P::size_in;
    if constexpr (requires { P::size_behind(std::size_t{}); }) {
        row.size_behind = &P::size_behind;
        row.pattern = P::pattern;
    }
    if constexpr (requires { typename P::traits; })
        [&]<class... Traits>(name_list<Traits...>) { (add_trait(row, Traits()), ...); }(typename P::traits());
    return row;
}

/// What is no header, or a header that is a class of its own.
template <class P>
struct row_maker {
    template <auto const& Fields, fixed_string Name, class... Traits>
    static constexpr protocol_row of(header<Fields, Name, Traits...> const*) {
        return describe_header<P, Fields, Name, Traits...>();
    }
    static constexpr protocol_row make() {
        if constexpr (header_type<P>)
            return of(static_cast<typename P::header_type const*>(nullptr));
        else
            return describe_bytes<P>();
    }
};
template <auto const& Fields, fixed_string Name, class... Traits>
struct row_maker<header<Fields, Name, Traits...>> {
    static constexpr protocol_row make() {
        return describe_header<header<Fields, Name, Traits...>, Fields, Name, Traits...>();
    }
};

template <class P>
constexpr protocol_row describe_protocol() {
    return row_maker<P>::make();
}

}

}

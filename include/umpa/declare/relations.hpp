// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

// What a protocol is to others, beside its number: said by specialising one of these for it.

namespace umpa {

/// Some layers, as a value.
template <class... Layers>
struct layer_list {};
template <class... Layers>
inline constexpr layer_list<Layers...> layers{};
/// How many they are.
template <class... Layers>
constexpr std::size_t count_of_layers(layer_list<Layers...>) {
    return sizeof...(Layers);
}

/// A header that is a source route: while OnItsWay holds, which is called with the context of the header, the final
/// destination is the field Address of its last, or its first, part Hop.
template <class Hop, class Address, bool Last, class OnItsWay>
struct source_route {
    using hop = Hop;                   ///< the part that has an address
    using address = Address;           ///< the name of its field
    using is_on_its_way = OnItsWay;    ///< the type of what is called
    static constexpr bool last = Last; ///< the last part, else the first
};
template <class Hop, class Address, class OnItsWay>
constexpr source_route<Hop, Address, true, OnItsWay> to_last_hop(Address, OnItsWay const&) {
    return {};
}
/// The same, whose final destination is the first part's.
template <class Hop, class Address, class OnItsWay>
constexpr source_route<Hop, Address, false, OnItsWay> to_first_hop(Address, OnItsWay const&) {
    return {};
}

/// What a relation is where nobody said otherwise.
struct unsaid {};

/// The only layers that P carries, for a protocol that does not announce what follows:
/// `template <> inline constexpr auto carries_only<vxlan> = layers<ethernet>;`
template <class P>
inline constexpr auto carries_only = unsaid{};

/// A number space whose members P carries, for a protocol that announces them elsewhere, as in a trailer:
/// `template <> inline constexpr auto carries_any_in<esp> = in_space<ip_protocol>();`
template <class P>
inline constexpr auto carries_any_in = unsaid{};
/// Names the number space.
template <class Space>
struct in_space {
    using space = Space; ///< the number space
};

/// Parts of P that stand once at most, and in this order; other parts stand anywhere:
/// `template <> inline constexpr auto parts_in_order<gre> = layers<gre_checksum, gre_key, gre_sequence>;`
template <class P>
inline constexpr auto parts_in_order = unsaid{};

/// The two addresses of P that a transport checksum covers as its pseudo-header (RFC 768, RFC 8200 section 8.1):
/// `template <> inline constexpr auto pseudo_header_of<ipv4> = names(source_address, destination_address);`
template <class P>
inline constexpr auto pseudo_header_of = unsaid{};

/// P is a source route, and a pseudo-header has its final destination (RFC 8200 section 8.1):
/// `template <> inline constexpr auto final_destination_of<segment_routing> =
///     to_first_hop<segment>(segment_address, [](auto const& at) { return at[segments_left] > 0; });`
template <class P>
inline constexpr auto final_destination_of = unsaid{};

/// A part of P says where the packet comes from, and a pseudo-header has that (RFC 6275 section 11.3.1). Said like
/// final_destination_of.
template <class P>
inline constexpr auto original_source_of = unsaid{};

/// By what the bytes of P are told from other protocols that are announced by the same number, or by none. Called with
/// what stands in the fields, as numbers:
/// `template <> inline constexpr auto recognized_by<vrrpv3> = [](auto const& at) { return at[version] == 3; };`
template <class P>
inline constexpr auto recognized_by = unsaid{};

/// Where a part P may stand, for a part that tells that by no field of its own: it is there if, and only if, this holds
/// of the place, a part_place. Only a reader asks.
/// `template <> inline constexpr auto stands_where<dccp_reset> = [](auto const& at) { return at.parent(type) == 7; };`
template <class P>
inline constexpr auto stands_where = unsaid{};

/// Whether a header P carries the middle or the end of a packet that it does not begin: what follows is no header.
/// Said like recognized_by.
template <class P>
inline constexpr auto continues_a_packet = unsaid{};

/// Numbers of one space by which P is found besides its own: other ports that it is used at, those of clients, numbers
/// that it had. Only a reader asks for them; who builds such a packet sets the number by hand.
/// `template <> inline constexpr auto also_found_at<dns> = numbers<udp_port>(5353, 5355);`
template <class P>
inline constexpr auto also_found_at = unsaid{};
/// What numbers() makes.
template <class Space, std::size_t N>
struct numbers_in {
    using space = Space;                 ///< the number space
    std::array<std::uint64_t, N> values; ///< the numbers in it
};
/// Numbers of one space: `numbers<udp_port>(5353, 5355)`.
template <class Space, class... Number>
constexpr numbers_in<Space, sizeof...(Number)> numbers(Number... number) {
    return {{static_cast<std::uint64_t>(number)...}};
}

/// Whether what a header P carries is not a whole packet: a fragment, the first one too. Said like recognized_by.
template <class P>
inline constexpr auto carries_a_piece = unsaid{};

/// What the last part of P is, for a header that tells neither its size nor how many parts it has: layers, or those
/// with a number in a space. `template <> inline constexpr auto completed_by<dns_question_name> =
/// layers<dns_question>;`
template <class P>
inline constexpr auto completed_by = unsaid{};
/// What `layers<...> | in_space<...>()` makes.
template <class Layers, class Space>
struct layers_and_space {};
/// Layers, or those with a number in a space.
template <class Space, class... Layers>
constexpr layers_and_space<layer_list<Layers...>, Space> operator|(layer_list<Layers...>, in_space<Space>) {
    return {};
}

/// What answers P, in the words of declare/answer.hpp:
/// `template <> inline constexpr auto answered_by<my_query> = answer<my_response>(same(identifier));`
template <class P>
inline constexpr auto answered_by = unsaid{};

/// Whether P is an error that quotes the start of the packet that it is about, right behind its fields; of what layers
/// that packet is, carries_only<P> says.
template <class P>
inline constexpr bool quotes_what_it_answers = false;

namespace detail {
template <class Relation>
inline constexpr bool is_said = !std::is_same_v<std::remove_cvref_t<Relation>, unsaid>;
}

/// Whether somebody said carries_only of P.
template <class P>
inline constexpr bool says_what_it_carries = detail::is_said<decltype(carries_only<P>)>;
/// Whether somebody said parts_in_order of P.
template <class P>
inline constexpr bool orders_its_parts = detail::is_said<decltype(parts_in_order<P>)>;
/// Whether somebody said carries_any_in of P.
template <class P>
inline constexpr bool carries_a_space = detail::is_said<decltype(carries_any_in<P>)>;
/// Whether somebody said pseudo_header_of of P.
template <class P>
inline constexpr bool has_pseudo_header = detail::is_said<decltype(pseudo_header_of<P>)>;
/// Whether somebody said original_source_of of P.
template <class P>
inline constexpr bool says_source = detail::is_said<decltype(original_source_of<P>)>;
/// Whether somebody said final_destination_of of P.
template <class P>
inline constexpr bool is_source_route = detail::is_said<decltype(final_destination_of<P>)>;

}

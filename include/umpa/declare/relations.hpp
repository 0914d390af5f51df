// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <type_traits>

// What a protocol is to others, beside its number: said by specialising one of these for it.

namespace umpa {

/// Some layers, as a value.
template <class... Layers>
struct layer_list {};
template <class... Layers>
inline constexpr layer_list<Layers...> layers{};

/// How a source route goes on: while field Pointer, which counts octets from 1, is not behind the end of the route, the
/// final destination is field Address of its last part (RFC 791 section 3.1).
template <class Pointer, class Address>
struct source_route {
    using pointer = Pointer;
    using address = Address;
};
template <class Pointer, class Address>
constexpr source_route<Pointer, Address> route_by(Pointer, Address) {
    return {};
}

struct unsaid {};

/// The only layers that P carries, for a protocol that does not announce what follows:
/// `template <> inline constexpr auto carries_only<vxlan> = layers<ethernet>;`
template <class P>
inline constexpr auto carries_only = unsaid{};

/// The two addresses of P that a transport checksum covers as its pseudo-header (RFC 768, RFC 8200 section 8.1):
/// `template <> inline constexpr auto pseudo_header_of<ipv4> = names(source_address, destination_address);`
template <class P>
inline constexpr auto pseudo_header_of = unsaid{};

/// P is a source route, and a pseudo-header has its final destination (RFC 8200 section 8.1):
/// `template <> inline constexpr auto final_destination_of<loose_source_route> = route_by(pointer, route_data);`
template <class P>
inline constexpr auto final_destination_of = unsaid{};

namespace detail {
template <class Relation>
inline constexpr bool is_said = !std::is_same_v<std::remove_cvref_t<Relation>, unsaid>;
}

template <class P>
inline constexpr bool says_what_it_carries = detail::is_said<decltype(carries_only<P>)>;
template <class P>
inline constexpr bool has_pseudo_header = detail::is_said<decltype(pseudo_header_of<P>)>;
template <class P>
inline constexpr bool is_source_route = detail::is_said<decltype(final_destination_of<P>)>;

}

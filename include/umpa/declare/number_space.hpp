// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace umpa {

/// A name for a number: one row of a field's named values, or of a number space.
struct named_value {
    std::string_view name;
    std::uint64_t value;
};

struct unnumbered {};

/// The number that announces protocol P where number space Space is used, and with that the right to ride there:
/// `template <> inline constexpr auto number_in<ip_protocol, udp> = 17;`
template <class Space, class P>
inline constexpr auto number_in = unnumbered{};

template <class Space, class P>
inline constexpr bool has_number_in = !std::is_same_v<std::remove_cvref_t<decltype(number_in<Space, P>)>, unnumbered>;

/// Some layers, as a value.
template <class... Layers>
struct layer_list {};
template <class... Layers>
inline constexpr layer_list<Layers...> layers{};

struct anything {};

/// The only layers that P carries, for a protocol that does not announce what follows:
/// `template <> inline constexpr auto carries_only<vxlan> = layers<ethernet>;`
template <class P>
inline constexpr auto carries_only = anything{};

/// The two addresses of P that a transport checksum covers as its pseudo-header (RFC 768, RFC 8200 section 8.1):
/// `template <> inline constexpr auto pseudo_header_of<ipv4> = names(source_address, destination_address);`
template <class P>
inline constexpr auto pseudo_header_of = anything{};

/// P is a source route, and this is the field of its last part that a pseudo-header has for the destination: the final
/// one (RFC 8200 section 8.1): `template <> inline constexpr auto final_destination_of<loose_source_route> =
/// route_data;`
template <class P>
inline constexpr auto final_destination_of = anything{};

template <class P>
inline constexpr bool is_source_route =
    !std::is_same_v<std::remove_cvref_t<decltype(final_destination_of<P>)>, anything>;

template <class P>
inline constexpr bool has_pseudo_header = !std::is_same_v<std::remove_cvref_t<decltype(pseudo_header_of<P>)>, anything>;

}

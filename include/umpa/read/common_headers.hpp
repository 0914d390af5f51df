// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/ieee802_3.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>

namespace umpa::detail {

/// The headers that most packets begin with, each before those that it may carry. They are read by code that is made
/// of their declarations, as parse reads them; all others by tables.
using common_headers = layer_list<ethernet, vlan, ipv4, ipv6, tcp, udp>;

/// What may stand where one of them is expected, known by its bytes.
template <class P>
inline constexpr layer_list<> framed_otherwise{};
template <>
inline constexpr layer_list<ieee802_3> framed_otherwise<ethernet>{};

template <class... P>
constexpr std::array<identity, sizeof...(P)> identities_of(layer_list<P...>) {
    return {identity_of<P>...};
}
template <class... P>
constexpr bool has_identity(layer_list<P...>, [[maybe_unused]] identity one) {
    return ((identity_of<P> == one) || ...);
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <umpa/declare/identity.hpp>
#include <umpa/declare/relations.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/link/vlan.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv6.hpp>
#include <umpa/protocols/transport/tcp.hpp>
#include <umpa/protocols/transport/udp.hpp>

namespace umpa::detail {

/// The headers that most packets begin with, each before those that it may carry. They are read by code that is made
/// of their declarations, as parse reads them; all others by tables.
using common_headers = layer_list<ethernet, vlan, ipv4, ipv6, tcp, udp>;

template <class... P>
constexpr std::array<identity, sizeof...(P)> identities_of(layer_list<P...>) {
    return {identity_of<P>...};
}

}

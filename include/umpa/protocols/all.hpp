// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/application/all.hpp>
#include <umpa/protocols/link/all.hpp>
#include <umpa/protocols/network/all.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/padding.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/all.hpp>
#include <umpa/protocols/tunnels/all.hpp>

/// The protocols of this library. A user's own join by `protocols::all.with<mine>()`.
namespace umpa::protocols {

/// Every protocol of this library.
inline constexpr auto all =
    umpa::join(link, network, transport, tunnels, application, registry<any_payload, any_octets, any_padding>());

}

namespace umpa::detail {

/// Names the registry where a template must not be made before it is called.
struct all_protocols {
    static constexpr auto const& registry = protocols::all;
};

}

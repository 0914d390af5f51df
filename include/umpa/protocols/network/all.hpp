// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/network/ipv4_options.hpp>
#include <umpa/protocols/network/ipv6.hpp>

namespace umpa::protocols {

inline constexpr registry<ipv4, ipv6, router_alert, record_route, loose_source_route, strict_source_route, route_address> network;

}

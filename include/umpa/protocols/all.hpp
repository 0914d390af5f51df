// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/declare/registry.hpp>
#include <umpa/protocols/ethernet.hpp>
#include <umpa/protocols/ipv4.hpp>
#include <umpa/protocols/ipv4_options.hpp>
#include <umpa/protocols/ipv6.hpp>
#include <umpa/protocols/options.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/tcp.hpp>
#include <umpa/protocols/tcp_options.hpp>
#include <umpa/protocols/udp.hpp>
#include <umpa/protocols/vlan.hpp>

/// The protocols of this library. A user's own join by `protocols::all.with<mine>()`.
namespace umpa::protocols {

inline constexpr registry<ethernet, vlan, ipv4, ipv6, tcp, udp, end_of_options, no_operation, maximum_segment_size,
                          window_scale, sack_permitted, sack, sack_block, timestamps, router_alert, record_route,
                          loose_source_route, strict_source_route, route_address, any_payload>
    all;

}

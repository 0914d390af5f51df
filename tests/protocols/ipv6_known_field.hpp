// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <protocols/known_field.hpp>
#include <umpa/protocols/network/ipv6.hpp>

namespace umpa::test {

// clang-format off
template <> inline constexpr auto known_fields<ipv6> = std::to_array<known_field>({
    {"version", 0, 4}, {"dscp", 4, 6}, {"ecn", 10, 2}, {"flow_label", 12, 20}, {"payload_length", 32, 16},
    {"next_header", 48, 8}, {"hop_limit", 56, 8}, {"source_address", 64, 128},
    {"destination_address", 192, 128}, {"traffic_class", 4, 8}});
// clang-format on

}

// SPDX-License-Identifier: BSL-1.0
// Calls each function of the other files here for a hundred packets, and has callgrind write after each what that took.
// gates.py leaves out what main itself does.
#include "values.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <valgrind/callgrind.h>

using gates::values;

extern "C" {
using serialize = void(values const&, std::byte*);
serialize udp4, udp4_of_data, tcp4_options, udp6, vlan_udp4, vxlan_tcp4, dns_query, arp_request, constant;
void gather_udp4(values const& v, std::array<std::byte, 42>& head);
std::uint32_t parse_udp4(std::span<std::byte const> frame);
std::size_t dissect_udp4(std::span<std::byte const> frame);
void stream_fill(std::uint64_t first, std::span<std::byte> memory);
void stream_patch(std::uint64_t k, std::byte* frame);
}

static constexpr std::uint32_t packets = 100;

/// Tables are made at the first call, which is not counted.
[[gnu::always_inline]] static inline void count(char const* name, auto const& one) {
    one(0);
    CALLGRIND_ZERO_STATS;
    CALLGRIND_TOGGLE_COLLECT;
    for (std::uint32_t k = 0; k < packets; ++k) one(k);
    CALLGRIND_TOGGLE_COLLECT;
    CALLGRIND_DUMP_STATS_AT(name);
}

int main() {
    static std::array<values, packets> from;
    static std::array<std::byte, 256> to;
    for (std::uint32_t k = 0; k < packets; ++k) from[k] = gates::input(k);

    auto const count_packets = [](char const* name, serialize* make) {
        count(name, [make](std::uint32_t k) { make(from[k], to.data()); });
    };
    count_packets("udp4", udp4);
    count_packets("udp4_of_data", udp4_of_data);
    count_packets("tcp4_options", tcp4_options);
    count_packets("udp6", udp6);
    count_packets("vlan_udp4", vlan_udp4);
    count_packets("vxlan_tcp4", vxlan_tcp4);
    count_packets("dns_query", dns_query);
    count_packets("arp_request", arp_request);
    count_packets("constant", constant);
    static std::array<std::byte, 42> head;
    count("gather_udp4", [](std::uint32_t k) { gather_udp4(from[k], head); });

    udp4(from[1], to.data());
    std::span<std::byte const> const frame(to.data(), 60);
    count("parse_udp4", [frame](std::uint32_t) { parse_udp4(frame); });
    count("dissect_udp4", [frame](std::uint32_t) { dissect_udp4(frame); });

    static std::array<std::byte, std::size_t{64} * 60> frames;
    count("stream_fill", [](std::uint32_t k) { stream_fill(k, frames); });
    count("stream_patch", [](std::uint32_t k) { stream_patch(k, frames.data()); });
}

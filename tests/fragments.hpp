// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <golden.hpp>
#include <span>
#include <string>
#include <umpa/build/fragment.hpp>
#include <vector>

// Golden datagrams as bytes, and lists of fragments. The golden ones were made by Scapy:
// tests/golden/fragments_packets.py.

namespace umpa::test {

using bytes_of_packet = std::vector<std::byte>;

// The list of "fragments/ipv4_overlap": three of zeros that all say that others follow, and the packet's own.
inline constexpr std::array<std::byte, 8> eight_zeros{};
inline constexpr std::array overlapping_cuts{fragment_cut{.offset = 0, .more = true, .data = eight_zeros},
                                             fragment_cut{.offset = 8, .more = true, .data = eight_zeros},
                                             fragment_cut{.offset = 16, .more = true, .data = eight_zeros},
                                             fragment_cut{.offset = 0, .size = 16, .more = true},
                                             fragment_cut{.offset = 16, .size = 16, .more = true},
                                             fragment_cut{.offset = 32, .size = 16}};

inline bytes_of_packet golden_bytes(std::string const& name) {
    std::string const digits = golden("fragments/" + name);
    bytes_of_packet bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(std::stoi(digits.substr(i, 2), nullptr, 16)));
    return bytes;
}

inline std::size_t number_at(std::span<std::byte const> bytes, std::size_t at) {
    return std::to_integer<std::size_t>(bytes[at]) << 8 | std::to_integer<std::size_t>(bytes[at + 1]);
}

/// Packets that stand one behind the other, each behind `link` bytes, cut where their headers say that they end.
inline std::vector<bytes_of_packet> cut_apart(std::span<std::byte const> joined, std::size_t link = 0) {
    std::vector<bytes_of_packet> packets;
    while (!joined.empty()) {
        bool const is_ipv4 = std::to_integer<unsigned>(joined[link]) >> 4 == 4;
        std::size_t const size = link + (is_ipv4 ? number_at(joined, link + 2) : 40 + number_at(joined, link + 4));
        packets.emplace_back(joined.begin(), joined.begin() + static_cast<std::ptrdiff_t>(size));
        joined = joined.subspan(size);
    }
    return packets;
}

inline std::string hex_of_all(std::vector<bytes_of_packet> const& packets) {
    std::string digits;
    for (bytes_of_packet const& one : packets) digits += hex(one);
    return digits;
}

/// A golden datagram and what it is cut into.
struct golden_cut {
    char const* whole;
    std::size_t mtu;
    std::size_t link = 0;

    std::string name() const { return std::string(whole) + "_at_" + std::to_string(mtu); }
};
inline constexpr golden_cut golden_cuts[] = {
    {"ipv4_1400", 576},        {"ipv4_1400", 100},        {"ipv4_1400", 101},    {"ipv4_1400", 727},
    {"ipv4_1400", 728},        {"ipv4_1400", 1427},       {"ipv4_1400", 1428},   {"ipv4_101", 28},
    {"ipv4_101", 35},          {"ipv4_9001", 1500},       {"ipv4_options", 100}, {"ipv6_1400", 1280},
    {"ipv6_1400", 100},        {"ipv6_1400", 103},        {"ipv6_1400", 1447},   {"ipv6_101", 56},
    {"ipv6_9001", 1500},       {"ipv6_hop_by_hop", 120},  {"ipv6_route", 150},   {"ipv6_options", 120},
    {"ethernet_ipv4", 60, 18}, {"ethernet_ipv6", 100, 14}};

}

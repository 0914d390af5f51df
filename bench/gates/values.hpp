// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace gates {

/// What the packets are made of.
struct values {
    std::uint32_t source, destination, sequence, acknowledgment;
    std::array<std::uint64_t, 2> source6, destination6;
    std::uint64_t mac;
    std::uint16_t source_port, destination_port, number, segment_size;
    std::array<std::byte, 18> data;
};

/// Input k. Which values they are changes no count: nothing that is counted branches on them.
constexpr values input(std::uint32_t k) {
    std::uint32_t const some = 0x9e37'79b9 * (k + 1);
    auto const low = static_cast<std::uint16_t>(some);
    values v{some, ~some, some + 1, some + 2, {some, k}, {k, some}, some, low, low, low, low, {}};
    for (std::byte& byte : v.data) byte = static_cast<std::byte>(some >> 24);
    return v;
}

}

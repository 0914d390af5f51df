// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <umpa/generate/random.hpp>
#include <vector>

namespace umpa {

/// A number that two streams share when their packets are the same ones, as far as some of them tell: the first
/// sixteen, and some far away. It depends on bytes alone, not on what made them.
template <class Stream>
std::uint64_t fingerprint_of(Stream const& stream) {
    std::uint64_t mixed = 0;
    auto const add = [&](std::uint64_t k) {
        std::vector<std::byte> const packet = stream.packet(k);
        mixed = detail::random_at(mixed, packet.size());
        for (std::byte const one : packet) mixed = detail::random_at(mixed, std::to_integer<std::uint64_t>(one));
    };
    for (std::uint64_t k = 0; k < 16; ++k) add(k);
    for (std::uint64_t k : {1'000U, 65'537U, 1'000'003U, 2'000'000'011U}) add(k);
    return mixed;
}

}

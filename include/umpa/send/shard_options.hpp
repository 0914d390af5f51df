// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <umpa/errors/error.hpp>
#include <umpa/send/stream_shard.hpp>
#include <umpa/send/transmit_options.hpp>

namespace umpa {

/// What one of several machines does of `all`, for `transmit(flows.shard(part.index, part.of), sink, ...)`: counts and
/// rates of all parts sum up exactly, and where a start is said, packet k leaves when one machine alone would send it.
/// `size` of a packet in bytes is asked for where the rate is of bits. Throws shard_error for Poisson's spacing, whose
/// chances would be the same on every machine.
inline transmit_options shard_options(transmit_options all, stream_shard const& part, std::size_t size) {
    if (part.is_whole()) return all;
    if (all.count) all.count = part.count_of(*all.count);
    if (!(all.rate.per_second > 0)) return all;
    if (all.spacing != spacing::constant)
        raise(shard_error("shard: Poisson's spacing is for one machine; leave .spacing out"));
    // The machines take turns: bursts of each begin when those of the machines before it are over.
    double const turn = static_cast<double>(std::max<std::size_t>(all.burst, 1)) *
                        (all.rate.of_bits ? 8 * static_cast<double>(size) : 1) / all.rate.per_second;
    all.rate.per_second /= static_cast<double>(part.of);
    if (!all.start_at) return all;
    auto const later =
        std::chrono::nanoseconds(static_cast<std::int64_t>(std::llround(1e9 * turn * static_cast<double>(part.index))));
    *all.start_at += later;
    if (all.duration) *all.duration = std::max<std::chrono::nanoseconds>(*all.duration - later, {});
    return all;
}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <umpa/errors/error.hpp>
#include <umpa/send/departures.hpp>
#include <umpa/send/rate.hpp>
#include <umpa/send/report.hpp>
#include <umpa/send/stream_shard.hpp>

namespace umpa {

/// What transmit() was asked for and cannot do.
struct transmit_error : error {
    using error::error;
};

/// How many packets, how fast, and by whom. The run ends at the first limit that it meets.
struct transmit_options {
    std::optional<std::uint64_t> count{};               ///< exactly so many
    std::optional<std::chrono::nanoseconds> duration{}; ///< for so long
    umpa::rate rate{};                                  ///< of all cores together
    std::size_t burst = 1;                              ///< so many packets at once, then a longer pause
    /// Threads, each with a sink and a CPU of its own. They take turns with packets.
    std::size_t cores = 1;
    /// Of several machines that send one stream, this is that one: of the packets of the whole stream it sends k =
    /// index mod of. `count`, `duration` and `rate` are those of all of them together, and packet k is due at the same
    /// time after the start as where one machine sends all. `start_at` makes that one start.
    stream_shard shard{};
    std::optional<std::chrono::system_clock::time_point>
        start_at{}; ///< to the microsecond; at once where it has passed
    umpa::spacing spacing = umpa::spacing::constant;
    std::uint64_t spacing_seed = 0; ///< of Poisson's distances; the same on all machines
    /// How long a core tries again where no packet at all is accepted: no buffer is free, the interface is down.
    std::chrono::nanoseconds patience = std::chrono::seconds(1);
    bool endless = false;   ///< no limit is wanted: until SIGINT, SIGTERM or `stop`
    std::stop_token stop{}; ///< ends the run, with a report
    /// Called every `watch_interval` with what is known so far, by the thread that called transmit().
    std::function<void(transmit_report const&)> watch{};
    std::chrono::nanoseconds watch_interval = std::chrono::milliseconds(200); ///< from one call of `watch` to the next
};

}

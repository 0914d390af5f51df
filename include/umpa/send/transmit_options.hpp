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
    /// Threads, each with a sink and a CPU of its own; core i of n sends the packets i, i + n ...
    std::size_t cores = 1;
    std::optional<std::chrono::system_clock::time_point>
        start_at{}; ///< to the microsecond; at once where it has passed
    umpa::spacing spacing = umpa::spacing::constant;
    /// How long a core tries again where no packet at all is accepted: no buffer is free, the interface is down.
    std::chrono::nanoseconds patience = std::chrono::seconds(1);
    bool endless = false;   ///< no limit is wanted: until SIGINT, SIGTERM or `stop`
    std::stop_token stop{}; ///< ends the run, with a report
    /// Called every `watch_interval` with what is known so far, by the thread that called transmit().
    std::function<void(transmit_report const&)> watch{};
    std::chrono::nanoseconds watch_interval = std::chrono::milliseconds(200); ///< from one call of `watch` to the next
};

}

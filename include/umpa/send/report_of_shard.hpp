// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <umpa/send/report.hpp>
#include <umpa/send/stream_shard.hpp>

namespace umpa {

/// How far a machine's clock is behind that of the machine that counts, and how well that is known.
struct clock_difference {
    std::chrono::nanoseconds behind{0};      ///< to be added to this machine's time
    std::chrono::nanoseconds uncertainty{0}; ///< to either side
};

/// What one of several machines tells of its part of a stream, while it sends and when it is done.
struct shard_report {
    stream_shard shard{};                 ///< which part it is
    std::string stream{};                 ///< what is sent, for people; the same for all parts
    std::uint64_t seed = 0;               ///< of the stream
    std::uint64_t fingerprint = 0;        ///< fingerprint_of the whole stream
    std::optional<std::uint64_t> count{}; ///< of packets of the whole stream, where that was asked for
    std::string host{};                   ///< the machine's name
    std::string from{};                   ///< where this text was, for sentences: a file, a rank
    std::optional<std::chrono::system_clock::time_point> start{}; ///< by this machine's clock
    std::optional<clock_difference> clock{};                      ///< where it was measured
    bool is_final = false;    ///< else it was written on the way: what came later is not known
    transmit_report report{}; ///< of this part

    /// How many packets were asked for in this part, where that is known.
    std::optional<std::uint64_t> asked() const {
        if (count) return shard.count_of(*count);
        if (is_final) return report.asked;
        return std::nullopt;
    }
};

}

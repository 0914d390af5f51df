// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <umpa/send/departures.hpp>
#include <umpa/send/pacing.hpp>
#include <umpa/send/stream_shard.hpp>
#include <umpa/send/transmit_options.hpp>
#include <vector>

namespace umpa::detail {

/// Says of one core how many packets it may send now. Waits: until they are due; otherwise time does not pass, and what
/// matters is when they would be. All times are nanoseconds after the start.
template <bool Waits>
class transmit_pace {
    using clock = std::chrono::steady_clock;

public:
    transmit_pace(transmit_options const& options, stream_shard const& lane, std::size_t most)
        : departures_(options.rate, options.spacing, options.burst, lane, options.spacing_seed),
          due_(!Waits || departures_.is_paced() ? most : 0) {
        if (options.duration)
            duration_ = static_cast<std::uint64_t>(std::max<std::int64_t>(options.duration->count(), 0));
    }

    void start_at(steady_time start) { start_ = start; }
    steady_time start() const { return start_; }
    std::uint64_t since_start() const {
        return static_cast<std::uint64_t>(std::max<std::int64_t>((clock::now() - start_).count(), 0));
    }
    bool is_paced() const { return departures_.is_paced(); }
    /// Where packets are late, those that were due in time may still go for a moment.
    bool is_far_over() const {
        constexpr std::uint64_t grace = 10'000'000;
        return Waits && duration_ && since_start() > *duration_ + grace;
    }

    /// How many of the next packets leave now, at most so many; 0 where none will any more. `size(i)`: of the packet
    /// i places ahead.
    template <class Size, class Stop>
    std::size_t next(std::size_t most, Size const& size, Stop const& must_stop) {
        if (most == 0) return 0;
        if (!is_paced()) return next_unpaced(most);
        std::uint64_t const first = departures_.due(size(0));
        if (!is_in_time(first) || is_far_over()) return 0;
        if (!Waits) return take_due(most, first, size);
        if (!wait_until(start_ + std::chrono::nanoseconds(first), must_stop)) return 0;
        return take_due(most, since_start(), size);
    }
    /// Of those packets, where it is known.
    std::uint64_t due(std::size_t i) const { return due_[i]; }
    /// A packet left, or never will.
    void pass(std::size_t bytes) { departures_.pass(bytes); }

private:
    bool is_in_time(std::uint64_t due) const { return !duration_ || due < *duration_; }

    std::size_t next_unpaced(std::size_t most) {
        // The clock is asked only where somebody wants to know.
        if (Waits && !duration_) return most;
        std::uint64_t const now = since_start();
        if (!is_in_time(now)) return 0;
        std::fill_n(due_.begin(), Waits ? 0 : most, now);
        return most;
    }
    /// The plan itself goes ahead when packets leave.
    template <class Size>
    std::size_t take_due(std::size_t most, std::uint64_t now, Size const& size) {
        departures ahead = departures_;
        std::size_t count = 0;
        for (; count < most; ++count) {
            std::size_t const bytes = size(count);
            std::uint64_t const due = ahead.due(bytes);
            if (count > 0 && ((Waits && due > now) || !is_in_time(due))) break;
            due_[count] = due;
            ahead.pass(bytes);
        }
        return count;
    }

    departures departures_;
    std::optional<std::uint64_t> duration_{};
    steady_time start_{};
    std::vector<std::uint64_t> due_;
};

}

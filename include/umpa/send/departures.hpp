// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <umpa/send/poisson_process.hpp>
#include <umpa/send/rate.hpp>
#include <umpa/send/stream_shard.hpp>

namespace umpa {

/// How the times of departure are spread.
enum class spacing {
    constant, ///< at equal distances
    poisson,  ///< at random distances, exponentially distributed, as of many independent senders
};

namespace detail {

/// When packets are due, in nanoseconds after the start, by the number that they have in the stream: packet k leaves
/// when one core of one machine would send it, whichever core and machine does. A lane is the part of one core.
class departures {
public:
    departures(rate const& wanted, umpa::spacing spread, std::size_t burst, stream_shard const& lane,
               std::uint64_t seed = 0)
        : of_bits_(wanted.of_bits),
          spacing_(spread),
          burst_(std::max<std::size_t>(burst, 1)),
          step_(lane.of),
          k_(lane.index),
          unit_(wanted.per_second > 0 ? 1e9 / wanted.per_second : 0),
          process_(seed) {}

    bool is_paced() const { return unit_ > 0; }

    /// Of the next packet, which has so many bytes. A burst is due at once.
    std::uint64_t due(std::size_t bytes) {
        if (!is_known_) find_due(bytes);
        constexpr double most = 4e18; // a century
        return static_cast<std::uint64_t>(std::min(due_ * unit_, most));
    }
    /// That packet leaves.
    void pass(std::size_t bytes) {
        if (of_bits_ && !is_known_) find_due(bytes);
        bits_ += 8 * static_cast<double>(bytes);
        packets_ += 1;
        std::uint64_t const burst_before = k_ / burst_;
        k_ += step_;
        is_known_ = is_known_ && k_ / burst_ == burst_before;
    }

private:
    /// Of bits, what the packets in between have is known of the own ones only: those of others are as large on
    /// average.
    void find_due(std::size_t bytes) {
        double const before = place_;
        place_ = place();
        if (of_bits_)
            due_ += (place_ - before) * (packets_ > 0 ? bits_ / packets_ : 8 * static_cast<double>(bytes));
        else
            due_ = place_;
        bits_ = packets_ = 0;
        is_known_ = true;
    }
    /// How many packets later than the first one alone at this rate.
    double place() {
        std::uint64_t const burst = k_ / burst_;
        auto const size = static_cast<double>(burst_);
        return size * (spacing_ == umpa::spacing::poisson ? process_.at(burst) : static_cast<double>(burst));
    }

    bool of_bits_;
    umpa::spacing spacing_;
    std::uint64_t burst_;
    std::uint64_t step_;
    std::uint64_t k_; ///< the next packet
    double unit_;     ///< nanoseconds a packet or a bit
    poisson_process process_;
    double place_ = 0;   ///< of the burst before
    double due_ = 0;     ///< in packets or bits
    double bits_ = 0;    ///< of the packets since then
    double packets_ = 0; ///< so many
    bool is_known_ = false;
};

}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <umpa/generate/random.hpp>
#include <umpa/send/rate.hpp>

namespace umpa {

/// How the times of departure are spread.
enum class spacing {
    constant, ///< at equal distances
    poisson,  ///< at random distances, exponentially distributed, as of many independent senders
};

namespace detail {

/// When packets are due, in nanoseconds after the start. Several cores take turns.
class departures {
public:
    departures(rate const& wanted, umpa::spacing spread, std::size_t burst, std::size_t core, std::size_t cores)
        : of_bits_(wanted.of_bits),
          spacing_(spread),
          burst_(std::max<std::size_t>(burst, 1)),
          core_(core),
          cores_(static_cast<double>(cores)),
          unit_(wanted.per_second > 0 ? 1e9 / wanted.per_second : 0) {}

    bool is_paced() const { return unit_ > 0; }

    /// Of the next packet, which has so many bytes. A burst is due at once.
    std::uint64_t due(std::size_t bytes) {
        if (!is_started_) start_burst(units_of(bytes));
        return static_cast<std::uint64_t>(due_);
    }
    /// That packet leaves.
    void pass(std::size_t bytes) {
        if (!is_started_) start_burst(units_of(bytes));
        units_ += units_of(bytes);
        in_burst_ = (in_burst_ + 1) % burst_;
        is_started_ = in_burst_ != 0;
    }

private:
    double units_of(std::size_t bytes) const { return of_bits_ ? 8.0 * static_cast<double>(bytes) : 1; }
    // A sum of whole units, times the length of one: no error adds up.
    void start_burst(double units) {
        is_started_ = true;
        if (spacing_ == umpa::spacing::poisson)
            due_ += (units_ - units_before_) * cores_ * unit_ * chance();
        else
            due_ = (units_ * cores_ + static_cast<double>(core_ * burst_) * units) * unit_;
        units_before_ = units_;
    }
    /// Exponentially distributed, 1 on average.
    double chance() {
        std::uint64_t const bits = random_at(bursts_++, core_) >> 11;
        return -std::log1p(-static_cast<double>(bits) / 9007199254740992.0);
    }

    bool of_bits_;
    umpa::spacing spacing_;
    std::size_t burst_;
    std::size_t core_;
    double cores_;
    double unit_; ///< nanoseconds a packet or a bit
    double units_ = 0;
    double units_before_ = 0;
    double due_ = 0;
    std::uint64_t bursts_ = 0;
    std::size_t in_burst_ = 0;
    bool is_started_ = false;
};

}

}

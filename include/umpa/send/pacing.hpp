// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <thread>

namespace umpa {

/// How far the times between departures, packet by packet, were from those that the rate asks for, in nanoseconds.
/// A packet departs when the call that sends it begins: those of one call depart at once.
struct pacing_error {
    std::uint64_t gaps = 0; ///< between so many pairs of packets that follow each other on one core
    double mean = 0;        ///< of the differences without their signs
    double deviation = 0;   ///< root of the mean square
    double most = 0;        ///< the largest of them
    double latest = 0;      ///< most that a packet departed after its time
};

namespace detail {

using steady_time = std::chrono::steady_clock::time_point;

/// Waits for a time: sleeps as long as that is safe, then looks at the clock. False when it was told to stop.
template <class Stop>
bool wait_until(steady_time time, Stop const& stop) {
    using namespace std::chrono_literals;
    for (;;) {
        auto const left = time - std::chrono::steady_clock::now();
        if (left <= 0ns) return true;
        if (stop()) return false;
        // The kernel may wake a sleeper this much late.
        if (left > 200us) std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(left - 150us, 20ms));
    }
}

/// Sums up how far departures are from their plan.
class pacing_account {
public:
    /// Nanoseconds after the start.
    void add(std::uint64_t due, std::uint64_t departed) {
        double const late = static_cast<double>(departed) - static_cast<double>(due);
        if (packets_++ > 0) {
            double const off = std::abs(late - late_before_);
            sum_ += off;
            squares_ += off * off;
            most_ = std::max(most_, off);
        }
        latest_ = std::max(latest_, late);
        late_before_ = late;
    }
    void add(pacing_account const& other) {
        gaps_elsewhere_ += other.gaps();
        sum_ += other.sum_;
        squares_ += other.squares_;
        most_ = std::max(most_, other.most_);
        latest_ = std::max(latest_, other.latest_);
    }
    pacing_error result() const {
        auto const count = static_cast<double>(std::max<std::uint64_t>(gaps(), 1));
        return {gaps(), sum_ / count, std::sqrt(squares_ / count), most_, latest_};
    }

private:
    std::uint64_t gaps() const { return gaps_elsewhere_ + (packets_ > 0 ? packets_ - 1 : 0); }

    std::uint64_t packets_ = 0;
    std::uint64_t gaps_elsewhere_ = 0;
    double late_before_ = 0;
    double sum_ = 0;
    double squares_ = 0;
    double most_ = 0;
    double latest_ = 0;
};

}

}

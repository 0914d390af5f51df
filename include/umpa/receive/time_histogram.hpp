// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace umpa {

/// How often which times occurred, in nanoseconds: eight steps an octave, so that each is known to an eighth. Its size
/// does not depend on how many there are.
class time_histogram {
public:
    /// One time more, in nanoseconds.
    void add(std::uint64_t nanoseconds) {
        ++counts_[step_of(nanoseconds)];
        ++count_;
        sum_ += static_cast<double>(nanoseconds);
        if (count_ == 1 || nanoseconds < least_) least_ = nanoseconds;
        if (nanoseconds > most_) most_ = nanoseconds;
    }

    /// How many times were added.
    std::uint64_t count() const { return count_; }
    /// The shortest, in nanoseconds; 0 of none.
    std::uint64_t least() const { return least_; }
    /// The longest, in nanoseconds; 0 of none.
    std::uint64_t most() const { return most_; }
    /// In nanoseconds; 0 of none.
    double mean() const { return count_ == 0 ? 0 : sum_ / static_cast<double>(count_); }
    /// The time that this part of them, 0.99 for instance, does not exceed: the end of its step. 0 of none.
    std::uint64_t percentile(double part) const {
        std::uint64_t below = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            below += counts_[i];
            if (below > 0 && static_cast<double>(below) >= part * static_cast<double>(count_))
                return end_of(i) < most_ ? end_of(i) : most_;
        }
        return most_;
    }

    /// So many times lie in [begin, end): calls `visit(begin, end, count)` for each step that has any.
    template <class Visit>
    void for_each_step(Visit const& visit) const {
        for (std::size_t i = 0; i < counts_.size(); ++i)
            if (counts_[i] != 0) visit(i == 0 ? 0 : end_of(i - 1), end_of(i), counts_[i]);
    }

private:
    static constexpr std::size_t in_octave = 8;

    /// Below 16 each number is a step; then the three bits behind the first one tell it.
    static std::size_t step_of(std::uint64_t time) {
        if (time < 2 * in_octave) return static_cast<std::size_t>(time);
        unsigned const octave = static_cast<unsigned>(std::bit_width(time)) - 4;
        return octave * in_octave + static_cast<std::size_t>(time >> octave);
    }
    static std::uint64_t end_of(std::size_t step) {
        if (step < 2 * in_octave) return step + 1;
        std::size_t const octave = step / in_octave - 1;
        std::uint64_t const next = step % in_octave + in_octave + 1;
        return octave >= 60 && next == 16 ? ~std::uint64_t{0} : next << octave;
    }

    std::array<std::uint64_t, 62 * in_octave> counts_{};
    std::uint64_t count_ = 0;
    std::uint64_t least_ = 0;
    std::uint64_t most_ = 0;
    double sum_ = 0;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace umpa::detail {

/// Which of the last numbers were seen: of 2^20 up to the largest. All before those is forgotten.
class seen_numbers {
public:
    enum class verdict { next, behind, again, too_late };

    verdict see(std::uint64_t number) {
        if (number >= next_) {
            forget(number);
            mark(number);
            next_ = number + 1;
            return verdict::next;
        }
        if (next_ - number > window) return verdict::too_late;
        if (is_marked(number)) return verdict::again;
        mark(number);
        return verdict::behind;
    }
    /// One behind the largest that was seen.
    std::uint64_t next() const { return next_; }

private:
    static constexpr std::uint64_t window = std::uint64_t{1} << 20;

    /// Makes room for the numbers from next_ up to this one.
    void forget(std::uint64_t number) {
        std::uint64_t const count = number - next_ + 1;
        if (count >= window) return marks_.assign(marks_.size(), false);
        for (std::uint64_t i = 0; i < count; ++i) marks_[place(next_ + i)] = false;
    }
    static std::size_t place(std::uint64_t number) { return static_cast<std::size_t>(number % window); }
    void mark(std::uint64_t number) { marks_[place(number)] = true; }
    bool is_marked(std::uint64_t number) const { return marks_[place(number)]; }

    std::vector<bool> marks_ = std::vector<bool>(static_cast<std::size_t>(window));
    std::uint64_t next_ = 0;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <umpa/send/sink.hpp>
#include <vector>

namespace umpa::detail {

/// The frames of memory that is shared with the kernel: those that are free, those that were given to be written, and
/// those on their way, which nobody may touch.
class xdp_frames {
public:
    xdp_frames(std::byte* memory, std::uint32_t count, std::uint32_t stride)
        : memory_(memory), stride_(stride), offsets_(count), on_their_way_(count), is_given_(count) {}

    /// Each frame holds the example from now on; none is on its way.
    void prepare(sink_setup const& setup) {
        // Frames that all begin at the same place in a page would share a few lines of the cache.
        std::size_t const places = std::max<std::size_t>((stride_ - setup.size) / line, 1);
        free_.clear();
        given_.clear();
        std::fill(is_given_.begin(), is_given_.end(), std::uint8_t{0});
        for (std::uint32_t i = 0; i < offsets_.size(); ++i) {
            free_.push_back(i);
            offsets_[i] = std::uint64_t{i} * stride_ + i % places * line;
            std::copy(setup.example.begin(), setup.example.end(), memory_ + offsets_[i]);
        }
        size_ = setup.size;
        std::reverse(free_.begin(), free_.end());
    }

    /// Free frames. Those that were given before and not put on their way are free again.
    std::span<std::span<std::byte>> give(std::size_t most) {
        for (std::uint32_t const one : given_) {
            is_given_[one] = 0;
            if (on_their_way_[one] == 0) free_.push_back(one);
        }
        std::size_t const count = std::min(most, free_.size());
        given_.assign(free_.rbegin(), free_.rbegin() + static_cast<std::ptrdiff_t>(count));
        free_.resize(free_.size() - count);
        spans_.clear();
        for (std::uint32_t const one : given_) {
            spans_.emplace_back(memory_ + offsets_[one], size_);
            is_given_[one] = 1;
        }
        return spans_;
    }
    std::size_t free_count() const { return free_.size(); }

    std::uint64_t address(std::size_t i) const { return offsets_[given_[i]]; }
    std::size_t size(std::size_t i) const { return spans_[i].size(); }
    void leaves(std::size_t i) {
        ++on_their_way_[given_[i]];
        ++count_on_their_way_;
    }
    void stays(std::size_t i) {
        --on_their_way_[given_[i]];
        --count_on_their_way_;
    }
    void is_back(std::uint64_t address) {
        auto const one = static_cast<std::uint32_t>(address / stride_);
        --count_on_their_way_;
        if (--on_their_way_[one] == 0 && !is_given_[one]) free_.push_back(one);
    }
    std::size_t count_on_their_way() const { return count_on_their_way_; }

private:
    static constexpr std::size_t line = 64;

    std::byte* memory_;
    std::uint32_t stride_;
    std::size_t size_ = 0;
    std::vector<std::uint64_t> offsets_;
    std::vector<std::uint8_t> on_their_way_; ///< how often: a frame that was dropped is sent again
    std::vector<std::uint8_t> is_given_;
    std::vector<std::uint32_t> free_{};
    std::vector<std::uint32_t> given_{};
    std::vector<std::span<std::byte>> spans_{};
    std::size_t count_on_their_way_ = 0;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <umpa/send/sink.hpp>
#include <vector>

namespace umpa::detail {

/// Memory for the frames of a sink that has none of its own: each begins with the example.
class frame_memory {
public:
    frame_memory() = default;
    frame_memory(std::size_t count, sink_setup const& setup)
        : size_(setup.size), stride_((setup.size + line - 1) / line * line), bytes_(count * stride_), frames_(count) {
        for (std::size_t i = 0; i < count; ++i)
            std::copy(setup.example.begin(), setup.example.end(), bytes_.data() + i * stride_);
    }

    /// The first frames, whole again.
    std::span<std::span<std::byte>> frames(std::size_t most) {
        std::size_t const count = std::min(most, frames_.size());
        for (std::size_t i = 0; i < count; ++i) frames_[i] = {bytes_.data() + i * stride_, size_};
        return std::span(frames_).first(count);
    }
    std::span<std::byte> operator[](std::size_t i) const { return frames_[i]; }

private:
    // Two frames never share a line of the cache.
    static constexpr std::size_t line = 64;

    std::size_t size_ = 0;
    std::size_t stride_ = 0;
    std::vector<std::byte> bytes_;
    std::vector<std::span<std::byte>> frames_;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <umpa/send/frame_memory.hpp>
#include <umpa/send/sink.hpp>

namespace umpa {

/// Takes packets and forgets them: what a stream costs without a way out.
class null_sink {
public:
    static constexpr bool prefilled = true;

    void prepare(sink_setup const& setup) { memory_ = {batch, setup}; }
    std::span<std::span<std::byte>> frames(std::size_t most) { return memory_.frames(most); }
    submission submit(std::size_t, std::size_t count) {
        completed_ += count;
        return {count, 0};
    }
    void flush() {}
    std::uint64_t completed() const { return completed_; }
    null_sink another(std::size_t) const { return {}; }

    std::string name() const { return "null_sink"; }
    std::string why(int, std::size_t) const { return "it takes all packets"; }

private:
    static constexpr std::size_t batch = 64;

    detail::frame_memory memory_;
    std::uint64_t completed_ = 0;
};

}

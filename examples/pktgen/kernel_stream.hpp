// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <umpa/generate/any_stream.hpp>
#include <umpa/generate/bpf_generators.hpp>
#include <umpa/send/live_frames_stream.hpp>
#include <utility>
#include <vector>

namespace pktgen {

/// The same packets twice: made by this program, and where that can be, by the kernel. For whoever finds out only later
/// which of them sends.
class kernel_stream {
public:
    /// `why_not`: where there is nothing that the kernel could make.
    kernel_stream(umpa::any_stream made_here, std::optional<umpa::any_lowerable_stream> made_there, std::string why_not)
        : here_(std::move(made_here)), there_(std::move(made_there)), why_not_(std::move(why_not)) {}

    std::size_t size(std::uint64_t k) const { return there_ ? there_->size() : here_.size(k); }
    std::size_t most_size() const { return here_.most_size(); }
    std::vector<std::byte> packet(std::uint64_t k) const { return here_.packet(k); }
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        return here_.fill(first, frames, now);
    }
    kernel_stream shard(std::uint64_t i, std::uint64_t n) const {
        std::optional<umpa::any_lowerable_stream> there;
        if (there_) there = there_->shard(i, n);
        return {here_.shard(i, n), std::move(there), why_not_};
    }

    /// Throws umpa::lowering_error where the kernel makes none of these packets.
    friend std::vector<umpa::bpf_instruction> program_of(kernel_stream const& stream, int map) {
        if (!stream.there_) umpa::raise(umpa::lowering_error("live_frames: " + stream.why_not_));
        return program_of(*stream.there_, map);
    }
    friend umpa::bpf_stream_state state_of(kernel_stream const& stream) { return state_of(*stream.there_); }

private:
    umpa::any_stream here_;
    std::optional<umpa::any_lowerable_stream> there_;
    std::string why_not_;
};

}

template <>
struct umpa::detail::bpf_lowering<pktgen::kernel_stream> {
    static constexpr bool is_known = true;
};

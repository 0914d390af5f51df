// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <umpa/generate/bpf_program.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A stream that live_frames can send, of a type that is not known at compile time: of a program that lets its user
/// choose. What the packet refers to must outlive it.
class any_lowerable_stream {
    struct way {
        virtual ~way() = default;
        virtual std::size_t size() const = 0;
        virtual std::vector<std::byte> packet(std::uint64_t k) const = 0;
        virtual any_lowerable_stream shard(std::uint64_t i, std::uint64_t n) const = 0;
        virtual std::vector<bpf_instruction> program(int map) const = 0;
        virtual bpf_stream_state state(std::uint64_t first) const = 0;
    };
    template <class Stream>
    struct way_of final : way {
        explicit way_of(Stream of) : stream(std::move(of)) {}

        std::size_t size() const override { return stream.size(); }
        std::vector<std::byte> packet(std::uint64_t k) const override { return stream.packet(k); }
        any_lowerable_stream shard(std::uint64_t i, std::uint64_t n) const override {
            return any_lowerable_stream(stream.shard(i, n));
        }
        std::vector<bpf_instruction> program(int map) const override {
            auto const made = program_of(stream, map);
            return {made.begin(), made.end()};
        }
        bpf_stream_state state(std::uint64_t first) const override { return state_of(stream, first); }

        Stream stream;
    };

public:
    /// Keeps a copy of the stream.
    template <class Stream>
        requires(!std::same_as<Stream, any_lowerable_stream> && lowerable<Stream>)
    explicit any_lowerable_stream(Stream stream) : way_(std::make_shared<way_of<Stream>>(std::move(stream))) {}

    /// Of each packet, in bytes.
    std::size_t size() const { return way_->size(); }
    /// The bytes of packet k.
    std::vector<std::byte> packet(std::uint64_t k) const { return way_->packet(k); }
    /// The packets i, i + n, i + 2 * n ... Throws generator_error unless i < n.
    any_lowerable_stream shard(std::uint64_t i, std::uint64_t n) const { return way_->shard(i, n); }

    /// What the functions of the same names give for the stream itself.
    friend std::vector<bpf_instruction> program_of(any_lowerable_stream const& stream, int map = -1) {
        return stream.way_->program(map);
    }
    /// What the function of the same name gives for the stream itself.
    friend bpf_stream_state state_of(any_lowerable_stream const& stream, std::uint64_t first = 0) {
        return stream.way_->state(first);
    }

private:
    std::shared_ptr<way const> way_;
};

namespace detail {

template <>
struct bpf_lowering<any_lowerable_stream> {
    static constexpr bool is_known = true;
};

}

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <umpa/generate/stream_range.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A stream, or a mix, of a type that is not known at compile time: of a program that lets its user choose. What the
/// packet refers to must outlive it.
class any_stream {
    struct way {
        virtual ~way() = default;
        virtual std::size_t size(std::uint64_t k) const = 0;
        virtual std::size_t most_size() const = 0;
        virtual void write(std::uint64_t k, std::byte* to, std::uint64_t now) const = 0;
        virtual std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames,
                                 std::uint64_t now) const = 0;
        virtual any_stream shard(std::uint64_t i, std::uint64_t n) const = 0;
    };
    template <class Stream>
    struct way_of final : way {
        explicit way_of(Stream of) : stream(std::move(of)) {}

        std::size_t size(std::uint64_t k) const override {
            if constexpr (has_sizes)
                return stream.size(k);
            else
                return stream.size();
        }
        std::size_t most_size() const override {
            if constexpr (has_sizes)
                return stream.most_size();
            else
                return stream.size();
        }
        void write(std::uint64_t k, std::byte* to, std::uint64_t now) const override { stream.write(k, to, now); }
        std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames,
                         std::uint64_t now) const override {
            return stream.fill(first, frames, now);
        }
        any_stream shard(std::uint64_t i, std::uint64_t n) const override { return any_stream(stream.shard(i, n)); }

        static constexpr bool has_sizes = requires(Stream const& one) { one.most_size(); };
        Stream stream;
    };

public:
    /// Keeps a copy of the stream.
    template <class Stream>
        requires(!std::same_as<Stream, any_stream>)
    explicit any_stream(Stream stream) : way_(std::make_shared<way_of<Stream>>(std::move(stream))) {}

    /// Of packet k, in bytes; and of the largest one.
    std::size_t size(std::uint64_t k) const { return way_->size(k); }
    /// Of the largest packet, in bytes.
    std::size_t most_size() const { return way_->most_size(); }

    /// The bytes of packet k.
    std::vector<std::byte> packet(std::uint64_t k) const {
        std::vector<std::byte> bytes(size(k));
        write(k, bytes.data());
        return bytes;
    }
    /// Packets first, first + 1 ..., each to the front of one of these frames. Throws buffer_error when one is too
    /// small.
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        return way_->fill(first, frames, now);
    }
    /// Writes packet k; there is room for size(k) bytes.
    void write(std::uint64_t k, std::byte* to, std::uint64_t now = 0) const { way_->write(k, to, now); }

    /// The packets i, i + n, i + 2 * n ... Throws generator_error unless i < n.
    any_stream shard(std::uint64_t i, std::uint64_t n) const { return way_->shard(i, n); }
    /// The first so many packets, as a range of byte vectors.
    stream_range<any_stream> packets(std::uint64_t count) const { return {*this, count}; }

private:
    std::shared_ptr<way const> way_;
};

}

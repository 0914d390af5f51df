// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <umpa/errors/error.hpp>
#include <umpa/generate/mix_pattern.hpp>
#include <umpa/generate/packet_stream.hpp>
#include <umpa/generate/places.hpp>
#include <umpa/generate/sized_stream.hpp>
#include <umpa/generate/stream_range.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A stream, and how often it comes: `7 * small` of mix().
template <class Stream>
struct weighted_stream {
    std::uint64_t weight; ///< how often, beside the weights of the others
    Stream stream;        ///< a copy
};
/// `7 * small`
template <class Packet, class... Variations>
weighted_stream<packet_stream<Packet, Variations...>> operator*(std::uint64_t often,
                                                                packet_stream<Packet, Variations...> const& stream) {
    return {often, stream};
}

/// The same of packets whose payload varies in length.
template <class Packet, std::size_t I, class Generator, class... Variations>
weighted_stream<sized_stream<Packet, I, Generator, Variations...>>
operator*(std::uint64_t often, sized_stream<Packet, I, Generator, Variations...> const& stream) {
    return {often, stream};
}

namespace detail {

template <class Stream>
std::size_t most_size_of_part(Stream const& stream) {
    if constexpr (requires { stream.most_size(); })
        return stream.most_size();
    else
        return stream.size();
}

}

/// Several streams as one whose packets differ in size. The streams take turns in a fixed sequence, so packet k is one
/// of the streams' packets, found without what came before it; each stream's packets come in order, none is left out.
template <class... Streams>
class packet_mix {
    using kinds = std::index_sequence_for<Streams...>;

public:
    /// Throws generator_error when all weights are 0, or their sum is beyond 2^20.
    explicit packet_mix(weighted_stream<Streams> const&... parts)
        : streams_(parts.stream...),
          pattern_({parts.weight...}),
          most_size_(std::max({detail::most_size_of_part(parts.stream)...})) {}

    /// Of packet k, in bytes.
    std::size_t size(std::uint64_t k) const {
        return visit(k, [](auto const& stream, [[maybe_unused]] std::uint64_t index) {
            if constexpr (requires { stream.most_size(); })
                return stream.size(index);
            else
                return stream.size();
        });
    }
    /// Of the largest packet, in bytes.
    std::size_t most_size() const { return most_size_; }

    /// Which of the streams packet k is from.
    std::size_t kind(std::uint64_t k) const { return place(k).kind; }
    /// Which of that stream's packets it is.
    std::uint64_t index(std::uint64_t k) const { return place(k).index; }

    /// The bytes of packet k.
    std::vector<std::byte> packet(std::uint64_t k) const {
        std::vector<std::byte> bytes(size(k));
        write(k, bytes.data());
        return bytes;
    }
    /// Packets first, first + 1 ..., each to the front of one of these frames. Throws buffer_error when one is too
    /// small.
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        for (std::size_t i = 0; i < frames.size(); ++i) {
            std::size_t const needed = size(first + i);
            if (frames[i].size() < needed) raise(buffer_error(needed, frames[i].size()));
        }
        for (std::size_t i = 0; i < frames.size(); ++i) write(first + i, frames[i].data(), now);
        return frames.size();
    }
    /// Writes packet k; there is room for size(k) bytes.
    void write(std::uint64_t k, std::byte* to, std::uint64_t now = 0) const {
        visit(k, [&](auto const& stream, std::uint64_t index) { stream.write(index, to, now); });
    }

    /// The packets i, i + n, i + 2 * n ... of this mix. Throws generator_error unless i < n.
    packet_mix shard(std::uint64_t i, std::uint64_t n) const {
        packet_mix part = *this;
        part.places_ = places_.shard(i, n);
        return part;
    }
    /// The first so many packets, as a range of byte vectors.
    stream_range<packet_mix> packets(std::uint64_t count) const { return {*this, count}; }

    /// Calls `with(stream, index)` for the stream that packet k is from; all calls give the same type.
    template <class With>
    auto visit(std::uint64_t k, With const& with) const {
        return visit_from<0>(place(k), with);
    }

private:
    using pattern = detail::mix_pattern<sizeof...(Streams)>;

    typename pattern::place place(std::uint64_t k) const { return pattern_.at(places_.at(k)); }

    template <std::size_t I, class With>
    auto visit_from(typename pattern::place const& at, With const& with) const {
        if constexpr (I + 1 == sizeof...(Streams))
            return with(std::get<I>(streams_), at.index);
        else
            return at.kind == I ? with(std::get<I>(streams_), at.index) : visit_from<I + 1>(at, with);
    }

    std::tuple<Streams...> streams_;
    pattern pattern_;
    std::size_t most_size_;
    detail::places places_;
};

/// Streams by weight: `mix(7 * small, 4 * medium, 1 * large)` has twelve packets, spread, again and again. Throws
/// generator_error when all weights are 0, or their sum is beyond 2^20.
template <class... Streams>
    requires(sizeof...(Streams) > 0)
packet_mix<Streams...> mix(weighted_stream<Streams> const&... parts) {
    return packet_mix<Streams...>(parts...);
}

}

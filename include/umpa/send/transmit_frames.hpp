// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <umpa/build/packet.hpp>
#include <umpa/declare/number_space.hpp>
#include <umpa/protocols/link_type.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/sink.hpp>
#include <vector>

// How the packets of a stream get into a sink.

namespace umpa::detail {

/// A stream whose packets differ in size, as a mix: `size(k)` and `most_size()`.
template <class Stream>
concept stream_of_sizes = requires(Stream const& stream) {
    { stream.size(std::uint64_t{}) } -> std::convertible_to<std::size_t>;
    { stream.most_size() } -> std::convertible_to<std::size_t>;
};

template <class Stream>
std::size_t most_size_of(Stream const& stream) {
    if constexpr (stream_of_sizes<Stream>)
        return stream.most_size();
    else
        return stream.size();
}
template <class Stream>
std::size_t size_of_packet(Stream const& stream, std::uint64_t k) {
    if constexpr (stream_of_sizes<Stream>)
        return stream.size(k);
    else
        return stream.size();
}

/// How many packets a sink is given at once.
template <class Sink>
inline constexpr std::size_t most_at_once = 64;
template <class Sink>
    requires requires { Sink::worthwhile; }
inline constexpr std::size_t most_at_once<Sink> = Sink::worthwhile;

/// What a sink is told that packets begin with.
template <class Stream>
constexpr link_type begins_with() {
    if constexpr (requires(Stream const& stream) { stream.values(0).layers; }) {
        using first = first_layer_t<std::remove_cvref_t<decltype(std::declval<Stream const&>().values(0))>>;
        if constexpr (has_number_in<link_type, first>) return static_cast<std::uint32_t>(number_in<link_type, first>);
    }
    return link_type::ethernet;
}

/// Says so where a sink does not send what the packets of a stream begin with.
template <class Sink, class Stream>
constexpr void check_first_layer() {
    if constexpr (requires(Stream const& stream) {
                      typename Sink::kind;
                      stream.values(0).layers;
                  })
        check_sendable<typename Sink::kind, std::remove_cvref_t<decltype(std::declval<Stream const&>().values(0))>>();
}

/// The packets of a stream, written into the frames of a sink.
template <class Stream, class Sink>
class written_frames {
public:
    written_frames(Stream stream, Sink& to) : stream_(std::move(stream)), to_(to) {
        std::vector<std::byte> example(most_size_of(stream_));
        if constexpr (is_patched) stream_.write(0, example.data());
        to_.prepare({example.size(), example, begins_with<Stream>()});
    }

    std::size_t size(std::uint64_t k) const { return size_of_packet(stream_, k); }

    /// Makes packets k, k + 1 ..., at most so many; gives how many there was room for.
    std::size_t make(std::uint64_t k, std::size_t most, std::uint64_t now) {
        frames_ = to_.frames(most);
        if constexpr (stream_of_sizes<Stream>)
            for (std::size_t i = 0; i < frames_.size(); ++i) frames_[i] = frames_[i].first(stream_.size(k + i));
        if constexpr (is_patched)
            stream_.patch(k, frames_, now);
        else
            stream_.fill(k, frames_, now);
        return frames_.size();
    }
    submission submit(std::size_t first, std::size_t count) { return to_.submit(first, count); }

private:
    static constexpr bool is_patched =
        is_prefilled<Sink> && !stream_of_sizes<Stream> &&
        requires(Stream const& stream, std::span<std::span<std::byte>> frames) { stream.patch(0, frames, 0); };

    Stream stream_;
    Sink& to_;
    std::span<std::span<std::byte>> frames_;
};

/// The packets of a stream, made by a sink itself.
template <class Stream, class Sink>
class made_by_sink {
public:
    made_by_sink(Stream stream, Sink& to) : stream_(std::move(stream)), to_(to) { to_.load(stream_); }

    std::size_t size(std::uint64_t k) const { return size_of_packet(stream_, k); }
    std::size_t make(std::uint64_t k, std::size_t most, std::uint64_t) {
        first_ = k;
        return most;
    }
    submission submit(std::size_t first, std::size_t count) { return to_.run(first_ + first, count); }

private:
    Stream stream_;
    Sink& to_;
    std::uint64_t first_ = 0;
};

template <class Stream, class Sink>
auto way_into(Stream stream, Sink& to) {
    if constexpr (generating_sink<Sink, Stream>)
        return made_by_sink<Stream, Sink>(std::move(stream), to);
    else
        return written_frames<Stream, Sink>(std::move(stream), to);
}
template <class Stream, class Sink>
using way_into_t = decltype(way_into(std::declval<Stream>(), std::declval<Sink&>()));

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <umpa/protocols/link_type.hpp>

namespace umpa {

/// What a sink is told before the first packet.
struct sink_setup {
    std::size_t size = 0;                 ///< of the largest packet, in bytes
    std::span<std::byte const> example{}; ///< a packet of the stream; valid during the call
    link_type begins_with{};              ///< what packets begin with
};

/// What became of packets that were handed in.
struct submission {
    std::size_t accepted = 0; ///< so many of the first ones will be sent
    int error = 0;            ///< why not the next one, as errno value; 0 when all were accepted
};

/// Where packets go. transmit() asks one in this order, from one thread:
/// - `prepare(setup)`, once;
/// - `frames(most)` gives memory for the next packets: at most so many, fewer when there is not enough, none when all
/// is
///   on its way. Each has room for `setup.size` bytes; a span that is made shorter says that its packet is. What was
///   given before is no longer valid;
/// - `submit(first, count)` sends those of them, in order, and can be asked again for what was not accepted;
/// - `completed()`: how many packets were sent for sure; `flush()` waits for those on their way, and for those only.
///
/// and at any time `name()`, as errors call it, and `why(error, bytes)`: why it took no packet of that size, in words.
///
/// It may also have
/// - `static constexpr bool prefilled = true`: before the first packet its frames hold the example, then whatever was
///   written last, so that transmit() only writes what differs;
/// - `static constexpr bool in_one_piece = true`: it sends one piece, as a file is; a packet it refuses is the last;
/// - `static constexpr std::size_t worthwhile`: how many packets a call are worth it, where that is not 64;
/// - `T another(core)`: one more, for core number 1 and so on. Without, a sink is for one core;
/// - `interface()`: the name of the interface that packets leave by;
/// - `times()`: of the frames given last, nanoseconds since the Unix epoch, to be written before they are submitted.
///   Nothing waits for such a sink: it is told at what time each packet would have left.
template <class T>
concept sink = std::movable<T> && requires(T& one, T const& is, sink_setup const& setup, std::size_t n) {
    one.prepare(setup);
    { one.frames(n) } -> std::same_as<std::span<std::span<std::byte>>>;
    { one.submit(n, n) } -> std::same_as<submission>;
    { one.flush() };
    { is.completed() } -> std::convertible_to<std::uint64_t>;
    { is.name() } -> std::convertible_to<std::string>;
    { is.why(0, n) } -> std::convertible_to<std::string>;
};

/// A sink that makes the packets of a stream itself, of that type: `load(stream)`, once, then `run(k, count)` sends the
/// packets k, k + 1 ... of it.
template <class T, class Stream>
concept generating_sink =
    std::movable<T> && requires(T& one, T const& is, Stream const& stream, std::uint64_t k, std::size_t n) {
        one.load(stream);
        { one.run(k, n) } -> std::same_as<submission>;
        { one.flush() };
        { is.completed() } -> std::convertible_to<std::uint64_t>;
        { is.name() } -> std::convertible_to<std::string>;
        { is.why(0, n) } -> std::convertible_to<std::string>;
    };

/// Whether transmit() can send that stream by that sink.
template <class T, class Stream>
concept sink_for = generating_sink<T, Stream> || sink<T>;

namespace detail {

template <class T>
inline constexpr bool is_prefilled = requires { requires T::prefilled; };

}

}

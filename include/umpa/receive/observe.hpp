// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>
#include <umpa/errors/refusal.hpp>
#include <umpa/generate/packet_stream.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/observation.hpp>
#include <umpa/receive/seen_numbers.hpp>
#include <umpa/types/bits.hpp>
#include <utility>
#include <vector>

namespace umpa {

namespace detail {

template <class Variation, class Generator>
inline constexpr bool is_given_by = std::is_same_v<decltype(Variation::values), Generator>;

/// The first of some variations that has this generator; their number where none has.
template <class Generator, class... Variations>
constexpr std::size_t variation_given_by() {
    std::size_t i = 0;
    static_cast<void>(((is_given_by<Variations, Generator> || (++i, false)) || ...));
    return i;
}

/// The number that stands in a varied field of a whole packet.
template <class Stack, class Variation>
std::uint64_t number_in_packet(std::byte const* packet) {
    using place = varied_place<Stack, Variation>;
    static_assert(place::info.bits <= 64, "the packet's number and its time stand in fields of at most 64 bits");
    std::uint64_t const sent =
        bits_at(packet + Stack::layout.offset[place::layer], place::info.offset, place::info.bits);
    return place::wire(sent); // it may be sent with its bytes reversed, and twice that is the number
}

}

/// Looks at what arrives of a stream, frame by frame: nothing but the largest number and the last million of them is
/// kept. A field of the stream has to have the packet's number: `vary(in<tcp>, sequence_number) = sequence_number`.
/// With one that has the time of sending, latency is measured too.
template <class Stream>
class stream_observer;
template <class Packet, class... Variations>
class stream_observer<packet_stream<Packet, Variations...>> {
    using stream_type = packet_stream<Packet, Variations...>;
    using stack = typename Packet::stack;
    static constexpr std::size_t number = detail::variation_given_by<sequence_number_generator, Variations...>();
    static constexpr std::size_t time = detail::variation_given_by<timestamp_generator, Variations...>();
    static constexpr std::size_t count = sizeof...(Variations);

public:
    explicit stream_observer(stream_type const& stream)
        : stream_(stream), expected_(stream.size()), is_steady_(find_steady()) {
        if constexpr (number == count)
            refuse([] {
                return sentence() << "observe: no field of the stream has the number of the packet: "
                                     "vary(in<...>, field) = sequence_number";
            });
    }

    /// A frame, and when it was captured, in nanoseconds since the Unix epoch.
    void see(std::span<std::byte const> frame, std::uint64_t captured) {
        if (frame.size() < expected_.size() || !looks_alike(frame)) return void(++seen_.strangers);
        std::uint64_t const k = number_of(frame.data());
        std::uint64_t const sent = time_of(frame.data(), captured);
        stream_.write(k, expected_.data(), sent);
        if (std::memcmp(expected_.data(), frame.data(), expected_.size()) != 0) return void(++seen_.wrong);
        switch (numbers_.see(k)) {
        case detail::seen_numbers::verdict::again: return void(++seen_.duplicates);
        case detail::seen_numbers::verdict::too_late: return void(++seen_.too_late);
        case detail::seen_numbers::verdict::behind: ++seen_.reordered; break;
        case detail::seen_numbers::verdict::next: break;
        }
        ++seen_.received;
        if constexpr (time < count) measure(sent, captured);
    }
    void see(captured_view const& frame) { see(frame.bytes, nanoseconds(frame.time)); }
    void see(captured_frame const& frame) { see(frame.bytes, nanoseconds(frame.time)); }

    /// What arrived so far. `expected`: how many packets were sent; without, all up to the last that was seen.
    observation result(std::optional<std::uint64_t> expected = {}) const {
        observation all = seen_;
        std::uint64_t const sent = expected.value_or(numbers_.next());
        all.lost = sent > all.received ? sent - all.received : 0;
        return all;
    }

private:
    template <std::size_t V>
    using variation_at = std::tuple_element_t<V, std::tuple<Variations...>>;

    static std::uint64_t nanoseconds(capture_time at) {
        return static_cast<std::uint64_t>(at.time_since_epoch().count());
    }
    /// A field of few bits has the lower ones of the number: the one nearest to the next that is expected.
    std::uint64_t number_of(std::byte const* packet) const {
        if constexpr (number < count) {
            constexpr unsigned bits = detail::varied_place<stack, variation_at<number>>::info.bits;
            std::uint64_t const lower = detail::number_in_packet<stack, variation_at<number>>(packet);
            if constexpr (bits == 64) return lower;
            std::uint64_t const next = numbers_.next();
            std::uint64_t const ahead = (lower - next) & detail::limit_of(bits);
            std::uint64_t const half = detail::limit_of(bits) / 2;
            std::uint64_t const back = detail::limit_of(bits) - ahead + 1;
            return ahead <= half || back > next ? next + ahead : next - back;
        }
        return 0;
    }
    /// Of the time, too, only the lower bits may be there; it was not captured before it was sent.
    static std::uint64_t time_of([[maybe_unused]] std::byte const* packet, [[maybe_unused]] std::uint64_t captured) {
        if constexpr (time < count) {
            constexpr unsigned bits = detail::varied_place<stack, variation_at<time>>::info.bits;
            std::uint64_t const lower = detail::number_in_packet<stack, variation_at<time>>(packet);
            if constexpr (bits == 64) return lower;
            return captured - ((captured - lower) & detail::limit_of(bits));
        }
        return 0;
    }
    void measure(std::uint64_t sent, std::uint64_t captured) {
        if (captured < sent) return void(++seen_.captured_before_sent);
        std::uint64_t const latency = captured - sent;
        seen_.latency.add(latency);
        if (last_latency_)
            seen_.jitter.add(latency > *last_latency_ ? latency - *last_latency_ : *last_latency_ - latency);
        last_latency_ = latency;
    }

    /// Which bytes are the same in all packets, as far as some of them tell.
    std::vector<bool> find_steady() const {
        auto const first = stream_.packet(0);
        std::vector<bool> steady(first.size(), true);
        for (std::uint64_t i = 1; i < 64; ++i) {
            std::vector<std::byte> other(first.size());
            stream_.write(i * 0x0101'0101'0101'0101U, other.data(), ~std::uint64_t{0} / i);
            for (std::size_t j = 0; j < first.size(); ++j) steady[j] = steady[j] && first[j] == other[j];
        }
        stream_.write(0, expected_.data());
        return steady;
    }
    /// Three of four such bytes: a packet that was damaged on its way is one of the stream all the same.
    bool looks_alike(std::span<std::byte const> frame) const {
        std::size_t same = 0;
        std::size_t steady = 0;
        for (std::size_t i = 0; i < expected_.size(); ++i) {
            steady += is_steady_[i];
            same += is_steady_[i] && frame[i] == expected_[i];
        }
        return 4 * same >= 3 * steady;
    }

    stream_type stream_;
    mutable std::vector<std::byte> expected_; ///< the packet that was compared last
    std::vector<bool> is_steady_;
    detail::seen_numbers numbers_;
    std::optional<std::uint64_t> last_latency_;
    observation seen_;
};

template <class Stream>
stream_observer(Stream const&) -> stream_observer<Stream>;

/// What arrived of a stream, in a range of captured frames: `observe(flows, from_file("far.pcap"))`. `expected`: how
/// many packets were sent; without, all up to the last that was seen.
template <class Stream, class Frames>
observation observe(Stream const& stream, Frames&& frames, std::optional<std::uint64_t> expected = {}) {
    stream_observer<Stream> observer(stream);
    for (auto const& frame : frames) observer.see(frame);
    return observer.result(expected);
}

}

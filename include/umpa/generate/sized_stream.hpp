// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <tuple>
#include <type_traits>
#include <umpa/build/compose.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/generate/packet_stream.hpp>
#include <umpa/generate/payload_length.hpp>
#include <umpa/generate/places.hpp>
#include <umpa/generate/stream_range.hpp>
#include <utility>
#include <vector>

namespace umpa {

namespace detail {

/// The bytes of a payload, of which packets have as many of the first as a generator says, and their sums.
template <class Generator>
struct varied_payload {
    std::span<std::byte const> all;
    std::shared_ptr<std::vector<std::byte> const> own; ///< where they lie, when no one else keeps them
    std::shared_ptr<std::vector<std::uint64_t> const> sums;
    Generator lengths;
    std::uint64_t key;

    /// Of packet k. One that gives more than it said goes round.
    std::size_t length(std::uint64_t k) const {
        std::uint64_t const number = plain_number(lengths(moment{k, key, 0}));
        return static_cast<std::size_t>(number <= all.size() ? number : number % (all.size() + 1));
    }
};

}

/// Packets that differ in the length of a payload, and in fields: packet k has the first bytes of the payload, as many
/// as its generator says. Lengths and checksums are right in each; the payload is copied, and not summed again. The
/// packets are a function of the stream, its seed and k alone. `Packet` refers to the payload that is layer `I`.
template <class Packet, std::size_t I, class Generator, class... Variations>
class sized_stream {
    using stack = typename Packet::stack;
    using fields_type = packet_stream<Packet, Variations...>;
    using payload_type = detail::varied_payload<Generator>;

public:
    /// Of a stream whose packets have the whole payload.
    sized_stream(fields_type longest, payload_type const& bytes)
        : fields_(std::move(longest)), example_(fields_.values(0)), payload_(bytes) {}

    /// Of packet k, in bytes.
    std::size_t size(std::uint64_t k) const {
        Packet packet = example_;
        set_length(packet, k);
        return detail::size_of_packet<stack>(sizes_of(packet));
    }
    /// Of the largest packet, in bytes.
    std::size_t most_size() const { return fields_.size(); }

    /// Packet k as values. It refers to the payload.
    Packet values(std::uint64_t k, std::uint64_t now = 0) const {
        Packet packet = fields_.values(k, now);
        set_length(packet, k);
        return packet;
    }
    /// The bytes of packet k.
    std::vector<std::byte> packet(std::uint64_t k) const {
        std::vector<std::byte> bytes(size(k));
        write(k, bytes.data());
        return bytes;
    }
    /// Packets first, first + 1 ..., each to the front of one of these frames. Throws buffer_error when one is too
    /// small, and then writes none.
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        for (std::size_t i = 0; i < frames.size(); ++i)
            if (std::size_t const needed = size(first + i); frames[i].size() < needed)
                raise(buffer_error(needed, frames[i].size()));
        for (std::size_t i = 0; i < frames.size(); ++i) write(first + i, frames[i].data(), now);
        return frames.size();
    }
    /// Writes packet k; there is room for size(k) bytes.
    void write(std::uint64_t k, std::byte* to, std::uint64_t now = 0) const {
        write_layers(values(k, now), to, typename stack::indices());
    }

    /// The packets i, i + n, i + 2 * n ... of this stream. Throws generator_error unless i < n.
    sized_stream shard(std::uint64_t i, std::uint64_t n) const {
        sized_stream part(fields_.shard(i, n), payload_);
        part.places_ = places_.shard(i, n);
        return part;
    }
    /// The first so many packets, as a range of byte vectors.
    stream_range<sized_stream> packets(std::uint64_t count) const { return {*this, count}; }

private:
    void set_length(Packet& packet, std::uint64_t k) const {
        boost::hana::at_c<I>(packet.layers).data = payload_.all.first(payload_.length(places_.at(k)));
    }
    static auto sizes_of(Packet const& packet) { return detail::sizes_at_run_time<stack>(packet.layers); }

    template <std::size_t... L>
    void write_layers(Packet const& packet, std::byte* to, std::index_sequence<L...> indices) const {
        auto const layers = detail::refs_to(packet.layers);
        auto const sizes = sizes_of(packet);
        auto const bytes = boost::hana::at_c<I>(packet.layers).bytes();
        // As if it had been copied and summed.
        detail::payload_copies<stack> copies{to};
        copies.is_done[I] = true;
        copies.sums[I] = (*payload_.sums)[bytes.size()];
        auto const words = detail::compose<stack>(layers, sizes, &copies, indices);
        (detail::write_layer<stack, L>(to, words.data(), detail::layer_at<L>(layers), sizes, copies), ...);
        detail::copy(to + stack::layout.offset[I] + detail::runtime_size<stack>(sizes, 0, I), bytes);
    }

    fields_type fields_;
    Packet example_; ///< of which only the size matters
    payload_type payload_;
    detail::places places_;
};

namespace detail {

/// The stream of packets in which the length of the payload that is layer I varies, too.
template <std::size_t I, class Packet, class Generator, class... Variations, std::size_t Count>
auto make_sized_stream(Packet const& packet, Generator lengths, std::uint64_t key,
                       std::tuple<Variations...> const& variations, std::array<std::uint64_t, Count> const& keys) {
    using view = typename with_view<I, Packet>::all;
    auto const& given = boost::hana::at_c<I>(packet.layers);
    varied_payload<Generator> payload{given.bytes(), nullptr, nullptr, lengths, key};
    std::uint64_t const most = plain_number(lengths.most());
    if (most > payload.all.size()) refuse_length(most, payload.all.size());
    payload.all = payload.all.first(static_cast<std::size_t>(most));
    if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(given)>, payload_view>) {
        payload.own = std::make_shared<std::vector<std::byte> const>(payload.all.begin(), payload.all.end());
        payload.all = *payload.own;
    }
    if constexpr (requires { lengths.prepared(key); }) payload.lengths = lengths.prepared(key);
    payload.sums = std::make_shared<std::vector<std::uint64_t> const>(sums_of_firsts(payload.all));
    using fields = packet_stream<typename view::type, Variations...>;
    return sized_stream<typename view::type, I, Generator, Variations...>(
        fields(view::make(packet, payload.all), variations, keys), payload);
}

}

}

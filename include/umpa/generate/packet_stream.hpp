// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <boost/hana/at.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <tuple>
#include <umpa/build/to_bytes.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/generate/block_patcher.hpp>
#include <umpa/generate/generators.hpp>
#include <umpa/generate/patcher.hpp>
#include <umpa/generate/places.hpp>
#include <umpa/generate/plan.hpp>
#include <umpa/generate/stream_range.hpp>
#include <umpa/generate/varied_place.hpp>
#include <umpa/generate/whole_frame.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// What one packet of a stream costs, known at compile time.
struct stream_cost {
    std::size_t stores; ///< of one to eight bytes
    std::size_t folds;  ///< checksums that are made anew, each of a sum of what differs
};

namespace detail {
/// Reads what a stream keeps, for other lowerings of its plan.
struct stream_parts;
}

/// Packets that differ in some fields. Packet k is a function of the stream, its seed and k alone. Nothing is kept but
/// one packet and the sums of its checksums, however many packets there are. A payload that the packet refers to must
/// outlive the stream.
template <class Packet, class... Variations>
class packet_stream {
    using stack = typename Packet::stack;
    using plan = detail::plan<stack, Variations...>;
    using variation_indices = std::index_sequence_for<Variations...>;
    static constexpr std::size_t variation_count = sizeof...(Variations);

public:
    /// What has to be done for each packet: `static_assert(flows.cost.stores == 2)`.
    static constexpr stream_cost cost{plan::stores.size(), plan::folds};

    /// Throws range_error when a generator gives what its field cannot hold.
    packet_stream(Packet const& packet, std::tuple<Variations...> const& variations,
                  std::array<std::uint64_t, variation_count> const& keys)
        : variations_(variations), keys_(keys), packet_(packet) {
        prepare(variation_indices());
        frame_.resize(byte_count(packet_));
        write_to(packet_, frame_);
        patcher_ = patcher(packet_);
        as_values_ = !patcher_.has_sums_only() || plan::reads_varied_fields(packet_.layers) || !patches_well();
        block_patcher_ = block_patcher(patcher_);
        in_blocks_ = !as_values_ && block_patcher_.fits();
    }

    /// Of each packet, in bytes.
    std::size_t size() const {
        if constexpr (stack::is_fixed)
            return stack::layout.fixed_size;
        else
            return frame_.size();
    }
    /// Whether packets are made by writing what differs into a frame that holds another one. If not, they are made of
    /// their values each time: for checksums that are no sums, and rules that ask for a varied field.
    bool is_patched() const { return !as_values_; }

    /// Packet k as values.
    Packet values(std::uint64_t k, std::uint64_t now = 0) const {
        Packet packet = packet_;
        set_values(packet, k, now, variation_indices());
        return packet;
    }
    /// The bytes of packet k.
    std::vector<std::byte> packet(std::uint64_t k) const {
        std::vector<std::byte> bytes(size());
        write(k, bytes.data());
        return bytes;
    }
    /// Packets first, first + 1 ..., one behind the other, as many as there is room for; gives how many.
    std::size_t fill(std::uint64_t first, std::span<std::byte> memory, std::uint64_t now = 0) const {
        std::size_t const packets = memory.size() / size();
        write_all<true>(first, packets, now,
                        [to = memory.data(), size = size()](std::size_t i) { return to + i * size; });
        return packets;
    }
    /// Packets first, first + 1 ..., each to the front of one of these frames. Throws buffer_error when one is too
    /// small.
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        check_room(frames);
        write_all<true>(first, frames.size(), now, [frames](std::size_t i) { return frames[i].data(); });
        return frames.size();
    }
    /// Makes packet k of a frame that holds any packet of this stream: only what differs is written.
    void patch(std::uint64_t k, std::byte* frame, std::uint64_t now = 0) const {
        if (as_values_) return write_values(k, frame, now);
        patcher_.patch(frame, wires(k, now, variation_indices()));
    }
    /// Makes packets first, first + 1 ... of frames that each hold one of this stream: only what differs is written.
    /// Throws buffer_error when one is too small.
    void patch(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        check_room(frames);
        write_all<false>(first, frames.size(), now, [frames](std::size_t i) { return frames[i].data(); });
    }
    /// Writes packet k; there is room for size() bytes.
    void write(std::uint64_t k, std::byte* to, std::uint64_t now = 0) const {
        if (as_values_) return write_values(k, to, now);
        std::memcpy(to, frame_.data(), size());
        patch(k, to, now);
    }

    /// The packets i, i + n, i + 2 * n ... of this stream. Throws generator_error unless i < n.
    packet_stream shard(std::uint64_t i, std::uint64_t n) const {
        packet_stream part = *this;
        part.places_ = places_.shard(i, n);
        return part;
    }
    /// The first so many packets, as a range of byte vectors.
    stream_range<packet_stream> packets(std::uint64_t count) const { return {*this, count}; }

private:
    friend struct detail::stream_parts;

    using patcher = detail::patcher<Packet, Variations...>;
    using whole_frame = detail::whole_frame<stack::is_fixed ? stack::layout.fixed_size : 0>;
    template <std::size_t V>
    using variation_at = std::tuple_element_t<V, std::tuple<Variations...>>;
    template <std::size_t V>
    using place_at = detail::varied_place<stack, variation_at<V>>;
    template <std::size_t V>
    using number_at = detail::number_given_by<decltype(variation_at<V>::values)>;

    void check_room(std::span<std::span<std::byte> const> frames) const {
        for (std::span<std::byte> frame : frames)
            if (frame.size() < size()) raise(buffer_error(size(), frame.size()));
    }

    template <std::size_t V>
    number_at<V> number(std::uint64_t k, std::uint64_t now) const {
        return detail::plain_number(std::get<V>(variations_).values(moment{places_.at(k), keys_[V], now}));
    }
    template <std::size_t... V>
    auto wires([[maybe_unused]] std::uint64_t k, [[maybe_unused]] std::uint64_t now, std::index_sequence<V...>) const {
        return std::tuple(place_at<V>::wire(number<V>(k, now))...);
    }

    // --- several at once ---

    using block_patcher = detail::block_patcher<Packet, Variations...>;
    static constexpr std::size_t in_block = detail::packets_in_block;
    /// A block that is made for fewer packets than these takes longer than one packet after the other.
    static constexpr std::size_t few = 4;
    /// The numbers of so many packets are made at once.
    static constexpr std::size_t in_column = 4 * in_block;
    template <std::size_t V>
    struct column {
        std::array<typename block_patcher::template number<V>, in_column> numbers;
    };

    template <std::size_t V>
    [[gnu::noinline]] void make_column(column<V>& made, std::uint64_t first, std::size_t packets,
                                       std::uint64_t now) const {
        using number = typename block_patcher::template number<V>;
        auto const& generator = std::get<V>(variations_).values;
        moments const of{{places_.at(first), keys_[V], now}, places_.stride};
        std::span const numbers(made.numbers.data(), packets);
        if constexpr (requires { generator.several(of, numbers); })
            generator.several(of, numbers);
        else
            for (std::size_t i = 0; i < packets; ++i)
                numbers[i] = detail::as<number>(detail::plain_number(generator(of.at(i))));
        // A block is made whole, and not all of it is written.
        for (std::size_t i = packets; i % in_block != 0; ++i) made.numbers[i] = made.numbers[packets - 1];
    }
    /// Whole: into any memory; else into frames that hold a packet.
    template <bool Whole, class Frame>
    void write_all(std::uint64_t first, std::size_t packets, std::uint64_t now, Frame const& frame) const {
        std::size_t done = 0;
        if constexpr (block_patcher::is_possible)
            if (in_blocks_) done = write_blocks<Whole>(first, packets, now, frame, variation_indices());
        for (std::size_t i = done; i < packets; ++i)
            if constexpr (Whole)
                write(first + i, frame(i), now);
            else
                patch(first + i, frame(i), now);
    }
    /// All of them but a few at the end; gives how many.
    template <bool Whole, class Frame, std::size_t... V>
    std::size_t write_blocks([[maybe_unused]] std::uint64_t first, std::size_t packets,
                             [[maybe_unused]] std::uint64_t now, Frame frame, std::index_sequence<V...>) const {
        [[maybe_unused]] struct : column<V>... {
        } columns;
        typename block_patcher::block made;
        block_patcher const own = block_patcher_; // a copy, which no store into a frame can change
        [[maybe_unused]] whole_frame const template_frame(frame_);
        std::size_t done = 0;
        while (packets - done >= few) {
            std::size_t const end = done + std::min(in_column, packets - done);
            (make_column<V>(static_cast<column<V>&>(columns), first + done, end - done, now), ...);
            for (std::size_t at = 0; done < end; at += in_block) {
                own.make(made, (static_cast<column<V>&>(columns).numbers.data() + at)...);
                auto const write_one = [&](std::size_t i) __attribute__((always_inline)) {
                    std::byte* const to = frame(done + i);
                    if constexpr (Whole) template_frame.copy(to);
                    own.store_one(made, i, to);
                };
                std::size_t const some = std::min(in_block, end - done);
                if (some == in_block)
                    for (std::size_t i = 0; i < in_block; ++i) write_one(i);
                else
                    for (std::size_t i = 0; i < some; ++i) write_one(i);
                done += some;
            }
        }
        return done;
    }
    [[gnu::noinline]] void write_values(std::uint64_t k, std::byte* to, std::uint64_t now) const {
        write_to(values(k, now), {to, size()});
    }

    // --- once ---

    template <std::size_t... V>
    void prepare(std::index_sequence<V...>) {
        (prepare_one<V>(), ...);
    }
    template <std::size_t V>
    void prepare_one() {
        using place = place_at<V>;
        auto& values = std::get<V>(variations_).values;
        if constexpr (requires { values.prepared(keys_[V]); }) values = values.prepared(keys_[V]);
        if (auto const most = detail::plain_number(values.most()); !place::holds(most)) refuse_number<place>(most);
        set_value<V>(packet_, place::zeros());
    }
    template <class Place>
    [[noreturn]] static void refuse_number(std::uint64_t most) {
        detail::raise_range_error(Place::header::protocol_name.view(), Place::info, most, false,
                                  detail::limit_of(Place::info.bits));
    }
    template <class Place>
    [[noreturn]] static void refuse_number(wide_number const&) {
        raise(generator_error(std::string(Place::header::protocol_name.view())
                                  .append(".")
                                  .append(Place::info.name)
                                  .append(": its generator gives numbers that do not fit in ")
                                  .append(std::to_string(Place::info.bits))
                                  .append(" bits")));
    }
    template <std::size_t V, class Wire>
    static void set_value(Packet& packet, Wire const& wire) {
        using place = place_at<V>;
        auto& header = boost::hana::at_c<place::layer>(packet.layers);
        if constexpr (place::is_overlay)
            header.template write_at<place::field>(wire);
        else
            header.template write_at<place::field>(place::value_type::from_wire(wire));
    }
    template <std::size_t... V>
    void set_values([[maybe_unused]] Packet& packet, [[maybe_unused]] std::uint64_t k,
                    [[maybe_unused]] std::uint64_t now, std::index_sequence<V...>) const {
        (set_value<V>(packet, place_at<V>::wire(number<V>(k, now))), ...);
    }

    /// Whether patching makes what the values make, tried with some bits in each varied field alone and in all of them.
    /// It does not where a checksum covers one address or another as a varied field says, and where variations overlap.
    bool patches_well() const {
        bool well = true;
        for (std::uint64_t bits : {~std::uint64_t{0}, std::uint64_t{0x0b1d'4e62'93f5'a7c9}, std::uint64_t{1}})
            for (std::size_t one = 0; one <= variation_count && well; ++one)
                well = patches_well_with(bits, one, variation_indices());
        return well;
    }
    /// All of them: one == variation_count.
    template <std::size_t... V>
    bool patches_well_with([[maybe_unused]] std::uint64_t bits, [[maybe_unused]] std::size_t one,
                           std::index_sequence<V...>) const {
        typename patcher::wires const values(place_at<V>::filled(V == one || one == variation_count ? bits : 0)...);
        Packet packet = packet_;
        (set_value<V>(packet, std::get<V>(values)), ...);
        std::vector<std::byte> made(size());
        write_to(packet, made);
        std::vector<std::byte> patched = frame_;
        patcher_.patch(patched.data(), values);
        return patched == made;
    }

    std::tuple<Variations...> variations_;
    std::array<std::uint64_t, variation_count> keys_;
    Packet packet_; ///< with zeros in the varied fields
    std::vector<std::byte> frame_;
    patcher patcher_;
    block_patcher block_patcher_;
    bool as_values_ = false;
    bool in_blocks_ = false;
    detail::places places_;
};

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/run_time_compose.hpp>
#include <umpa/errors/error.hpp>
#include <umpa/generate/moment.hpp>
#include <umpa/generate/numbers.hpp>
#include <umpa/generate/payload_length.hpp>
#include <umpa/generate/places.hpp>
#include <umpa/generate/random.hpp>
#include <umpa/generate/stream_range.hpp>
#include <umpa/generate/varied_place.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// A field of a packet whose layers are known at run time only, and what gives its values.
struct dynamic_variation {
    std::size_t layer = 0;                              ///< by its index in the packet
    std::size_t field = 0;                              ///< by its index in the header
    bool is_length = false;                             ///< in place of a field, the length of a payload
    std::function<wide_number(moment const&)> values{}; ///< its generator
    wide_number most{};                                 ///< the largest that it can give
};

/// A stream of packets whose layers are known at run time only: `dynamic_stream(packet_from("ipv4 / udp"),
/// {variation_from
/// ("udp.sport=uniform:1024:65535", p)}, 42)`. Each packet is made of its values: some microseconds, where a stream of
/// a known type takes some nanoseconds.
class dynamic_stream {
public:
    /// Throws range_error when a generator gives what its field cannot hold, generator_error when it gives a length
    /// that the payload does not have, or when two variations share bits; and what to_bytes of the packet throws.
    dynamic_stream(dynamic_packet layers, std::vector<dynamic_variation> variations, std::uint64_t seed_value = 0)
        : packet_(std::move(layers)), variations_(std::move(variations)), seed_(seed_value) {
        for (std::size_t v = 0; v < variations_.size(); ++v) check(v);
        static_cast<void>(to_bytes(packet_));
        size_ = byte_count(packet_);
        static_cast<void>(packet(0));
    }

    /// Of each packet, in bytes; where the length of a payload varies, of the largest one.
    std::size_t size() const { return size_; }
    /// Of the largest packet, in bytes.
    std::size_t most_size() const { return size_; }
    /// Of packet k, in bytes.
    std::size_t size(std::uint64_t k) const { return has_lengths_ ? byte_count(values(k)) : size_; }

    /// Packet k as values.
    dynamic_packet values(std::uint64_t k, std::uint64_t now = 0) const {
        dynamic_packet made = packet_;
        for (std::size_t v = 0; v < variations_.size(); ++v) {
            dynamic_variation const& one = variations_[v];
            std::uint64_t const key = detail::random_at(detail::random_at(0, seed_), v);
            wide_number const number = one.values(moment{places_.at(k), key, now});
            if (one.is_length)
                shorten(made[one.layer], number[1]);
            else
                set(made[one.layer], one.field, number, false);
        }
        return made;
    }
    /// The bytes of packet k.
    std::vector<std::byte> packet(std::uint64_t k) const { return to_bytes(values(k)); }
    /// Packets first, first + 1 ..., each to the front of one of these frames. Throws buffer_error when one is too
    /// small.
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t now = 0) const {
        for (std::size_t i = 0; i < frames.size(); ++i) write_to(values(first + i, now), frames[i]);
        return frames.size();
    }
    /// Writes packet k; there is room for size(k) bytes.
    void write(std::uint64_t k, std::byte* to, std::uint64_t now = 0) const { write_to(values(k, now), {to, size()}); }

    /// The packets i, i + n, i + 2 * n ... of this stream. Throws generator_error unless i < n.
    dynamic_stream shard(std::uint64_t i, std::uint64_t n) const {
        dynamic_stream part = *this;
        part.places_ = places_.shard(i, n);
        return part;
    }
    /// The first so many packets, as a range of byte vectors.
    stream_range<dynamic_stream> packets(std::uint64_t count) const { return {*this, count}; }

private:
    void check(std::size_t v) {
        dynamic_variation const& one = variations_[v];
        if (one.is_length) return check_length(one);
        for (std::size_t before = 0; before < v; ++before) check_both(variations_[before], one);
        dynamic_layer copy = packet_[one.layer];
        set(copy, one.field, one.most, true);
    }
    /// Leaves as much of the payload as the longest packet has.
    void check_length(dynamic_variation const& one) {
        dynamic_layer& payload = packet_[one.layer];
        if (has_lengths_) raise(generator_error("vary: the length of one payload can vary, not of two"));
        if (one.most[0] != 0 || one.most[1] > payload.bytes().size())
            detail::refuse_length(one.most[1], payload.bytes().size());
        has_lengths_ = true;
        shorten(payload, one.most[1]);
    }
    void check_both(dynamic_variation const& a, dynamic_variation const& b) const {
        if (a.is_length || a.layer != b.layer) return;
        auto const bits_of = [&](dynamic_variation const& one) {
            field_info const& info = packet_[one.layer].protocol().fields[one.field].info;
            return detail::varied_bits{info.offset, info.offset + info.bits, packet_[one.layer].name(), info.name};
        };
        sentence const problem = detail::problem_with_two(bits_of(a), bits_of(b));
        if (problem.size > 0) raise(generator_error(std::string(problem.view())));
    }
    /// To so many bytes; one that is shorter stays as it is.
    static void shorten(dynamic_layer& payload, std::uint64_t to) {
        auto const bytes = payload.bytes();
        if (to < bytes.size())
            payload =
                dynamic_layer(payload.protocol(),
                              std::vector<std::byte>(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(to)));
    }

    /// As much of the number as the field holds; or, checked, range_error where that is not all.
    static void set(dynamic_layer& layer, std::size_t field, wide_number const& number, bool checked) {
        field_info const& info = layer.protocol().fields[field].info;
        if (checked && info.bits <= 64 && number[0] != 0)
            raise(generator_error("a generator gives numbers of more than 64 bits to a field of less"));
        if (info.bits <= 64)
            layer.set_number(field, checked ? number[1] : number[1] & ~std::uint64_t{0} >> (64 - info.bits));
        else if (unsigned const over = 128 - info.bits; over == 0)
            layer.set_wire(field, {number[0], number[1]});
        else
            layer.set_wire(field, {number[0] << over | number[1] >> (64 - over), number[1] << over});
    }

    dynamic_packet packet_;
    std::vector<dynamic_variation> variations_;
    std::uint64_t seed_;
    bool has_lengths_ = false;
    std::size_t size_ = 0;
    detail::places places_;
};

}

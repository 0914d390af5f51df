// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <umpa/build/packet.hpp>
#include <umpa/declare/fields.hpp>
#include <umpa/generate/stream.hpp>
#include <umpa/protocols/link/ethernet.hpp>
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/send/frame_memory.hpp>
#include <umpa/send/sink.hpp>
#include <utility>
#include <vector>

// A sink that keeps what it is given, and refuses what it is told to.

namespace umpa::test {

using namespace umpa::fields;

using byte_vectors = std::vector<std::vector<std::byte>>;

/// What next calls of submit do: accept so many, then that error; all where there is none left.
struct planned_submission {
    std::size_t accept;
    int error;
};

class recording_sink {
public:
    struct record {
        std::mutex mutex;
        byte_vectors packets;
        std::vector<std::size_t> calls; ///< packets of each submit
        std::deque<planned_submission> plan;
        std::function<void()> at_each_call = [] {};
        std::size_t others = 0;
    };

    explicit recording_sink(std::size_t room = 64) : room_(room) {}

    static constexpr bool prefilled = true;

    void prepare(sink_setup const& setup) {
        setup_ = {setup.size, {}, setup.begins_with};
        memory_ = {room_, setup};
    }
    std::span<std::span<std::byte>> frames(std::size_t most) { return memory_.frames(most); }
    submission submit(std::size_t first, std::size_t count) {
        std::lock_guard const lock(record_->mutex);
        record_->at_each_call();
        record_->calls.push_back(count);
        planned_submission now{count, 0};
        if (!record_->plan.empty()) {
            now = record_->plan.front();
            record_->plan.pop_front();
        }
        now.accept = std::min(now.accept, count);
        for (std::size_t i = first; i < first + now.accept; ++i)
            record_->packets.emplace_back(memory_[i].begin(), memory_[i].end());
        completed_ += now.accept;
        return {now.accept, now.error};
    }
    void flush() { ++flushes; }
    std::uint64_t completed() const { return completed_; }
    std::string name() const { return "recording_sink"; }
    std::string why(int error, std::size_t bytes) const {
        return "cause " + std::to_string(error) + " of " + std::to_string(bytes) + " bytes";
    }
    recording_sink another(std::size_t) const {
        recording_sink one = *this;
        one.completed_ = 0;
        ++record_->others;
        return one;
    }

    record& its() { return *record_; }
    sink_setup const& setup() const { return setup_; }
    int flushes = 0;

private:
    std::size_t room_;
    std::shared_ptr<record> record_ = std::make_shared<record>();
    sink_setup setup_;
    detail::frame_memory memory_;
    std::uint64_t completed_ = 0;
};

/// Sixty bytes; two fields and both checksums differ.
inline auto const flows =
    stream(make_packet(ethernet(), ipv4(destination_address = "10.1.0.1"), udp(), payload(std::array<std::byte, 18>{})),
           vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 65536),
           vary(in<udp>, source_port) = uniform(1024, 65535), seed = 42);

inline byte_vectors first_packets(auto const& of, std::uint64_t count) {
    byte_vectors packets;
    for (std::uint64_t k = 0; k < count; ++k) packets.push_back(of.packet(k));
    return packets;
}

/// Packet k of 1, 2 ... 7 bytes that are all k.
struct stream_of_many_sizes {
    std::uint64_t place = 0;
    std::uint64_t stride = 1;

    std::size_t size(std::uint64_t k) const { return 1 + (place + k * stride) % 7; }
    std::size_t most_size() const { return 7; }
    std::vector<std::byte> packet(std::uint64_t k) const {
        return std::vector<std::byte>(size(k), static_cast<std::byte>(place + k * stride));
    }
    std::size_t fill(std::uint64_t first, std::span<std::span<std::byte> const> frames, std::uint64_t = 0) const {
        for (std::size_t i = 0; i < frames.size(); ++i)
            std::fill(frames[i].begin(), frames[i].end(), static_cast<std::byte>(place + (first + i) * stride));
        return frames.size();
    }
    stream_of_many_sizes shard(std::uint64_t i, std::uint64_t n) const { return {place + i * stride, stride * n}; }
};

}

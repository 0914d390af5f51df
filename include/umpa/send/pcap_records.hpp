// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <umpa/protocols/link_type.hpp>
#include <umpa/send/sink.hpp>
#include <vector>

// The format of capture files with nanoseconds (draft-ietf-opsawg-pcap, sections 4 and 5). Its numbers are in the order
// of the machine that writes it.

namespace umpa::detail {

inline std::array<std::byte, 24> pcap_file_header(link_type begins_with) {
    struct {
        std::uint32_t magic = 0xa1b23c4d;
        std::uint16_t major = 2;
        std::uint16_t minor = 4;
        std::uint32_t reserved[2]{};
        std::uint32_t most_bytes_of_a_packet = 0x40000;
        std::uint32_t link_type;
    } const head{.link_type = begins_with.number};
    std::array<std::byte, 24> bytes;
    static_assert(sizeof head == bytes.size());
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes;
}

/// Records one behind the other, so that they are written at once: frames with their headers between them.
class pcap_records {
public:
    pcap_records() = default;
    pcap_records(std::size_t count, sink_setup const& setup)
        : size_(setup.size), bytes_(count * (head + size_)), frames_(count), times_(count) {
        for (std::size_t i = 0; i < count; ++i) std::copy(setup.example.begin(), setup.example.end(), place(i) + head);
    }

    std::span<std::span<std::byte>> frames(std::size_t most) {
        given_ = std::min(most, frames_.size());
        for (std::size_t i = 0; i < given_; ++i) frames_[i] = {place(i) + head, size_};
        return std::span(frames_).first(given_);
    }
    std::span<std::uint64_t> times() { return std::span(times_).first(given_); }

    /// These records as they are written.
    std::span<std::byte const> join(std::size_t first, std::size_t count) {
        std::byte* const begin = count == 0 ? bytes_.data() : frames_[first].data() - head;
        std::byte* to = begin;
        for (std::size_t i = first; i < first + count; ++i) {
            std::span<std::byte> const frame = frames_[i];
            // A packet shorter than the frame before it moves up.
            if (frame.data() != to + head) std::memmove(to + head, frame.data(), frame.size());
            put_header(to, times_[i], frame.size());
            frames_[i] = {to + head, frame.size()};
            to += head + frame.size();
        }
        return {begin, to};
    }
    std::size_t bytes_of(std::size_t first, std::size_t count) const {
        std::size_t bytes = 0;
        for (std::size_t i = first; i < first + count; ++i) bytes += head + frames_[i].size();
        return bytes;
    }
    /// How many records are whole in so many bytes.
    std::size_t count_in(std::size_t first, std::size_t bytes) const {
        std::size_t count = 0;
        while (bytes_of(first, count + 1) <= bytes) ++count;
        return count;
    }

private:
    static constexpr std::size_t head = 16;

    std::byte* place(std::size_t i) { return bytes_.data() + i * (head + size_); }
    static void put_header(std::byte* to, std::uint64_t time, std::size_t size) {
        auto const bytes = static_cast<std::uint32_t>(size);
        std::array<std::uint32_t, 4> const words{static_cast<std::uint32_t>(time / 1'000'000'000),
                                                 static_cast<std::uint32_t>(time % 1'000'000'000), bytes, bytes};
        std::memcpy(to, words.data(), head);
    }

    std::size_t size_ = 0;
    std::vector<std::byte> bytes_;
    std::vector<std::span<std::byte>> frames_;
    std::vector<std::uint64_t> times_;
    std::size_t given_ = 0;
};

}

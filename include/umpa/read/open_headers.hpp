// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <umpa/build/run_time/describe_protocol.hpp>
#include <umpa/build/stack.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/read/dissected_layer.hpp>
#include <umpa/read/reading_tables.hpp>

namespace umpa::detail {

/// A header that is open: its parts, or what it carries, are being read.
struct open_header {
    protocol_reader const* reader;
    std::size_t at;        ///< of its first byte
    std::size_t parts_end; ///< or nowhere, where no field tells it
    std::size_t end;       ///< of what it carries
    bool is_part;
    bool is_sized; ///< a field tells the end
    bool in_parts;

    // While it is in_parts:
    bool complete;
    std::uint32_t told;        ///< the entry of told_parts_of that is read
    std::uint32_t told_left;   ///< how many of them are to come; none where they were not counted yet
    std::uint32_t count_limit; ///< of parts, where a header of this one told it
    std::uint32_t octets_read; ///< how often bytes were read as a part
    std::uint32_t parts_read;  ///< how many other parts were
    std::uint64_t last_number; ///< of its last part in a number space
    protocol_reader const* last_part;
    std::size_t last_part_at;

    void begin_parts(std::uint32_t most) {
        complete = false;
        told = 0;
        told_left = ~std::uint32_t{0};
        count_limit = most;
        octets_read = 0;
        parts_read = 0;
        last_number = 0;
        last_part = nullptr;
        last_part_at = 0;
    }
};

/// How far a packet is read, and the headers that are open there.
class open_headers {
protected:
    static constexpr std::size_t deepest = 48;

    open_headers(std::span<std::byte const> packet, reading_tables const& readers)
        : packet_(packet), readers_(&readers) {}

    std::size_t left(std::size_t end) const { return end > at_ ? end - at_ : 0; }
    std::byte const* here() const { return packet_.data() + at_; }
    std::size_t outer_end() const { return end_around(count_); }
    static std::size_t limit(open_header const& one) {
        return one.in_parts && one.parts_end != nowhere ? one.parts_end : one.end;
    }
    /// Where the header ends that header i lies in.
    std::size_t end_around(std::size_t i) const { return i == 0 ? packet_.size() : limit(headers_[i - 1]); }

    bool give(dissected_layer& layer, protocol_row const& row, std::size_t size, reading_note const& note = {}) {
        ::new (&layer)
            dissected_layer{.protocol = &row, .bytes = {here(), size}, .offset = at_, .depth = depth_, .note = note};
        at_ += size;
        return true;
    }
    std::uint64_t value_of(told const& one, open_header const& top) const {
        return one.place.read(packet_.data() + top.at);
    }
    static protocol_row const& row_of_payload() { return protocol_row_of<any_payload>; }
    static protocol_row const& row_of_octets() { return protocol_row_of<any_octets>; }

    std::span<std::byte const> packet_;
    std::size_t at_ = 0;
    std::size_t count_ = 0;
    std::size_t depth_ = 0; ///< how many of them are read for parts
    reading_tables const* readers_;
    std::array<open_header, deepest> headers_;
};

}

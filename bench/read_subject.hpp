// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "serialize_values.hpp"
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>
#include <string_view>
#include <vector>

namespace bench {

/// The four fields that are read of each frame, as the program's own numbers.
struct fields_read {
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    std::uint16_t source_port = 0;
    std::uint16_t destination_port = 0;

    friend bool operator==(fields_read const&, fields_read const&) = default;
};

/// Every competitor has this boundary: a frame in, four fields out; false where it is no Ethernet, IPv4 and UDP. Each
/// is a function that is not inlined.
using reader = bool (*)(std::span<std::byte const>, fields_read&);

struct reading {
    std::string_view name;
    reader read;
    bool checks; ///< the same as by hand, so that it refuses the same frames
};

using frame_list = std::vector<std::vector<std::byte>>;

inline void print_difference(reading const& one, std::span<std::byte const> frame) {
    std::printf("%.*s differs at a frame of %zu bytes:", static_cast<int>(one.name.size()), one.name.data(),
                frame.size());
    for (std::byte byte : frame) std::printf(" %02x", static_cast<unsigned>(byte));
    std::printf("\n");
}

inline bool agree(reading const& right, reading const& other, std::span<std::byte const> frame) {
    fields_read expected, got;
    bool const is_there = right.read(frame, expected);
    if (other.read(frame, got) == is_there && (!is_there || got == expected)) return true;
    print_difference(other, frame);
    return false;
}

/// Whether all read the same of these frames; of frames that were cut or changed, those that check the same.
inline bool all_agree(std::vector<reading> const& all, frame_list const& frames) {
    for (reading const& one : all)
        for (std::vector<std::byte> const& frame : frames) {
            if (!agree(all[0], one, frame)) return false;
            if (!one.checks) continue;
            for (std::size_t size = 0; size < frame.size(); ++size)
                if (!agree(all[0], one, std::span(frame).first(size))) return false;
            for (std::size_t i = 0; i < frame.size(); ++i)
                for (unsigned value = 0; value < 256; ++value) {
                    auto changed = frame;
                    changed[i] = static_cast<std::byte>(value);
                    if (!agree(all[0], one, changed)) return false;
                }
        }
    return true;
}

/// The same loop for everyone. `read` is made opaque, so that no compiler adapts it to its caller.
inline void run(benchmark::State& state, reader read, frame_list const& frames) {
    std::size_t const mask = frames.size() - 1;
    std::size_t i = 0;
    benchmark::DoNotOptimize(read);
    for (auto _ : state) {
        fields_read fields;
        bool is_there = read(frames[i], fields);
        benchmark::DoNotOptimize(is_there);
        benchmark::DoNotOptimize(fields);
        i = (i + 1) & mask;
    }
}

}

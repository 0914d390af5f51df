// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "serialize_values.hpp"
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <bit>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// Every competitor has this boundary: values in, a finished frame out. Each is a function that is not inlined.
using maker = void (*)(values const&, std::byte*);

struct competitor {
    std::string_view name;
    maker make;
};

/// A frame, and who makes it. The first competitor says what is right; the others are compared with it.
struct subject {
    std::string title;
    std::size_t frame_size;
    std::size_t payload_size;
    std::vector<competitor> competitors;
};

inline constexpr std::size_t largest_frame = 16384;

/// The one buffer that everyone writes to.
inline std::span<std::byte> buffer() {
    alignas(64) static std::array<std::byte, largest_frame> bytes;
    return bytes;
}

inline void print_hex(std::string_view name, std::span<std::byte const> bytes, std::span<std::byte const> other) {
    std::printf("%.*s:", static_cast<int>(name.size()), name.data());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        std::printf("%s%c%02x", i % 16 == 0 ? "\n   " : "", bytes[i] == other[i] ? ' ' : '*',
                    static_cast<unsigned>(bytes[i]));
    std::printf("\n");
}

/// Makes the frame of one input. What was not written stays 0xa5, the byte behind the frame as well.
inline std::vector<std::byte> frame_by(maker make, values const& v, std::size_t size) {
    auto const out = buffer().first(size + 1);
    std::fill(out.begin(), out.end(), std::byte{0xa5});
    make(v, out.data());
    return {out.begin(), out.end()};
}

/// Whether all competitors make the same bytes of inputs 0 to count - 1; the first difference is printed. Each makes
/// each frame once, which is what bench/instructions.sh divides by.
inline bool all_agree(subject const& its, std::uint64_t count) {
    for (std::uint64_t k = 0; k < count; ++k) {
        values v = input(k, its.payload_size);
        auto const right = frame_by(its.competitors[0].make, v, its.frame_size);
        v.frame = std::span(right).first(its.frame_size);
        for (competitor const& one : std::span(its.competitors).subspan(1)) {
            auto const made = frame_by(one.make, v, its.frame_size);
            if (made == right && right.back() == std::byte{0xa5}) continue;
            std::printf("%s: input %llu differs\n", its.title.c_str(), static_cast<unsigned long long>(k));
            print_hex(its.competitors[0].name, right, made);
            print_hex(one.name, made, right);
            return false;
        }
    }
    return true;
}

/// Inputs made beforehand, with their finished frames: as many as keep the frames in the first-level cache.
class input_table {
public:
    explicit input_table(subject const& its) : frames_(its.frame_size * count_for(its.frame_size)) {
        for (std::size_t k = 0; k < count_for(its.frame_size); ++k) {
            values v = input(k, its.payload_size);
            auto const made = frame_by(its.competitors[0].make, v, its.frame_size);
            auto const place = std::span(frames_).subspan(k * its.frame_size, its.frame_size);
            std::copy_n(made.begin(), its.frame_size, place.begin());
            v.frame = place;
            inputs_.push_back(v);
        }
    }
    std::vector<values> const& inputs() const { return inputs_; }

private:
    static std::size_t count_for(std::size_t frame_size) {
        return std::min<std::size_t>(64, std::bit_floor(std::max<std::size_t>(24576 / frame_size, 1)));
    }
    std::vector<std::byte> frames_;
    std::vector<values> inputs_;
};

/// The same loop for everyone. `make` is made opaque, so that no compiler adapts it to its caller.
inline void run(benchmark::State& state, maker make, std::vector<values> const& inputs) {
    std::byte* out = buffer().data();
    values const* const table = inputs.data();
    std::size_t const mask = inputs.size() - 1;
    std::size_t i = 0;
    benchmark::DoNotOptimize(make);
    for (auto _ : state) {
        make(table[i], out);
        benchmark::DoNotOptimize(out);
        benchmark::ClobberMemory();
        i = (i + 1) & mask;
    }
}

}

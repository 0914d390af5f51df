// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstring>
#include <umpa/generate/in_turn.hpp>
#include <vector>

namespace umpa::detail {

/// A frame to be copied again and again, of a size that is known at compile time; of any for 0.
template <std::size_t Size>
class whole_frame {
public:
    explicit whole_frame(std::vector<std::byte> const& frame) : bytes_(frame.data()), size_(frame.size()) {}

    [[gnu::always_inline]] void copy(std::byte* to) const { std::memcpy(to, bytes_, Size > 0 ? Size : size_); }

private:
    std::byte const* bytes_;
    std::size_t size_;
};

/// 16 bytes in a register, and anywhere in memory.
using bytes_in_register [[gnu::vector_size(16)]] = unsigned char;
using bytes_in_memory [[gnu::vector_size(16), gnu::aligned(1), gnu::may_alias]] = unsigned char;

/// One that fits in a compiler's registers: a copy, which no store can change. The last piece overlaps the one before.
template <std::size_t Size>
    requires(Size >= 16 && Size <= 128)
class whole_frame<Size> {
public:
    explicit whole_frame(std::vector<std::byte> const& frame) {
        in_turn<pieces>([&](std::size_t i) __attribute__((always_inline)) {
            pieces_[i] = *reinterpret_cast<bytes_in_memory const*>(frame.data() + place_of(i));
        });
    }

    [[gnu::always_inline]] void copy(std::byte* to) const {
        in_turn<pieces>([&](std::size_t i) __attribute__((always_inline)) {
            *reinterpret_cast<bytes_in_memory*>(to + place_of(i)) = pieces_[i];
        });
    }

private:
    static constexpr std::size_t pieces = (Size + 15) / 16;
    static constexpr std::size_t place_of(std::size_t i) { return i + 1 < pieces ? 16 * i : Size - 16; }

    std::array<bytes_in_register, pieces> pieces_;
};

}

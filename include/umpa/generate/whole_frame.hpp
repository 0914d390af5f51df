// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <cstring>
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

/// One that fits in a compiler's registers: a copy, which no store can change.
template <std::size_t Size>
    requires(Size > 0 && Size <= 128)
class whole_frame<Size> {
public:
    explicit whole_frame(std::vector<std::byte> const& frame) { std::memcpy(bytes_.data(), frame.data(), Size); }

    [[gnu::always_inline]] void copy(std::byte* to) const { std::memcpy(to, bytes_.data(), Size); }

private:
    std::array<std::byte, Size> bytes_;
};

}

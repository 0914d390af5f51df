// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>
#include <vector>

// What the fuzz targets share.

namespace fuzz {

using bytes_view = std::span<std::byte const>;

/// Ends the program where a law does not hold: libFuzzer and the tests take that for a finding.
inline void require(bool holds, char const* law) {
    if (holds) return;
    std::fprintf(stderr, "this does not hold: %s\n", law);
    std::abort();
}

inline bool same(bytes_view a, bytes_view b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

/// The input of a run, taken from its front. Behind its end there are zeros.
class input {
public:
    explicit input(bytes_view bytes) : left_(bytes) {}

    std::uint64_t number(unsigned bytes) {
        std::uint64_t value = 0;
        for (; bytes > 0; --bytes, left_ = left_.subspan(left_.empty() ? 0 : 1))
            value = value << 8 | (left_.empty() ? 0 : std::to_integer<std::uint64_t>(left_.front()));
        return value;
    }
    /// A number from 0 to `count` - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(number(count > 256 ? 2 : 1)) % count; }
    /// So many bytes, as far as there are.
    bytes_view take(std::size_t size) {
        bytes_view const taken = left_.first(std::min(size, left_.size()));
        left_ = left_.subspan(taken.size());
        return taken;
    }
    bytes_view rest() { return take(left_.size()); }
    std::string_view text() {
        bytes_view const all = rest();
        return {reinterpret_cast<char const*>(all.data()), all.size()};
    }
    bool empty() const { return left_.empty(); }

private:
    bytes_view left_;
};

}

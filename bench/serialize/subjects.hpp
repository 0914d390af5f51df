// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "makers.hpp"
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct competitor {
    std::string_view name;
    maker make;
    bool is_library = false; ///< slower by orders of magnitude: fewer frames are compared
};

/// A frame, and who makes it. The first competitor says what is right; the others are compared with it.
struct subject {
    std::string title;
    stack what;
    kind how;
    std::size_t frame_size;
    std::size_t payload_size;
    std::vector<competitor> competitors;
};

/// All frames: by stack and kind, then by size of the payload.
std::vector<subject> all_subjects();

inline constexpr std::size_t largest_frame = 16384;

/// The one buffer that everyone writes to.
std::span<std::byte> buffer();

/// Makes the frame of one input. What was not written stays 0xa5, the byte behind the frame as well.
std::vector<std::byte> frame_by(maker make, values const& v, std::size_t size);

/// Whether all competitors make the same bytes of inputs 0 to count - 1; the first difference is printed.
bool all_agree(subject const& its, std::uint64_t count);

/// Inputs made beforehand, with their finished frames: as many as keep the frames in the first-level cache.
class input_table {
public:
    explicit input_table(subject const& its);
    std::vector<values> const& inputs() const { return inputs_; }

private:
    std::vector<std::byte> frames_;
    std::vector<values> inputs_;
};

}

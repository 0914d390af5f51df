// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

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

// Each in a file of its own.
bool read_by_hand(std::span<std::byte const> frame, fields_read& out);
bool read_by_parse(std::span<std::byte const> frame, fields_read& out);
bool read_by_dissect(std::span<std::byte const> frame, fields_read& out);
bool read_by_libtins(std::span<std::byte const> frame, fields_read& out);
bool read_by_pcapplusplus(std::span<std::byte const> frame, fields_read& out);

}

// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <umpa/protocols/link_type.hpp>
#include <vector>

namespace umpa {

/// When a frame was captured, in nanoseconds since 1970 (UTC).
using capture_time = std::chrono::sys_time<std::chrono::nanoseconds>;

/// A frame where it lies, in a buffer of the capture that gave it: valid until that gives the next one.
struct captured_view {
    /// What was captured of it, from the link header on.
    std::span<std::byte const> bytes{};
    /// When it was captured.
    capture_time time{};
    /// Its size in bytes when it was whole.
    std::size_t original_size = 0;
    /// What the bytes begin with.
    umpa::link_type link_type{};
    /// The device that it was seen on. A file does not tell it: "".
    std::string_view interface{};
    /// The kernel's index of that device. A file does not tell it: 0.
    unsigned interface_index = 0;

    /// Whether bytes are missing at its end.
    constexpr bool is_cut() const { return bytes.size() < original_size; }
};

/// A frame with bytes of its own.
struct captured_frame {
    /// What was captured of it, from the link header on.
    std::vector<std::byte> bytes{};
    /// When it was captured.
    capture_time time{};
    /// Its size in bytes when it was whole.
    std::size_t original_size = 0;
    /// What the bytes begin with.
    umpa::link_type link_type{};
    /// The device that it was seen on. A file does not tell it: "".
    std::string interface{};
    /// The kernel's index of that device. A file does not tell it: 0.
    unsigned interface_index = 0;

    captured_frame() = default;
    /// A copy of one where it lies.
    explicit captured_frame(captured_view const& seen)
        : bytes(seen.bytes.begin(), seen.bytes.end()),
          time(seen.time),
          original_size(seen.original_size),
          link_type(seen.link_type),
          interface(seen.interface),
          interface_index(seen.interface_index) {}

    /// Valid as long as this frame is and does not change.
    operator captured_view() const { return {bytes, time, original_size, link_type, interface, interface_index}; }

    /// Whether bytes are missing at its end.
    bool is_cut() const { return bytes.size() < original_size; }

    friend bool operator==(captured_frame const&, captured_frame const&) = default;
};

}

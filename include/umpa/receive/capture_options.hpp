// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <umpa/protocols/link_type.hpp>

namespace umpa {

/// Which frames of an interface are captured.
enum class capture_direction { both, in, out };

/// How a device is listened to: `sniff({.device = "lo", .filter = "udp port 53", .count = 10, .timeout = 2s})`.
struct capture_options {
    /// "any" is all interfaces in one, whose frames begin with Linux's cooked header. When it is empty: the first
    /// interface that is up and no loopback.
    std::string device{};
    /// Only frames that it lets pass; all when it is empty.
    std::string filter{};
    /// At most so many frames; 0 is no limit.
    std::size_t count = 0;
    /// How long in all, by a clock that nobody sets; nothing is no limit.
    std::optional<std::chrono::nanoseconds> timeout{};
    /// At most so many bytes of a frame.
    std::size_t snap_length = 262'144;
    /// Frames to other addresses, too.
    bool promiscuous = true;
    /// Frames are handed over one by one, as they come, and each waits in a place of the largest frame's size: a burst
    /// needs a larger buffer, or a snap length. Otherwise the kernel collects frames for up to 20 milliseconds, and has
    /// room for many more of them; but with the buffer below, a reader must not be away for more than a second.
    bool immediate = false;
    /// The kernel's buffer for frames that wait, in bytes.
    std::size_t buffer_size = 16 << 20;
    /// Frames that come in, that go out, or both.
    capture_direction direction = capture_direction::both;
    /// What frames are to begin with, where the device offers several; nothing is the device's choice.
    std::optional<umpa::link_type> link_type{};
    /// Ends the capture when a stop is requested, from any thread.
    std::stop_token stop{};
};

/// What became of the frames since a capture was opened, as the kernel counts them: on loopback each frame twice, as it
/// leaves and as it arrives, though only its arrival is captured.
struct capture_statistics {
    /// Those that the filter let pass, the dropped ones included.
    std::size_t received = 0;
    /// Those for which the buffer had no room.
    std::size_t dropped = 0;
    /// Those that the interface or its driver dropped, as far as it tells.
    std::size_t dropped_by_interface = 0;
};

}

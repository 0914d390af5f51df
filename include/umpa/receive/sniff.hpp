// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_options.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/frame_callback.hpp>
#include <umpa/receive/live_capture.hpp>
#include <utility>
#include <vector>

// Each listens to a device that it opens, which needs CAP_NET_RAW, or to one that is open already: opened within
// privileges::with, it lets the rest of the program go without rights.

namespace umpa {

/// Calls `callback` with each frame: as many as the options count, for as long as they say, until a stop, or until the
/// callback returns false. Gives how many frames it was called with. Throws what live_capture and the callback do.
template <frame_callback Callback>
std::size_t sniff_loop(live_capture& from, Callback&& callback) {
    return from.loop(callback);
}
template <frame_callback Callback>
std::size_t sniff_loop(capture_options options, Callback&& callback) {
    live_capture from(std::move(options));
    return from.loop(callback);
}

/// The frames that come: as many as the options count, for as long as they say. Without a count, a timeout or a stop it
/// would never end: capture_error says so.
inline std::vector<captured_frame> sniff(live_capture& from) {
    capture_options const& options = from.options();
    if (options.count == 0 && !options.timeout && !options.stop.stop_possible())
        raise(capture_error("sniff: it would never end: give it a count, a timeout or a stop, or use sniff_loop"));
    std::vector<captured_frame> frames;
    from.loop([&](captured_view const& frame) { frames.emplace_back(frame); });
    return frames;
}
inline std::vector<captured_frame> sniff(capture_options options) {
    live_capture from(std::move(options));
    return sniff(from);
}

/// The next frame; nothing when none comes within the timeout, or after a stop. The count of the options says nothing
/// here.
inline std::optional<captured_frame> sniff_next(live_capture& from) {
    captured_view const* const frame = from.next();
    if (frame == nullptr) return std::nullopt;
    return captured_frame(*frame);
}
inline std::optional<captured_frame> sniff_next(capture_options options) {
    live_capture from(std::move(options));
    return sniff_next(from);
}

}

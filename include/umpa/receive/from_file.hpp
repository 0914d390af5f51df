// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <string>
#include <umpa/receive/capture_file.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/frame_callback.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// The packets of a capture file; "-" is the standard input. Throws what capture_file does; a truncated_capture or
/// damaged_capture holds in frames() what was read before it.
inline std::vector<captured_frame> from_file(std::string const& path, capture_file_options const& options = {}) {
    capture_file capture(path, options);
    std::vector<captured_frame> frames;
    while (capture.advance()) frames.emplace_back(capture.opened_->frame);
    if (capture.opened_->failed) capture.raise_failure(std::move(frames));
    return frames;
}

/// Calls `callback` with each packet of a capture file, until there is no more or it returns false. Gives how many
/// packets it was called with. Throws what capture_file does, and what the callback does.
template <frame_callback Callback>
std::size_t from_file_loop(std::string const& path, capture_file_options const& options, Callback&& callback) {
    capture_file capture(path, options);
    std::size_t count = 0;
    while (captured_view const* frame = capture.next()) {
        ++count;
        if (!detail::hand_over(callback, *frame)) break;
    }
    return count;
}
template <frame_callback Callback>
std::size_t from_file_loop(std::string const& path, Callback&& callback) {
    return from_file_loop(path, {}, callback);
}

}

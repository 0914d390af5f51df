// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <optional>
#include <poll.h>
#include <stop_token>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_device.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_options.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/filter.hpp>
#include <umpa/receive/live_capture.hpp>
#include <umpa/receive/waiting.hpp>
#include <umpa/send/send_error.hpp>
#include <vector>

namespace umpa {

namespace detail {

/// Captures of all interfaces that are up and whose frames the filter makes sense for.
inline std::vector<live_capture> open_all(capture_options const& options) {
    std::vector<live_capture> all;
    std::optional<filter_error> refused;
    for (capture_device const& one : capture_devices()) {
        if (one.index == 0 || !one.is_up) continue;
        capture_options its = options;
        its.device = one.name;
        its.timeout = std::chrono::nanoseconds(0);
        its.stop = {};
        its.filter.clear();
        live_capture opened(its);
        if (std::optional<filter_error> error = opened.try_filter(options.filter))
            refused = error;
        else
            all.push_back(std::move(opened));
    }
    if (all.empty() && refused) raise(*refused);
    if (all.empty()) raise_socket_error(ENETDOWN, "sniff_any: no interface is up");
    return all;
}

}

/// The first frame that comes on any interface that is up, as it is there: with its own link type, and its name in
/// `interface`. Nothing when none comes within the timeout, or after a stop. Interfaces that come up later are not
/// listened to. Needs CAP_NET_RAW. Throws what live_capture does, and filter_error when the filter makes sense for no
/// interface.
inline std::optional<captured_frame> sniff_any(capture_options const& options = {}) {
    if (!options.device.empty())
        raise(capture_error("sniff_any: it listens to all devices: leave out .device, or use sniff_next"));
    detail::deadline const end(options.timeout);
    detail::stop_event stop("sniff_any");
    std::stop_callback const listening(options.stop, [&] { stop.request(); });
    std::vector<live_capture> all = detail::open_all(options);
    std::vector<pollfd> descriptors{{stop.descriptor(), POLLIN, 0}};
    for (live_capture const& one : all) descriptors.push_back({one.native_handle(), POLLIN, 0});
    for (;;) {
        if (stop.take()) return std::nullopt;
        for (live_capture& one : all)
            if (captured_view const* frame = one.next()) return captured_frame(*frame);
        if (end.has_passed()) return std::nullopt;
        detail::wait_for(descriptors, end.left());
    }
}

}

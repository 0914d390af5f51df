// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <memory>
#include <net/if.h>
#include <optional>
#include <pcap/pcap.h>
#include <poll.h>
#include <stop_token>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_options.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/filter.hpp>
#include <umpa/receive/frame_callback.hpp>
#include <umpa/receive/open_device.hpp>
#include <umpa/receive/pcap_handle.hpp>
#include <umpa/receive/waiting.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/socket_words.hpp>
#include <utility>

namespace umpa {

/// A device that is listened to, by libpcap. The kernel collects frames from the opening on, so what is sent after it
/// is not missed. Only the opening needs CAP_NET_RAW:
/// `privileges::with(privileges::net_raw, [] { return live_capture({.device = "lo"}); })`.
/// It is moved, not copied. One thread reads; any thread may stop() it.
class live_capture {
public:
    /// Throws permission_denied, no_such_interface or network_down, as raw_socket does; filter_error; capture_error.
    explicit live_capture(capture_options options) : opened_(new state(std::move(options))) {
        state& its = *opened_;
        its.device = its.options.device.empty() ? detail::likely_device() : its.options.device;
        its.handle = detail::open_device(its.device, its.options);
        if (!its.options.filter.empty()) set_filter(its.options.filter);
        its.frame.link_type = detail::to_link_type(pcap_datalink(its.handle.get()));
        its.frame.interface = its.device;
        its.frame.interface_index = ::if_nametoindex(its.device.c_str());
    }

    /// The next frame, valid until the next call; a null pointer when none came in time, or after a stop. Throws
    /// no_such_interface when the device went away, and capture_error.
    captured_view const* next(std::optional<std::chrono::nanoseconds> timeout) {
        std::stop_callback const listening(opened_->options.stop, [this] { stop(); });
        return next_until(detail::deadline(timeout));
    }
    /// The same, with the timeout of the options.
    captured_view const* next() { return next(opened_->options.timeout); }

    /// Calls `callback` with each frame: as many as the options count, for as long as they say, until stop(), or until
    /// the callback returns false. Gives how many frames it was called with. Throws what next() and the callback do,
    /// and can go on then. Frames that are left stay in the kernel's buffer for the next call.
    template <frame_callback Callback>
    std::size_t loop(Callback&& callback) {
        state const& its = *opened_;
        std::stop_callback const listening(its.options.stop, [this] { stop(); });
        detail::deadline const end(its.options.timeout);
        std::size_t count = 0;
        while (captured_view const* seen = next_until(end)) {
            ++count;
            if (!detail::hand_over(callback, *seen) || count == its.options.count || end.has_passed()) break;
        }
        return count;
    }

    /// Ends the loop or the wait that runs, or the next one when none runs. From any thread or signal handler.
    void stop() noexcept { opened_->stop.request(); }

    /// Throws capture_error when the device does not count.
    capture_statistics statistics() const {
        pcap_stat counted{};
        detail::require(pcap_stats(opened_->handle.get(), &counted), opened_->handle.get(), opened_->device,
                        "it has no statistics");
        return {counted.ps_recv, counted.ps_drop, counted.ps_ifdrop};
    }

    /// What frames begin with.
    umpa::link_type link_type() const noexcept { return opened_->frame.link_type; }
    /// The name of the device.
    std::string const& device() const noexcept { return opened_->device; }
    /// The most bytes of a frame that are captured.
    std::size_t snap_length() const noexcept { return static_cast<std::size_t>(pcap_snapshot(opened_->handle.get())); }
    /// As it was opened.
    capture_options const& options() const noexcept { return opened_->options; }
    /// A file descriptor to poll: readable when there are frames. It stays this object's.
    int native_handle() const noexcept { return pcap_get_selectable_fd(opened_->handle.get()); }

    /// Exchanges the filter, for frames that come from now on; the empty one lets all pass. Throws filter_error, and
    /// then the one before stays.
    void set_filter(std::string const& filter) {
        if (std::optional<filter_error> const refused = try_filter(filter)) raise(*refused);
    }
    /// The same, but gives the error.
    std::optional<filter_error> try_filter(std::string const& filter) {
        return detail::try_filter(opened_->handle.get(), opened_->device, filter);
    }

private:
    struct state {
        explicit state(capture_options its)
            : options(std::move(its)),
              stop(options.device.empty() ? "live_capture" : detail::capture_name(options.device)) {}

        capture_options options;
        std::string device{};
        detail::pcap_handle handle{};
        captured_view frame{};
        detail::stop_event stop;
    };

    captured_view const* next_until(detail::deadline const& end) {
        for (;;) {
            if (opened_->stop.take()) return nullptr;
            if (captured_view const* frame = take_frame()) return frame;
            if (end.has_passed()) return nullptr;
            wait(end);
        }
    }

    /// A frame that is there already.
    captured_view const* take_frame() {
        state& its = *opened_;
        pcap_pkthdr* head = nullptr;
        unsigned char const* data = nullptr;
        int const got = pcap_next_ex(its.handle.get(), &head, &data);
        if (got < 0) raise_reading_error();
        if (got == 0) return nullptr;
        detail::set_frame(its.frame, *head, data);
        return &its.frame;
    }

    void wait(detail::deadline const& end) {
        state& its = *opened_;
        // Some devices have to be looked at from time to time.
        std::optional<std::chrono::nanoseconds> most;
        if (timeval const* required = pcap_get_required_select_timeout(its.handle.get()))
            most = std::chrono::seconds(required->tv_sec) + std::chrono::microseconds(required->tv_usec);
        std::array<pollfd, 2> both{{{native_handle(), POLLIN, 0}, {its.stop.descriptor(), POLLIN, 0}}};
        detail::wait_for(both, end.left(most));
        if (both[1].revents != 0) its.stop.clear();
    }

    [[noreturn]] void raise_reading_error() const {
        state const& its = *opened_;
        std::string const name = detail::capture_name(its.device);
        if (its.frame.interface_index != 0 && ::if_nametoindex(its.device.c_str()) == 0)
            detail::raise_socket_error(ENODEV,
                                       name + ": the interface is gone; there are: " + detail::interfaces_there_are());
        raise(capture_error(name + ": it cannot be read (libpcap: " + pcap_geterr(its.handle.get()) + ")"));
    }

    std::unique_ptr<state> opened_;
};

}

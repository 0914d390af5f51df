// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <limits>
#include <optional>
#include <pcap/pcap.h>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_device.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_options.hpp>
#include <umpa/receive/filter.hpp>
#include <umpa/receive/pcap_handle.hpp>
#include <umpa/send/send_error.hpp>
#include <umpa/send/socket_words.hpp>

namespace umpa::detail {

/// What sentences call a capture of a device.
inline std::string capture_name(std::string const& device) { return "live_capture(\"" + device + "\")"; }

inline std::string likely_device() {
    for (capture_device const& one : capture_devices())
        if (one.index != 0 && one.is_up && !one.is_loopback) return one.name;
    raise_socket_error(ENODEV, "live_capture: no interface is up but loopback; name one in .device; there are: " +
                                   interfaces_there_are());
}

[[noreturn]] inline void raise_activation_error(pcap_t* handle, std::string const& device, int status) {
    std::string const name = capture_name(device);
    switch (status) {
    case PCAP_ERROR_PERM_DENIED:
    case PCAP_ERROR_PROMISC_PERM_DENIED: raise_opening_error(name, EPERM);
    case PCAP_ERROR_NO_SUCH_DEVICE: raise_opening_error(name, ENODEV);
    case PCAP_ERROR_IFACE_NOT_UP:
        raise_socket_error(ENETDOWN, name + ": the interface is down; bring it up first: ip link set up dev " + device);
    default:
        raise(capture_error(name + ": it cannot be opened (libpcap: " + pcap_statustostr(status) + ": " +
                            pcap_geterr(handle) + ")"));
    }
}

inline int to_int(std::size_t number) {
    return static_cast<int>(std::min<std::size_t>(number, std::numeric_limits<int>::max()));
}

inline void require(int status, pcap_t* handle, std::string const& device, char const* what) {
    if (status < 0)
        raise(capture_error(capture_name(device) + ": " + what + " (libpcap: " + pcap_geterr(handle) + ")"));
}

/// How long the kernel may collect frames, in milliseconds.
inline constexpr int collecting = 20;

inline pcap_direction_t to_pcap(capture_direction direction) {
    switch (direction) {
    case capture_direction::in: return PCAP_D_IN;
    case capture_direction::out: return PCAP_D_OUT;
    default: return PCAP_D_INOUT;
    }
}

/// Opens a device, but for the filter.
inline pcap_handle open_device(std::string const& device, capture_options const& options) {
    pcap_words words;
    pcap_handle opened(pcap_create(device.c_str(), words.text));
    if (!opened) raise(capture_error(capture_name(device) + ": libpcap: " + words.text));
    pcap_t* const handle = opened.get();
    pcap_set_snaplen(handle, to_int(options.snap_length));
    pcap_set_promisc(handle, options.promiscuous ? 1 : 0);
    pcap_set_timeout(handle, collecting);
    pcap_set_immediate_mode(handle, options.immediate ? 1 : 0);
    pcap_set_buffer_size(handle, to_int(options.buffer_size));
    pcap_set_tstamp_precision(handle, PCAP_TSTAMP_PRECISION_NANO);
    int const status = pcap_activate(handle);
    if (status < 0) raise_activation_error(handle, device, status);
    if (options.link_type)
        require(pcap_set_datalink(handle, to_data_link(*options.link_type)), handle, device,
                "it does not offer that link type");
    if (options.direction != capture_direction::both)
        require(pcap_setdirection(handle, to_pcap(options.direction)), handle, device, "it cannot tell directions");
    if (pcap_setnonblock(handle, 1, words.text) != 0)
        raise(capture_error(capture_name(device) + ": it always blocks (libpcap: " + words.text + ")"));
    if (pcap_get_selectable_fd(handle) < 0) raise(capture_error(capture_name(device) + ": it cannot be waited for"));
    return opened;
}

/// Gives the error when libpcap does not take the filter.
inline std::optional<filter_error> try_filter(pcap_t* handle, std::string const& device, std::string const& filter) {
    filter_program const program = try_compile(handle, filter);
    if (!program) return filter_error(filter, pcap_geterr(handle));
    require(pcap_setfilter(handle, program.get()), handle, device, "the filter cannot be set");
    return std::nullopt;
}

}

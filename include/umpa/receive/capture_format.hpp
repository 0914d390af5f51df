// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <optional>
#include <umpa/protocols/link_type.hpp>

namespace umpa {

/// The formats of capture files. pcapng also keeps the name of the interface of each packet, and has room for several
/// link types, though not all programs read such files (libpcap does not).
enum class capture_format { pcap, pcapng };

/// How a capture file is written.
struct capture_writer_options {
    /// What the packets begin with. In a pcapng file frames that were captured bring their own.
    umpa::link_type link_type = umpa::link_type::ethernet;
    /// Times in nanoseconds; otherwise in microseconds, which older programs need.
    bool nanoseconds = true;
    /// Longer packets are cut to it. In bytes; libpcap reads no more than 262144.
    std::size_t snap_length = 262'144;
    /// Nothing: pcapng when the path ends in ".pcapng", and otherwise pcap.
    std::optional<capture_format> format{};
};

}

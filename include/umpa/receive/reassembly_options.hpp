// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstddef>

namespace umpa {

/// What a reassembler allows. Sizes in bytes.
struct reassembly_options {
    /// How long after its first fragment a datagram is given up: RFC 8200 section 4.5 says 60 s, RFC 1122 section
    /// 3.3.2 says 60 s to 120 s.
    std::chrono::nanoseconds timeout = std::chrono::seconds(60);
    std::size_t most_bytes = std::size_t{4} << 20; ///< held between two calls, with what it takes to hold them
    std::size_t most_datagrams = 4096;             ///< incomplete at once
    std::size_t most_fragments = 2048;             ///< of one datagram
    /// A fragment that is the same as one before is forgotten. Otherwise it counts as an overlap.
    bool ignore_duplicates = true;
    bool check_header_checksums = true; ///< of IPv4 fragments, as RFC 1122 section 3.2.1.2 asks
    bool require_header_chain = true;   ///< in the first fragment of an IPv6 packet, RFC 7112 section 5
};

}

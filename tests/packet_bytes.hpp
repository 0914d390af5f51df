// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <umpa/build/to_bytes.hpp>
#include <vector>

/// The bytes of a packet of any size, in a buffer that held something else before.
inline std::vector<std::byte> bytes_of(auto const& packet) {
    std::vector<std::byte> bytes(umpa::byte_count(packet), std::byte{0xa5});
    umpa::write_to(packet, bytes);
    return bytes;
}

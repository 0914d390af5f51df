// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <golden.hpp>
#include <string>
#include <vector>

namespace umpa::test {

inline std::vector<std::byte> bytes_of_digits(std::string const& digits) {
    std::vector<std::byte> bytes(digits.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
    return bytes;
}

/// The bytes of tests/golden/NAME.hex.
inline std::vector<std::byte> golden_bytes(std::string const& name) { return bytes_of_digits(golden(name)); }

}

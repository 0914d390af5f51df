// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <fstream>
#include <span>
#include <stdexcept>
#include <string>

// The golden packets were made by Scapy: tests/golden/make_golden.py.

namespace umpa::test {

inline std::string hex(std::span<std::byte const> bytes) {
    std::string text;
    for (std::byte byte : bytes)
        for (int shift : {4, 0}) text += "0123456789abcdef"[std::to_integer<int>(byte >> shift) & 15];
    return text;
}

/// The bytes of tests/golden/NAME.hex in hexadecimal digits.
inline std::string golden(std::string const& name) {
    std::ifstream file(UMPA_GOLDEN_DIR "/" + name + ".hex");
    std::string line;
    std::string digits;
    if (!std::getline(file, line) || line.front() != '#') throw std::runtime_error("there is no golden " + name);
    while (std::getline(file, line)) digits += line;
    return digits;
}

}

// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <fuzz/targets.hpp>
#include <span>

// What libFuzzer calls: compiled once for each target, whose name is FUZZ_TARGET.

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz::FUZZ_TARGET(std::as_bytes(std::span(data, size)));
    return 0;
}

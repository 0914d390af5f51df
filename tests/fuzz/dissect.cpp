// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <umpa/read/read_packet.hpp>

// Any bytes are read without reading outside of them, their layers cover them in order, and they are built again.
// The first byte says what the packet begins with.
// clang++ -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined -Iinclude tests/fuzz/dissect.cpp

namespace {

umpa::protocol_row const& first_by(std::uint8_t number) {
    auto const protocols = umpa::tables_of<umpa::protocols::all>().protocols();
    for (std::size_t i = number; i < number + protocols.size(); ++i) {
        umpa::protocol_row const& row = *protocols[2 * i % protocols.size()];
        if (row.is_header && !row.part && !row.trailer) return row;
    }
    return *protocols[0];
}

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    umpa::protocol_row const& first = data[0] < 128 ? umpa::protocol_row_of<umpa::ethernet> : first_by(data[0]);
    auto const bytes = std::as_bytes(std::span(data, size)).subspan(1);
    std::size_t end = 0;
    std::size_t layers = 0;
    for (umpa::dissected_layer const& one : umpa::dissect(bytes, first)) {
        require(one.offset >= end);
        end = one.offset + one.bytes.size();
        require(end <= bytes.size() && ++layers <= 2 * bytes.size() + 64);
    }
    std::vector<std::byte> const made = umpa::to_bytes(umpa::read_packet(bytes, first));
    require(std::equal(made.begin(), made.end(), bytes.begin(), bytes.end()));
    return 0;
}

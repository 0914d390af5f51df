// SPDX-License-Identifier: BSL-1.0
// What tests/object_code.py reads of the object code of this file, at -O2:
// STRAIGHT: build, build_with_octets
// CONSTANT: constant
#include <umpa/umpa.hpp>

using namespace umpa;

struct values {
    std::uint32_t from, number, time;
    std::uint16_t port, size;
    std::uint8_t scale;
};

static auto headers(values const& v) {
    return make_packet(ethernet(), ipv4(src = ipv4_address(v.from)), tcp(sport = v.port, seq = v.number));
}

// Parts of a header: options, and octets that are the value of one.
std::array<std::byte, 74> build(values const& v) {
    return to_bytes(headers(v) / options(maximum_segment_size(v.size), sack_permitted(), timestamps(v.time, 0),
                                         window_scale(v.scale)));
}

std::array<std::byte, 70> build_with_octets(values const& v) {
    return to_bytes(headers(v) / options(fast_open_cookie(), octets("12345678"), window_scale(v.scale)));
}

std::array<std::byte, 62> constant() {
    static constexpr auto bytes =
        to_bytes(make_packet(ethernet(), ipv4(), tcp(), options(window_scale(7)), payload("abcd")));
    return bytes;
}

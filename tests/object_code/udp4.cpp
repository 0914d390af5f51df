// SPDX-License-Identifier: BSL-1.0
// What tests/object_code.py reads of the object code of this file, at -O2:
// STRAIGHT: build, build_with_payload, write
// CONSTANT: constant, constant_without_being_told
// RODATA: whole 47 bytes
#include <umpa/umpa.hpp>

using namespace umpa;

struct values {
    std::uint32_t from, to;
    std::uint16_t from_port, to_port;
};

static auto headers(values const& v) {
    return make_packet(ethernet(), ipv4(src = ipv4_address(v.from), dst = ipv4_address(v.to)),
                       udp(sport = v.from_port, dport = v.to_port));
}

std::array<std::byte, 60> build(values const& v) { return to_bytes(headers(v) / payload(zeros<18>)); }

std::array<std::byte, 60> build_with_payload(values const& v, std::array<std::byte, 18> const& data) {
    return to_bytes(headers(v) / payload(data));
}

void write(values const& v, std::array<std::byte, 18> const& data, std::array<std::byte, 60>& to) {
    to = to_bytes(headers(v) / payload(data));
}

std::array<std::byte, 47> constant() {
    static constexpr auto bytes = to_bytes(make_packet(ethernet(), ipv4(), udp(), payload("hello")));
    return bytes;
}

std::array<std::byte, 47> constant_without_being_told() {
    return to_bytes(
        make_packet(ethernet(), ipv4(src = "10.0.0.1"_ipv4, dst = "10.0.0.2"_ipv4), udp(), payload("hello")));
}

extern "C" {
extern constexpr std::array<std::byte, 47> whole = to_bytes(make_packet(ethernet(), ipv4(), udp(), payload("hello")));
}

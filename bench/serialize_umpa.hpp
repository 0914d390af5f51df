// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "serialize_values.hpp"
#include <array>
#include <cstddef>
#include <cstring>
#include <umpa/umpa.hpp>

namespace bench::by_umpa {

using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;

inline constexpr mac_address here("02:00:00:00:00:01");
inline constexpr mac_address there("02:00:00:00:00:02");

template <std::size_t N>
[[gnu::always_inline]] inline void keep(std::byte* out, std::array<std::byte, N> const& bytes) {
    std::memcpy(out, bytes.data(), N);
}

[[gnu::noinline]] inline void udp4(values const& v, std::byte* out) {
    keep(out, to_bytes(make_packet(
                  ethernet(destination_address = there, source_address = here),
                  ipv4(source_address = ipv4_address(v.source), destination_address = ipv4_address(v.destination)),
                  udp(source_port = v.source_port, destination_port = v.destination_port), payload(v.payload))));
}

[[gnu::noinline]] inline void udp4_zeros(values const& v, std::byte* out) {
    keep(out, to_bytes(make_packet(
                  ethernet(destination_address = there, source_address = here),
                  ipv4(source_address = ipv4_address(v.source), destination_address = ipv4_address(v.destination)),
                  udp(source_port = v.source_port, destination_port = v.destination_port), payload(zeros<18>))));
}

[[gnu::noinline]] inline void udp4_every_field(values const& v, std::byte* out) {
    keep(out,
         to_bytes(make_packet(
             ethernet(destination_address = mac_address(v.destination_mac), source_address = mac_address(v.source_mac)),
             ipv4(dscp = v.dscp, identification = v.identification, time_to_live = v.time_to_live,
                  source_address = ipv4_address(v.source), destination_address = ipv4_address(v.destination)),
             udp(source_port = v.source_port, destination_port = v.destination_port), payload(v.payload))));
}

constexpr auto constant_frame() {
    return to_bytes(make_packet(ethernet(destination_address = there, source_address = here),
                                ipv4(source_address = "10.0.0.1"_ipv4, destination_address = "10.0.0.2"_ipv4),
                                udp(source_port = 1024, destination_port = 9), payload(zeros<18>)));
}

[[gnu::noinline]] inline void udp4_constant(values const&, std::byte* out) {
    static constexpr auto frame = constant_frame();
    keep(out, frame);
}

[[gnu::noinline]] inline void udp4_constant_unsaid(values const&, std::byte* out) { keep(out, constant_frame()); }

[[gnu::noinline]] inline void tcp4(values const& v, std::byte* out) {
    keep(out, to_bytes(make_packet(
                  ethernet(destination_address = there, source_address = here),
                  ipv4(source_address = ipv4_address(v.source), destination_address = ipv4_address(v.destination)),
                  tcp(source_port = v.source_port, destination_port = v.destination_port, sequence_number = v.sequence,
                      control_bits = syn, window = v.window),
                  options(maximum_segment_size(max_seg_size = v.segment_size), sack_permitted(),
                          window_scale(shift_cnt = 7)))));
}

[[gnu::noinline]] inline void udp6(values const& v, std::byte* out) {
    keep(out, to_bytes(make_packet(
                  ethernet(destination_address = there, source_address = here),
                  ipv6(source_address = ipv6_address(v.source6), destination_address = ipv6_address(v.destination6)),
                  udp(source_port = v.source_port, destination_port = v.destination_port), payload(v.payload))));
}

[[gnu::noinline]] inline void udp4_long(values const& v, std::byte* out) {
    write_to(
        make_packet(ethernet(destination_address = there, source_address = here),
                    ipv4(source_address = ipv4_address(v.source), destination_address = ipv4_address(v.destination)),
                    udp(source_port = v.source_port, destination_port = v.destination_port), payload(v.long_payload)),
        {out, 14 + 20 + 8 + longest_payload});
}

}

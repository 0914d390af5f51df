// EXPECT: UDP.source_port and the other fields of udp_header::both do not stand side by side in this order
// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches_struct.hpp>

struct udp_header {
    std::uint32_t both;
    std::uint16_t size, sum;
};

static_assert(umpa::matches_struct<umpa::udp, udp_header>(
#ifdef REFUSED
    umpa::member<&udp_header::both>(umpa::source_port, umpa::length), umpa::bit_fields(umpa::destination_port),
#else
    umpa::member<&udp_header::both>(umpa::source_port, umpa::destination_port),
#endif
    umpa::member<&udp_header::size>(umpa::length), umpa::member<&udp_header::sum>(umpa::checksum)));

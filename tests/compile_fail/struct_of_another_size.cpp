// EXPECT: udp_header has 12 bytes, the fields of UDP that it has are 8 bytes
// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches_struct.hpp>

#ifdef REFUSED
struct udp_header {
    std::uint16_t from, to, size, sum;
    std::uint32_t more;
};
#else
struct udp_header {
    std::uint16_t from, to, size, sum;
};
#endif

static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::source_port),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length),
                                                          umpa::member<&udp_header::sum>(umpa::checksum)));

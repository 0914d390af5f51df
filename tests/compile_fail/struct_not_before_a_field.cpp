// EXPECT: UDP.checksum lies at byte 6, which is not behind udp_header: that has 8 bytes
// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches_struct.hpp>

#ifdef REFUSED
struct udp_header {
    std::uint16_t from, to, size, sum;
};
#else
struct udp_header {
    std::uint16_t from, to, size;
};
#endif

static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::source_port),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length),
                                                          umpa::behind_struct(umpa::checksum)));

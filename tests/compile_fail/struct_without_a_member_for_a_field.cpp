// EXPECT: UDP.checksum has no member of udp_header: name it in member<...>(), bit_fields() or behind_struct()
// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches_struct.hpp>

struct udp_header {
    std::uint16_t from, to, size, sum;
};

#ifdef REFUSED
static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::source_port),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length)));
#else
static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::source_port),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length),
                                                          umpa::member<&udp_header::sum>(umpa::checksum)));
#endif

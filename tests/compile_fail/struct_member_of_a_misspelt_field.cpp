// EXPECT: UDP has no field "source_prot"; did you mean "source_port"?
// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches_struct.hpp>

struct udp_header {
    std::uint16_t from, to, size, sum;
};

#ifdef REFUSED
static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::name<"source_prot">()),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length),
                                                          umpa::member<&udp_header::sum>(umpa::checksum)));
#else
static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::source_port),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length),
                                                          umpa::member<&udp_header::sum>(umpa::checksum)));
#endif

// EXPECT: UDP.length is sent most significant byte first, the type of udp_header::size is least significant byte first
// SPDX-License-Identifier: BSL-1.0
#include <boost/endian/arithmetic.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches_struct.hpp>

using namespace boost::endian;

#ifdef REFUSED
struct udp_header {
    big_uint16_t from, to;
    little_uint16_t size;
    big_uint16_t sum;
};
#else
struct udp_header {
    big_uint16_t from, to, size, sum;
};
#endif

static_assert(umpa::matches_struct<umpa::udp, udp_header>(umpa::member<&udp_header::from>(umpa::source_port),
                                                          umpa::member<&udp_header::to>(umpa::destination_port),
                                                          umpa::member<&udp_header::size>(umpa::length),
                                                          umpa::member<&udp_header::sum>(umpa::checksum)));

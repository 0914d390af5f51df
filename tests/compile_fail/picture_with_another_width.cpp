// EXPECT: UDP: bit 0: the declaration has source_port [16], the picture has "Source Port" [8]
// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches.hpp>
using namespace umpa;
#ifdef REFUSED
static_assert(matches<udp>([] { return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    | Source |   Destination            |
    | Port   |      Port                |
    +--------+--------+--------+--------+
    |     Length      |    Checksum     |
    +--------+--------+--------+--------+ )"; }));
#else
static_assert(matches<udp>([] { return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    |     Source      |   Destination   |
    |      Port       |      Port       |
    +--------+--------+--------+--------+
    |     Length      |    Checksum     |
    +--------+--------+--------+--------+ )"; }));
#endif

// EXPECT: UDP: line 4 of the picture: its edges are not those of the line above it; is a ruler missing between them?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches.hpp>
using namespace umpa;
#ifdef REFUSED
static_assert(matches<udp>([] { return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    |            Source Port            |
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

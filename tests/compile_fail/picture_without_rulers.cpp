// EXPECT: UDP: line 1 of the picture: there is no ruler, `+-+-+`, which says how many columns a bit has
// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches.hpp>
using namespace umpa;
#ifdef REFUSED
static_assert(matches<udp>([] { return "Source Port | Destination Port | Length | Checksum"; }));
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

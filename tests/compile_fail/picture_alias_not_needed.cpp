// EXPECT: UDP: alias<"Size", "length"> is not needed: no box of the picture uses it
// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/matches.hpp>
using namespace umpa;
#ifdef REFUSED
static_assert(matches<udp>([] { return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    |     Source      |   Destination   |
    |      Port       |      Port       |
    +--------+--------+--------+--------+
    |     Length      |    Checksum     |
    +--------+--------+--------+--------+ )"; }, alias<"Size", "length">));
#else
static_assert(matches<udp>([] { return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    |     Source      |   Destination   |
    |      Port       |      Port       |
    +--------+--------+--------+--------+
    |     Size        |    Checksum     |
    +--------+--------+--------+--------+ )"; }, alias<"Size", "length">));
#endif

// EXPECT: UDP: the declaration ends at bit 64, the picture goes on with "Data" [32]; what is no field is named by rest<...>
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
    +--------+--------+--------+--------+
    |               Data                |
    +--------+--------+--------+--------+ )"; }));
#else
static_assert(matches<udp>([] { return R"(
     0      7 8     15 16    23 24    31
    +--------+--------+--------+--------+
    |     Source      |   Destination   |
    |      Port       |      Port       |
    +--------+--------+--------+--------+
    |     Length      |    Checksum     |
    +--------+--------+--------+--------+
    |               Data                |
    +--------+--------+--------+--------+ )"; }, rest<"Data">));
#endif

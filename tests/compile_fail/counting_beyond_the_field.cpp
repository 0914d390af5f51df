// EXPECT: IPv4.time_to_live: the value does not fit in 8 bits (at most 255)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
constexpr auto counted(int step) {
    auto header = ipv4(ttl = 250);
    header[ttl] += step;
    return header;
}
#ifdef REFUSED
constexpr auto header = counted(6);
#else
constexpr auto header = counted(5);
#endif

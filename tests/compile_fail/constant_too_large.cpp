// EXPECT: IPv4.time_to_live: the value does not fit in 8 bits (at most 255)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = ipv4(time_to_live = 256);
#else
constexpr auto header = ipv4(time_to_live = 255);
#endif

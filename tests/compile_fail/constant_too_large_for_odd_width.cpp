// EXPECT: IPv4.fragment_offset: the value does not fit in 13 bits (at most 8191)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = ipv4(fragment_offset = 8192U);
#else
constexpr auto header = ipv4(fragment_offset = 8191U);
#endif

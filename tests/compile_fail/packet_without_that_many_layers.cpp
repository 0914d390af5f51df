// EXPECT: the packet has not so many layers IPv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
auto const built = make_packet(ipv4(), ipv4(), tcp());
#ifdef REFUSED
auto layer = built[in<ipv4, 2>];
#else
auto layer = built[in<ipv4, 1>];
#endif

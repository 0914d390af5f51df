// EXPECT: the packet has not so many layers UDP; its layers are: / IPv4 / TCP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
auto const built = make_packet(ipv4(), tcp());
#ifdef REFUSED
auto layer = built[in<udp>];
#else
auto layer = built[in<tcp>];
#endif

// EXPECT: the packet has not so many layers IPv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
auto packet = make_packet(ipv4(), ipv4(), tcp());
#ifdef REFUSED
auto layer = packet[in<ipv4, 2>];
#else
auto layer = packet[in<ipv4, 1>];
#endif

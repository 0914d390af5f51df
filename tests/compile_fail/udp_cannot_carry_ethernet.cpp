// EXPECT: UDP cannot carry Ethernet
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), udp(), ethernet());
#else
auto packet = umpa::make_packet(unchecked, ipv4(), udp(), ethernet());
#endif

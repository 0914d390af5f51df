// EXPECT: VLAN cannot carry UDP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ethernet(), vlan(), udp());
#else
auto packet = umpa::make_packet(ethernet(), vlan(), ipv6(), udp());
#endif

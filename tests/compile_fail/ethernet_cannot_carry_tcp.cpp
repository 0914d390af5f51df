// EXPECT: Ethernet cannot carry TCP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ethernet(), tcp());
#else
auto packet = umpa::make_packet(ethernet(), ipv4(), tcp());
#endif

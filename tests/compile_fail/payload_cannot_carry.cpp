// EXPECT: Payload cannot carry UDP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), payload("x"), udp());
#else
auto packet = umpa::make_packet(ipv4(), udp(), payload("x"));
#endif

// EXPECT: Payload cannot carry Payload
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), payload("x"), payload("y"));
#else
auto packet = umpa::make_packet(unchecked, ipv4(), payload("x"), payload("y"));
#endif

// EXPECT: TCP cannot carry IPv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), tcp()).include(ipv4());
#else
auto packet = umpa::make_packet(ipv4(), tcp()).include(payload("x"));
#endif

// EXPECT: TCP cannot carry IPv4: use make_packet(unchecked, ...) to build it anyway
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(tcp(), ipv4());
#else
auto packet = umpa::make_packet(ipv4(), tcp());
#endif

// EXPECT: TCP cannot carry IPv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), tcp(), options(no_operation()), ipv4());
#else
auto packet = umpa::make_packet(ipv4(), tcp(), options(no_operation()), payload(""));
#endif

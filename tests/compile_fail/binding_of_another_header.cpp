// EXPECT: UDP has no field "window"
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = udp(window = 1);
#else
auto header = tcp(window = 1);
#endif

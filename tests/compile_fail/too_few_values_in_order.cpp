// EXPECT: UDP takes `name = value` arguments, or one bare value for each of its 1 fields without a rule
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = udp(1, 2);
#else
auto header = udp(1);
#endif

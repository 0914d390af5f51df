// EXPECT: IPv4 has no field "time_to_life"; did you mean "time_to_live"?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto value = ipv4().get<"time_to_life">();
#else
auto value = ipv4().get<"time_to_live">();
#endif

// EXPECT: tmie_to_live
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = ipv4(tmie_to_live = 1);
#else
auto header = ipv4(time_to_live = 1);
#endif

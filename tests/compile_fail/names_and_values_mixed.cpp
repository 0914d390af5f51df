// EXPECT: Timestamps takes `name = value` arguments, or one bare value for each of its 2 fields without a
// rule SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = timestamps(1, ts_echo_reply = 2);
#else
auto header = timestamps(1, 2);
#endif

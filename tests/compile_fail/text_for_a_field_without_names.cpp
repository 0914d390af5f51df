// EXPECT: TCP.window: its values have no names; give a number
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = tcp(window = "large");
#else
auto header = tcp(window = 1);
#endif

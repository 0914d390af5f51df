// EXPECT: TCP has no field "widnow"; did you mean "window"?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = tcp("widnow"_f = 1);
#else
auto header = tcp("window"_f = 1);
#endif

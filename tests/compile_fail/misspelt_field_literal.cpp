// EXPECT: UDP has no field "source_prot"; did you mean "source_port"?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto value = udp()["source_prot"_f];
#else
auto value = udp()["source_port"_f];
#endif

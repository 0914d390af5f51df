// EXPECT: UDP.source_port cannot be set from a value of this type
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = udp(source_port = 1.5);
#else
auto header = udp(source_port = 1);
#endif

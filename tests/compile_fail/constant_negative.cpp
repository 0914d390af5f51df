// EXPECT: UDP.source_port: the value does not fit in 16 bits (at most 65535)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = udp(source_port = -1);
#else
constexpr auto header = udp(source_port = 1);
#endif

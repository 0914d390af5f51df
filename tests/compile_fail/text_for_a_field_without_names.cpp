// EXPECT: UDP.source_port: its values have no names; give a number
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = udp(source_port = "domain");
#else
auto header = udp(destination_port = "domain");
#endif

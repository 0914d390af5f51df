// EXPECT: UDP.source_port cannot be set from a value of this type
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
udp asked(source_port = 1);
#ifdef REFUSED
udp answered(source_port = asked);
#else
udp answered(source_port = asked[destination_port], destination_port = asked[source_port]);
#endif

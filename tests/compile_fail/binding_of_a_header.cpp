// EXPECT: UDP.source_port cannot be set from a value of this type
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
udp question(source_port = 1);
#ifdef REFUSED
udp answer(source_port = question);
#else
udp answer(source_port = question[destination_port], destination_port = question[source_port]);
#endif

// EXPECT(first-line): UDP.source_port is given twice
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
udp header(source_port = 1, destination_port = 2, sport = 3);
#else
udp header(source_port = 1, destination_port = 2, checksum = 3);
#endif

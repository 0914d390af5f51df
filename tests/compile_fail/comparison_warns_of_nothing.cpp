// EXPECT: UDP has no field "sequence_number"
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
#pragma GCC diagnostic error "-Wsign-compare"
using namespace umpa;
#ifdef REFUSED
bool is_5(udp& header) { return header[sequence_number] == 5; }
#else
bool is_5(tcp& header) { return header[sequence_number] == 5; }
#endif

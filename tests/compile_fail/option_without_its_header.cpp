// EXPECT: Maximum Segment Size is a part of another header and cannot follow IPv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), options(maximum_segment_size()));
#else
auto packet = umpa::make_packet(ipv4(), tcp(), options(maximum_segment_size()));
#endif

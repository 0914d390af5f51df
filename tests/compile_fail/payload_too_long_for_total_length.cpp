// EXPECT: IPv4.total_length: the rule gives 65536, which does not fit in 16 bits (at most 65535)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto bytes = to_bytes(make_packet(ipv4(), payload(zeros<65516>)));
#else
auto bytes = to_bytes(make_packet(ipv4(), payload(zeros<65515>)));
#endif

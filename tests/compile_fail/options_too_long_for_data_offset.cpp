// EXPECT: TCP.data_offset: the rule gives 16, which does not fit in 4 bits (at most 15)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto bytes = to_bytes(make_packet(
    ipv4(), tcp(), options(timestamps(), timestamps(), timestamps(), timestamps(), no_operation())));
#else
auto bytes =
    to_bytes(make_packet(ipv4(), tcp(), options(timestamps(), timestamps(), timestamps(), timestamps())));
#endif

// EXPECT: SACK Block is a part of another header and cannot follow TCP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), tcp(), options(sack_block()));
#else
auto packet = umpa::make_packet(ipv4(), tcp(), options(sack(), sack_block()));
#endif

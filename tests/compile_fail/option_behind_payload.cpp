// EXPECT: Window Scale is a part of another header and cannot follow Payload
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(ipv4(), tcp(), payload("x"), options(window_scale()));
#else
auto packet = umpa::make_packet(ipv4(), tcp(), options(window_scale()), payload("x"));
#endif

// EXPECT: vary: give UDP.source_port a generator: counting, uniform, one_of ...
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp(), payload(zeros<20>));
#ifdef REFUSED
auto flows = stream(datagram, vary(in<udp>, source_port) = 5);
#else
auto flows = stream(datagram, vary(in<udp>, source_port) = one_of(5));
#endif

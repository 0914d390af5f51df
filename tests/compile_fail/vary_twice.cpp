// EXPECT: vary: UDP.source_port is varied twice
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp(), payload(zeros<20>));
#ifdef REFUSED
auto flows = stream(datagram, vary(in<udp>, source_port) = uniform(1, 2), vary(in<udp>, source_port) = uniform(3, 4));
#else
auto flows =
    stream(datagram, vary(in<udp>, source_port) = uniform(1, 2), vary(in<udp>, destination_port) = uniform(3, 4));
#endif

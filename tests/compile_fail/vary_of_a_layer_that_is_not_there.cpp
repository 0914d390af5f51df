// EXPECT: vary: the packet has not so many layers IPv4; its layers are: / IPv4 / UDP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
constexpr auto datagram = make_packet(ipv4(), udp());
#ifdef REFUSED
auto flows = stream(datagram, vary(in<ipv4, 1>, time_to_live) = uniform(1, 2));
#else
auto flows = stream(datagram, vary(in<ipv4>, time_to_live) = uniform(1, 2));
#endif

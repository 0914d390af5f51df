// EXPECT: vary: UDP has no field "source_prot"; did you mean "source_port"?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp());
#ifdef REFUSED
auto flows = stream(datagram, vary(in<udp>, "source_prot"_f) = uniform(1, 2));
#else
auto flows = stream(datagram, vary(in<udp>, "source_port"_f) = uniform(1, 2));
#endif

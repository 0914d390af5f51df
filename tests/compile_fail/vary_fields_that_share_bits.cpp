// EXPECT: vary: IPv4.type_of_service and IPv4.dscp share bits, and both are varied
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp(), payload(zeros<20>));
#ifdef REFUSED
auto flows = stream(datagram, vary(in<ipv4>, type_of_service) = one_of(0xff), vary(in<ipv4>, dscp) = uniform(0, 63));
#else
auto flows = stream(datagram, vary(in<ipv4>, ecn) = one_of(3), vary(in<ipv4>, dscp) = uniform(0, 63));
#endif

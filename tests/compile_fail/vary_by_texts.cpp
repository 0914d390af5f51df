// EXPECT: a generator of texts: give it values, as "10.0.0.1"_ipv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp(), payload(zeros<20>));
#ifdef REFUSED
auto flows = stream(datagram, vary(in<ipv4>, source_address) = one_of("10.0.0.1", "10.0.0.2"));
#else
auto flows = stream(datagram, vary(in<ipv4>, source_address) = one_of("10.0.0.1"_ipv4, "10.0.0.2"_ipv4));
#endif

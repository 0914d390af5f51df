// EXPECT: vary: IPv4.source_address has 32 bits, and its generator gives numbers of 128
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp());
#ifdef REFUSED
auto flows = stream(datagram, vary(in<ipv4>, source_address) = counting("2001:db8::"_ipv6, 5));
#else
auto flows = stream(datagram, vary(in<ipv4>, source_address) = counting("10.0.0.0"_ipv4, 5));
#endif

// EXPECT: vary: the length of a payload needs a largest one: use counting(0, 1473)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp(), payload(zeros<20>));
#ifdef REFUSED
auto flows = stream(datagram, vary(in<any_payload>, length) = packet_number);
#else
auto flows = stream(datagram, vary(in<any_payload>, length) = counting(0, 21));
#endif

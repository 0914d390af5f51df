// EXPECT: vary: of a payload, the length can vary: vary(in<any_payload>, length) = uniform(18, 1472)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(ipv4(), udp(), payload(zeros<20>));
#ifdef REFUSED
auto flows = stream(datagram, vary(in<any_payload>, "data"_f) = uniform(0, 20));
#else
auto flows = stream(datagram, vary(in<any_payload>, length) = uniform(0, 20));
#endif

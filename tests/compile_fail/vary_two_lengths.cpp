// EXPECT: vary: the length of one payload can vary, not of two
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
using namespace umpa::literals;
constexpr auto datagram = make_packet(unchecked, ipv4(), udp(), payload(zeros<20>), payload(zeros<30>));
#ifdef REFUSED
auto flows =
    stream(datagram, vary(in<any_payload>, length) = uniform(0, 20), vary(in<any_payload, 1>, length) = uniform(0, 30));
#else
auto flows = stream(datagram, vary(in<any_payload, 1>, length) = uniform(0, 30));
#endif

// EXPECT: observe: no field of the stream has the number of the packet: vary(in<...>, field) = sequence_number
// SPDX-License-Identifier: BSL-1.0
#include <umpa/generate/stream.hpp>
#include <umpa/receive/observe.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
using namespace umpa::fields;
#ifdef REFUSED
auto const flows = stream(make_packet(ipv4(), tcp()), vary(in<tcp>, sport) = uniform(1, 9));
#else
auto const flows = stream(make_packet(ipv4(), tcp()), vary(in<tcp>, seq) = sequence_number);
#endif
stream_observer observer(flows);

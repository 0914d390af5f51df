// EXPECT: UDP has no field "time_to_live"; its fields are: source_port destination_port length checksum
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto value = udp()[time_to_live];
#else
auto value = ipv4()[time_to_live];
#endif

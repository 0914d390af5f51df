// EXPECT: IPv6.source_address cannot be set from a value of this type: give an address as a text, as octets, or by from_wire(number)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = ipv6(source_address = "10.0.0.1"_ipv4);
#else
auto header = ipv6(source_address = "::1"_ipv6);
#endif

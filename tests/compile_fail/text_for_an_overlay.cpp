// EXPECT: IPv4.type_of_service takes a number
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = ipv4(type_of_service = "low");
#else
auto header = ipv4(type_of_service = 1);
#endif

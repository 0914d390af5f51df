// EXPECT: IPv4.type_of_service: the value does not fit in 8 bits (at most 255)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = ipv4(type_of_service = 256);
#else
constexpr auto header = ipv4(type_of_service = 255);
#endif

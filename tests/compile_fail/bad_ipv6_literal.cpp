// EXPECT: not_an_address
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto address = "2001:db8::1::2"_ipv6;
#else
constexpr auto address = "2001:db8::1:2"_ipv6;
#endif

// EXPECT: not_an_address
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto address = "10.0.0.256"_ipv4;
#else
constexpr auto address = "10.0.0.255"_ipv4;
#endif

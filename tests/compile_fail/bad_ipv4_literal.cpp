// EXPECT(first-line): "10.0.0.256" is no IPv4 address: at character 8: expected an octet from 0 to 255
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto address = "10.0.0.256"_ipv4;
#else
constexpr auto address = "10.0.0.255"_ipv4;
#endif

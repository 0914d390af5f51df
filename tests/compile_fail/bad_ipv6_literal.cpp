// EXPECT(first-line): "2001:db8::1::2" is no IPv6 address: at character 13: expected a group of one to four hexadecimal digits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto address = "2001:db8::1::2"_ipv6;
#else
constexpr auto address = "2001:db8::1:2"_ipv6;
#endif

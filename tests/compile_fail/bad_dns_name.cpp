// EXPECT: DNS name: a label has 1 to 63 characters, and no dot stands behind the last
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto name = dns_name("www..example.com");
#else
constexpr auto name = dns_name("www.example.com");
#endif

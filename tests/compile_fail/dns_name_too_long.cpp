// EXPECT: DNS name: it has at most 255 octets
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#define TEN "abcdefghi."
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#ifdef REFUSED
constexpr auto name = dns_name(HUNDRED HUNDRED TEN TEN TEN TEN TEN "abcd");
#else
constexpr auto name = dns_name(HUNDRED HUNDRED TEN TEN TEN TEN TEN "abc");
#endif

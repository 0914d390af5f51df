// EXPECT: not_an_address
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = ipv4(source_address = "127.0.0");
#else
constexpr auto header = ipv4(source_address = "127.0.0.1");
#endif

// EXPECT: IPv4 / UDP has 4 stores, the budget is 3
// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/budget.hpp>

using namespace umpa;

#ifdef REFUSED
static_assert(within<budget{.stores = 3}>(ipv4() / udp()));
#else
static_assert(within<budget{.stores = 4}>(ipv4() / udp()));
#endif

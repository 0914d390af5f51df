// EXPECT: UDP / Payload has a size that is known at run time only, the budget is in bytes
// SPDX-License-Identifier: BSL-1.0
#include <string_view>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/transport/udp.hpp>
#include <umpa/prove/budget.hpp>

using namespace umpa;

#ifdef REFUSED
static_assert(within<budget{.bytes = 1500}>(udp() / payload(std::string_view("x"))));
#else
static_assert(within<budget{.bytes = 1500}>(udp() / payload("x")));
#endif

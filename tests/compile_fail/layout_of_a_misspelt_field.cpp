// EXPECT: IPv4 has no field "time_to_life"; did you mean "time_to_live"?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/protocols/network/ipv4.hpp>
#include <umpa/prove/layout.hpp>

using namespace umpa::literals;

#ifdef REFUSED
static_assert(umpa::layout_of<umpa::ipv4>["time_to_life"_f].offset == 64);
#else
static_assert(umpa::layout_of<umpa::ipv4>["time_to_live"_f].offset == 64);
#endif

// EXPECT: IPv4.ihl: the rule gives 16, which does not fit in 4 bits (at most 15)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
constexpr auto ten =
    options(router_alert(), router_alert(), router_alert(), router_alert(), router_alert(), router_alert(),
            router_alert(), router_alert(), router_alert(), router_alert());
#ifdef REFUSED
auto bytes = to_bytes(make_packet(ipv4(), ten, options(router_alert())));
#else
auto bytes = to_bytes(make_packet(ipv4(), ten));
#endif

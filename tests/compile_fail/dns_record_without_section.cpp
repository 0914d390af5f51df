// EXPECT: DNS Record Name is a part of another header and cannot follow DNS
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto p = make_packet(dns(), record("a", dns_a()));
#else
auto p = make_packet(dns(), answers(record("a", dns_a())));
#endif

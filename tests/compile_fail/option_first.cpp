// EXPECT: No-Operation is a part of another header and cannot follow nothing
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = umpa::make_packet(no_operation(), ipv4());
#else
auto packet = umpa::make_packet(ipv4(), no_operation());
#endif

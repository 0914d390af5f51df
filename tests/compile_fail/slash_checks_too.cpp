// EXPECT: UDP cannot carry TCP
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto packet = ipv4() / udp() / tcp();
#else
auto packet = ipv4() / udp() / payload("x");
#endif

// EXPECT: IPv4.time_to_live: this is not one of the names of its values
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = ipv4(time_to_live = "vindows");
#else
constexpr auto header = ipv4(time_to_live = "windows");
#endif

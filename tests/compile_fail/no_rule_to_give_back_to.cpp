// EXPECT: IPv4.time_to_live has no rule to be given back to
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
void edit(ipv4& header) { header[time_to_live] = auto_; }
#else
void edit(ipv4& header) { header[ihl] = auto_; }
#endif

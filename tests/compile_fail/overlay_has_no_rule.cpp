// EXPECT: IPv4.type_of_service has no rule to be given back to
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
void edit(ipv4& header) { header[type_of_service] = auto_; }
#else
void edit(ipv4& header) { header[type_of_service] = 0; }
#endif

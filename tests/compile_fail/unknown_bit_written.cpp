// EXPECT: flags has no bit "syn"
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
void set(ipv4& header) { header[flags] |= syn | dont_fragment; }
#else
void set(ipv4& header) { header[flags] |= more_fragments | dont_fragment; }
#endif

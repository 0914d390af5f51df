// EXPECT: control_bits has no bit "dont_fragment"
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
tcp const header;
#ifdef REFUSED
bool bit = header[control_bits][dont_fragment];
#else
bool bit = header[control_bits][ack];
#endif

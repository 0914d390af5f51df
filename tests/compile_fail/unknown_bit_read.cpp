// EXPECT: control_bits has no bit "dont_fragment"
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
tcp const values;
#ifdef REFUSED
bool bit = values[control_bits][dont_fragment];
#else
bool bit = values[control_bits][ack];
#endif

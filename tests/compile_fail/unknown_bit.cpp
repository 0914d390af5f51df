// EXPECT: control_bits has no bit "sin"; its bits are: cwr ece urg ack psh rst syn fin
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto header = tcp(control_bits = "sin"_f);
#else
auto header = tcp(control_bits = "syn"_f);
#endif

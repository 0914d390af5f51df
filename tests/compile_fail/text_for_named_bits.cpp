// EXPECT: TCP.control_bits: its bits are named without quotes, as in a | b
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
constexpr auto header = tcp(control_bits = "syn");
#else
constexpr auto header = tcp(control_bits = syn | ack);
#endif

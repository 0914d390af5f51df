// EXPECT: TCP.data_offset: the value does not fit in 4 bits (at most 15)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
constexpr auto with_offset(int words) {
    auto packet = make_packet(ipv4(), tcp());
    packet[in<tcp>][data_offset] = words;
    return packet;
}
#ifdef REFUSED
constexpr auto packet = with_offset(16);
#else
constexpr auto packet = with_offset(15);
#endif

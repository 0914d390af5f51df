// EXPECT: bytes have no rules: give IPv4.header_checksum a value, or edit to_packet(...) of what was parsed
// SPDX-License-Identifier: BSL-1.0
#include <umpa/read/view.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
void edit(mutable_view<ipv4> v) {
#ifdef REFUSED
    v[header_checksum] = auto_;
#else
    v[header_checksum] = 0;
#endif
}

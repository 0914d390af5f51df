// EXPECT: IPv4.time_to_live: the value does not fit in 8 bits (at most 255)
// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <umpa/read/view.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
constexpr auto edited = [] {
    auto bytes = to_bytes(make_packet(ipv4()));
#ifdef REFUSED
    (*mutable_view<ipv4>::parse(bytes))[time_to_live] = 256;
#else
    (*mutable_view<ipv4>::parse(bytes))[time_to_live] = 255;
#endif
    return bytes;
}();

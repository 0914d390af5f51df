// EXPECT: the size of this packet is known at run time only: use write_to(packet, span)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
auto bytes(std::span<std::byte const> data) { return to_bytes(make_packet(ipv4(), payload(data))); }
#else
auto bytes(std::array<std::byte, 8> data) { return to_bytes(make_packet(ipv4(), payload(data))); }
#endif

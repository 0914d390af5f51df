// EXPECT: Ethernet cannot carry UDP: use parse<...>(unchecked, bytes) to read it anyway
// SPDX-License-Identifier: BSL-1.0
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
std::span<std::byte const> bytes;
#ifdef REFUSED
auto parsed_bytes = parse<ethernet, udp>(bytes);
#else
auto parsed_bytes = parse<ethernet, ipv4, udp>(bytes);
auto others = parse<ethernet, udp>(unchecked, bytes);
#endif

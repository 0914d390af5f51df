// EXPECT: not so many headers TCP were parsed; they are: / Ethernet / IPv4
// SPDX-License-Identifier: BSL-1.0
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
std::span<std::byte const> bytes;
auto parsed_bytes = parse<ethernet, ipv4>(bytes);
#ifdef REFUSED
auto port = (*parsed_bytes)[in<tcp>];
#else
auto address = (*parsed_bytes)[in<ipv4>][source_address];
#endif

// EXPECT: Ethernet has no checksum
// SPDX-License-Identifier: BSL-1.0
#include <umpa/read/checksum.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
std::span<std::byte const> bytes;
auto parsed_bytes = parse<ethernet, ipv4>(bytes);
#ifdef REFUSED
auto report = checksum_of(*parsed_bytes, in<ethernet>);
#else
auto report = checksum_of(*parsed_bytes, in<ipv4>);
#endif

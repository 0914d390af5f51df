// EXPECT: parse passes over Maximum Segment Size, which belongs to another header: read it from the bytes of that
// SPDX-License-Identifier: BSL-1.0
#include <umpa/read/parse.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
std::span<std::byte const> bytes;
#ifdef REFUSED
auto parsed_bytes = parse<ipv4, tcp, maximum_segment_size>(bytes);
#else
auto parsed_bytes = parse<ipv4, tcp>(bytes);
#endif

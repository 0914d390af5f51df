// EXPECT(first-line): Seal ends a header before it, and there is none
// EXPECT: use make_packet(unchecked, ...) to build it anyway
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto seal_fields = field_list("sum"_f[32] = auto_(crc32(up_to_here)));
using seal = header<seal_fields, "Seal", trailer_of<ethernet>>;
#ifdef REFUSED
auto p = make_packet(ipv4(), udp(), seal());
#else
auto p = make_packet(ethernet(), ipv4(), udp(), seal());
#endif

// EXPECT(first-line): TCP cannot follow what ends a header
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto seal_fields = field_list("sum"_f[32] = auto_(crc32(up_to_here)));
using seal = header<seal_fields, "Seal", trailer_of<ethernet>>;
#ifdef REFUSED
auto p = make_packet(ethernet(), ipv4(), seal(), tcp());
#else
auto p = make_packet(ethernet(), ipv4(), tcp(), seal());
#endif

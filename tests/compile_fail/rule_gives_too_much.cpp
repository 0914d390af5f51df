// EXPECT: Tin.size: the rule gives 13, which does not fit in 8 bits (at most 12)
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto tin_fields = field_list("size"_f[8] = auto_(up_to<12>(size_of_parts)));
using tin = header<tin_fields, "Tin", takes<any_octets>>;
#ifdef REFUSED
auto b = to_bytes(make_packet(tin(), octets("0123456789abc")));
#else
auto b = to_bytes(make_packet(tin(), octets("0123456789ab")));
#endif

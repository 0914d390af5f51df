// EXPECT(first-line): Key stands too late among the parts of Door
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto one_field = field_list("number"_f[8] = 0);
using door = header<one_field, "Door">;
using key = header<one_field, "Key", part_of<door>>;
using sign = header<one_field, "Sign", part_of<door>>;
template <>
inline constexpr auto umpa::parts_in_order<door> = layers<key, sign>;
#ifdef REFUSED
auto p = make_packet(door(), sign(), key());
#else
auto p = make_packet(door(), key(), sign());
#endif

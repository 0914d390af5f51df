// EXPECT: X.flags: the default "r" is not the name of one of its values or bits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    flags[8] = named_bits("a", "b", "c", "d", "r", "r", "r", "r").set("r")
#else
    flags[8] = named_bits("a", "b", "c", "d", "r", "r", "r", "r").set("a")
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

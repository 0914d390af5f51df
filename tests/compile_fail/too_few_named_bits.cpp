// EXPECT: X.flags: the default has 3 bits, the field has 8
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    flags[8] = named_bits("a", "b", "c")
#else
    flags[3] = named_bits("a", "b", "c"), reserved[5] = 0
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

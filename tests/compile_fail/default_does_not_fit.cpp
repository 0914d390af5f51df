// EXPECT: X.kind: the default 16 does not fit in 4 bits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    kind[4] = 16, length[4] = 0
#else
    kind[4] = 15, length[4] = 0
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

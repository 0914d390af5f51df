// EXPECT: X.kind: the default 18446744073709551615 does not fit in 8 bits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    kind[8] = -1
#else
    kind[8] = 1
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

// EXPECT: X: the fields have 15 bits, a header is whole bytes
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    kind[8] = 0, length[7] = 0
#else
    kind[8] = 0, length[8] = 0
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

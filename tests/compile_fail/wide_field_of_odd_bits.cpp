// EXPECT: X.value: a field of over 64 bits is a whole number of bytes
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    "value"_f[65] = 0, reserved[7] = 0
#else
    "value"_f[72] = 0
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

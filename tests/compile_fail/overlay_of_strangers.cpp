// EXPECT: X.value: an overlay names fields of this header that stand side by side
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    kind[8] = 0, "value"_f = overlay(kind, window)
#else
    kind[8] = 0, window[8] = 0, "value"_f = overlay(kind, window)
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

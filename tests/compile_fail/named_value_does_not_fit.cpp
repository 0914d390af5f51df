// EXPECT: X.kind: the value 256 of the name "much" does not fit in 8 bits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    kind[8] = named_values({{"much", 256}})
#else
    kind[8] = named_values({{"much", 255}})
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

// EXPECT: X.kind: the default "mush" is not the name of one of its values or bits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    kind[8] = named_values({{"much", 255}}).set("mush")
#else
    kind[8] = named_values({{"much", 255}}).set("much")
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

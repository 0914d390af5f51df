// EXPECT: X.source_address: the default has 32 bits, the field has 16
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    source_address[16] = ipv4_address()
#else
    source_address[32] = ipv4_address()
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

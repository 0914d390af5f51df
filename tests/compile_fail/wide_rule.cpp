// EXPECT: X.checksum: a rule fills at most 64 bits
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto x_fields = field_list(
#ifdef REFUSED
    checksum[72] = auto_(header_size)
#else
    checksum[64] = auto_(header_size)
#endif
);
struct x : header<x_fields, "X"> {
    using header::header;
};
x value;

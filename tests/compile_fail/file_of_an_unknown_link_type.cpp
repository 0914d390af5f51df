// EXPECT: no link type is known for packets that begin with Framing: say it in the options, as .link_type = 147
// SPDX-License-Identifier: BSL-1.0
#include <umpa/receive/writable_packet.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
inline constexpr auto framing_fields = field_list(kind[8] = 0);
struct framing : header<framing_fields, "Framing"> {
    using header::header;
};
#ifndef REFUSED
template <>
inline constexpr auto umpa::number_in<link_type, framing> = 147;
#endif
link_type type = link_type_of(make_packet(framing()));

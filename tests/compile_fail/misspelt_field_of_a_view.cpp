// EXPECT: IPv4 has no field "time_to_life"; did you mean "time_to_live"?
// SPDX-License-Identifier: BSL-1.0
#include <umpa/read/view.hpp>
#include <umpa/umpa.hpp>
using namespace umpa;
auto parsed_bytes = view<ipv4>::parse(std::span<std::byte const>());
#ifdef REFUSED
auto life = (*parsed_bytes)["time_to_life"_f];
#else
auto life = (*parsed_bytes)["time_to_live"_f];
#endif

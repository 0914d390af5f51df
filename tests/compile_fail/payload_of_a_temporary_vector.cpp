// EXPECT: deleted function
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
#include <vector>
using namespace umpa;
std::vector<std::uint8_t> const kept(4);
#ifdef REFUSED
auto packet = make_packet(ipv4(), payload(std::vector<std::uint8_t>(4)));
#else
auto packet = make_packet(ipv4(), payload(kept));
#endif

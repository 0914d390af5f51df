// EXPECT: deleted function
// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <umpa/umpa.hpp>
using namespace umpa;
std::string const kept = "kept";
#ifdef REFUSED
auto packet = make_packet(ipv4(), payload(std::string("gone")));
#else
auto packet = make_packet(ipv4(), payload(kept));
#endif

// EXPECT: what stands in options(), question() or record() is no layer: give headers, payload(...) or octets(...)
// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <umpa/umpa.hpp>
using namespace umpa;
std::string const host = "www.example.com";
#ifdef REFUSED
auto query = make_packet(ipv4(), udp(), dns(), question(host));
#else
auto query = make_packet(ipv4(), udp(), dns(), question("www.example.com"));
#endif

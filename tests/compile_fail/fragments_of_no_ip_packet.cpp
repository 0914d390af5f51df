// EXPECT: only a packet with an IPv4 or IPv6 header is cut into fragments
// SPDX-License-Identifier: BSL-1.0
#include <umpa/build/fragment.hpp>
#include <umpa/umpa.hpp>
#ifdef REFUSED
auto const frames = umpa::fragment(umpa::make_packet(umpa::ethernet(), umpa::arp()), 20);
#else
auto const frames = umpa::fragment(umpa::make_packet(umpa::ethernet(), umpa::ipv4(), umpa::udp()), 20);
#endif

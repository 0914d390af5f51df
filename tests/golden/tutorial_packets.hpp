// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/umpa.hpp>

// Calls `visit(name, make)` with each packet that has a golden. `make` takes nothing and makes the packet.

namespace umpa::test {

inline constexpr auto tutorial_ip = ipv4(source_address = "127.0.0.1", destination_address = {67, 205, 14, 183});

void tutorial_packets(auto const& visit) {
    visit("tutorial_first", [] {
        return make_packet(tutorial_ip, tcp(source_port = 2958, destination_port = 0, control_bits = syn),
                           payload("this is umpa!"));
    });
    visit("tutorial_second", [] {
        auto packet = make_packet(tutorial_ip, udp(source_port = 0, destination_port = 7));
        packet[in<ipv4>][time_to_live] = "windows";
        return packet;
    });
}

// What most golden packets start with.
inline constexpr auto ip4 = ipv4(src = "10.0.0.1", dst = "10.0.0.2");
inline constexpr auto ip6 = ipv6(src = "2001:db8::1", dst = "2001:db8::2");
inline constexpr auto inner4 = ipv4(identification = 7, src = "192.168.0.1", dst = "192.168.0.2");
inline constexpr auto inner6 = ipv6(src = "fd00::1", dst = "fd00::2");
inline constexpr auto dgram = udp(sport = 1024, dport = 2048);
inline constexpr auto segment = tcp(sport = 1024, dport = 80, control_bits = syn, seq = 1);
inline constexpr auto eth = ethernet(src = "02:00:00:00:00:01", dst = "02:00:00:00:00:02");
inline constexpr auto abc = payload("abc");

}

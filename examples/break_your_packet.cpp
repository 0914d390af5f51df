// SPDX-License-Identifier: BSL-1.0
// Break your packet: what fills itself in can be set wrong on purpose, and what is refused can be built anyway.
#include "outlet.hpp"
#include <iostream>

using namespace umpa;
using namespace umpa::fields;

void break_packets(int argc, char** argv) {
    privileges::drop();
    auto const ip = ipv4(source_address = "67.205.14.1", destination_address = "67.205.14.183");
    auto const sound = make_packet(ip, udp(source_port = 4000, destination_port = 7), payload("umpa"));
    std::cout << "sound:            " << summary(sound) << "\n";

    // A wrong checksum, and a length that lies.
    auto broken = sound;
    broken[in<udp>][checksum] = 0xbad;
    broken[in<udp>][length] = 9000;
    std::cout << "broken:           " << summary(broken) << "\n";

    // A field is given back to its rule, and everything that depends on it is right again.
    auto mended = broken;
    mended[in<udp>][checksum] = auto_;
    mended[in<udp>][length] = auto_;
    std::cout << "mended:           " << summary(mended) << "\n";
    std::cout << "same as before:   " << (to_bytes(mended) == to_bytes(sound) ? "yes" : "no") << "\n";

    // A version that is not there, a header that says it is longer than it is, flags that contradict each other.
    auto nonsense = sound;
    nonsense[in<ipv4>][version] = 9;
    nonsense[in<ipv4>][ihl] = 15;
    nonsense[in<ipv4>][flags] = "reserved"_f | dont_fragment | more_fragments;
    std::cout << "nonsense:         " << summary(nonsense) << "\n";

    // make_packet(tcp(), ip) does not compile: "TCP cannot carry IPv4". This does.
    auto const upside_down = make_packet(unchecked, ip, tcp(), ip, udp());
    std::cout << "upside down:      " << summary(upside_down) << "\n\n";

    // A raw IPv4 socket lets the kernel mend the total length and the header checksum; all else goes out as it is.
    example::outlet socket(argc, argv);
    auto const sent = socket.send(sound, broken, upside_down);
    std::cout << "sent " << sent[0] << ", " << sent[1] << " and " << sent[2] << " bytes\n\n" << broken;
}

int main(int argc, char** argv) {
    return example::run([&] { break_packets(argc, argv); });
}

// SPDX-License-Identifier: BSL-1.0
// Your first packets: from a header to the wire, step by step.
#include "outlet.hpp"
#include <iostream>

using namespace umpa;
using namespace umpa::fields;

template <std::size_t N>
void print(char const* what, std::array<std::size_t, N> const& sent) {
    std::cout << what << "[";
    for (std::size_t i = 0; i < N; ++i) std::cout << (i == 0 ? "" : ", ") << sent[i];
    std::cout << "]\n";
}

void first_packets(int argc, char** argv) {
    // Rights are needed to open a raw socket, and for nothing else. Until then they are put down.
    privileges::drop();

    // Which protocols are there? All can be gone through.
    std::cout << protocols::all.size() << " headers and parts of them, and your own; those of IPv6:";
    for (protocol_info const& each : protocols::all)
        if (each.name.starts_with("IPv6")) std::cout << " " << each.name << ",";
    std::cout << " ...\n\n";

    // IP. Values are given at once or later; an address is a text or a list.
    auto ip = ipv4(source_address = "127.0.0.1");
    ip[destination_address] = {67, 205, 14, 183};

    std::cout << "the fields of IPv4:";
    for (field_info const& field : protocols::all.find("IPv4")->fields) std::cout << " " << field.name;
    std::cout << "\n\n";

    // TCP, with a flag set, and a payload for it.
    auto tcp_header = tcp();
    tcp_header[source_port] = 2958;
    tcp_header[destination_port] = 0;
    tcp_header[control_bits][syn] = true;

    // A packet is its layers, in order. The compiler checks the order.
    auto const first_packet = make_packet(ip, tcp_header).include(payload("this is umpa!"));
    std::cout << first_packet << "\n";

    // The socket is opened with the one right that it takes, and that right is down again behind it.
    example::outlet socket(argc, argv);
    print("sent: ", socket.send(first_packet));

    // UDP, in a single line.
    auto const udp_header = udp(source_port = 0, destination_port = 7);

    // Common values have names.
    std::cout << "\nnames for time_to_live:";
    for (named_value const& known : ip.names(time_to_live)) std::cout << " " << known.name << "=" << known.value;
    ip[time_to_live] = "windows";
    std::cout << "\n\n";

    auto const second_packet = ip / udp_header;
    std::cout << second_packet << "\n";
    print("sent: ", socket.send(first_packet, second_packet));

    std::cout << "\nin one line each:\n" << summary(first_packet) << "\n" << summary(second_packet) << "\n";
    std::cout << "\nin bytes:\n" << hexdump(first_packet);
}

int main(int argc, char** argv) {
    return example::run([&] { first_packets(argc, argv); });
}

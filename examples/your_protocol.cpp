// SPDX-License-Identifier: BSL-1.0
// Your own protocol: declared, carried by UDP, printed, listed and sent, with no edit of the library.
#include "outlet.hpp"
#include <iostream>

using namespace umpa;
using namespace umpa::fields;

inline constexpr name<"mood"> mood;
inline constexpr name<"urgency"> urgency;
inline constexpr name<"greeter"> greeter;

// clang-format off
inline constexpr auto greeting_fields = field_list(
    version  [4]  = 1,
    urgency  [4]  = 0,
    mood     [8]  = named_values({{"calm", 0}, {"happy", 1}, {"grumpy", 2}}).set("happy"),
    length   [16] = auto_(size_from_here),
    greeter  [48] = "02:00:00:00:00:01"_mac,
    checksum [16] = auto_(internet_checksum(from_here)));

struct greeting : header<greeting_fields, "Greeting"> { using header::header; };

template <> inline constexpr auto umpa::number_in<udp_port, greeting> = 7777;
// clang-format on

void greet(int argc, char** argv) {
    privileges::drop();
    auto const packet =
        make_packet(ipv4(source_address = "67.205.14.1", destination_address = "67.205.14.183"),
                    udp(source_port = 7777), greeting(mood = "grumpy", urgency = 15), payload("Good morning."));
    std::cout << packet << "\n";

    constexpr auto everything = protocols::all.with<greeting>();
    constexpr auto my_own = protocols::all.missing_of(everything);
    std::cout << everything.size() << " protocols, of them my own:";
    for (protocol_info const& each : my_own) std::cout << " " << each.name;

    example::outlet socket(argc, argv);
    std::cout << "\nsent " << socket.send(packet)[0] << " bytes\n";
}

int main(int argc, char** argv) {
    return example::run([&] { greet(argc, argv); });
}

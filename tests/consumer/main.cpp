// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>

#include <cstddef>
#include <cstdio>
#include <string>

// Makes the first packet of the tutorial, prints its bytes, and compares them with those that Scapy makes:
// tests/golden/tutorial_first.hex.

constexpr char const* expected = "45000035000000004006a93e7f00000143cd0eb7"
                                 "0b8e00000000000000000000500220003a8e0000"
                                 "7468697320697320756d706121";

int main() {
    using namespace umpa::fields;
    constexpr auto packet = umpa::make_packet(
        umpa::ipv4(source_address = "127.0.0.1", destination_address = {67, 205, 14, 183}),
        umpa::tcp(source_port = 2958, destination_port = 0, control_bits = syn), umpa::payload("this is umpa!"));
    std::string made;
    for (std::byte const each : umpa::to_bytes(packet)) {
        char digits[3];
        std::snprintf(digits, sizeof digits, "%02x", std::to_integer<unsigned>(each));
        made += digits;
    }
    std::puts(made.c_str());
    return made == expected ? 0 : 1;
}
